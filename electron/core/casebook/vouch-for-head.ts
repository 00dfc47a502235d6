/** @file The casebook's own signature under the head of its log. */
import type { SignedHead } from '#shared/domain/audit-event.ts';
import { signPresentHead } from '../audit/signed-heads.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { readSigningKey } from './casebook-queries.ts';
import type { SigningKeyRow } from './casebook-rows.ts';

/** The key that signs heads. @throws Error (a bug) in a database without one */
export async function signingKeyOf(handle: ReadHandle | WriteHandle): Promise<SigningKeyRow> {
  const key = await readSigningKey(handle);
  if (key === undefined) throw new Error('The casebook has no signing key.');
  return key;
}

/** Signs the head as it stands in this unit of work, before the unit's own event, and keeps the signature. */
export async function vouchForHead(handle: WriteHandle, options: { casebookId: string; at: Date }): Promise<SignedHead> {
  return signPresentHead(handle, { ...options, key: await signingKeyOf(handle) });
}

/** Raw seed of the casebook's Ed25519 key, for what the casebook signs besides heads. */
export async function signingSeed(handle: ReadHandle): Promise<Uint8Array> {
  const key = await readSigningKey(handle);
  if (key === undefined) throw new Error('The casebook has no signing key.');
  return key.private_key;
}
