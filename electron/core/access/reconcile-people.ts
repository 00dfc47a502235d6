/** @file Somebody whose addition was cut short: on record, and without a slot. */
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { markRemoved, selectPeople } from './access-queries.ts';

/** Takes them off the record, with an event that says so, and sets their name free. @throws DomainError DISK_FULL, STORAGE_FAILED */
export async function reconcilePeople(casebook: OpenCasebook): Promise<void> {
  const { unitOfWork, ports } = casebook.context;
  const slotIds = new Set(casebook.header.slots.map(({ id }) => id));
  const without = (await selectPeople(unitOfWork.read)).filter(({ slot_id }) => !slotIds.has(slot_id));
  if (without.length === 0) return;
  const at = ports.clock.now().toISOString();
  await unitOfWork.write(async (handle, record) => {
    for (const { id } of without) await markRemoved(handle, id, at);
    const people = without.map(({ id: userId, display_name: displayName }) => ({ userId, displayName }));
    await record({ type: 'user.addition_undone', version: 1, caseId: null, payload: { people } });
  });
}
