/**
 * @file What is typed in this window and not yet recorded. Invariant: it lies in memory and in the casebook and nowhere else; what another window
 * of the same person kept under the same name is never written over, but set aside beside it.
 */
import type { KeptDraft } from '#shared/contract/drafts.ts';
import { type Draft, DraftPlace, LONGEST_DRAFT } from '#shared/domain/drafts.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { contentOf, distinctAsides, jsonOf, sameTyping, type Typing, withInFront } from './draft-content.ts';

/** What the store needs of the world around it. `place` is the window's route. */
export type DraftCalls = {
  list(): Promise<Draft[]>;
  keep(input: { key: string; caseId: CaseId | null; place: string; content: string; seen: string | null }): Promise<KeptDraft>;
  discard(input: { key: string; seen: string }): Promise<unknown>;
  place(): string;
  now(): number;
};

/** `isKept`: the casebook holds exactly this. `problem` is what the last try to keep it met with. */
export type DraftEntry = Typing & {
  readonly key: string;
  readonly place: string;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly typedAt: string;
  readonly isKept: boolean;
  readonly problem: unknown;
};

/** Longer than the casebook keeps. Its sentences stand with the notice that shows it. */
export class DraftTooLong extends Error {
  override readonly name = 'DraftTooLong';
}

/** A pause in the typing after which it is kept, and the longest time without a pause. */
const PAUSE_MS = 400;
const LONGEST_MS = 1_200;
const TRY_AGAIN_MS = 5_000;

type Work = { timer: ReturnType<typeof setTimeout> | null; since: number | null; done: Promise<void> };

export class DraftStore {
  readonly #calls: DraftCalls;
  readonly #entries = new Map<string, DraftEntry>();
  readonly #turns = new Map<string, number>();
  /** The revision of each key that this window last knew of, forgotten drafts too. */
  readonly #seen = new Map<string, string>();
  readonly #work = new Map<string, Work>();
  readonly #listeners = new Set<() => void>();
  #all: readonly DraftEntry[] = [];
  #writes = 0;

  constructor(calls: DraftCalls) {
    this.#calls = calls;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The newest first. The same list until something changes. */
  readonly all = (): readonly DraftEntry[] => this.#all;

  get(key: string): DraftEntry | undefined {
    return this.#entries.get(key);
  }

  /** Grows when what stands under the key was changed by anything but typing: fields with a state of their own begin anew. */
  turnOf(key: string): number {
    return this.#turns.get(key) ?? 0;
  }

  /** How many writes this window has asked for, so that those of other windows can be told from them. */
  get writes(): number {
    return this.#writes;
  }

  /** Takes what was typed. `standing` is what stood in the record as the typing began. */
  type(key: string, value: object, standing: string | null | undefined): void {
    const before = this.#entries.get(key);
    const typing = { value, basedOn: before === undefined ? standing : before.basedOn, asides: before?.asides ?? [] };
    this.#put(key, typing, before);
    this.#schedule(key);
  }

  /** Changes a draft by other means than typing. */
  change(key: string, change: Partial<Typing>): void {
    const before = this.#entries.get(key);
    if (before === undefined) return;
    this.#put(key, { value: before.value, basedOn: before.basedOn, asides: before.asides, ...change }, before);
    this.#turn(key);
    this.#schedule(key, 0);
  }

  /** Forgets what is typed, here and in the casebook, and gives what it was. A text that was set aside takes its place. */
  discard(key: string): DraftEntry | undefined {
    const before = this.#entries.get(key);
    if (before === undefined) return undefined;
    const [aside, ...asides] = before.asides;
    if (aside !== undefined) {
      this.change(key, { value: aside, asides });
      return before;
    }
    this.#entries.delete(key);
    this.#turn(key);
    this.#inTurn(key, async () => {
      const seen = this.#seen.get(key);
      // Typed again meanwhile: then it is no longer to be discarded.
      if (this.#entries.has(key) || seen === undefined) return;
      this.#seen.delete(key);
      this.#writes += 1;
      await this.#calls.discard({ key, seen }).catch(() => undefined);
    });
    this.#tell();
    return before;
  }

  /** Takes a discard back. */
  putBack(entry: DraftEntry): void {
    this.#entries.set(entry.key, { ...entry, isKept: false });
    this.#turn(entry.key);
    this.#schedule(entry.key, 0);
    this.#tell();
  }

  /** Asks the casebook what is kept there, by this window and others. What is typed here and not yet kept stays as it is. */
  async refresh(): Promise<void> {
    const writes = this.#writes;
    const drafts = await this.#calls.list();
    // What this window wrote meanwhile may be missing in the answer.
    if (writes !== this.#writes) return;
    this.#adopt(drafts);
  }

  /** Keeps at once what waits for a pause. Resolves when the casebook has answered. */
  async flush(): Promise<void> {
    for (const { key, isKept } of this.#entries.values()) if (!isKept) this.#schedule(key, 0);
    await Promise.all([...this.#work.values()].map(({ done }) => done));
  }

  /** At a lock: nothing typed stays in this window. */
  forget(): void {
    for (const { timer } of this.#work.values()) if (timer !== null) clearTimeout(timer);
    this.#work.clear();
    this.#entries.clear();
    this.#turns.clear();
    this.#seen.clear();
    this.#tell();
  }

  #put(key: string, typing: Typing, before: DraftEntry | undefined): void {
    const route = this.#calls.place();
    const place = DraftPlace.safeParse(route).data ?? '/';
    this.#entries.set(key, {
      key,
      place,
      caseId: CaseId.safeParse(/^\/cases\/([0-9a-f]{32})\b/.exec(place)?.[1]).data ?? null,
      caseNumber: before?.caseNumber ?? null,
      typedAt: new Date(this.#calls.now()).toISOString(),
      problem: before?.problem ?? null,
      ...typing,
      isKept: false,
    });
    this.#tell();
  }

  #adopt(drafts: readonly Draft[]): void {
    const listed = new Set(drafts.map(({ key }) => key));
    for (const draft of drafts) {
      const here = this.#entries.get(draft.key);
      const typing = contentOf(draft.content);
      if (typing === null || here?.isKept === false || (here !== undefined && this.#seen.get(draft.key) === draft.revision)) continue;
      const { key, place, caseId, caseNumber, typedAt } = draft;
      this.#seen.set(key, draft.revision);
      const shown = here === undefined ? typing : withInFront(typing, here);
      this.#entries.set(key, { key, place, caseId, caseNumber, typedAt, ...shown, isKept: true, problem: null });
      if (shown.value !== here?.value) this.#turn(draft.key);
    }
    for (const { key, isKept } of [...this.#entries.values()]) {
      if (!isKept || listed.has(key)) continue;
      this.#entries.delete(key);
      this.#seen.delete(key);
      this.#turn(key);
    }
    this.#tell();
  }

  #workOn(key: string): Work {
    const work = this.#work.get(key) ?? { timer: null, since: null, done: Promise.resolve() };
    this.#work.set(key, work);
    return work;
  }

  #inTurn(key: string, task: () => Promise<void>): void {
    const work = this.#workOn(key);
    if (work.timer !== null) clearTimeout(work.timer);
    work.timer = null;
    work.since = null;
    work.done = work.done.then(task);
  }

  #schedule(key: string, pause = PAUSE_MS): void {
    const keep = () => this.#inTurn(key, () => this.#keep(key));
    if (pause === 0) {
      keep();
      return;
    }
    const work = this.#workOn(key);
    if (work.timer !== null) clearTimeout(work.timer);
    const now = this.#calls.now();
    work.since ??= now;
    const left = pause === PAUSE_MS ? Math.max(0, work.since + LONGEST_MS - now) : pause;
    work.timer = setTimeout(keep, Math.min(pause, left));
  }

  async #keep(key: string): Promise<void> {
    const sent = this.#entries.get(key);
    if (sent === undefined || sent.isKept) return;
    const content = jsonOf(sent);
    try {
      if (content.length > LONGEST_DRAFT) throw new DraftTooLong();
      this.#writes += 1;
      const { outcome, draft } = await this.#calls.keep({
        key,
        caseId: sent.caseId,
        place: sent.place,
        content,
        seen: this.#seen.get(key) ?? null,
      });
      this.#answered(key, sent, outcome, draft);
    } catch (problem) {
      this.#update(key, { problem });
      if (this.#entries.has(key) && !(problem instanceof DraftTooLong)) this.#schedule(key, TRY_AGAIN_MS);
    }
  }

  #answered(key: string, sent: DraftEntry, outcome: KeptDraft['outcome'], draft: Draft): void {
    const present = this.#entries.get(key);
    // A text of another window stays there when this one was forgotten meanwhile.
    if (outcome === 'kept' || present !== undefined) this.#seen.set(key, draft.revision);
    if (present === undefined) return;
    const { caseNumber, typedAt } = draft;
    if (outcome === 'kept') {
      const isKept = sameTyping(present, sent);
      this.#update(key, { caseNumber, problem: null, isKept, ...(isKept ? { typedAt } : {}) });
      return;
    }
    const other = contentOf(draft.content);
    const asides = other === null ? present.asides : distinctAsides(present.value, [other.value, ...other.asides, ...present.asides]);
    this.#update(key, { caseNumber, asides });
    this.#schedule(key, 0);
  }

  #update(key: string, change: Partial<DraftEntry>): void {
    const present = this.#entries.get(key);
    if (present === undefined) return;
    this.#entries.set(key, { ...present, ...change });
    this.#tell();
  }

  #turn(key: string): void {
    this.#turns.set(key, this.turnOf(key) + 1);
  }

  #tell(): void {
    this.#all = [...this.#entries.values()].sort((one, other) => other.typedAt.localeCompare(one.typedAt));
    for (const listener of this.#listeners) listener();
  }
}
