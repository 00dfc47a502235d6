/** @file Key slots: each wraps one age identity under one secret. Invariant: a slot's public fields are bound to its wrapped identity. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalBytes } from '../../audit/canonical-json.ts';
import type { KeySlot, PassphraseSlot, RecoverySlot, ReviewerSlot } from '../casebook-header.ts';
import { makeAgeKeys } from './age-keys.ts';
import { type Argon2Cost, deriveSlotKey } from './key-derivation.ts';

type Sealed = 'nonce' | 'wrappedIdentity' | 'tag';
type PublicFields = Omit<PassphraseSlot, Sealed> | Omit<RecoverySlot, Sealed> | Omit<ReviewerSlot, Sealed>;

/** What a slot is bound to besides its own fields: its casebook's id and Ed25519 public key in base64, as both stand in the header. */
export type SlotBinding = { casebookId: string; publicKey: string };

/** Associated data: RFC 8785 of every public field of the slot with the casebook's id and public key. `nonce` is bound by the cipher itself. */
function associatedData(slot: PublicFields, { casebookId, publicKey }: SlotBinding): Buffer {
  return canonicalBytes({ ...slot, casebookId, publicKey });
}

export type SlotOwner =
  | Pick<PassphraseSlot, 'kind' | 'loginName' | 'displayName' | 'role'>
  | Pick<RecoverySlot, 'kind' | 'ordinal'>
  | Pick<ReviewerSlot, 'kind' | 'loginName' | 'displayName' | 'signingKey'>;

type NewSlot = { id: string; createdAt: string; owner: SlotOwner; binding: SlotBinding; secret: string; cost: Argon2Cost };

/**
 * Wraps an identity under `secret`: a passphrase as typed, or a recovery code's 28 letters.
 * @throws DomainError DERIVATION_REFUSED
 */
export async function wrapIdentity(options: NewSlot & { identity: Uint8Array; recipient: string }): Promise<KeySlot> {
  const { id, createdAt, owner, recipient, cost } = options;
  const salt = randomBytes(16);
  const fields = { id, createdAt, ...owner, recipient, argon2: cost, salt: salt.toString('base64') };
  const slotKey = await deriveSlotKey(options.secret, salt, cost);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', slotKey, nonce);
  cipher.setAAD(associatedData(fields, options.binding));
  const wrapped = Buffer.concat([cipher.update(options.identity), cipher.final()]);
  slotKey.fill(0);
  const sealed = {
    nonce: nonce.toString('base64'),
    wrappedIdentity: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
  return { ...fields, ...sealed };
}

/** A slot with an identity of its own, which nobody has seen. @throws DomainError DERIVATION_REFUSED */
export async function makeSlot(options: NewSlot): Promise<KeySlot> {
  const keys = await makeAgeKeys();
  try {
    return await wrapIdentity({ ...options, ...keys });
  } finally {
    keys.identity.fill(0);
  }
}

/**
 * The identity's ASCII bytes, or null when the secret is not this slot's or the slot was altered: nobody can tell the two apart.
 * @throws DomainError DERIVATION_REFUSED when the slot asks for a cost outside the bounds; nothing is derived then.
 */
export async function openSlot(slot: KeySlot, { casebookId, publicKey }: SlotBinding, secret: string): Promise<Buffer | null> {
  const { nonce, wrappedIdentity, tag, ...fields } = slot;
  const slotKey = await deriveSlotKey(secret, Buffer.from(slot.salt, 'base64'), slot.argon2);
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
  decipher.setAAD(associatedData(fields, { casebookId, publicKey }));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrappedIdentity, 'base64')), decipher.final()]);
  } catch {
    return null;
  } finally {
    slotKey.fill(0);
  }
}
