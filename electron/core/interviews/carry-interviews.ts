/** @file Interviews that come along when cases move to another incident. Invariant: an interview goes with the person interviewed, and stays where it was too. */
import type { WriteHandle } from '../service-context.ts';
import { insertPlace, selectInterviews, selectPlaces } from './interviews-queries.ts';

/** @param standsFor by participant of the old incident who is that person in the new one */
export async function carryInterviews(
  handle: WriteHandle,
  { from, to, standsFor }: { from: string; to: string; standsFor: ReadonlyMap<string, string> },
): Promise<void> {
  for (const { id, person_in_matter: before } of await selectInterviews(handle, from)) {
    const participantId = standsFor.get(before);
    if (participantId === undefined) continue;
    if ((await selectPlaces(handle, id)).some(({ incident_id }) => incident_id === to)) continue;
    await insertPlace(handle, { interview_id: id, incident_id: to, participant_id: participantId });
  }
}
