/** @file `package`: a case sealed to one reviewer, as an age file. */
import { DomainError } from '#shared/domain/errors.ts';
import { packageSummary } from '../../../core/review/package-summary.ts';
import { listReviewers } from '../../../core/review/reviewers.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, CommandRefused, readArguments, UsageError } from '../command.ts';
import { typedPath } from '../typed-path.ts';
import { replaceFile } from '../write-file.ts';
import { readAllCases } from './list.ts';

export const packageCase: Command = {
  usage: 'package CASEBOOK CASE-NUMBER --for NAME --out FILE.age [--names-reason TEXT]',
  summary:
    'Seals the summary of the case to the reviewer NAME as one age file, which Due Course opens with their passphrase and "age" with their identity; logs that it left. Assigns the case to them first where they do not have it. Replaces FILE.age.',
  async run(args) {
    const { positionals, options } = readArguments(args, ['CASEBOOK', 'CASE-NUMBER'], { options: ['for', 'out', 'names-reason'] });
    const [casebook = '', number = ''] = positionals;
    const { out, for: reviewer } = options;
    if (reviewer === undefined || reviewer.trim() === '') throw new UsageError('--for NAME is missing');
    if (out === undefined) throw new UsageError('--out FILE.age is missing');
    const place = typedPath(out);
    await withUnlockedCasebook(casebook, async ({ application, client }) => {
      const found = (await readAllCases(client)).find((one) => one.number === number);
      if (found === undefined) throw new CommandRefused(`There is no case ${number} in this casebook. "list" shows the numbers`);
      const session = application.session();
      const sealed = await packageSummary(session, { caseId: found.id, reviewer, namesReason: options['names-reason'] ?? '' }).catch(
        (error: unknown) => {
          if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
          const names = listReviewers(session).map(({ displayName }) => `"${displayName}"`);
          const whom = names.length === 0 ? 'An administrator adds reviewers in the settings' : `Its reviewers are ${names.join(', ')}`;
          throw new CommandRefused(`There is no reviewer of this name in the casebook. ${whom}`);
        },
      );
      await replaceFile(place, sealed.bytes);
      const assigned = sealed.isNew ? ' The case is assigned to them now.' : '';
      process.stderr.write(`Version ${sealed.version} of the summary, sealed to the reviewer.${assigned}\n`);
    });
    return 0;
  },
};
