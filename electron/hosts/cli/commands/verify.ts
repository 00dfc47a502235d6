/** @file `verify`: reads the whole casebook and says what is wrong with it. */
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, field, readArguments } from '../command.ts';

export const verify: Command = {
  usage: 'verify CASEBOOK',
  summary:
    'Checks the database, the audit chain, and every exhibit and issued document against its digest. Exit status 1, and one line a problem (where, tab, what), when something is wrong.',
  async run(args) {
    const { positionals } = readArguments(args, ['CASEBOOK']);
    return withUnlockedCasebook(positionals[0] ?? '', async ({ application }) => {
      const problems = await application.verify();
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
