/** @file The slot of a reviewer: an identity that opens no root key, and a signing key that is made from it, so that a reviewer has one secret. */
import { createPublicKey, hkdfSync } from 'node:crypto';
import { privateKeyOf } from '../../audit/signed-heads.ts';
import type { ReviewerSlot } from '../casebook-header.ts';
import { makeAgeKeys } from './age-keys.ts';
import type { Argon2Cost } from './key-derivation.ts';
import { type SlotBinding, wrapIdentity } from './key-slots.ts';

/** Part of the format: final for version 1. */
const LABEL = 'due-course/v1/review-signing';

/** Raw Ed25519 seed: HKDF-SHA-256(the identity's ASCII bytes, salt = the 16 bytes of the casebook id, info = label, 32 bytes). */
export function reviewSigningSeed(identity: Uint8Array, casebookId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', identity, Buffer.from(casebookId, 'hex'), LABEL, 32));
}

/** The raw 32-byte public half, as a reviewer's slot bears it in base64. */
function reviewSigningKey(identity: Uint8Array, casebookId: string): Buffer {
  const seed = reviewSigningSeed(identity, casebookId);
  const jwk = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
  seed.fill(0);
  return Buffer.from(jwk.x ?? '', 'base64url');
}

/** @throws DomainError DERIVATION_REFUSED */
export async function makeReviewerSlot(options: {
  id: string;
  createdAt: string;
  name: string;
  binding: SlotBinding;
  secret: string;
  cost: Argon2Cost;
}): Promise<ReviewerSlot> {
  const { name, ...rest } = options;
  const { identity, recipient } = await makeAgeKeys();
  try {
    const signingKey = reviewSigningKey(identity, options.binding.casebookId).toString('base64');
    const owner = { kind: 'reviewer', loginName: name, displayName: name, signingKey } as const;
    const slot = await wrapIdentity({ ...rest, owner, identity, recipient });
    if (slot.kind !== 'reviewer') throw new Error('The slot of a reviewer was asked for.');
    return slot;
  } finally {
    identity.fill(0);
  }
}
