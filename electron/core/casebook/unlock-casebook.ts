/** @file From a passphrase to an open casebook. Invariant: every wrong answer looks alike, is kept on file and makes the next try wait longer. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Ports } from '../ports.ts';
import type { CasebookHeader, PassphraseSlot } from './casebook-header.ts';
import { readHeader } from './folder/header-file.ts';
import { type InUseLock, takeInUseLock } from './folder/in-use-lock.ts';
import { type Attempt, forgetAttempts, noteFailedAttempt, readAttempts, type UnlockPacer } from './folder/unlock-attempts.ts';
import { openSlot } from './keys/key-slots.ts';
import { openRootKey } from './keys/root-key.ts';
import { type OpenCasebook, openCasebook } from './open-casebook.ts';

/** The most attempts that an event lists one by one; the count is always whole. */
const LISTED_ATTEMPTS = 50;

/** True for the slot of a person, false for that of a recovery code. */
export function isPassphraseSlot(slot: CasebookHeader['slots'][number]): slot is PassphraseSlot {
  return slot.kind === 'passphrase';
}

/** @throws DomainError TOO_MANY_TRIES, WRONG_PASSPHRASE (both with details.retryAfterSeconds), DERIVATION_REFUSED, HEADER_DAMAGED */
async function openWithPassphrase(
  ports: Ports,
  pacer: UnlockPacer,
  folder: string,
  header: CasebookHeader,
  input: { loginName: string; passphrase: string },
): Promise<{ rootKey: Buffer; slot: PassphraseSlot; attempts: Attempt[] }> {
  const attempts = await readAttempts(folder);
  const retryAfterSeconds = pacer.secondsToWait(folder, attempts);
  if (retryAfterSeconds > 0) throw new DomainError('TOO_MANY_TRIES', { retryAfterSeconds });
  const slots = header.slots.filter(isPassphraseSlot);
  const slot = slots.find((candidate) => candidate.loginName === input.loginName);
  // An unknown name costs as much time as a known one.
  const tried = slot ?? slots[0];
  if (tried === undefined) throw new DomainError('HEADER_DAMAGED');
  const identity = await openSlot(tried, header, input.passphrase);
  if (slot !== undefined && identity !== null) {
    const rootKey = await openRootKey(header, identity).finally(() => identity.fill(0));
    return { rootKey, slot, attempts };
  }
  identity?.fill(0);
  await noteFailedAttempt(folder, ports.clock.now(), slot?.id ?? null);
  throw new DomainError('WRONG_PASSPHRASE', { retryAfterSeconds: pacer.secondsToWait(folder, await readAttempts(folder)) });
}

/** Puts the unlock, and what went before it, into the log. The attempts come from a file that anyone with the folder can write: hearsay. */
async function recordUnlock(casebook: OpenCasebook, slot: PassphraseSlot, attempts: readonly Attempt[]): Promise<void> {
  const { unitOfWork } = casebook.context;
  if (attempts.length > 0) {
    const payload = { isAuthenticated: false, count: attempts.length, attempts: attempts.slice(-LISTED_ATTEMPTS) };
    await unitOfWork.write((_, record) => record({ type: 'casebook.unlock_attempts_noted', version: 1, caseId: null, payload }));
    await forgetAttempts(casebook.folder);
  }
  await unitOfWork.write((_, record) => record({ type: 'casebook.unlocked', version: 1, caseId: null, payload: { slotId: slot.id } }));
}

/** Opens with a root key that is already known, records it, and leaves nothing open when that fails. Takes over `rootKey` and `lock`. */
export async function openAndRecord(
  parts: { ports: Ports; folder: string; header: CasebookHeader; rootKey: Buffer; slot: PassphraseSlot; lock: InUseLock },
  attempts: readonly Attempt[],
): Promise<OpenCasebook> {
  try {
    const casebook = await openCasebook(parts);
    try {
      await recordUnlock(casebook, parts.slot, attempts);
    } catch (error) {
      casebook.release();
      throw error;
    }
    return casebook;
  } catch (error) {
    parts.rootKey.fill(0);
    parts.lock.release();
    throw error;
  }
}

/**
 * Unlocks the casebook in `folder`.
 * @throws DomainError IN_USE, TOO_MANY_TRIES, WRONG_PASSPHRASE, DERIVATION_REFUSED, HEADER_DAMAGED, DATABASE_DAMAGED, HEAD_MISMATCH, NEWER_FORMAT,
 * FOLDER_MISSING, FOLDER_READ_ONLY, NOT_A_CASEBOOK, DISK_FULL, STORAGE_FAILED
 */
export async function unlockCasebook(
  ports: Ports,
  pacer: UnlockPacer,
  folder: string,
  input: { loginName: string; passphrase: string },
): Promise<OpenCasebook> {
  const header = await readHeader(folder);
  const lock = takeInUseLock(folder);
  try {
    const { rootKey, slot, attempts } = await openWithPassphrase(ports, pacer, folder, header, input);
    return await openAndRecord({ ports, folder, header, rootKey, slot, lock }, attempts);
  } catch (error) {
    lock.release();
    throw error;
  }
}
