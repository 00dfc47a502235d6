/**
 * @file Copies on their way out, by the names under which they are written. Invariant: a copy that a crash left half-written, in plain, is known to
 * the casebook and removed at the next unlock; nothing but the encrypted database knows where it lay.
 */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { OpenDatabase } from '../database/open-database.ts';
import type { PassingCopies, ReadHandle, WriteHandle } from '../service-context.ts';
import { removeDurably } from './folder/durable-files.ts';

/** What such a file is called; nothing else is ever removed. */
const PASSING_NAME = /\.[0-9a-f]{8}\.part$/;
const SETTING = 'passingCopies';

async function readNames(handle: ReadHandle): Promise<string[]> {
  const row = await handle.selectFrom('casebook_setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return row === undefined ? [] : z.array(z.string()).parse(JSON.parse(row.value));
}

async function saveNames(handle: WriteHandle, names: readonly string[]): Promise<void> {
  if (names.length === 0) {
    await handle.deleteFrom('casebook_setting').where('name', '=', SETTING).execute();
    return;
  }
  const value = JSON.stringify(names);
  await handle
    .insertInto('casebook_setting')
    .values({ name: SETTING, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

const change = (database: Pick<OpenDatabase, 'writer'>, changed: (names: string[]) => string[]): Promise<void> =>
  database.writer.transaction().execute(async (handle) => saveNames(handle, changed(await readNames(handle as never as ReadHandle))));

/** The list that copies are entered in before their first byte is written. It is bookkeeping of this casebook, not an event of a case. */
export function passingCopiesIn(database: Pick<OpenDatabase, 'writer'>): PassingCopies {
  return {
    begin: (file) => change(database, (names) => [...names, file]),
    end: (file) => change(database, (names) => names.filter((name) => name !== file)),
  };
}

/** Removes what a crash left of copies. What lies in a folder that is not there at the moment, on a drive that was unplugged, stays on the list. */
export async function sweepPassingCopies(database: Pick<OpenDatabase, 'reader' | 'writer'>): Promise<void> {
  const names = await readNames(database.reader);
  if (names.length === 0) return;
  const left: string[] = [];
  for (const name of names.filter((candidate) => PASSING_NAME.test(candidate))) {
    const isGone =
      existsSync(dirname(name)) &&
      (await removeDurably(name).then(
        () => true,
        () => false,
      ));
    if (!isGone) left.push(name);
  }
  await change(database, () => left);
}
