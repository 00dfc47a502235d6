/** @file `verify`: reads the whole casebook and says what is wrong with it. */
import { verifyCasebook } from '../../../core/casebook/verify-casebook.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, field, readArguments } from '../command.ts';

export const verify: Command = {
  usage: 'verify CASEBOOK',
  summary:
    'Checks the database, the audit chain, and every exhibit and issued document against its digest. Exit status 1 and one line a problem when something is wrong.',
  async run(args) {
    const { positionals } = readArguments(args, ['CASEBOOK']);
    return withUnlockedCasebook(positionals[0] ?? '', async ({ application }) => {
      const result = await verifyCasebook(application.session());
      for (const problem of result.problems) process.stdout.write(`${field(problem)}\n`);
      return result.problems.length === 0 ? 0 : 1;
    });
  },
};
