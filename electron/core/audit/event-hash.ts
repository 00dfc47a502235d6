/** @file The two digests of an audit event, from public parts alone, so that a stranger can recompute them. */
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

/** SHA-256 of the canonical JSON of every field but `hash`, in hexadecimal. */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  const { epoch, number, at, actorId, caseId, type, version, previousHash, commitment } = event;
  return createHash('sha256')
    .update(canonicalBytes({ epoch, number, at, actorId, caseId, type, version, previousHash, commitment }))
    .digest('hex');
}
