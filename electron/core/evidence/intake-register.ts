/** @file The intakes under way in one unlocked casebook. Invariant: an intake that has left the register, unless finished, has left no blob behind. */

import { DomainError } from '#shared/domain/errors.ts';
import type { Provenance } from '#shared/domain/evidence.ts';
import type { CaseId, EvidenceItemId, ExhibitId, IntakeId } from '#shared/domain/ids.ts';
import type { BlobWriter } from '../service-context.ts';

/** Enough for every signature that `file-type` knows, and for telling text from other bytes. */
export const HEAD_BYTES = 64 * 1024;

/** One file on its way in. `head` collects its first `HEAD_BYTES` bytes, from which its media type is told. */
export type Intake = {
  readonly id: IntakeId;
  readonly caseId: CaseId;
  readonly itemId: EvidenceItemId;
  readonly fileName: string;
  /** Bytes announced; what arrives must come to exactly as many. */
  readonly size: number;
  readonly provenance: Provenance;
  readonly writer: BlobWriter;
  head: Uint8Array;
};

type Entry = { intake: Intake; tail: Promise<unknown>; timer: NodeJS.Timeout };

/** Holds the intakes of a session and runs the steps of each one after the other, whatever order the calls overlap in. */
export class IntakeRegister {
  readonly #abandonedAfterMs: number;
  readonly #entries = new Map<string, Entry>();
  readonly #finished = new Map<string, ExhibitId>();

  /** `abandonedAfterMs`: an intake that receives nothing for so long is given up and its partial blob removed. */
  constructor(abandonedAfterMs = 30 * 60_000) {
    this.#abandonedAfterMs = abandonedAfterMs;
  }

  /** Takes an intake in; from here on the register is answerable for its partial blob. */
  add(intake: Intake): void {
    const timer = setTimeout(() => void this.abort(intake.id).catch(() => undefined), this.#abandonedAfterMs).unref();
    this.#entries.set(intake.id, { intake, tail: Promise.resolve(), timer });
  }

  /**
   * Runs `step` once the steps before it are over. A step that fails for any but a declared reason ends the intake.
   * @throws DomainError INTAKE_GONE when the intake was finished, cancelled, given up, or ended by a lock.
   */
  run<T>(id: IntakeId, step: (intake: Intake) => Promise<T>): Promise<T> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return Promise.reject(new DomainError('INTAKE_GONE'));
    entry.timer.refresh();
    const result = entry.tail.then(() => {
      if (this.#entries.get(id) !== entry) throw new DomainError('INTAKE_GONE');
      return step(entry.intake);
    });
    entry.tail = result.catch(() => undefined);
    return result;
  }

  /** Ends an intake and removes its partial blob. False when there was none. Called from within a step it must not be awaited there. */
  async abort(id: IntakeId): Promise<boolean> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return false;
    this.#leave(entry);
    await entry.tail;
    if (this.#finished.has(id)) return false;
    await entry.intake.writer.abort();
    return true;
  }

  /** Ends an intake whose blob now has a row; a repeated finish then gets the same exhibit. */
  settle(id: IntakeId, exhibitId: ExhibitId): void {
    this.#finished.set(id, exhibitId);
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#leave(entry);
  }

  /** The exhibit that this intake became, when it was finished in this session. */
  finished(id: IntakeId): ExhibitId | null {
    return this.#finished.get(id) ?? null;
  }

  /** Ends every intake: for locking. Waits for the step that each is in. */
  async abortAll(): Promise<void> {
    await Promise.allSettled([...this.#entries.keys()].map((id) => this.abort(id as IntakeId)));
  }

  #leave(entry: Entry): void {
    clearTimeout(entry.timer);
    this.#entries.delete(entry.intake.id);
  }
}
