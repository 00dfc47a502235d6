/** @file The states of the desk, and what the outside learns of each. */
import type { LockReason } from '#shared/domain/access.ts';
import type { Ports } from '../ports.ts';
import type { CasebookHeader, PassphraseSlot, ReviewerSlot } from './casebook-header.ts';
import { type CasebookStatus, civilDateOf, initialsOf } from './casebook-status.ts';
import { type Attempt, readAttempts, type UnlockPacer } from './folder/unlock-attempts.ts';
import type { IdleWatch } from './idle-watch.ts';
import type { OpenCasebook } from './open-casebook.ts';
import type { ReviewPlace, ReviewSession } from './reviewing.ts';

/** Minutes without a sign of life after which a reviewer's session locks: they have no settings of their own. */
export const REVIEW_IDLE_MINUTES = 15;

export type LockedBecause = 'start' | LockReason;

export type DeskState<Session extends ReviewSession = ReviewSession> =
  | { is: 'none' }
  | { is: 'locked'; place: ReviewPlace; because: LockedBecause }
  | { is: 'unlocked'; casebook: OpenCasebook; watch: IdleWatch }
  /** The root key is being renewed: neither the old nor the new session can be used. */
  | { is: 'renewing' }
  | { is: 'reviewing'; place: ReviewPlace; session: Session; watch: IdleWatch };

/** True for the slot of a person of the office. */
export function isPassphraseSlot(slot: CasebookHeader['slots'][number]): slot is PassphraseSlot {
  return slot.kind === 'passphrase';
}

/** True for the slot of a reviewer. */
export function isReviewerSlot(slot: CasebookHeader['slots'][number]): slot is ReviewerSlot {
  return slot.kind === 'reviewer';
}

/** The folder or the file, as a person would name the place. */
export function pathOf(place: ReviewPlace): string {
  return place.kind === 'casebook' ? place.folder : place.file;
}

/** Failed tries of a place: kept in a casebook's folder, and for a file by itself in memory, for nothing may be written beside it. */
export type TriesByHeart = ReadonlyMap<string, readonly Attempt[]>;

type Tools = { ports: Ports; pacer: UnlockPacer; tries: TriesByHeart };

export async function attemptsAt(place: ReviewPlace, tries: TriesByHeart): Promise<readonly Attempt[]> {
  return place.kind === 'casebook' ? readAttempts(place.folder) : (tries.get(place.sealed.id) ?? []);
}

type LockedStatus = Extract<CasebookStatus, { state: 'locked' }>;

function whoCanUnlock(place: ReviewPlace): Pick<LockedStatus, 'people' | 'recoverable' | 'samplePassphrase' | 'lastBackupAt' | 'name'> {
  const named = (slot: PassphraseSlot | ReviewerSlot) => ({
    loginName: slot.loginName,
    displayName: slot.displayName,
    kind: slot.kind === 'passphrase' ? ('office' as const) : ('reviewer' as const),
  });
  if (place.kind === 'sealed-file') {
    const { casebookName, slot } = place.sealed;
    return { name: casebookName, people: [named(slot)], recoverable: [], samplePassphrase: null, lastBackupAt: null };
  }
  const { name, slots, samplePassphrase, lastBackupAt } = place.header;
  const office = slots.filter(isPassphraseSlot);
  const recoverable = office.filter(({ role }) => role === 'administrator').map(({ loginName }) => loginName);
  return { name, people: [...office, ...slots.filter(isReviewerSlot)].map(named), recoverable, samplePassphrase, lastBackupAt };
}

function unlockedStatus({ casebook, watch }: Extract<DeskState, { is: 'unlocked' }>, ports: Ports): CasebookStatus {
  const { header, folder, settings } = casebook;
  const { actor } = casebook.context;
  return {
    state: 'unlocked',
    name: header.name,
    folder,
    isSample: header.samplePassphrase !== null,
    user: { ...actor, initials: initialsOf(actor.displayName) },
    district: settings.district,
    today: civilDateOf(ports.clock.now()),
    idleMinutes: settings.idleMinutes,
    locksAt: watch.locksAt().toISOString(),
    codesToConfirm: casebook.codesToConfirm,
    publicKey: header.publicKey,
  };
}

/** @throws DomainError STORAGE_FAILED, FOLDER_READ_ONLY when the failed tries cannot be read */
export async function statusOf(state: Exclude<DeskState, { is: 'renewing' }>, tools: Tools): Promise<CasebookStatus> {
  if (state.is === 'none') return { state: 'none' };
  if (state.is === 'unlocked') return unlockedStatus(state, tools.ports);
  const { place } = state;
  const where = { ...whoCanUnlock(place), folder: pathOf(place), isSealedFile: place.kind === 'sealed-file' };
  if (state.is === 'locked') {
    const retryAfterSeconds = tools.pacer.secondsToWait(where.folder, await attemptsAt(place, tools.tries));
    return { ...where, state: 'locked', retryAfterSeconds, lockedBecause: state.because };
  }
  const { displayName } = state.session.slot;
  return {
    state: 'reviewing',
    name: where.name,
    folder: where.folder,
    isSealedFile: where.isSealedFile,
    user: { displayName, initials: initialsOf(displayName) },
    today: civilDateOf(tools.ports.clock.now()),
    idleMinutes: REVIEW_IDLE_MINUTES,
    locksAt: state.watch.locksAt().toISOString(),
  };
}
