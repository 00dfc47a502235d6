/** @file The timeline of a case: what is drawn on it, by lane. Invariant: it only places what stands elsewhere in the record. */
import { z } from 'zod';
import { WorkspaceTab } from '../cases.ts';
import { FuzzyDate } from '../fuzzy-date.ts';
import { CivilDate } from '../text.ts';
import { FactGap } from './gaps.ts';

/** From the top: the rules in force, what was said of them, what happened, and what went before and came of it. */
export const TimelineLane = z.enum(['policy', 'acknowledgement', 'conduct', 'fact', 'disruption', 'prior', 'interim']);
export type TimelineLane = z.infer<typeof TimelineLane>;

/**
 * One thing on the timeline. `first` and `last` are its possible days, or the days of a band; null is open on that side, and both null has no place.
 * `title` and `detail` are read as they are: names in them are those of today.
 */
export const TimelineMark = z.object({
  key: z.string(),
  lane: TimelineLane,
  title: z.string(),
  detail: z.string(),
  happened: FuzzyDate,
  first: CivilDate.nullable(),
  last: CivilDate.nullable(),
  /** Lasts from its first day to its last, instead of having happened on one of them. */
  isBand: z.boolean(),
  /** Expected and not seen; drawn apart. */
  isPredicted: z.boolean(),
  /** Of a fact. */
  gaps: z.array(FactGap),
  place: z.object({ tab: WorkspaceTab, anchor: z.string() }).nullable(),
});
export type TimelineMark = z.infer<typeof TimelineMark>;
