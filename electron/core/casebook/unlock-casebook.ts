/** @file From a passphrase to an open casebook. Invariant: every wrong answer looks alike, is kept on file and makes the next try wait longer. */
import { finishRenewal } from '../access/finish-renewal.ts';
import { reconcilePeople } from '../access/reconcile-people.ts';
import type { Ports } from '../ports.ts';
import type { CasebookHeader, PassphraseSlot } from './casebook-header.ts';
import { isPassphraseSlot } from './desk-state.ts';
import { readHeader } from './folder/header-file.ts';
import { type InUseLock, takeInUseLock } from './folder/in-use-lock.ts';
import { type Attempt, forgetAttempts, type UnlockPacer } from './folder/unlock-attempts.ts';
import { openRootKey } from './keys/root-key.ts';
import { type OpenCasebook, openCasebook } from './open-casebook.ts';
import { guardOfFolder, openByPassphrase } from './unlock-guard.ts';

/** The most attempts that an event lists one by one; the count is always whole. */
const LISTED_ATTEMPTS = 50;

/** Puts what went before an unlock into the log. The attempts come from a file that anyone with the folder can write: hearsay. */
export async function recordAttempts(casebook: OpenCasebook, attempts: readonly Attempt[]): Promise<void> {
  if (attempts.length === 0) return;
  const listed = attempts.slice(-LISTED_ATTEMPTS).map(({ at, slotId }) => ({ at, slotId }));
  const payload = { isAuthenticated: false, count: attempts.length, attempts: listed };
  const { unitOfWork } = casebook.context;
  await unitOfWork.write((_, record) => record({ type: 'casebook.unlock_attempts_noted', version: 1, caseId: null, payload }));
  await forgetAttempts(casebook.folder);
}

type Opening = { ports: Ports; folder: string; header: CasebookHeader; rootKey: Buffer; slot: PassphraseSlot; lock: InUseLock };

/** Opens with a root key that is already known, runs `record`, and leaves nothing open when either fails. Takes over `rootKey` and `lock`. */
export async function openAnd(parts: Opening, record: (casebook: OpenCasebook) => Promise<void>): Promise<OpenCasebook> {
  try {
    const casebook = await openCasebook(parts);
    try {
      await record(casebook);
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

/** Opens with a root key that is already known and records the unlock. Takes over `rootKey` and `lock`. */
export async function openAndRecord(parts: Opening, attempts: readonly Attempt[]): Promise<OpenCasebook> {
  return openAnd(parts, async (casebook) => {
    await recordAttempts(casebook, attempts);
    await reconcilePeople(casebook);
    const { isAsLocked, hasLostWrite } = casebook;
    const payload = { slotId: parts.slot.id, ...(isAsLocked ? {} : { isAsLocked }), ...(hasLostWrite ? { hasLostWrite } : {}) };
    await casebook.context.unitOfWork.write((_, record) => record({ type: 'casebook.unlocked', version: 1, caseId: null, payload }));
  });
}

/**
 * Takes the casebook in `folder` for this process and gives its header, after whatever a renewal that was cut short has left is settled.
 * @throws DomainError IN_USE, HEADER_DAMAGED, NEWER_FORMAT, FOLDER_MISSING, FOLDER_READ_ONLY, NOT_A_CASEBOOK, STORAGE_FAILED
 */
export async function takeCasebook(folder: string): Promise<{ header: CasebookHeader; lock: InUseLock }> {
  // Asked first, so that nothing is written into a folder that is no casebook.
  await readHeader(folder);
  const lock = takeInUseLock(folder);
  try {
    await finishRenewal(folder);
    return { header: await readHeader(folder), lock };
  } catch (error) {
    lock.release();
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
  const { header, lock } = await takeCasebook(folder);
  try {
    const guarded = guardOfFolder(folder, ports, pacer);
    const { slot, identity, attempts } = await openByPassphrase(guarded, header.slots.filter(isPassphraseSlot), header, input);
    const rootKey = await openRootKey(header, identity).finally(() => identity.fill(0));
    return await openAndRecord({ ports, folder, header, rootKey, slot, lock }, attempts);
  } catch (error) {
    lock.release();
    throw error;
  }
}
