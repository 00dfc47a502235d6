/** @file People of the office and reviewers come and go. */
import type { Role } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { UserId } from '#shared/domain/ids.ts';
import type { Hands } from '../casebook/casebook-desk.ts';
import type { KeySlot } from '../casebook/casebook-header.ts';
import { isReviewerSlot } from '../casebook/desk-state.ts';
import { makeReviewerSlot } from '../casebook/keys/reviewer-slot.ts';
import { forgetDraftsOf } from '../drafts/drafts.ts';
import { addIdentity, freshIdentity } from '../review/office-identity.ts';
import { removeReviewFile } from '../review/sealing/review-folder.ts';
import { withdrawAllOf } from '../review/withdraw-review.ts';
import { insertPerson, markRemoved, selectPeople } from './access-queries.ts';
import { type BackupSummary, backupsOf } from './backups-of.ts';
import { changeKeys } from './change-keys.ts';
import { assertGoodPassphrase, personSlot } from './new-slots.ts';
import { assertAdministrator, refuseRemoval, whyNotRemovable } from './rights.ts';

const asCompared = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en-US');

/** On the unlock screen people are told apart by their names alone. @throws DomainError NAME_TAKEN */
function assertNameFree(slots: readonly KeySlot[], displayName: string): void {
  const taken = slots.flatMap((slot) => (slot.kind === 'recovery-code' ? [] : [slot.loginName, slot.displayName])).map(asCompared);
  if (taken.includes(asCompared(displayName))) throw new DomainError('NAME_TAKEN');
}

export async function addPerson(
  { casebook }: Hands,
  input: { displayName: string; role: Role; passphrase: string },
): Promise<{ userId: UserId }> {
  const { header, context } = casebook;
  const { displayName, role } = input;
  assertAdministrator(context.actor);
  assertNameFree(header.slots, displayName);
  await assertGoodPassphrase(input.passphrase, header.name, displayName);
  const userId = UserId.parse(context.ports.ids.next());
  const slot = await personSlot(casebook, { id: context.ports.ids.next(), loginName: displayName, displayName, role }, input.passphrase);
  await changeKeys(casebook, {
    slots: [...header.slots, slot],
    event: { type: 'user.added', version: 1, caseId: null, payload: { userId, slotId: slot.id, displayName, role } },
    write: (handle) =>
      insertPerson(handle, {
        id: userId,
        slot_id: slot.id,
        login_name: displayName,
        display_name: displayName,
        role,
        created_at: slot.createdAt,
        removed_at: null,
      }),
  });
  return { userId };
}

export async function removePerson({ casebook, renew }: Hands, userId: string): Promise<{ stillOpened: BackupSummary[] }> {
  const { header, context } = casebook;
  const people = await selectPeople(context.unitOfWork.read);
  const person = people.find(({ id }) => id === userId);
  if (person === undefined) throw new DomainError('NOT_FOUND');
  const reason = whyNotRemovable(person, people, { actor: context.actor, header });
  if (reason !== null) refuseRemoval(reason);
  const stillOpened = await backupsOf(context, [person.slot_id]);
  const { display_name: displayName, slot_id: slotId, role } = person;
  const payload = {
    userId,
    slotId,
    displayName,
    role,
    keyNumber: header.keyNumber + 1,
    backupsStillOpened: stillOpened.map(({ id }) => id),
  };
  // Whoever leaves may have read the identity to which reviewers answer.
  const identity = await freshIdentity(context.ports.clock.now());
  await renew({
    slots: header.slots.filter(({ id }) => id !== slotId),
    changes: {},
    write: async (handle) => {
      await markRemoved(handle, userId, context.ports.clock.now().toISOString());
      await forgetDraftsOf(handle, userId);
      await addIdentity(handle, identity);
    },
    event: { type: 'user.removed', version: 1, caseId: null, payload },
  });
  return { stillOpened };
}

export async function addReviewer(
  { casebook }: Hands,
  { displayName, passphrase }: { displayName: string; passphrase: string },
): Promise<{ recipient: string }> {
  const { header, context } = casebook;
  assertAdministrator(context.actor);
  assertNameFree(header.slots, displayName);
  await assertGoodPassphrase(passphrase, header.name, displayName);
  const slot = await makeReviewerSlot({
    id: context.ports.ids.next(),
    createdAt: context.ports.clock.now().toISOString(),
    name: displayName,
    binding: header,
    secret: passphrase,
    cost: casebook.slot.argon2,
  });
  const { id: slotId, recipient } = slot;
  await changeKeys(casebook, {
    slots: [...header.slots, slot],
    event: { type: 'reviewer.added', version: 1, caseId: null, payload: { slotId, recipient, displayName } },
  });
  return { recipient };
}

export async function removeReviewer({ casebook }: Hands, recipient: string): Promise<{ displayName: string }> {
  const { header, context } = casebook;
  assertAdministrator(context.actor);
  const slot = header.slots.filter(isReviewerSlot).find((candidate) => candidate.recipient === recipient);
  if (slot === undefined) throw new DomainError('NOT_FOUND');
  const { id: slotId, displayName } = slot;
  const files: string[] = [];
  await changeKeys(casebook, {
    slots: header.slots.filter(({ id }) => id !== slotId),
    event: { type: 'reviewer.removed', version: 1, caseId: null, payload: { slotId, recipient, displayName } },
    write: async (handle) => {
      files.push(...(await withdrawAllOf(handle, context, recipient, 'The reviewer was removed from the casebook.')));
    },
  });
  for (const file of files) await removeReviewFile(context.folder, file);
  return { displayName };
}
