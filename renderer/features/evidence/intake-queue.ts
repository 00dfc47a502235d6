/** @file The line of files waiting to be taken in. Invariant: one file moves at a time, and a slice is sent again only from where the core stands. */
import type { Exhibit, Provenance } from '#shared/domain/evidence.ts';
import type { IntakeId } from '#shared/domain/ids.ts';

/** Slices are tried this often before the intake stops and waits for a person. */
const TRIES = 4;
const FIRST_PAUSE_MS = 300;

export type IntakeState = 'waiting' | 'running' | 'checking' | 'received' | 'failed' | 'cancelled';

/** One file as the window shows it. `sent` counts bytes the core has acknowledged. */
export type Intake = {
  readonly key: string;
  readonly fileName: string;
  readonly size: number;
  readonly sent: number;
  readonly state: IntakeState;
  readonly exhibit: Exhibit | null;
  readonly problem: unknown;
};

/** What the queue needs of the application; the case is already bound in. */
type IntakeCalls = {
  begin(file: { fileName: string; size: number; provenance: Provenance }): Promise<{ intakeId: IntakeId }>;
  put(slice: { intakeId: IntakeId; offset: number; bytes: Blob }): Promise<{ received: number }>;
  finish(intakeId: IntakeId): Promise<Exhibit>;
  cancel(intakeId: IntakeId): Promise<unknown>;
  /** True where asking again cannot help: the application has refused. */
  isRefusal(problem: unknown): boolean;
  received(exhibit: Exhibit): void;
};

type Work = { readonly file: File; readonly provenance: Provenance; intakeId: IntakeId | null; isCancelled: boolean };

const hasEnded = (intake: Intake): boolean => intake.state === 'received' || intake.state === 'cancelled' || intake.state === 'failed';

/** Keeps the ending when a name is longer than the 200 characters that a line may have. */
function fittingFileName(name: string): string {
  if (name.length <= 200) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  return `${name.slice(0, 199 - ending.length)}…${ending}`;
}

/** Files taken in one after the other. `sliceBytes` is the contract's SLICE_BYTES. */
export class IntakeQueue {
  readonly #calls: IntakeCalls;
  readonly #sliceBytes: number;
  readonly #works = new Map<string, Work>();
  readonly #listeners = new Set<() => void>();
  #intakes: readonly Intake[] = [];
  #isMoving = false;
  #nextKey = 1;

  constructor(calls: IntakeCalls, sliceBytes: number) {
    this.#calls = calls;
    this.#sliceBytes = sliceBytes;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly Intake[] => this.#intakes;

  /** Puts files at the end of the line. Lines of an earlier batch go, but for those that can still be tried again. */
  add(files: readonly File[], provenance: Provenance): void {
    const added = files.map((file): Intake => {
      const key = String(this.#nextKey++);
      this.#works.set(key, { file, provenance, intakeId: null, isCancelled: false });
      return { key, fileName: fittingFileName(file.name), size: file.size, sent: 0, state: 'waiting', exhibit: null, problem: null };
    });
    const before = this.#isMoving ? this.#intakes : this.#intakes.filter((intake) => intake.state === 'failed');
    this.#publish([...before, ...added]);
    void this.#move();
  }

  cancel(key: string): void {
    const work = this.#works.get(key);
    const intake = this.#intakes.find((one) => one.key === key);
    if (work === undefined || intake === undefined || intake.state === 'checking') return;
    work.isCancelled = true;
    if (intake.state !== 'running') void this.#forget(key, work);
  }

  /** Goes on from the last byte the core holds; starts over where the core has let the intake go. */
  tryAgain(key: string): void {
    if (!this.#works.has(key)) return;
    this.#change(key, { state: 'waiting', problem: null });
    void this.#move();
  }

  /** Takes the lines of everything that has come to an end off the list. */
  clearEnded(): void {
    for (const intake of this.#intakes) if (hasEnded(intake)) this.#works.delete(intake.key);
    this.#publish(this.#intakes.filter((intake) => !hasEnded(intake)));
  }

  #publish(next: readonly Intake[]): void {
    this.#intakes = next;
    for (const listener of this.#listeners) listener();
  }

  #change(key: string, part: Partial<Intake>): void {
    this.#publish(this.#intakes.map((intake) => (intake.key === key ? { ...intake, ...part } : intake)));
  }

  async #move(): Promise<void> {
    if (this.#isMoving) return;
    this.#isMoving = true;
    for (;;) {
      const next = this.#intakes.find((intake) => intake.state === 'waiting');
      const work = next === undefined ? undefined : this.#works.get(next.key);
      if (next === undefined || work === undefined) break;
      await this.#takeIn(next, work);
    }
    this.#isMoving = false;
  }

  async #takeIn({ key, fileName, size, sent }: Intake, work: Work): Promise<void> {
    this.#change(key, { state: 'running', problem: null });
    try {
      const intakeId = work.intakeId ?? (await this.#calls.begin({ fileName, size, provenance: work.provenance })).intakeId;
      work.intakeId = intakeId;
      for (let offset = sent; offset < size && !work.isCancelled; ) offset = await this.#sendSlice(key, work, intakeId, offset);
      if (work.isCancelled) return await this.#forget(key, work);
      this.#change(key, { state: 'checking' });
      const exhibit = await this.#calls.finish(intakeId);
      this.#works.delete(key);
      this.#change(key, { state: 'received', exhibit });
      this.#calls.received(exhibit);
    } catch (problem) {
      if (work.isCancelled) return await this.#forget(key, work);
      const startsOver = this.#calls.isRefusal(problem);
      if (startsOver && work.intakeId !== null) {
        await this.#calls.cancel(work.intakeId).catch(() => undefined);
        work.intakeId = null;
      }
      this.#change(key, { state: 'failed', problem, ...(startsOver ? { sent: 0 } : {}) });
    }
  }

  async #sendSlice(key: string, work: Work, intakeId: IntakeId, offset: number): Promise<number> {
    const bytes = work.file.slice(offset, offset + this.#sliceBytes);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { received } = await this.#calls.put({ intakeId, offset, bytes });
        this.#change(key, { sent: received });
        return received;
      } catch (problem) {
        if (this.#calls.isRefusal(problem) || attempt === TRIES || work.isCancelled) throw problem;
        await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
      }
    }
  }

  async #forget(key: string, work: Work): Promise<void> {
    this.#works.delete(key);
    this.#change(key, { state: 'cancelled' });
    if (work.intakeId !== null) await this.#calls.cancel(work.intakeId).catch(() => undefined);
  }
}
