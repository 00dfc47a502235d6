/** @file Makes the backup that is due, by itself, while the casebook is unlocked. Invariant: a try that came to nothing is told and not repeated at once. */
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import type { LongWorkRegister } from '../long-work.ts';
import type { Ports } from '../ports.ts';
import { backupFacts } from './backup-plan.ts';
import { isDueByItself } from './backup-reminder.ts';
import { makeBackup } from './make-backup.ts';

const LOOK_EVERY_MS = 30_000;
/** After a try that failed or was cancelled. */
const TRY_AGAIN_AFTER_MS = 3_600_000;

/** The last try in one unlocked stretch. */
type Tried = { casebook: OpenCasebook; atMs: number; refusal: ErrorCode | null };

export class BackupSchedule {
  readonly #ports: Ports;
  readonly #longWork: LongWorkRegister;
  readonly #open: () => OpenCasebook | null;
  #tried: Tried | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** `open` gives the casebook when it is unlocked and of the office. */
  constructor(ports: Ports, longWork: LongWorkRegister, open: () => OpenCasebook | null) {
    this.#ports = ports;
    this.#longWork = longWork;
    this.#open = open;
  }

  /** Looks from time to time. Does not keep the process alive. */
  start(): void {
    this.#timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Why the last try for this casebook came to nothing; null when there was none, or it went well. */
  refusalFor(casebook: OpenCasebook): ErrorCode | null {
    return this.#tried?.casebook === casebook ? this.#tried.refusal : null;
  }

  /** A backup by hand went well: what failed before no longer counts. */
  forget(): void {
    this.#tried = null;
  }

  /** Makes a backup when one is due, its place is there and nothing else runs. Never throws: nobody is there to be told. */
  async look(): Promise<void> {
    try {
      const casebook = this.#open();
      if (casebook === null || this.#longWork.current() !== null || this.#isTooEarly(casebook)) return;
      const facts = await backupFacts(casebook, false);
      if (facts.plan === null || !facts.isPlaceThere || !isDueByItself(facts)) return;
      await this.#run(casebook, facts.plan.place);
    } catch (error) {
      this.#ports.logger.record({ code: error instanceof DomainError ? error.code : 'SCHEDULE_FAULT' });
    }
  }

  #isTooEarly(casebook: OpenCasebook): boolean {
    return this.#tried?.casebook === casebook && performance.now() - this.#tried.atMs < TRY_AGAIN_AFTER_MS;
  }

  async #run(casebook: OpenCasebook, place: string): Promise<void> {
    try {
      await this.#longWork.run('backup', (progress) => makeBackup(casebook, place, progress));
      this.#tried = null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'LONG_WORK_RUNNING' || error.code === 'LOCKED') return;
      this.#tried = { casebook, atMs: performance.now(), refusal: error.code === 'CANCELLED' ? null : error.code };
      throw error;
    }
  }
}
