/** @file SQL of people who came into an incident with a split or a merger. */
import type { ParticipantCopyRow } from '../../incidents/incidents-rows.ts';
import type { ReadHandle, WriteHandle } from '../../service-context.ts';

export async function insertCopy(handle: WriteHandle, row: ParticipantCopyRow): Promise<void> {
  await handle.insertInto('participant_copy').values(row).execute();
}

/** By copy, whom it was made from. */
export async function selectOriginals(handle: ReadHandle, participantIds: readonly string[]): Promise<Map<string, string>> {
  if (participantIds.length === 0) return new Map();
  const rows = await handle.selectFrom('participant_copy').selectAll().where('participant_id', 'in', participantIds).execute();
  return new Map(rows.map((row) => [row.participant_id, row.copied_from_id]));
}

/** Another pseudonym for a student. Their own name stands elsewhere and stays. */
export async function renameStudent(handle: WriteHandle, personId: string, pseudonym: string): Promise<void> {
  await handle.updateTable('person').set({ display_name: pseudonym }).where('id', '=', personId).where('kind', '=', 'student').execute();
}
