/** @file Putting a matter on another track. Invariant: it changes what is asked and nothing that was recorded; each change keeps who, when and why. */
import type { Track, TrackChange } from '#shared/domain/cases.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isRaise } from '#shared/domain/tracks.ts';
import { caseById, putOnTrack } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { insertTrackChange, selectTrackChanges } from './intake-queries.ts';

/** Every change of the case's track, the earliest first. */
export async function trackChangesOfCase(handle: ReadHandle, caseId: string): Promise<TrackChange[]> {
  const rows = await selectTrackChanges(handle, caseId);
  return rows.map((row) => ({
    from: row.from_track,
    to: row.to_track,
    reason: row.reason,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }));
}

/**
 * Raises or lowers a matter, at any time and with a reason. Nothing is typed again and nothing goes: a tab that holds something stays.
 * @param input `from` is the track that the author saw
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, NOT_ALLOWED (it is on that track already), REASON_NEEDED
 */
export function changeTrack(context: ServiceContext, input: { caseId: string; from: Track; to: Track; reason: string }): Promise<void> {
  const { caseId, from, to, reason } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, caseId);
    if (file.track !== from) throw new DomainError('CHANGED_MEANWHILE');
    if (from === to) throw new DomainError('NOT_ALLOWED', { problem: 'The matter is on this track already.', next: '' });
    if (reason.trim() === '') throw new DomainError('REASON_NEEDED', { problem: 'A change of track needs a reason.' });
    await putOnTrack(handle, caseId, to);
    await insertTrackChange(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      position: (await selectTrackChanges(handle, caseId)).length + 1,
      from_track: from,
      to_track: to,
      reason,
      changed_by: context.actor.displayName,
      changed_at: context.ports.clock.now().toISOString(),
    });
    await record({
      type: isRaise(from, to) ? 'case_file.track_raised' : 'case_file.track_lowered',
      version: 1,
      caseId,
      payload: { from, to, reason },
    });
  });
}
