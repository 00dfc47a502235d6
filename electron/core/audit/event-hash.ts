/**
 * @file The digests of an audit event, from public parts alone, so that a stranger can recompute them. What an event says and where it stands are
 * hashed apart: whoever is shown the digest alone can still recompute the chain, and learns nothing of the event.
 */
import { createHash } from 'node:crypto';
import type { AuditEvent } from '#shared/domain/audit-event.ts';
import { canonicalBytes } from './canonical-json.ts';

/** What the first event's `previousHash` holds. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);
export const SALT_BYTES = 32;

/** SHA-256(salt ‖ canonical payload), in hexadecimal. `canonicalPayload` is RFC 8785 text. */
export function commitTo(salt: Uint8Array, canonicalPayload: string): string {
  return createHash('sha256').update(salt).update(canonicalPayload, 'utf8').digest('hex');
}

/** What an event says, without its place in the chain: SHA-256 of the canonical JSON of these fields, in hexadecimal. */
export function digestEvent(event: Omit<AuditEvent, 'hash' | 'epoch' | 'number' | 'previousHash'>): string {
  const { at, actorId, caseId, previousInCase, type, version, commitment } = event;
  return sha256(canonicalBytes({ at, actorId, caseId, previousInCase, type, version, commitment }));
}

/** SHA-256 of the canonical JSON of a link: its place, the hash before it and the digest of what it says. In hexadecimal. */
export function hashLink(link: { epoch: number; number: number; previousHash: string; digest: string }): string {
  const { epoch, number, previousHash, digest } = link;
  return sha256(canonicalBytes({ epoch, number, previousHash, digest }));
}

/** The hash of an event whose every field is known. */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  return hashLink({ epoch: event.epoch, number: event.number, previousHash: event.previousHash, digest: digestEvent(event) });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
