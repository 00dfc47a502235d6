/** @file The command line. Invariant: data on standard output, messages on standard error, exit status 0 only on success. */
import { randomBytes } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import { describeFault } from '../../api/error-mapping.ts';
import { type Command, CommandRefused, UsageError } from './command.ts';

/** Read one by one when they are needed: reading the whole application takes a moment. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  sample: async () => (await import('./commands/sample.ts')).sample,
  list: async () => (await import('./commands/list.ts')).list,
  kinds: async () => (await import('./commands/kinds.ts')).kinds,
  report: async () => (await import('./commands/report.ts')).report,
  package: async () => (await import('./commands/package.ts')).packageCase,
  analysis: async () => (await import('./commands/analysis.ts')).analysis,
  suggest: async () => (await import('./commands/suggest.ts')).suggest,
  'audit-extract': async () => (await import('./commands/audit-extract.ts')).auditExtract,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  verify: async () => (await import('./commands/verify.ts')).verify,
};

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await help());
    return 0;
  }
  const load = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (load === undefined) {
    say(name === undefined ? 'Which command?' : `There is no command "${name}".`);
    process.stderr.write(await help());
    return 2;
  }
  let command: Command | null = null;
  try {
    command = await load();
    if (!args.includes('--help') && !args.includes('-h')) return await command.run(args);
    process.stdout.write(`npm run cli -- ${command.usage}\n\n${command.summary}\n`);
    return 0;
  } catch (error) {
    return explain(error, command?.usage ?? '');
  }
}

function explain(error: unknown, usage: string): number {
  if (error instanceof CommandRefused) {
    say(withStop(error.message));
    return 1;
  }
  if (error instanceof UsageError) {
    say(withStop(error.message));
    say(`Usage: npm run cli -- ${usage}`);
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

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`);
  return `Usage: npm run cli -- COMMAND

${lines.join('\n')}
CASEBOOK is the folder of a casebook. Its passphrase is asked for, or taken from DUE_COURSE_PASSPHRASE; never from an argument.
Exit status: 0 done, 1 refused or something is wrong, 2 the command was not understood.
`;
}

function withStop(message: string): string {
  return `${message.trimEnd()}${/[.\n]$/.test(message) ? '' : '.'}`;
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
