/** @file SQL of identifications. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { IdentificationRow } from '../people-rows.ts';

export async function insertIdentification(handle: WriteHandle, row: IdentificationRow): Promise<void> {
  await handle.insertInto('identification').values(row).execute();
}

/** In the order in which they were entered. */
export async function selectIdentifications(handle: ReadHandle, personIds: readonly string[]): Promise<IdentificationRow[]> {
  if (personIds.length === 0) return [];
  return handle
    .selectFrom('identification')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('person_id')
    .orderBy('position')
    .execute();
}
