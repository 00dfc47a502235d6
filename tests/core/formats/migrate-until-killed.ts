/**
 * @file The process that dies while it brings a casebook to the present schema. It prints `ready` and goes to work.
 *
 * Arguments: the folder; the number of the step before which it kills itself, 0 for never. Steps are the calls that change something on the disk:
 * of files and folders, and each statement to SQLite. When it comes to its end it prints how many there were.
 */
import { writeSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

const [, , folder = '', stepOfDeath = '0'] = process.argv;
let steps = 0;

type Callable = (...callArguments: unknown[]) => unknown;

/** Counts the calls of these methods, and dies before the one that is asked for. */
function count(owner: object, names: readonly string[]): void {
  const methods = owner as Record<string, Callable>;
  for (const name of names) {
    const original = methods[name];
    if (original === undefined) throw new Error(`There is no method ${name}.`);
    methods[name] = function counted(this: unknown, ...callArguments: unknown[]) {
      steps += 1;
      if (steps === Number(stepOfDeath)) process.kill(process.pid, 'SIGKILL');
      return original.apply(this, callArguments);
    };
  }
}

const probe = await fs.open(process.execPath, 'r');
count(Object.getPrototypeOf(probe), ['write', 'sync']);
await probe.close();
count(fs, ['open', 'mkdir', 'rename', 'rm']);
syncBuiltinESMExports();
const memory = new Database(':memory:');
count(Object.getPrototypeOf(memory.prepare('BEGIN')), ['run']);
memory.close();
count(Database.prototype, ['exec', 'pragma', 'close']);

const { bringUpToDate } = await import('../../../electron/core/database/upgrade/bring-up-to-date.ts');
const { originalsIn } = await import('./older-database.ts');
// Written straight to the pipe: a line in a buffer would die with the process.
writeSync(1, 'ready\n');
await bringUpToDate(originalsIn(folder), async () => undefined);
writeSync(1, `steps ${steps}\n`);
