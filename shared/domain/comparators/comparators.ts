/**
 * @file Other matters that were decided, beside the one at hand. Invariant: overlap is shown and never summed into a score; nobody is named; the
 * application prefers no level.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { CaseId, CorrectiveActionId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';

/** A case of this casebook, or an entry of discipline on paper. */
export const ComparatorKind = z.enum(['case', 'paper']);
export type ComparatorKind = z.infer<typeof ComparatorKind>;

/** What two matters are held beside each other by. `clause` is one whose number may have changed since. */
export const OverlapAspect = z.enum(['clause', 'topic', 'role', 'harm', 'priors', 'audience']);
export type OverlapAspect = z.infer<typeof OverlapAspect>;

/** `unknown`: one of the two says nothing on it. `here` and `there` are in words. */
export const Overlap = z.object({
  aspect: OverlapAspect,
  state: z.enum(['same', 'differs', 'unknown']),
  here: z.string(),
  there: z.string(),
});
export type Overlap = z.infer<typeof Overlap>;

/** What a person said of a comparator. `cleared` lets one count that was left out; it names who in counsel's place decided. */
export const ComparatorUse = z.enum(['undecided', 'compared', 'distinguished', 'cleared']);
export type ComparatorUse = z.infer<typeof ComparatorUse>;

export const ComparatorDecision = z.object({
  use: ComparatorUse,
  reason: z.string(),
  clearedBy: z.string(),
  decidedBy: z.string(),
  decidedAt: Instant,
});
export type ComparatorDecision = z.infer<typeof ComparatorDecision>;

/** Why a matter is no comparator until counsel has cleared it. */
export const LeftOutBecause = z.enum(['expression-weighed', 'concerted-activity', 'retaliation']);
export type LeftOutBecause = z.infer<typeof LeftOutBecause>;

/** One matter beside the one at hand. `number` is the case's, null for an entry on paper; `called` stands for the person's name. */
export const Comparator = z.object({
  kind: ComparatorKind,
  id: z.string(),
  called: z.string(),
  number: z.string().nullable(),
  caseId: CaseId.nullable(),
  levelName: z.string(),
  /** Place on the ladder; null where an entry on paper names no level of it. */
  levelPosition: z.number().int().nullable(),
  decidedOn: CivilDate,
  overlaps: z.array(Overlap),
  decision: ComparatorDecision.nullable(),
  standing: Standing.nullable().optional(),
});
export type Comparator = z.infer<typeof Comparator>;

/** A matter that does not count. Nothing of it is shown but which case it is, when it was decided and why it is left out: not what was done. */
export const LeftOut = z.object({
  id: CaseId,
  called: z.string(),
  number: z.string(),
  because: z.array(LeftOutBecause),
  decidedOn: CivilDate,
  /** What was last recorded on it, a clearance that was taken back too; null where nothing ever was. */
  standing: Standing.nullable(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** A level that was chosen and lies above every one that was imposed on the comparators that count. */
export const HarsherLevel = z.object({
  correctiveActionId: CorrectiveActionId,
  levelName: z.string(),
  highestThere: z.string(),
  isApproved: z.boolean(),
  reason: z.string(),
  standing: Standing.nullable(),
});
export type HarsherLevel = z.infer<typeof HarsherLevel>;

/**
 * `counted` is how many matters count, `shown` at most the first `MOST_SHOWN` of them, the closest first; `isFew` when fewer than `ENOUGH` count.
 * `harsher` names the levels chosen that lie above all of them.
 */
export const Comparators = z.object({
  comparators: z.array(Comparator),
  counted: z.number().int(),
  isFew: z.boolean(),
  leftOut: z.array(LeftOut),
  leftOutCount: z.number().int(),
  harsher: z.array(HarsherLevel),
});
export type Comparators = z.infer<typeof Comparators>;

/** Fewer than three tell little of what is usual. */
export const ENOUGH = 3;
export const MOST_SHOWN = 20;
