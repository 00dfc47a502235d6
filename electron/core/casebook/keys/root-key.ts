/**
 * @file The root key as the header holds it: sealed once to everyone in the office, and signed by the casebook.
 *
 * [Note: Why the sealed root key is signed]
 * Anyone can seal to a recipient, and recipients stand in the header. Without a signature, whoever can write the folder could put a root key of
 * their own there with a database of their own, and the next passphrase typed would open it. So the casebook's Ed25519 key signs it, and that
 * key's public half is bound to every slot's wrapped identity, where nobody can change it who does not know the slot's secret.
 */
import { sign, verify } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { canonicalBytes } from '../../audit/canonical-json.ts';
import { privateKeyOf, publicKeyOf } from '../../audit/signed-heads.ts';
import { openSealed, sealTo } from './age-keys.ts';

const ROOT_KEY_BYTES = 32;

/** `rootKey` is an age file in base64; `rootKeySignature` is Ed25519 over RFC 8785 of {casebookId, keyNumber, rootKey}, in base64. */
export type SealedRootKey = { keyNumber: number; rootKey: string; rootKeySignature: string };

function signedBytes(casebookId: string, { keyNumber, rootKey }: Pick<SealedRootKey, 'keyNumber' | 'rootKey'>): Buffer {
  return canonicalBytes({ casebookId, keyNumber, rootKey });
}

/**
 * Seals the root key anew. `keyNumber` counts root keys from 1, `recipients` are those of every passphrase and recovery slot and of nobody
 * else, `signingKey` is the casebook's raw 32-byte seed.
 */
export async function sealRootKey(options: {
  casebookId: string;
  keyNumber: number;
  rootKey: Uint8Array;
  recipients: readonly string[];
  signingKey: Uint8Array;
}): Promise<SealedRootKey> {
  const { casebookId, keyNumber } = options;
  const rootKey = (await sealTo(options.recipients, options.rootKey)).toString('base64');
  const signature = sign(null, signedBytes(casebookId, { keyNumber, rootKey }), privateKeyOf(options.signingKey));
  return { keyNumber, rootKey, rootKeySignature: signature.toString('base64') };
}

/**
 * The root key. `identity` is what one of the slots gave, by which `publicKey` is known to be the casebook's.
 * @throws DomainError HEADER_DAMAGED when the casebook did not sign it, or it is sealed to others.
 */
export async function openRootKey(
  header: SealedRootKey & { casebookId: string; publicKey: string },
  identity: Uint8Array,
): Promise<Buffer> {
  const publicKey = publicKeyOf(Buffer.from(header.publicKey, 'base64'));
  const signature = Buffer.from(header.rootKeySignature, 'base64');
  if (!verify(null, signedBytes(header.casebookId, header), publicKey, signature)) throw new DomainError('HEADER_DAMAGED');
  const rootKey = await openSealed(Buffer.from(header.rootKey, 'base64'), identity);
  if (rootKey?.length !== ROOT_KEY_BYTES) throw new DomainError('HEADER_DAMAGED');
  return rootKey;
}
