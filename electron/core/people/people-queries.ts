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

/** One who has or had a role in this incident. */
export function findParticipant(handle: ReadHandle, incidentId: string, participantId: string): Promise<ParticipantRecord | undefined> {
  return handle
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .selectAll('participant')
    .select(['person.kind', 'person.display_name'])
    .where('participant.incident_id', '=', incidentId)
    .where('participant.id', '=', participantId)
    .executeTakeFirst();
}

/** How these participants of any incident are shown now, and what documents print in place of it. */
export async function selectShownNames(
  handle: ReadHandle,
  participantIds: readonly string[],
): Promise<(Pick<ParticipantRow, 'id' | 'document_name'> & Pick<PersonRow, 'display_name'>)[]> {
  if (participantIds.length === 0) return [];
  return handle
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select(['participant.id', 'participant.document_name', 'person.display_name'])
    .where('participant.id', 'in', participantIds)
    .execute();
}

/** The people behind these participants. */
export async function personsOfParticipants(handle: ReadHandle, participantIds: readonly string[]): Promise<string[]> {
  if (participantIds.length === 0) return [];
  const rows = await handle.selectFrom('participant').select('person_id').distinct().where('id', 'in', participantIds).execute();
  return rows.map((row) => row.person_id);
}

/** Every role of these people in any incident. */
export async function selectParticipantsOfPersons(handle: ReadHandle, personIds: readonly string[]): Promise<ParticipantRow[]> {
  if (personIds.length === 0) return [];
  return handle.selectFrom('participant').selectAll().where('person_id', 'in', personIds).execute();
}

/** Gives roles to another record of a person. */
export async function moveParticipants(handle: WriteHandle, participantIds: readonly string[], personId: string): Promise<void> {
  if (participantIds.length === 0) return;
  await handle.updateTable('participant').set({ person_id: personId }).where('id', 'in', participantIds).execute();
}

/** What documents print in the place of the name, for every role of a person. */
export async function setDocumentName(handle: WriteHandle, personId: string, documentName: string | null): Promise<void> {
  await handle.updateTable('participant').set({ document_name: documentName }).where('person_id', '=', personId).execute();
}

/** What documents print in the place of the name, for these roles alone. */
export async function setDocumentNameOf(handle: WriteHandle, participantIds: readonly string[], documentName: string): Promise<void> {
  await handle.updateTable('participant').set({ document_name: documentName }).where('id', 'in', participantIds).execute();
}

export async function updatePerson(
  handle: WriteHandle,
  personId: string,
  change: Pick<PersonRow, 'kind' | 'name' | 'display_name'>,
): Promise<void> {
  await handle.updateTable('person').set(change).where('id', '=', personId).execute();
}

/** Names and accounts of these records, by id. */
export async function selectPersonNames(handle: ReadHandle, personIds: readonly string[]): Promise<Map<string, string[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await handle.selectFrom('person').select(['id', 'name', 'account']).where('id', 'in', personIds).execute();
  return new Map(rows.map((row) => [row.id, [row.name, row.account].filter((name): name is string => name !== null && name !== '')]));
}

export function findPerson(handle: ReadHandle, personId: string): Promise<PersonRow | undefined> {
  return handle.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst();
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

export async function updateConnection(handle: WriteHandle, participantId: string, connection: string): Promise<void> {
  await handle.updateTable('participant').set({ connection }).where('id', '=', participantId).execute();
}

/** The role begins again. */
export async function markRestored(handle: WriteHandle, participantId: string): Promise<void> {
  await handle.updateTable('participant').set({ removed_at: null, removed_reason: null }).where('id', '=', participantId).execute();
}
