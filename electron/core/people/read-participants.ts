/** @file The people of an incident as they may be shown and printed. */
import { Participant } from '#shared/domain/people.ts';
import type { ReadHandle } from '../service-context.ts';
import { findPersonKind, findPersonOfUser, personsOfParticipants, selectParticipants, selectShownNames } from './people-queries.ts';
import type { ParticipantRecord } from './people-rows.ts';
import { printedName } from './printing/printed-names.ts';

/** How somebody is shown today, and what documents print. */
export type ShownName = { shown: string; inDocuments: string };

/** Everyone who has a role in the incident now, in the order in which they were added. */
export async function participantsOfIncident(handle: ReadHandle, incidentId: string): Promise<Participant[]> {
  const records = await selectParticipants(handle, incidentId);
  return records.filter((record) => record.removed_at === null).map(participantOf);
}

/** Everyone who has or had a role in the incident, with the rows behind them. */
export function participantRecordsOf(handle: ReadHandle, incidentId: string): Promise<ParticipantRecord[]> {
  return selectParticipants(handle, incidentId);
}

/** The participant by whom somebody of the office investigates here; undefined where they do not yet. */
export async function investigatorAmong(handle: ReadHandle, incidentId: string, userId: string): Promise<ParticipantRecord | undefined> {
  const person = await findPersonOfUser(handle, userId);
  if (person === undefined) return undefined;
  const present = await selectParticipants(handle, incidentId);
  return present.find((one) => one.removed_at === null && one.role === 'investigator' && one.person_id === person.id);
}

/** The person behind a participant, by id: the same in every incident. Undefined when there is no such participant. */
export async function personBehind(handle: ReadHandle, participantId: string): Promise<string | undefined> {
  return (await personsOfParticipants(handle, [participantId]))[0];
}

/** Whether all that is known of a participant is the account that was used. */
export async function isKnownByAccountOnly(handle: ReadHandle, participantId: string): Promise<boolean> {
  return (await findPersonKind(handle, participantId)) === 'unknown-account';
}

/** The names of these participants of any incident, those who left it too, by participant. */
export async function shownNamesOf(handle: ReadHandle, participantIds: readonly string[]): Promise<Map<string, ShownName>> {
  const rows = await selectShownNames(handle, participantIds);
  return new Map(rows.map((row) => [row.id, { shown: row.display_name, inDocuments: printedName(row) }]));
}

export function documentNameOf(names: ReadonlyMap<string, ShownName>, participantId: string): string | undefined {
  return names.get(participantId)?.inDocuments;
}

/** A row as the contract gives it. */
export function participantOf(record: ParticipantRecord): Participant {
  return Participant.parse({
    id: record.id,
    personId: record.person_id,
    role: record.role,
    displayName: record.display_name,
    position: record.connection,
  });
}
