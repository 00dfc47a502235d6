/** @file The casebook procedures, and which casebook is selected, locked or open. Invariant: its operations run one after the other. */
import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import type { LongWorkRegister } from '../long-work.ts';
import type { Ports } from '../ports.ts';
import type { CasebookHeader } from './casebook-header.ts';
import { saveSetting } from './casebook-queries.ts';
import { type CasebookStatus, civilDateOf, initialsOf, type PassphraseRating } from './casebook-status.ts';
import { createCasebook } from './create-casebook.ts';
import { readHeader } from './folder/header-file.ts';
import { takeInUseLock } from './folder/in-use-lock.ts';
import { assertLocalPlace, SUFFIX } from './folder/place.ts';
import { readAttempts, UnlockPacer } from './folder/unlock-attempts.ts';
import { IdleWatch } from './idle-watch.ts';
import { type Argon2Cost, calibrateCost } from './keys/key-derivation.ts';
import { openSlot } from './keys/key-slots.ts';
import { ratePassphrase } from './keys/passphrase-rating.ts';
import { normalizeRecoveryCode } from './keys/recovery-codes.ts';
import { openRootKey } from './keys/root-key.ts';
import type { LockReason, OpenCasebook } from './open-casebook.ts';
import { isPassphraseSlot, openAndRecord, unlockCasebook } from './unlock-casebook.ts';

type State =
  | { is: 'none' }
  | { is: 'locked'; folder: string; header: CasebookHeader; because: 'start' | LockReason }
  | { is: 'unlocked'; casebook: OpenCasebook; watch: IdleWatch };

export type CreateInput = { name: string; district: string; folder: string; userName: string; passphrase: string };

/** The one casebook that this process may have chosen or open. Its calls run one after another. */
export class CasebookDesk {
  readonly #ports: Ports;
  readonly #longWork: LongWorkRegister;
  readonly #cost: () => Promise<Argon2Cost>;
  readonly #pacer: UnlockPacer;
  #state: State = { is: 'none' };
  #queue: Promise<unknown> = Promise.resolve();

  /** `cost` is given by tests alone; otherwise each creation calibrates Argon2id to the machine. */
  constructor(ports: Ports, longWork: LongWorkRegister, cost?: Argon2Cost) {
    this.#ports = ports;
    this.#longWork = longWork;
    this.#cost = cost === undefined ? calibrateCost : async () => cost;
    this.#pacer = new UnlockPacer(ports.clock);
  }

  /** The open casebook. @throws DomainError NO_CASEBOOK, LOCKED */
  open(): OpenCasebook {
    const state = this.#state;
    if (state.is === 'none') throw new DomainError('NO_CASEBOOK');
    if (state.is === 'locked') throw new DomainError('LOCKED');
    if (this.#isIdle(state.watch)) {
      void this.#lockWhenIdle();
      throw new DomainError('LOCKED');
    }
    return state.casebook;
  }

  status(): Promise<CasebookStatus> {
    return this.#inTurn(() => this.#status());
  }

  /** The casebooks opened before that are still there. */
  async recent(): Promise<{ name: string; folder: string }[]> {
    const folders = await this.#ports.recentFolders.list();
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
    return this.#inTurn(async () => {
      this.#assertNothingOpen();
      const folder = resolve(input.folder);
      await assertLocalPlace(folder);
      this.#state = { is: 'locked', folder, header: await readHeader(folder), because: 'start' };
      return this.#status();
    });
  }

  /** Locks first when something is open. */
  deselect(): Promise<CasebookStatus> {
    return this.#inTurn(async () => {
      await this.#lock('by-hand');
      this.#state = { is: 'none' };
      return this.#status();
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
    return this.#inTurn(async () => {
      this.#assertNothingOpen();
      const rating = await ratePassphrase(input.passphrase, [input.name, input.userName]);
      if (!rating.acceptable) throw new DomainError('PASSPHRASE_TOO_WEAK');
      const made = await createCasebook(this.#ports, { ...input, isSample: options.isSample, cost: await this.#cost() });
      const { folder, header, rootKey, slot, recoveryCodes } = made;
      try {
        await this.#begin(await openAndRecord({ ports: this.#ports, folder, header, rootKey, slot, lock: takeInUseLock(folder) }, []));
      } catch (error) {
        // Its codes were shown to nobody, so a casebook that cannot be opened now must not stay.
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
      return { status: await this.#status(), recoveryCodes };
    });
  }

  /** @throws DomainError RECOVERY_CODE_MISMATCH unless each of the two opens a slot of its own. */
  confirmRecoveryCodes(input: { codes: [string, string] }): Promise<CasebookStatus> {
    return this.#inTurn(async () => {
      const casebook = this.open();
      const slots = casebook.header.slots.filter((slot) => slot.kind === 'recovery-code');
      const opened = new Set<string>();
      for (const typed of input.codes) {
        const code = normalizeRecoveryCode(typed);
        for (const slot of code === null ? [] : slots.filter((candidate) => !opened.has(candidate.id))) {
          const identity = await openSlot(slot, casebook.header, code ?? '');
          if (identity === null) continue;
          // The proof is in what it opens: a slot that were sealed out of the root key would be of no use in need.
          (await openRootKey(casebook.header, identity)).fill(0);
          identity.fill(0);
          opened.add(slot.id);
        }
      }
      if (opened.size !== slots.length) throw new DomainError('RECOVERY_CODE_MISMATCH');
      await casebook.context.unitOfWork.write((_, record) =>
        record({ type: 'recovery_code.confirmed', version: 1, caseId: null, payload: { slotIds: [...opened] } }),
      );
      await casebook.changeHeader({ recoveryCodesConfirmedAt: this.#ports.clock.now().toISOString() });
      return this.#status();
    });
  }

  /** @throws DomainError NO_CASEBOOK, ALREADY_OPEN and those of `unlockCasebook` */
  unlock(input: { loginName: string; passphrase: string }): Promise<CasebookStatus> {
    return this.#inTurn(async () => {
      this.#assertNothingOpen();
      if (this.#state.is === 'none') throw new DomainError('NO_CASEBOOK');
      await this.#begin(await unlockCasebook(this.#ports, this.#pacer, this.#folderOf(this.#state), input));
      return this.#status();
    });
  }

  lock(reason: LockReason = 'by-hand'): Promise<CasebookStatus> {
    return this.#inTurn(async () => {
      await this.#lock(reason);
      return this.#status();
    });
  }

  /** @throws DomainError NO_CASEBOOK, LOCKED */
  touch(): { locksAt: string } {
    this.open();
    if (this.#state.is !== 'unlocked') throw new DomainError('LOCKED');
    this.#state.watch.touch();
    return { locksAt: this.#state.watch.locksAt().toISOString() };
  }

  /** @throws DomainError NO_CASEBOOK, LOCKED, DISK_FULL, STORAGE_FAILED */
  setIdleMinutes(input: { minutes: number }): Promise<CasebookStatus> {
    return this.#inTurn(async () => {
      const casebook = this.open();
      await casebook.context.unitOfWork.write(async (handle, record) => {
        await saveSetting(handle, 'idleMinutes', input.minutes);
        await record({ type: 'casebook_setting.changed', version: 1, caseId: null, payload: { idleMinutes: input.minutes } });
      });
      casebook.settings = { ...casebook.settings, idleMinutes: input.minutes };
      if (this.#state.is === 'unlocked') this.#state.watch.setIdleMinutes(input.minutes);
      return this.#status();
    });
  }

  async #begin(casebook: OpenCasebook): Promise<void> {
    const watch = new IdleWatch(this.#ports.clock, casebook.settings.idleMinutes);
    this.#state = { is: 'unlocked', casebook, watch };
    if (this.#ports.host !== 'direct') watch.start(() => void this.#lockWhenIdle());
    await this.#ports.recentFolders.remember(casebook.folder).catch(() => this.#ports.logger.record({ code: 'RECENT_NOT_KEPT' }));
  }

  /** Nobody sits at the command line's casebook: only the two windows lock by themselves. */
  #isIdle(watch: IdleWatch): boolean {
    return this.#ports.host !== 'direct' && watch.isOver();
  }

  #lockWhenIdle(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.is === 'unlocked' && this.#isIdle(this.#state.watch)) await this.#lock('idle');
    });
  }

  async #lock(reason: LockReason): Promise<void> {
    if (this.#state.is !== 'unlocked') return;
    const { casebook, watch } = this.#state;
    watch.stop();
    await this.#longWork.stop();
    await casebook.close(reason);
    this.#state = { is: 'locked', folder: casebook.folder, header: casebook.header, because: reason };
  }

  async #status(): Promise<CasebookStatus> {
    const state = this.#state;
    if (state.is === 'none') return { state: 'none' };
    if (state.is === 'unlocked' && this.#isIdle(state.watch)) {
      await this.#lock('idle');
      return this.#status();
    }
    const { header, folder } = state.is === 'locked' ? state : state.casebook;
    const shared = { name: header.name, folder, recoveryCodesConfirmed: header.recoveryCodesConfirmedAt !== null };
    if (state.is === 'locked') {
      return {
        ...shared,
        state: 'locked',
        people: header.slots.filter(isPassphraseSlot).map(({ loginName, displayName }) => ({ loginName, displayName })),
        samplePassphrase: header.samplePassphrase,
        retryAfterSeconds: this.#pacer.secondsToWait(folder, await readAttempts(folder)),
        lastBackupAt: header.lastBackupAt,
        lockedBecause: state.because,
      };
    }
    const { actor } = state.casebook.context;
    return {
      ...shared,
      state: 'unlocked',
      isSample: header.samplePassphrase !== null,
      user: { displayName: actor.displayName, initials: initialsOf(actor.displayName) },
      district: state.casebook.settings.district,
      today: civilDateOf(this.#ports.clock.now()),
      idleMinutes: state.casebook.settings.idleMinutes,
      locksAt: state.watch.locksAt().toISOString(),
      publicKey: header.publicKey,
    };
  }

  #folderOf(state: Exclude<State, { is: 'none' }>): string {
    return state.is === 'locked' ? state.folder : state.casebook.folder;
  }

  #assertNothingOpen(): void {
    if (this.#state.is === 'unlocked') throw new DomainError('ALREADY_OPEN');
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
