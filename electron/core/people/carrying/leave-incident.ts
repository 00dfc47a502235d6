/** @file People who have nothing more to do with an incident because their case left it. */
import type { WriteHandle } from '../../service-context.ts';
import { markRemoved } from '../people-queries.ts';
import type { ParticipantRecord } from '../people-rows.ts';

/** Their rows stay, because what they touched still names them. */
export async function leaveIncident(
  handle: WriteHandle,
  leaving: readonly ParticipantRecord[],
  removal: { at: string; reason: string },
): Promise<void> {
  for (const { id } of leaving) await markRemoved(handle, id, removal);
}
