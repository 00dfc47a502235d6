/** @file New passphrases and new recovery codes. What the old ones opened in a backup they go on opening there. */
import type { RecoveryCodeOrdinal } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Hands } from '../casebook/casebook-desk.ts';
import type { KeySlot, PassphraseSlot } from '../casebook/casebook-header.ts';
import { isPassphraseSlot } from '../casebook/desk-state.ts';
import { openByPassphrase, type UnlockGuard } from '../casebook/unlock-guard.ts';
import type { EventDraft } from '../service-context.ts';
import { selectPeople } from './access-queries.ts';
import { type BackupSummary, backupsOf } from './backups-of.ts';
import { changeKeys } from './change-keys.ts';
import { assertGoodPassphrase, codeSlot, personSlot, withSlots } from './new-slots.ts';
import { assertAdministrator, assertPassphraseIsTheirs } from './rights.ts';

type KeyChange = { slots: KeySlot[]; codesToConfirm: RecoveryCodeOrdinal[]; event: EventDraft };

/** Puts new slots in place, with a new root key where one is asked for. */
async function apply({ casebook, renew }: Hands, change: KeyChange, isRenewed: boolean): Promise<void> {
  if (!isRenewed) return changeKeys(casebook, change);
  const { slots, codesToConfirm, event } = change;
  const payload = { ...event.payload, keyNumber: casebook.header.keyNumber + 1 };
  await renew({ slots, changes: { codesToConfirm }, write: async () => undefined, event: { ...event, payload } });
}

function passphraseChanged(userId: string, slot: PassphraseSlot): EventDraft {
  const { id: slotId, displayName } = slot;
  return { type: 'passphrase.changed', version: 1, caseId: null, payload: { userId, slotId, displayName } };
}

/** @throws DomainError WRONG_PASSPHRASE, TOO_MANY_TRIES: tries at an unlocked casebook are counted as those before it are */
export async function changePassphrase(
  hands: Hands,
  guarded: UnlockGuard,
  input: { current: string; next: string; renew: boolean },
): Promise<{ stillOpened: BackupSummary[] }> {
  const { casebook } = hands;
  const { header, slot, context } = casebook;
  assertPassphraseIsTheirs(header, slot.id);
  await assertGoodPassphrase(input.next, header.name, slot.displayName);
  const { identity } = await openByPassphrase(guarded, [slot], header, { loginName: slot.loginName, passphrase: input.current });
  identity.fill(0);
  const made = await personSlot(casebook, slot, input.next);
  const stillOpened = await backupsOf(context, [slot.id]);
  const event = passphraseChanged(context.actor.userId, slot);
  await apply(hands, { slots: withSlots(header.slots, [made]), codesToConfirm: header.codesToConfirm, event }, input.renew);
  return { stillOpened };
}

export async function setPassphrase(
  hands: Hands,
  { userId, passphrase }: { userId: string; passphrase: string },
): Promise<{ stillOpened: BackupSummary[] }> {
  const { casebook } = hands;
  const { header, context } = casebook;
  assertAdministrator(context.actor);
  if (userId === context.actor.userId) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'Your own passphrase is changed with the present one.',
      next: 'Use “Change my passphrase”.',
    });
  }
  const person = (await selectPeople(context.unitOfWork.read)).find(({ id }) => id === userId);
  const slot = header.slots.filter(isPassphraseSlot).find(({ id }) => id === person?.slot_id);
  if (slot === undefined) throw new DomainError('NOT_FOUND');
  assertPassphraseIsTheirs(header, slot.id);
  await assertGoodPassphrase(passphrase, header.name, slot.displayName);
  const made = await personSlot(casebook, slot, passphrase);
  const event = passphraseChanged(userId, slot);
  await apply(hands, { slots: withSlots(header.slots, [made]), codesToConfirm: header.codesToConfirm, event }, false);
  return { stillOpened: await backupsOf(context, [slot.id]) };
}

export async function replaceCodes(
  hands: Hands,
  { ordinals, renew }: { ordinals: readonly RecoveryCodeOrdinal[]; renew: boolean },
): Promise<{ codes: { ordinal: RecoveryCodeOrdinal; code: string }[]; stillOpened: BackupSummary[] }> {
  const { casebook } = hands;
  const { header, context } = casebook;
  assertAdministrator(context.actor);
  const old = header.slots.filter((slot) => slot.kind === 'recovery-code').filter(({ ordinal }) => ordinals.includes(ordinal));
  const made = await Promise.all(old.map(async (slot) => ({ ordinal: slot.ordinal, ...(await codeSlot(casebook, slot)) })));
  const stillOpened = await backupsOf(
    context,
    old.map(({ id }) => id),
  );
  const replaced = made.map(({ ordinal }) => ordinal);
  const codesToConfirm = [...new Set([...header.codesToConfirm, ...replaced])].sort();
  const event: EventDraft = { type: 'recovery_code.replaced', version: 1, caseId: null, payload: { ordinals: replaced } };
  const slots = withSlots(
    header.slots,
    made.map(({ slot }) => slot),
  );
  await apply(hands, { slots, codesToConfirm, event }, renew);
  return { codes: made.map(({ ordinal, code }) => ({ ordinal, code })), stillOpened };
}
