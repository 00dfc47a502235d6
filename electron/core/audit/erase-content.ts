/** @file Erasing the content of events for a removal by order. Invariant: hash, commitment and place stay, so that the chain still verifies. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { type EventWithPayload, erasePayloads, readEventsFrom, readEventsOfCase, selectEventsHolding } from './audit-queries.ts';

/** An event of any case with its payload as stored; null once it was erased. */
export type StoredEvent = Pick<EventWithPayload, 'number' | 'at' | 'actor_id' | 'case_id' | 'type' | 'payload'>;

/** The event with this number; undefined where there is none. */
export async function storedEvent(handle: ReadHandle, number: number): Promise<StoredEvent | undefined> {
  const [row] = await readEventsFrom(handle, number, 1);
  return row?.number === number ? row : undefined;
}

/** Every event of a case, in order. */
export function storedEventsOfCase(handle: ReadHandle, caseId: string): Promise<StoredEvent[]> {
  return readEventsOfCase(handle, caseId);
}

/** Events of any case whose payload holds one of these texts, whole or as part of a longer one, in order. */
export function eventsHolding(handle: ReadHandle, words: readonly string[]): Promise<StoredEvent[]> {
  return selectEventsHolding(
    handle,
    words.map((word) => JSON.stringify(word).slice(1, -1)),
  );
}

/** Erases payload and salt of these events; `removedBy` is the number of the event that records it, of type `content.removed`. */
export async function eraseContent(
  handle: WriteHandle,
  numbers: readonly number[],
  { at, removedBy }: { at: string; removedBy: number },
): Promise<void> {
  if (numbers.length > 0) await erasePayloads(handle, numbers, { at, because: String(removedBy) });
}
