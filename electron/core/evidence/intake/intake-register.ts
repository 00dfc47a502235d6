/** @file The intakes under way in one unlocked casebook. Invariant: an intake that left the register unfinished has left no blob behind. */
import { DomainError } from '#shared/domain/errors.ts';
import type { IntakeId } from '#shared/domain/ids.ts';
import type { BlobWriter } from '../../service-context.ts';

/** What a file is taken in as: the call that finishes it must say the same. */
export type IntakePurpose = 'exhibit' | 'signed-copy' | 'signature-scan';

/** One file on its way in. */
export type Intake = {
  readonly id: IntakeId;
  readonly as: IntakePurpose;
  /** Id of its blob, and of the row that will name it. */
  readonly blobId: string;
  readonly fileName: string;
  /** Bytes announced; what arrives must come to exactly as many. */
  readonly size: number;
  readonly writer: BlobWriter;
  /** Commits the row that names the blob, once that is durable with this digest, and gives the id of what it became. */
  readonly receive: (intake: Intake, sha256: string) => Promise<string>;
  /** Its first bytes, from which its media type is told. */
  head: Uint8Array;
};

type Entry = { readonly intake: Intake; readonly timer: NodeJS.Timeout; tail: Promise<unknown> };

/** Holds a session's intakes, and runs the steps of each intake one after the other however its calls overlap. */
export class IntakeRegister {
  readonly #abandonedAfterMs: number;
  readonly #entries = new Map<string, Entry>();
  readonly #finished = new Map<string, string>();
  #isClosed = false;

  /** `abandonedAfterMs`: an intake that hears nothing for so long is given up and its partial blob removed. */
  constructor(abandonedAfterMs = 30 * 60_000) {
    this.#abandonedAfterMs = abandonedAfterMs;
  }

  /** Takes an intake in; from here on the register answers for its partial blob. @throws DomainError LOCKED once `abortAll` was called */
  async add(intake: Intake): Promise<void> {
    if (this.#isClosed) {
      await intake.writer.abort();
      throw new DomainError('LOCKED');
    }
    const timer = setTimeout(() => void this.abort(intake.id).catch(() => undefined), this.#abandonedAfterMs).unref();
    this.#entries.set(intake.id, { intake, timer, tail: Promise.resolve() });
  }

  /**
   * Runs `step` once the steps before it are over. A step that fails ends the intake and removes its blob, unless it only came out of
   * order.
   * @throws DomainError INTAKE_GONE when the intake was finished, cancelled, given up or ended by a lock.
   */
  run<T>(id: IntakeId, step: (intake: Intake) => Promise<T>): Promise<T> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return Promise.reject(new DomainError('INTAKE_GONE'));
    entry.timer.refresh();
    const result = entry.tail.then(async () => {
      if (this.#entries.get(id) !== entry) throw new DomainError('INTAKE_GONE');
      try {
        return await step(entry.intake);
      } catch (error) {
        if (!isOutOfOrder(error)) {
          this.#leave(entry);
          await entry.intake.writer.abort();
        }
        throw error;
      }
    });
    entry.tail = result.catch(() => undefined);
    return result;
  }

  /** Notes, inside the last step, the id of what the intake became: it leaves, and a repeated finish is answered with the same. */
  settle(id: IntakeId, became: string): void {
    this.#finished.set(id, became);
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#leave(entry);
  }

  /** The id of what this intake became in this session, or null. */
  finished(id: IntakeId): string | null {
    return this.#finished.get(id) ?? null;
  }

  /** Ends an intake once its present step is over and removes its partial blob. False when there was nothing left to end. */
  async abort(id: IntakeId): Promise<boolean> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return false;
    this.#leave(entry);
    await entry.tail;
    if (this.#finished.has(id)) return false;
    await entry.intake.writer.abort();
    return true;
  }

  /** Ends every intake, for a lock, and takes in no more. An intake whose rows are being committed is let through. */
  async abortAll(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled([...this.#entries.values()].map((entry) => this.abort(entry.intake.id)));
  }

  #leave(entry: Entry): void {
    clearTimeout(entry.timer);
    this.#entries.delete(entry.intake.id);
  }
}

const isOutOfOrder = (error: unknown): boolean => error instanceof DomainError && error.code === 'INTAKE_OUT_OF_ORDER';
