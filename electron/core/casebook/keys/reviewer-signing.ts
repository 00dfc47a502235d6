/** @file The key with which a reviewer signs what they send. Invariant: it is made from the identity alone, so a reviewer has one secret. */
import { createPublicKey, hkdfSync } from 'node:crypto';
import { privateKeyOf } from '../../audit/signed-heads.ts';

/** Part of the format: final for version 1. */
const LABEL = 'due-course/v1/review-signing';

/** Raw Ed25519 seed: HKDF-SHA-256(the identity's ASCII bytes, salt = the 16 bytes of the casebook id, info = label, 32 bytes). */
export function reviewerSigningSeed(identity: Uint8Array, casebookId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', identity, Buffer.from(casebookId, 'hex'), LABEL, 32));
}

/** The raw 32-byte public half, as a reviewer's slot bears it in base64. */
export function reviewerSigningKey(identity: Uint8Array, casebookId: string): Buffer {
  const seed = reviewerSigningSeed(identity, casebookId);
  const jwk = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
  seed.fill(0);
  return Buffer.from(jwk.x ?? '', 'base64url');
}
