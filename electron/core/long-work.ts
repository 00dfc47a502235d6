/** @file The long task of the application. Invariant: there is at most one, for a backup of a database that is being re-keyed would be of neither key. */
import { DomainError } from '#shared/domain/errors.ts';
import type { LongWork, LongWorkKind } from '#shared/domain/long-work.ts';
import type { Clock, IdSource } from './ports.ts';

/** What a long task is given: where to say how far it is, and the signal to look at between its steps. */
export type Progress = {
  /** `done` of `total`, in whatever measure; the window shows the share. */
  report(done: number, total: number): void;
  /** `signal.throwIfAborted()` throws the DomainError with which the task then ends: CANCELLED, or LOCKED at a lock. */
  signal: AbortSignal;
  /** Past this the task can no longer be stopped: it is about to commit. @throws DomainError CANCELLED, LOCKED when it was stopped before */
  commit(): void;
};

/** Progress for callers that neither show nor stop anything. */
export const unwatched: Progress = { report: () => undefined, signal: new AbortController().signal, commit: () => undefined };

type Running = { work: LongWork; controller: AbortController; isCommitting: boolean; end: Promise<void> };

export class LongWorkRegister {
  readonly #clock: Clock;
  readonly #ids: IdSource;
  #running: Running | null = null;

  constructor(ports: { clock: Clock; ids: IdSource }) {
    this.#clock = ports.clock;
    this.#ids = ports.ids;
  }

  /** The task that is running now; null when there is none. */
  current(): LongWork | null {
    return this.#running === null ? null : { ...this.#running.work };
  }

  /**
   * Runs `work` as the one long task and gives its result.
   * @throws DomainError LONG_WORK_RUNNING (details.kind) while another runs; CANCELLED or LOCKED when it was stopped; whatever `work` throws.
   */
  async run<T>(kind: LongWorkKind, work: (progress: Progress) => Promise<T>): Promise<T> {
    if (this.#running !== null) throw new DomainError('LONG_WORK_RUNNING', { kind: this.#running.work.kind });
    let ended = () => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const since = this.#clock.now().toISOString();
    const running: Running = {
      work: { id: this.#ids.next(), kind, done: 0, total: 0, since },
      controller: new AbortController(),
      isCommitting: false,
      end,
    };
    this.#running = running;
    try {
      return await work({
        report: (done, total) => {
          running.work = { ...running.work, done, total };
        },
        signal: running.controller.signal,
        commit: () => {
          running.controller.signal.throwIfAborted();
          running.isCommitting = true;
        },
      });
    } finally {
      this.#running = null;
      ended();
    }
  }

  /** Asks the task with this id to stop. False when it is not running or is past its commit. */
  cancel(id: string): boolean {
    if (this.#running === null || this.#running.work.id !== id || this.#running.isCommitting) return false;
    this.#running.controller.abort(new DomainError('CANCELLED'));
    return true;
  }

  /** Stops whatever runs, or lets it finish when it is past its commit, and resolves when it has ended. For a lock, before it closes anything. */
  async stop(): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    if (!running.isCommitting) running.controller.abort(new DomainError('LOCKED'));
    await running.end;
  }
}
