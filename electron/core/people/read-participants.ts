/** @file The people of an incident as they may be shown and printed. */
import { Participant } from '#shared/domain/people.ts';
import type { ReadHandle } from '../service-context.ts';
import { findPersonKind, selectParticipants } from './people-queries.ts';
import type { ParticipantRecord } from './people-rows.ts';

/** Everyone who has a role in the incident now, in the order in which they were added. */
export async function participantsOfIncident(handle: ReadHandle, incidentId: string): Promise<Participant[]> {
  const records = await selectParticipants(handle, incidentId);
  return records.filter((record) => record.removed_at === null).map(participantOf);
}

/** Whether all that is known of a participant is the account that was used. */
export async function isKnownByAccountOnly(handle: ReadHandle, participantId: string): Promise<boolean> {
  return (await findPersonKind(handle, participantId)) === 'unknown-account';
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
