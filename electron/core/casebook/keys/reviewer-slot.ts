/** @file The slot of a reviewer: an identity that opens no root key, and the public half of the key that signs their responses. */
import type { ReviewerSlot } from '../casebook-header.ts';
import { makeAgeKeys } from './age-keys.ts';
import type { Argon2Cost } from './key-derivation.ts';
import { type SlotBinding, wrapIdentity } from './key-slots.ts';
import { reviewerSigningKey } from './reviewer-signing.ts';

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
    const signingKey = reviewerSigningKey(identity, options.binding.casebookId).toString('base64');
    const owner = { kind: 'reviewer', loginName: name, displayName: name, signingKey } as const;
    const slot = await wrapIdentity({ ...rest, owner, identity, recipient });
    if (slot.kind !== 'reviewer') throw new Error('The slot of a reviewer was asked for.');
    return slot;
  } finally {
    identity.fill(0);
  }
}
