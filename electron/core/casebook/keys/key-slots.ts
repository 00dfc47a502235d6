/** @file Key slots: each wraps the one root key under one secret. Invariant: a slot's public fields are bound to its wrapped key. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalBytes } from '../../audit/canonical-json.ts';
import type { KeySlot, PassphraseSlot, RecoverySlot } from '../casebook-header.ts';
import { type Argon2Cost, deriveSlotKey } from './key-derivation.ts';

type Sealed = 'nonce' | 'wrappedKey' | 'tag';
type PublicFields = Omit<PassphraseSlot, Sealed> | Omit<RecoverySlot, Sealed>;

/** Associated data: RFC 8785 of every public field of the slot with the casebook's id. `nonce` is bound by the cipher itself. */
function associatedData(slot: PublicFields, casebookId: string): Buffer {
  return canonicalBytes({ ...slot, casebookId });
}

export type SlotOwner =
  | { kind: 'passphrase'; loginName: string; displayName: string; role: PassphraseSlot['role'] }
  | { kind: 'recovery-code'; ordinal: number };

/**
 * Wraps `rootKey` under `secret`: a passphrase as typed, or a recovery code's 28 letters.
 * @throws DomainError DERIVATION_REFUSED
 */
export async function makeSlot(options: {
  id: string;
  owner: SlotOwner;
  casebookId: string;
  rootKey: Uint8Array;
  secret: string;
  cost: Argon2Cost;
}): Promise<KeySlot> {
  const salt = randomBytes(16);
  const fields = { id: options.id, ...options.owner, argon2: options.cost, salt: salt.toString('base64') };
  const slotKey = await deriveSlotKey(options.secret, salt, options.cost);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', slotKey, nonce);
  cipher.setAAD(associatedData(fields, options.casebookId));
  const wrappedKey = Buffer.concat([cipher.update(options.rootKey), cipher.final()]);
  slotKey.fill(0);
  const sealed = {
    nonce: nonce.toString('base64'),
    wrappedKey: wrappedKey.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
  return { ...fields, ...sealed };
}

/**
 * The root key, or null when the secret is not this slot's or the slot was altered: nobody can tell the two apart.
 * @throws DomainError DERIVATION_REFUSED when the slot asks for a cost outside the bounds; nothing is derived then.
 */
export async function openSlot(slot: KeySlot, casebookId: string, secret: string): Promise<Buffer | null> {
  const { nonce, wrappedKey, tag, ...fields } = slot;
  const slotKey = await deriveSlotKey(secret, Buffer.from(slot.salt, 'base64'), slot.argon2);
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
  decipher.setAAD(associatedData(fields, casebookId));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrappedKey, 'base64')), decipher.final()]);
  } catch {
    return null;
  } finally {
    slotKey.fill(0);
  }
}
