/** @file The head of the log as other slices ask for it. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { type Head, readEvent, readHead, readLastType } from './audit-queries.ts';

/** The last event's place and hash. A casebook begins with an event, so there always is one. @throws Error (a bug) otherwise */
export async function presentHead(handle: ReadHandle | WriteHandle): Promise<Head> {
  const head = await readHead(handle);
  if (head === undefined) throw new Error('A casebook begins with an event.');
  return head;
}

/** Whether the log holds the event that `head` names, with that hash; `present` is the last event's number, 0 in a log without events. */
export async function reachesHead(handle: ReadHandle, head: Head): Promise<{ isReached: boolean; present: number }> {
  const event = await readEvent(handle, head.number);
  const isReached = event !== undefined && event.hash === head.hash && event.epoch === head.epoch;
  return { isReached, present: (await readHead(handle))?.number ?? 0 };
}

/** Whether an event of this type is the last one; false in a log without events. */
export async function endsWithEvent(handle: ReadHandle, type: string): Promise<boolean> {
  return (await readLastType(handle)) === type;
}
