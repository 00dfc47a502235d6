/** @file What the page of deadlines shows: every date of every case. Invariant: showing it changes nothing. */
import { z } from 'zod';
import { CivilDate } from '../../text.ts';
import { DueItem } from '../../today.ts';
import { ClockTime } from '../deadlines.ts';

/** What a date is to whoever looks at it. `other` are tasks, reviews and steps of what follows a decision. */
export const DatedKind = z.enum(['duty', 'window', 'exposure', 'release', 'other']);
export type DatedKind = z.infer<typeof DatedKind>;

/** A date of a case. For a deadline, the day as the rule counts it and the one it is moved on to stand beside the day that was entered. */
export const DatedItem = DueItem.extend({
  kind: DatedKind,
  dueTime: ClockTime.nullable(),
  softOn: CivilDate.nullable(),
  softBecause: z.string(),
  countedOn: CivilDate.nullable(),
  movedTo: CivilDate.nullable(),
  citation: z.string(),
});
export type DatedItem = z.infer<typeof DatedItem>;

/** A day that is no ordinary one: a legal holiday, or what the District entered. */
export const MarkedDay = z.object({ day: CivilDate, word: z.string(), kind: z.enum(['holiday', 'no-attendance', 'closed']) });
export type MarkedDay = z.infer<typeof MarkedDay>;

export const DeadlineOverview = z.object({
  today: CivilDate,
  items: z.array(DatedItem),
  /** True where there is more than is shown. */
  hasMore: z.boolean(),
  marked: z.array(MarkedDay),
});
export type DeadlineOverview = z.infer<typeof DeadlineOverview>;
