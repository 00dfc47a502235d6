/** @file The casebook's own signature under the head of its log. */
import type { SignedHead } from '#shared/domain/audit-event.ts';
import { signPresentHead } from '../audit/signed-heads.ts';
import type { WriteHandle } from '../service-context.ts';
import { readSigningKey } from './casebook-queries.ts';

/** Signs the head as it stands in this unit of work, before the unit's own event, and keeps the signature. */
export async function vouchForHead(handle: WriteHandle, options: { casebookId: string; at: Date }): Promise<SignedHead> {
  const key = await readSigningKey(handle);
  if (key === undefined) throw new Error('The casebook has no signing key.');
  return signPresentHead(handle, { ...options, key });
}
