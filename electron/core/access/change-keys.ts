/** @file A change of slots without a new root key: who is left out keeps what they had, so this is for those who come and for new secrets. */
import type { CasebookHeader, KeySlot } from '../casebook/casebook-header.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import type { EventDraft, WriteHandle } from '../service-context.ts';

/**
 * Records the change, then writes the header with the root key sealed to the slots as they are now. The log comes first, so that no key ever
 * works that it does not know of.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; `casebook.json` is then as it was
 */
export async function changeKeys(
  casebook: OpenCasebook,
  change: {
    slots: KeySlot[];
    codesToConfirm?: CasebookHeader['codesToConfirm'];
    event: EventDraft;
    write?: (handle: WriteHandle) => Promise<void>;
  },
): Promise<void> {
  const { rootKey } = casebook;
  const sealed = await casebook.sealRootKey({ keyNumber: casebook.header.keyNumber, rootKey, slots: change.slots });
  await casebook.context.unitOfWork.write(async (handle, record) => {
    await change.write?.(handle);
    await record(change.event);
  });
  const { codesToConfirm = casebook.header.codesToConfirm } = change;
  await casebook.changeHeader({ ...sealed, slots: change.slots, codesToConfirm });
}
