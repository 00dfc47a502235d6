/** @file SQL of persons and their roles in incidents. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { ParticipantRecord, ParticipantRow, PersonRow } from './people-rows.ts';

/** Everyone who has or had a role in the incident, removed ones too, in the order in which they were added. */
export function selectParticipants(handle: ReadHandle, incidentId: string): Promise<ParticipantRecord[]> {
  return handle
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .selectAll('participant')
    .select(['person.kind', 'person.display_name'])
    .where('participant.incident_id', '=', incidentId)
    .orderBy('participant.position')
    .execute();
}

/** As `selectParticipants`, with the names that are not shown everywhere. */
export function selectNamedParticipants(
  handle: ReadHandle,
  incidentId: string,
): Promise<(ParticipantRecord & Pick<PersonRow, 'name' | 'account'>)[]> {
  return handle
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .selectAll('participant')
    .select(['person.kind', 'person.display_name', 'person.name', 'person.account'])
    .where('participant.incident_id', '=', incidentId)
    .orderBy('participant.position')
    .execute();
}

export async function findPersonKind(handle: ReadHandle, participantId: string): Promise<PersonRow['kind'] | undefined> {
  const row = await handle
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select('person.kind')
    .where('participant.id', '=', participantId)
    .executeTakeFirst();
  return row?.kind;
}

export function findPersonOfUser(handle: ReadHandle, userId: string): Promise<PersonRow | undefined> {
  return handle.selectFrom('person').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

export async function insertPerson(handle: WriteHandle, row: PersonRow): Promise<void> {
  await handle.insertInto('person').values(row).execute();
}

export async function insertParticipant(handle: WriteHandle, row: ParticipantRow): Promise<void> {
  await handle.insertInto('participant').values(row).execute();
}

export async function markRemoved(handle: WriteHandle, participantId: string, removal: { at: string; reason: string }): Promise<void> {
  await handle
    .updateTable('participant')
    .set({ removed_at: removal.at, removed_reason: removal.reason })
    .where('id', '=', participantId)
    .execute();
}
