/** @file From a recovery code to an open casebook: the code is spent, an administrator has a new passphrase, and a new root key follows. */
import type { RecoveryCodeOrdinal } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CasebookHeader, PassphraseSlot, RecoverySlot } from '../casebook/casebook-header.ts';
import { isPassphraseSlot } from '../casebook/desk-state.ts';
import type { Attempt, UnlockPacer } from '../casebook/folder/unlock-attempts.ts';
import { openSlot } from '../casebook/keys/key-slots.ts';
import { normalizeRecoveryCode } from '../casebook/keys/recovery-codes.ts';
import { openRootKey } from '../casebook/keys/root-key.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { openAnd, recordAttempts, takeCasebook } from '../casebook/unlock-casebook.ts';
import { guardOfFolder } from '../casebook/unlock-guard.ts';
import type { Ports } from '../ports.ts';
import { type BackupSummary, backupsOf } from './backups-of.ts';
import { assertGoodPassphrase, codeSlot, personSlot, withSlots } from './new-slots.ts';
import type { Renewal } from './renew-session.ts';

export type OpenedByCode = {
  casebook: OpenCasebook;
  renewal: Renewal;
  recoveryCode: string;
  ordinal: RecoveryCodeOrdinal;
  /** Backups that the spent code, or the old passphrase, opens for ever. */
  stillOpened: BackupSummary[];
};

type Input = { code: string; loginName: string; newPassphrase: string };

/** @throws DomainError NOT_ALLOWED for anybody but an administrator, and in the sample, whose passphrase everybody is shown */
function personToRecover(header: CasebookHeader, loginName: string): PassphraseSlot {
  const slot = header.slots.filter(isPassphraseSlot).find((candidate) => candidate.loginName === loginName);
  if (slot?.role !== 'administrator') {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'A recovery code sets the passphrase of an administrator anew.',
      next: 'Choose an administrator. They can then give others a new passphrase.',
    });
  }
  if (header.samplePassphrase !== null) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'The passphrase of the sample stands on its unlock screen, and its recovery codes were shown to nobody.',
      next: 'Create a casebook of your own to try this.',
    });
  }
  return slot;
}

/** Tries each recovery slot. @throws DomainError TOO_MANY_TRIES, WRONG_RECOVERY_CODE (with details.retryAfterSeconds), DERIVATION_REFUSED */
async function openByCode(
  parts: { ports: Ports; pacer: UnlockPacer; folder: string; header: CasebookHeader },
  typed: string,
): Promise<{ identity: Buffer; slot: RecoverySlot; attempts: readonly Attempt[] }> {
  const { header } = parts;
  const guarded = guardOfFolder(parts.folder, parts.ports, parts.pacer);
  const attempts = await guarded.begin();
  const code = normalizeRecoveryCode(typed);
  for (const slot of code === null ? [] : header.slots.filter((candidate) => candidate.kind === 'recovery-code')) {
    const identity = await openSlot(slot, header, code ?? '');
    if (identity !== null) return { identity, slot, attempts };
  }
  // A slip of the pen that cannot be a code was no guess, so it costs no wait.
  const retryAfterSeconds = code === null ? 0 : await guarded.failed(null);
  throw new DomainError('WRONG_RECOVERY_CODE', { retryAfterSeconds });
}

/** The new slots, and what the renewal writes. */
async function drawUp(
  casebook: OpenCasebook,
  person: PassphraseSlot,
  spent: RecoverySlot,
  newPassphrase: string,
): Promise<Omit<OpenedByCode, 'casebook'>> {
  const { header, context } = casebook;
  const { slot: newCode, code: recoveryCode } = await codeSlot(casebook, spent);
  const newPerson = await personSlot(casebook, person, newPassphrase);
  const stillOpened = await backupsOf(context, [person.id, spent.id]);
  const { ordinal } = spent;
  const payload = { ordinal, userId: context.actor.userId, displayName: person.displayName, keyNumber: header.keyNumber + 1 };
  const renewal: Renewal = {
    slots: withSlots(header.slots, [newCode, newPerson]),
    changes: { codesToConfirm: [ordinal] },
    write: async () => undefined,
    event: { type: 'recovery_code.used', version: 1, caseId: null, payload },
  };
  return { renewal, recoveryCode, ordinal, stillOpened };
}

/**
 * Opens the casebook in `folder` by a recovery code, in the name of the administrator whose passphrase is to be set anew, and draws up the
 * renewal that must follow at once. Nothing is changed but the record of failed tries.
 * @throws DomainError PASSPHRASE_TOO_WEAK, NOT_ALLOWED, TOO_MANY_TRIES, WRONG_RECOVERY_CODE, and those of opening a casebook
 */
export async function openByRecoveryCode(ports: Ports, pacer: UnlockPacer, folder: string, input: Input): Promise<OpenedByCode> {
  const { header, lock } = await takeCasebook(folder);
  try {
    const person = personToRecover(header, input.loginName);
    await assertGoodPassphrase(input.newPassphrase, header.name, person.displayName);
    const { identity, slot, attempts } = await openByCode({ ports, pacer, folder, header }, input.code);
    const rootKey = await openRootKey(header, identity).finally(() => identity.fill(0));
    const casebook = await openAnd({ ports, folder, header, rootKey, slot: person, lock }, (opened) => recordAttempts(opened, attempts));
    try {
      return { casebook, ...(await drawUp(casebook, person, slot, input.newPassphrase)) };
    } catch (error) {
      casebook.release();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}
