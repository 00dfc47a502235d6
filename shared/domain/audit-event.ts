/** @file The audit event. Invariant: `hash` covers every other field but payload and salt, which `commitment` binds. The shape is final. */
import { z } from 'zod';
import { CaseId, UserId } from './ids.ts';
import { Instant, Sha256 } from './text.ts';

/**
 * One link of the chain. `commitment` = SHA-256(salt ‖ RFC 8785 bytes of payload); digest = SHA-256 of the RFC 8785 bytes of
 * {at, actorId, caseId, previousInCase, type, version, commitment}; `hash` = SHA-256 of the RFC 8785 bytes of {epoch, number, previousHash, digest}. The first
 * event's `previousHash` is 64 zeros. docs/audit-format.md has the bytes.
 */
export const AuditEvent = z.object({
  epoch: z.number().int().min(1),
  number: z.number().int().min(1),
  at: Instant,
  actorId: UserId,
  caseId: CaseId.nullable(),
  /** Number of the last event before this one in the same case; null for the first one of a case and outside a case. */
  previousInCase: z.number().int().min(1).nullable(),
  /** Past tense with its subject: `evidence_item.received`. */
  type: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  version: z.number().int().min(1),
  previousHash: Sha256,
  commitment: Sha256,
  hash: Sha256,
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** A head signed with the casebook's Ed25519 key over the RFC 8785 bytes of the other fields. `signature` is base64. */
export const SignedHead = z.object({
  casebookId: z.string(),
  epoch: z.number().int(),
  number: z.number().int(),
  hash: Sha256,
  signedAt: Instant,
  signature: z.string(),
});
export type SignedHead = z.infer<typeof SignedHead>;
