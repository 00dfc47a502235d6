/** @file The age identities to which reviewers seal their responses. Invariant: they lie in the database alone; an older one still opens what came to it. */
import { makeAgeKeys } from '../casebook/keys/age-keys.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { insertOfficeIdentity, selectOfficeIdentities } from './review-queries.ts';
import type { OfficeIdentityRow } from './review-rows.ts';

/** The recipient for new summaries; the first time it is asked for, an identity is made and the log says so. */
export async function officeRecipient(context: ServiceContext): Promise<string> {
  const [newest] = await selectOfficeIdentities(context.unitOfWork.read);
  if (newest !== undefined) return newest.recipient;
  const row = await freshIdentity(context.ports.clock.now());
  return context.unitOfWork.write(async (handle, record) => {
    const [meanwhile] = await selectOfficeIdentities(handle);
    const made = meanwhile ?? (await addIdentity(handle, row));
    await record({ type: 'office_identity.made', version: 1, caseId: null, payload: { recipient: made.recipient } });
    return made.recipient;
  });
}

/** Every identity as ASCII bytes, the newest first. */
export async function officeIdentities(handle: ReadHandle): Promise<Uint8Array[]> {
  return (await selectOfficeIdentities(handle)).map((row) => row.identity);
}

/** A pair that is in no database yet. Made before a unit of work begins, for inside one nothing else is awaited. */
export async function freshIdentity(now: Date): Promise<Omit<OfficeIdentityRow, 'number'>> {
  const { identity, recipient } = await makeAgeKeys();
  return { identity, recipient, made_at: now.toISOString() };
}

/** Makes `fresh` the one to which new summaries ask to answer: for the first use, and when someone who could read the older ones has left. */
export async function addIdentity(handle: WriteHandle, fresh: Omit<OfficeIdentityRow, 'number'>): Promise<OfficeIdentityRow> {
  const [newest] = await selectOfficeIdentities(handle);
  const row = { ...fresh, number: (newest?.number ?? 0) + 1 };
  await insertOfficeIdentity(handle, row);
  return row;
}
