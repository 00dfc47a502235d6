/** @file Today: what is due, what waits for whom, what changed since somebody looked. Invariant: showing it changes nothing. */
import { z } from 'zod';
import { CaseNumber, WorkspaceTab } from './cases.ts';
import { CaseId } from './ids.ts';
import { CivilDate, Instant } from './text.ts';

/** Where in which case a thing stands. */
export const PlaceInCase = z.object({
  caseId: CaseId,
  caseNumber: CaseNumber,
  tab: WorkspaceTab,
  anchor: z.string(),
});
export type PlaceInCase = z.infer<typeof PlaceInCase>;

/** Something with a date. `why` is the reason for that date, `who` whoever does it; both may be empty. */
export const DueItem = PlaceInCase.extend({
  /** Unique among all that is due: the kind and the id of the thing. */
  key: z.string(),
  /** One or two words: "Task", "Review of an interim measure". */
  what: z.string(),
  text: z.string(),
  dueOn: CivilDate,
  why: z.string(),
  who: z.string(),
  /** True for a warning ahead of a last day, which `text` names: `dueOn` is the day from which it warns, and nothing is late yet. */
  isWarning: z.boolean().optional(),
});
export type DueItem = z.infer<typeof DueItem>;

/** Something that cannot go on before somebody has acted. `since` is null where no time is known. */
export const WaitingItem = PlaceInCase.extend({
  key: z.string(),
  what: z.string(),
  text: z.string(),
  /** For whom it waits, as shown. */
  waitsFor: z.string(),
  since: Instant.nullable(),
  dueOn: CivilDate.nullable(),
});
export type WaitingItem = z.infer<typeof WaitingItem>;

/** What was recorded in one case, or outside every case, since somebody looked: how much, and the newest of it in words. */
export const ChangedCase = z.object({
  caseId: CaseId.nullable(),
  caseNumber: CaseNumber.nullable(),
  respondent: z.string(),
  count: z.number().int(),
  entries: z.array(z.object({ number: z.number().int(), at: Instant, by: z.string(), isOwn: z.boolean(), sentence: z.string() })),
});
export type ChangedCase = z.infer<typeof ChangedCase>;

/** A case that somebody worked in, with when they last did. */
export const LastCase = z.object({
  caseId: CaseId,
  caseNumber: CaseNumber,
  title: z.string(),
  respondent: z.string(),
  workedAt: Instant,
});
export type LastCase = z.infer<typeof LastCase>;

export const Today = z.object({
  /** By the clock and in the zone of this computer. */
  today: CivilDate,
  hasCases: z.boolean(),
  /** The first of what is due and of what waits; `dueCount` and `waitingCount` tell how much there is in all. */
  due: z.array(DueItem),
  dueCount: z.number().int(),
  waiting: z.array(WaitingItem),
  waitingCount: z.number().int(),
  changes: z.object({
    /** Up to which event, and when, the signed-in person last said that they had looked; null before the first time. */
    looked: z.object({ eventNumber: z.number().int(), at: Instant }).nullable(),
    /** The last event of the log: what a mark made now would take in. */
    upTo: z.number().int(),
    cases: z.array(ChangedCase),
    /** True where more was recorded than is looked through here; the log of the casebook has all of it. */
    hasMore: z.boolean(),
  }),
  lastCases: z.array(LastCase),
});
export type Today = z.infer<typeof Today>;
