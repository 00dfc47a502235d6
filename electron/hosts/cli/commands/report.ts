/** @file `report`: the discipline report of one case as a PDF. */
import { draftPdf } from '../../../core/documents/draw-up.ts';
import { takeNewestIssue } from '../../../core/documents/issued-documents.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, CommandRefused, readArguments, UsageError } from '../command.ts';
import { typedPath } from '../typed-path.ts';
import { replaceFile } from '../write-file.ts';
import { readAllCases } from './list.ts';

const kind = 'discipline-report';

export const report: Command = {
  usage: 'report CASEBOOK CASE-NUMBER --out FILE.pdf',
  summary:
    'Writes the newest issued report of the case, as frozen, and logs the copy; before the first issue, a draft that says so on every page. Replaces FILE.pdf.',
  async run(args) {
    const { positionals, options } = readArguments(args, ['CASEBOOK', 'CASE-NUMBER'], { options: ['out'] });
    const [casebook = '', number = ''] = positionals;
    if (options.out === undefined) throw new UsageError('--out FILE.pdf is missing');
    const out = typedPath(options.out);
    await withUnlockedCasebook(casebook, async ({ application, client }) => {
      const found = (await readAllCases(client)).find((one) => one.number === number);
      if (found === undefined) throw new CommandRefused(`There is no case ${number} in this casebook. "list" shows the numbers`);
      const session = application.session();
      const issued = await takeNewestIssue(session, { caseId: found.id, kind });
      await replaceFile(out, issued?.bytes ?? (await draftPdf(session, { caseId: found.id, kind })));
      process.stderr.write(
        issued === null
          ? 'A draft: this case has no issued report yet.\n'
          : `Issue ${issued.document.issue}, SHA-256 ${issued.document.sha256}.\n`,
      );
    });
    return 0;
  },
};
