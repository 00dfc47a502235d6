/** @file Settings, people and the signing key: what a session is made of. */
import { z } from 'zod';
import { Sha256 } from '#shared/domain/text.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { SigningKeyRow, UserRow } from './casebook-rows.ts';

/** Settings and their bounds; `epoch` counts the restores of the casebook, from 1. */
export const CasebookSettings = z.object({
  district: z.string(),
  idleMinutes: z.int().min(1).max(120),
  epoch: z.int().min(1),
});
export type CasebookSettings = z.infer<typeof CasebookSettings>;

/** @throws ZodError (a bug) when a setting is missing or out of bounds. */
export async function readSettings(handle: ReadHandle): Promise<CasebookSettings> {
  const rows = await handle.selectFrom('casebook_setting').selectAll().execute();
  return CasebookSettings.parse(Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value)])));
}

export async function saveSetting<K extends keyof CasebookSettings>(
  handle: WriteHandle,
  name: K,
  value: CasebookSettings[K],
): Promise<void> {
  await handle
    .insertInto('casebook_setting')
    .values({ name, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}

export async function insertUser(handle: WriteHandle, row: UserRow): Promise<void> {
  await handle.insertInto('user').values(row).execute();
}

/** The person whose slot it is, or undefined for a slot that the database does not know or whose person was removed. */
export async function readUserOfSlot(handle: ReadHandle, slotId: string): Promise<UserRow | undefined> {
  return handle.selectFrom('user').selectAll().where('slot_id', '=', slotId).where('removed_at', 'is', null).executeTakeFirst();
}

export async function insertSigningKey(handle: WriteHandle, row: SigningKeyRow): Promise<void> {
  await handle.insertInto('signing_key').values(row).execute();
}

/** The key that signs heads; undefined in a database that is not a casebook's. */
export async function readSigningKey(handle: ReadHandle | WriteHandle): Promise<SigningKeyRow | undefined> {
  return (handle as ReadHandle).selectFrom('signing_key').selectAll().executeTakeFirst();
}

/** Notes (`headerNote`) of the header written last, and of one that was about to be; null where none was taken. */
export type HeaderNotes = { written: string | null; pending: string | null };

const noteSettings = { written: 'headerNote', pending: 'pendingHeaderNote' } as const;

export async function readHeaderNotes(handle: ReadHandle): Promise<HeaderNotes> {
  const rows = await handle.selectFrom('casebook_setting').selectAll().where('name', 'in', Object.values(noteSettings)).execute();
  const noted = (name: string) => Sha256.nullable().parse(JSON.parse(rows.find((row) => row.name === name)?.value ?? 'null'));
  return { written: noted(noteSettings.written), pending: noted(noteSettings.pending) };
}

export async function saveHeaderNotes(handle: WriteHandle, notes: HeaderNotes): Promise<void> {
  for (const which of ['written', 'pending'] as const) {
    const row = { name: noteSettings[which], value: JSON.stringify(notes[which]) };
    await handle
      .insertInto('casebook_setting')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
      .execute();
  }
}
