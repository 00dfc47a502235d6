/** @file Keeping the keys by which people are found again. */
import type { WriteHandle } from '../../service-context.ts';
import { forgetPeopleWithoutKeys, insertPersonKeys, selectPeopleWithoutKeys } from './finding-queries.ts';
import { personKeys } from './person-keys.ts';

/** Lets somebody be found by this name and this account. Those who came in before there were keys get theirs with the first who comes after. */
export async function keepKeys(handle: WriteHandle, personId: string, name: string, account: string): Promise<void> {
  await insertPersonKeys(handle, personId, personKeys(name, account));
  const waiting = await selectPeopleWithoutKeys(handle);
  if (waiting.length === 0) return;
  for (const person of waiting) await insertPersonKeys(handle, person.id, personKeys(person.name ?? '', person.account ?? ''));
  await forgetPeopleWithoutKeys(handle);
}
