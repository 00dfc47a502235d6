/** @file What a command of the command line is, and how its arguments are read. */
import { parseArgs } from 'node:util';

export type Command = {
  /** Its arguments, as the help shows them. */
  usage: string;
  /** One sentence or more for the help. */
  summary: string;
  /** Writes data to standard output and messages to standard error. Resolves with the exit status. */
  run(args: string[]): Promise<number>;
};

/** Arguments that the command cannot be run with. The message says what is wrong; the usage is shown after it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command was understood and cannot be done. The message says why and what to do. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** What was typed after a command, with every name checked. */
export type Arguments = { positionals: string[]; options: Record<string, string>; flags: Set<string> };

/**
 * @param names of the positional arguments, all of them needed
 * @param accepted options with a value, and flags
 * @throws UsageError for an argument that is missing, unknown or too many
 */
export function readArguments(args: string[], names: string[], accepted: { options?: string[]; flags?: string[] } = {}): Arguments {
  const options = Object.fromEntries([
    ...(accepted.options ?? []).map((name) => [name, { type: 'string' as const }]),
    ...(accepted.flags ?? []).map((name) => [name, { type: 'boolean' as const }]),
  ]);
  let parsed: { positionals: string[]; values: object };
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'These arguments are not understood');
  }
  const { positionals, values } = parsed;
  const missing = names[positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing`);
  if (positionals.length > names.length) throw new UsageError(`There is an argument too many: ${positionals[names.length]}`);
  const entries: [string, unknown][] = Object.entries(values);
  return {
    positionals,
    options: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
  };
}

/** One field of a line of output: tabs and line ends, which part fields and lines, and what a terminal takes for commands become spaces. */
export function field(text: string | number): string {
  return String(text).replace(/\p{Cc}+/gu, ' ');
}
