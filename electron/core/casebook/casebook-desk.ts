/** @file The casebook procedures. Invariant: they run one after the other. */
import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { RecoveryCodeOrdinal } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { confirmCodes } from '../access/confirm-codes.ts';
import { openByRecoveryCode } from '../access/open-by-recovery-code.ts';
import type { Renewal } from '../access/renew-session.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { LongWorkRegister } from '../long-work.ts';
import type { Ports } from '../ports.ts';
import { saveSetting } from './casebook-queries.ts';
import type { CasebookStatus, PassphraseRating } from './casebook-status.ts';
import { createCasebook } from './create-casebook.ts';
import { isReviewerSlot, REVIEW_IDLE_MINUTES } from './desk-state.ts';
import { readHeader } from './folder/header-file.ts';
import { takeInUseLock } from './folder/in-use-lock.ts';
import { assertLocalPlace, SUFFIX } from './folder/place.ts';
import { type Argon2Cost, calibrateCost } from './keys/key-derivation.ts';
import { ratePassphrase } from './keys/passphrase-rating.ts';
import { LockingDesk } from './locking-desk.ts';
import type { OpenCasebook } from './open-casebook.ts';
import type { ReviewPlace, ReviewSession, Reviews } from './reviewing.ts';
import { openAndRecord, unlockCasebook } from './unlock-casebook.ts';
import { guardOfFile, guardOfFolder, openByPassphrase, type UnlockGuard } from './unlock-guard.ts';

export type CreateInput = { name: string; district: string; folder: string; userName: string; passphrase: string };

/** The open casebook in the hands of an operation that changes keys; `renew` ends its session and begins another under a new root key. */
export type Hands = { casebook: OpenCasebook; renew(renewal: Renewal): Promise<OpenCasebook> };

/** The one casebook that this process may have chosen or open. Its calls run one after another. */
export class CasebookDesk<Session extends ReviewSession = ReviewSession> extends LockingDesk<Session> {
  readonly #cost: () => Promise<Argon2Cost>;

  /** `cost` is given by tests alone; otherwise each creation calibrates Argon2id to the machine. */
  constructor(ports: Ports, longWork: LongWorkRegister, reviews: Reviews<Session>, cost?: Argon2Cost) {
    super(ports, longWork, reviews);
    this.#cost = cost === undefined ? calibrateCost : async () => cost;
  }

  /** The casebooks opened before that are still there. */
  async recent(): Promise<{ name: string; folder: string }[]> {
    const folders = await this.ports.recentFolders.list();
    const named = folders.map(async (folder) => {
      const name = await readHeader(folder).then(
        (header) => header.name,
        (error: unknown) => (error instanceof DomainError && error.code === 'FOLDER_MISSING' ? null : basename(folder, SUFFIX)),
      );
      return name === null ? [] : [{ name, folder }];
    });
    return (await Promise.all(named)).flat();
  }

  /** @throws DomainError ALREADY_OPEN, FOLDER_MISSING, FOLDER_REFUSED, NOT_A_CASEBOOK, HEADER_DAMAGED, NEWER_FORMAT */
  select(input: { folder: string }): Promise<CasebookStatus> {
    return this.#choose(async () => {
      const folder = resolve(input.folder);
      await assertLocalPlace(folder);
      return { kind: 'casebook', folder, header: await readHeader(folder) };
    });
  }

  /** Chooses a file that was sealed to a reviewer. @throws DomainError ALREADY_OPEN and those of `Reviews.readSealedFile` */
  selectSealedFile(input: { fileName: string; bytes: Uint8Array }): Promise<CasebookStatus> {
    return this.#choose(async () => ({
      kind: 'sealed-file',
      file: input.fileName,
      sealed: await this.reviews.readSealedFile(input.bytes),
    }));
  }

  #choose(read: () => Promise<ReviewPlace>): Promise<CasebookStatus> {
    return this.inTurn(async () => {
      this.assertNothingOpen();
      this.state = { is: 'locked', place: await read(), because: 'start' };
      return this.statusNow();
    });
  }

  ratePassphrase(input: { passphrase: string; name: string; userName: string }): Promise<PassphraseRating> {
    return ratePassphrase(input.passphrase, [input.name, input.userName]);
  }

  /**
   * Makes a casebook and leaves it open. The codes are never to be had again. `isSample` writes the passphrase into the header in the clear.
   * @throws DomainError ALREADY_OPEN, PASSPHRASE_TOO_WEAK, FOLDER_MISSING, FOLDER_READ_ONLY, FOLDER_REFUSED, FOLDER_NOT_EMPTY, DISK_FULL, STORAGE_FAILED
   */
  create(input: CreateInput, options = { isSample: false }): Promise<{ status: CasebookStatus; recoveryCodes: [string, string] }> {
    return this.inTurn(async () => {
      this.assertNothingOpen();
      const rating = await ratePassphrase(input.passphrase, [input.name, input.userName]);
      if (!rating.acceptable) throw new DomainError('PASSPHRASE_TOO_WEAK');
      const made = await createCasebook(this.ports, { ...input, isSample: options.isSample, cost: await this.#cost() });
      const { folder, header, rootKey, slot, recoveryCodes } = made;
      try {
        await this.begin(await openAndRecord({ ports: this.ports, folder, header, rootKey, slot, lock: takeInUseLock(folder) }, []));
      } catch (error) {
        // Its codes were shown to nobody, so a casebook that cannot be opened now must not stay.
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
      return { status: await this.statusNow(), recoveryCodes };
    });
  }

  /** @throws DomainError RECOVERY_CODE_MISMATCH unless each code that waits to be typed back is among them. */
  confirmRecoveryCodes(input: { codes: readonly string[] }): Promise<CasebookStatus> {
    return this.inTurn(async () => {
      await confirmCodes(this.open(), input.codes);
      return this.statusNow();
    });
  }

  /** @throws DomainError NO_CASEBOOK, ALREADY_OPEN and those of `unlockCasebook` */
  unlock(input: { loginName: string; passphrase: string }): Promise<CasebookStatus> {
    return this.inTurn(async () => {
      const place = this.assertLocked();
      const isReviewer =
        place.kind === 'sealed-file' || place.header.slots.some((slot) => isReviewerSlot(slot) && slot.loginName === input.loginName);
      if (isReviewer) await this.#beginReview(place, input);
      else await this.begin(await unlockCasebook(this.ports, this.pacer, place.folder, input));
      return this.statusNow();
    });
  }

  /**
   * Opens with a recovery code, sets an administrator's passphrase anew and renews the root key, all or nothing.
   * @throws DomainError NO_CASEBOOK, ALREADY_OPEN and those of `openByRecoveryCode` and `renewSession`; the casebook is locked then, as it was.
   */
  unlockWithRecoveryCode(input: { code: string; loginName: string; newPassphrase: string }): Promise<{
    status: CasebookStatus;
    recoveryCode: string;
    ordinal: RecoveryCodeOrdinal;
    stillOpened: Awaited<ReturnType<typeof openByRecoveryCode>>['stillOpened'];
  }> {
    return this.inTurn(async () => {
      const place = this.assertLocked();
      if (place.kind === 'sealed-file') throw new DomainError('NOT_ALLOWED');
      const opened = await openByRecoveryCode(this.ports, this.pacer, place.folder, input);
      await this.begin(await this.renewed(opened.casebook, opened.renewal));
      const { recoveryCode, ordinal, stillOpened } = opened;
      return { status: await this.statusNow(), recoveryCode, ordinal, stillOpened };
    });
  }

  /** The brake before a passphrase that is asked for again. */
  guardOf({ folder }: OpenCasebook): UnlockGuard {
    return guardOfFolder(folder, this.ports, this.pacer);
  }

  /** Runs `work` on the open casebook, alone: for what changes slots and keys. @throws DomainError as `open` */
  change<T>(work: (hands: Hands) => Promise<T>): Promise<T> {
    return this.inTurn(() => work({ casebook: this.open(), renew: (renewal) => this.renew(renewal) }));
  }

  /** `basedOn` is the number of minutes before. @throws DomainError NO_CASEBOOK, LOCKED, CHANGED_MEANWHILE, DISK_FULL, STORAGE_FAILED */
  setIdleMinutes(input: { minutes: number } & BasedOn): Promise<CasebookStatus> {
    return this.inTurn(async () => {
      const { casebook, watch } = this.atWork('unlocked');
      assertBasedOn(String(casebook.settings.idleMinutes), input);
      await casebook.context.unitOfWork.write(async (handle, record) => {
        await saveSetting(handle, 'idleMinutes', input.minutes);
        await record({ type: 'casebook_setting.changed', version: 1, caseId: null, payload: { idleMinutes: input.minutes } });
      });
      casebook.settings = { ...casebook.settings, idleMinutes: input.minutes };
      watch.setIdleMinutes(input.minutes);
      return this.statusNow();
    });
  }

  async #beginReview(place: ReviewPlace, input: { loginName: string; passphrase: string }): Promise<void> {
    const isFolder = place.kind === 'casebook';
    const guarded = isFolder
      ? guardOfFolder(place.folder, this.ports, this.pacer)
      : guardOfFile(place.sealed.id, this.ports, this.pacer, this.tries);
    const slots = isFolder ? place.header.slots.filter(isReviewerSlot) : [place.sealed.slot];
    const binding = isFolder ? place.header : place.sealed.binding;
    const { slot, identity } = await openByPassphrase(guarded, slots, binding, input);
    const session = await this.reviews.open(this.ports, place, slot, identity);
    if (!isFolder) this.tries.delete(place.sealed.id);
    this.state = { is: 'reviewing', place, session, watch: this.watch(REVIEW_IDLE_MINUTES) };
  }
}
