/** @file People of the office as the database keeps them. */
import type { UserRow } from '../casebook/casebook-rows.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';

/** Those who were not removed, in the order in which they came. */
export function selectPeople(handle: ReadHandle): Promise<UserRow[]> {
  return handle.selectFrom('user').selectAll().where('removed_at', 'is', null).orderBy('created_at').orderBy('id').execute();
}

export async function insertPerson(handle: WriteHandle, row: UserRow): Promise<void> {
  await handle.insertInto('user').values(row).execute();
}

/** The row stays: the log names it. */
export async function markRemoved(handle: WriteHandle, userId: string, removedAt: string): Promise<void> {
  await handle.updateTable('user').set({ removed_at: removedAt }).where('id', '=', userId).where('removed_at', 'is', null).execute();
}
