/** @file Appends one event to the chain, inside the transaction of the rows that it records. */
import { randomBytes } from 'node:crypto';
import { AuditEvent } from '#shared/domain/audit-event.ts';
import type { EventDraft, WriteHandle } from '../service-context.ts';
import { insertEvent, readHead, readLastOfCase } from './audit-queries.ts';
import { canonicalJson } from './canonical-json.ts';
import { commitTo, FIRST_PREVIOUS_HASH, hashEvent, SALT_BYTES } from './event-hash.ts';

export type Stamp = { epoch: number; at: Date; actorId: string };

/** @throws ZodError (a bug) when the draft has not the shape of an audit event. */
export async function appendEvent(handle: WriteHandle, draft: EventDraft, stamp: Stamp): Promise<AuditEvent> {
  const head = await readHead(handle);
  const payload = canonicalJson(draft.payload);
  const salt = randomBytes(SALT_BYTES);
  const unhashed = {
    epoch: stamp.epoch,
    number: (head?.number ?? 0) + 1,
    at: stamp.at.toISOString(),
    actorId: stamp.actorId,
    caseId: draft.caseId,
    previousInCase: draft.caseId === null ? null : await readLastOfCase(handle, draft.caseId),
    type: draft.type,
    version: draft.version,
    previousHash: head?.hash ?? FIRST_PREVIOUS_HASH,
    commitment: commitTo(salt, payload),
  };
  const event = AuditEvent.parse({ ...unhashed, hash: hashEvent(unhashed as Omit<AuditEvent, 'hash'>) });
  const row = {
    number: event.number,
    epoch: event.epoch,
    at: event.at,
    actor_id: event.actorId,
    case_id: event.caseId,
    type: event.type,
    version: event.version,
    previous_hash: event.previousHash,
    commitment: event.commitment,
    hash: event.hash,
  };
  await insertEvent(handle, row, { event_number: event.number, salt, payload, erased_at: null, erased_because: null });
  return event;
}
