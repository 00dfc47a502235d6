/** @file The command line. Invariant: data on standard output, messages on standard error, exit status 0 only on success. */
import { randomBytes } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import { describeFault } from '../../api/error-mapping.ts';
import { type Command, UsageError } from './command.ts';
import { list } from './commands/list.ts';
import { report } from './commands/report.ts';
import { sample } from './commands/sample.ts';
import { suggest } from './commands/suggest.ts';
import { verify } from './commands/verify.ts';

const COMMANDS: Record<string, Command> = { sample, list, report, suggest, verify };

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help());
    return 0;
  }
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (command === undefined) {
    say(name === undefined ? 'Which command?' : `There is no command "${name}".`);
    process.stderr.write(help());
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`npm run cli -- ${command.usage}\n\n${command.summary}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return explain(error, command);
  }
}

function explain(error: unknown, command: Command): number {
  if (error instanceof UsageError) {
    say(`${error.message.trimEnd()}${/[.\n]$/.test(error.message) ? '' : '.'}`);
    say(`Usage: npm run cli -- ${command.usage}`);
    return 2;
  }
  if (error instanceof DomainError) {
    const { happened, safe, next } = errorSentences(error.code, error.details);
    say([happened, safe, next].filter((sentence) => sentence !== '').join(' '));
    return 1;
  }
  const faultId = randomBytes(5).toString('hex');
  say(`Due Course met a fault of its own (${faultId}: ${describeFault(error)}). What was recorded before is kept.`);
  return 1;
}

function help(): string {
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`);
  return `Usage: npm run cli -- COMMAND

${lines.join('\n')}
CASEBOOK is the folder of a casebook. Its passphrase is asked for, or taken from DUE_COURSE_PASSPHRASE; never from an argument.
Exit status: 0 done, 1 refused or something is wrong, 2 the command was not understood.
`;
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
