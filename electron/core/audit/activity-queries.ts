/** @file SQL behind the activity tab and the process log. */
import type { ReadHandle } from '../service-context.ts';

/** An event with the name of whoever did it, its case's number and its payload; the payload is null once a court's order has erased it. */
export type ActivityRecord = {
  number: number;
  at: string;
  /** When the event before it in the whole log was recorded; null for the first. */
  previous_at: string | null;
  by: string;
  case_id: string | null;
  case_number: string | null;
  type: string;
  version: number;
  hash: string;
  payload: string | null;
};

const activity = (handle: ReadHandle) =>
  handle
    .selectFrom('audit_event as event')
    .innerJoin('audit_payload as kept', 'kept.event_number', 'event.number')
    .innerJoin('user', 'user.id', 'event.actor_id')
    .leftJoin('case_file', 'case_file.id', 'event.case_id')
    .leftJoin('audit_event as earlier', (join) => join.on((on) => on('earlier.number', '=', on('event.number', '-', 1))))
    .select([
      'event.number',
      'event.at',
      'earlier.at as previous_at',
      'user.display_name as by',
      'event.case_id',
      'case_file.number as case_number',
      'event.type',
      'event.version',
      'event.hash',
      'kept.payload',
    ]);

/** Newest first, below the event `before` where one is given. */
export function selectActivity(
  handle: ReadHandle,
  { caseId, before, limit }: { caseId: string | null; before: number | null; limit: number },
): Promise<ActivityRecord[]> {
  let query = activity(handle).orderBy('event.number', 'desc').limit(limit);
  if (caseId !== null) query = query.where('event.case_id', '=', caseId);
  if (before !== null) query = query.where('event.number', '<', before);
  return query.execute();
}

/** The events of these types in one case, in the order in which they happened. */
export function selectCaseEvents(handle: ReadHandle, caseId: string, types: readonly string[]): Promise<ActivityRecord[]> {
  return activity(handle).where('event.case_id', '=', caseId).where('event.type', 'in', types).orderBy('event.number').execute();
}
