/** @file `audit-extract`: one case's log as a file that a stranger can check. */

import { presentHead } from '../../../core/audit/present-head.ts';
import { takeExtract } from '../../../core/audit/proof/make-extract.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, CommandRefused, readArguments, UsageError } from '../command.ts';
import { typedPath } from '../typed-path.ts';
import { refuseToReplace, replaceFile, writeNewFile } from '../write-file.ts';
import { readAllCases } from './list.ts';

export const auditExtract: Command = {
  usage: 'audit-extract CASEBOOK CASE-NUMBER --out FILE [--replace]',
  summary:
    'Writes one case’s part of the log for someone who wants to check it; of other cases it holds digests alone. docs/audit-format.md says how. The making is logged.',
  async run(args) {
    const { positionals, options, flags } = readArguments(args, ['CASEBOOK', 'CASE-NUMBER'], { options: ['out'], flags: ['replace'] });
    const [casebook = '', number = ''] = positionals;
    if (options.out === undefined) throw new UsageError('--out FILE is missing');
    const out = typedPath(options.out);
    if (!flags.has('replace')) refuseToReplace(out);
    await withUnlockedCasebook(casebook, async ({ application, client }) => {
      const found = (await readAllCases(client)).find((one) => one.number === number);
      if (found === undefined) throw new CommandRefused(`There is no case ${number} in this casebook. "list" shows the numbers`);
      const session = application.session();
      const bytes = await takeExtract(session, { caseId: found.id, outcome: 'saved' });
      await (flags.has('replace') ? replaceFile(out, bytes) : writeNewFile(out, bytes));
      const { epoch, number: last, hash } = await presentHead(session.unitOfWork.read);
      process.stderr.write(`Written. It ends with the head ${epoch}:${last}:${hash}, signed with the key ${session.casebook.publicKey}.\n`);
    });
    return 0;
  },
};
