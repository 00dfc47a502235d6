/** @file SQL of joined records. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { PersonJoinRow } from '../people-rows.ts';

export async function insertJoin(handle: WriteHandle, row: PersonJoinRow): Promise<void> {
  await handle.insertInto('person_join').values(row).execute();
}

export function findJoin(handle: ReadHandle, id: string): Promise<PersonJoinRow | undefined> {
  return handle.selectFrom('person_join').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those that these people kept, the oldest first, undone ones too, with what the joined record is called. */
export async function selectJoins(handle: ReadHandle, keptIds: readonly string[]): Promise<(PersonJoinRow & { joined_name: string })[]> {
  if (keptIds.length === 0) return [];
  return handle
    .selectFrom('person_join')
    .innerJoin('person', 'person.id', 'person_join.joined_id')
    .selectAll('person_join')
    .select('person.display_name as joined_name')
    .where('kept_id', 'in', keptIds)
    .orderBy('joined_at')
    .orderBy('person_join.id')
    .execute();
}

export async function markUndone(handle: WriteHandle, id: string, undoing: { by: string; at: string; reason: string }): Promise<void> {
  await handle
    .updateTable('person_join')
    .set({ undone_by: undoing.by, undone_at: undoing.at, undone_reason: undoing.reason })
    .where('id', '=', id)
    .execute();
}
