/** @file Heads of the chain signed with the casebook's Ed25519 key: the anchor that is printed, exported and kept in `casebook.json`. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import type { SignedHead } from '#shared/domain/audit-event.ts';
import type { SigningKeyRow } from '../casebook/casebook-rows.ts';
import type { WriteHandle } from '../service-context.ts';
import { type Head, insertSignedHead, readHead } from './audit-queries.ts';
import { canonicalBytes } from './canonical-json.ts';

/** DER prefixes of RFC 8410 for a raw 32-byte Ed25519 seed (PKCS #8) and public key (SPKI). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A fresh key pair as raw bytes, 32 each. */
export function makeSigningKey(): { privateKey: Buffer; publicKey: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE_PREFIX.length),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length),
  };
}

/** A raw 32-byte Ed25519 seed as Node's crypto takes it. */
export function privateKeyOf(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, raw]), format: 'der', type: 'pkcs8' });
}

/** A raw 32-byte Ed25519 public key as Node's crypto takes it. */
export function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' });
}

function signedBytes(head: Omit<SignedHead, 'signature'>): Buffer {
  const { casebookId, epoch, number, hash, signedAt } = head;
  return canonicalBytes({ casebookId, epoch, number, hash, signedAt });
}

/** Signs `head` over the RFC 8785 bytes of every other field of a `SignedHead`. */
export function signHead(head: Head, casebookId: string, signedAt: Date, key: Pick<SigningKeyRow, 'private_key'>): SignedHead {
  const unsigned = { casebookId, epoch: head.epoch, number: head.number, hash: head.hash, signedAt: signedAt.toISOString() };
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), privateKeyOf(key.private_key)).toString('base64') };
}

/** Whether `publicKey` (raw, 32 bytes) signed this head. */
export function isHeadGenuine(head: SignedHead, publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  return verify(null, signedBytes(head), publicKeyOf(publicKey), Buffer.from(head.signature, 'base64'));
}

/** Signs the head as it stands in this unit of work and keeps the signature in `audit_head`. @throws Error (a bug) before the first event. */
export async function signPresentHead(
  handle: WriteHandle,
  options: { casebookId: string; at: Date; key: Pick<SigningKeyRow, 'private_key'> },
): Promise<SignedHead> {
  const head = await readHead(handle);
  if (head === undefined) throw new Error('There is no event to sign.');
  const signed = signHead(head, options.casebookId, options.at, options.key);
  await insertSignedHead(handle, signed);
  return signed;
}
