/** @file `verify`: reads the whole casebook and says what is wrong with it. */
import { formatInstant } from '#shared/domain/format-date.ts';
import { parseLogHead } from '#shared/domain/log-head.ts';
import { comparisonSentence } from '#shared/messages/comparison.ts';
import { compareHead } from '../../../core/audit/proof/compare-head.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, field, readArguments, UsageError } from '../command.ts';

export const verify: Command = {
  usage: 'verify CASEBOOK [--head EPOCH:NUMBER:HASH]',
  summary:
    'Checks the database, the audit chain, and every exhibit and issued document against its digest. Exit status 1, and one line a problem (where, tab, what), when something is wrong. With a head that was printed or noted earlier, says too whether the log leads to it.',
  async run(args) {
    const { positionals, options } = readArguments(args, ['CASEBOOK'], { options: ['head'] });
    const head = options.head === undefined ? null : parseLogHead(options.head);
    if (options.head !== undefined && head === null) throw new UsageError('--head is not EPOCH:NUMBER:HASH, as in 1:142: and 64 digits');
    return withUnlockedCasebook(positionals[0] ?? '', async ({ application }) => {
      const compared = head === null ? null : await compareHead(application.session(), head);
      const problems: { subject: string; problem: string }[] = await application.verify();
      if (head !== null && compared !== null) {
        const problem = comparisonSentence(head, compared, formatInstant);
        if (compared.outcome === 'leads-there') process.stderr.write(`${problem}\n`);
        else problems.push({ subject: `head ${head.number}`, problem });
      }
      for (const { subject, problem } of problems) process.stdout.write(`${field(subject)}\t${field(problem)}\n`);
      process.stderr.write(
        problems.length === 0
          ? 'Everything is as it was recorded.\n'
          : 'Something is wrong. Keep the folder as it is and restore the latest backup into another folder.\n',
      );
      return problems.length === 0 ? 0 : 1;
    });
  },
};
