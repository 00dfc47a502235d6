/**
 * @file What a rule about time is made of. Invariant: a rule is data with a citation, an as-of date and a word on how it was checked; it tells how a
 * day is counted and never that it was kept.
 */
import { z } from 'zod';
import { CivilDate, Line, OptionalLine } from '../text.ts';

/** What begins a clock. `triggerWords` says each in words and whether the record of a case can tell it. */
export const TriggerKey = z.enum([
  'report-received',
  'abuse-suspected',
  'hotline-called',
  'misconduct-alleged',
  'board-acted-on-misconduct',
  'employment-ended',
  'evidence-sent-for-review',
  'title-ix-report-sent',
  'board-voted-charges',
  'charges-received',
  'hearing-officer-chosen',
  'hearing-set',
  'hearing-closed',
  'recommendation-received',
  'board-order-made',
  'order-received',
  'history-form-received',
  'severance-approved',
  'agreement-offered',
  'agreement-signed',
  'probation-year',
  'unpaid-suspension-notice',
  'discipline-disclosed',
  'discipline-imposed',
  'record-request-received',
  'foia-request-received',
  'grievance-event',
  'grievance-received',
  'meeting-set',
  'adverse-action',
  'leave-began',
  'teacher-left-early',
  'other',
]);
export type TriggerKey = z.infer<typeof TriggerKey>;

/**
 * How a stretch of time is counted: by the clock; every day; days on which the District's office works; days of student attendance; days as the
 * bargaining agreement counts them; calendar months and years.
 */
export const CountUnit = z.enum(['hours', 'calendar', 'business', 'attendance', 'agreement', 'months', 'years']);
export type CountUnit = z.infer<typeof CountUnit>;

export const Span = z.object({ amount: z.int().min(0).max(3660), unit: CountUnit });
export type Span = z.infer<typeof Span>;

/**
 * `spans` follow one another; `isBefore` counts back from the trigger. `fixed` is the next such day of the year on or after the trigger. `district`
 * leaves the number to whoever enters it; `agreement` takes number and kind of days from the bargaining agreement.
 */
export const Count = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('spans'), spans: z.array(Span).min(1).max(4), isBefore: z.boolean() }),
  z.object({ kind: z.literal('fixed'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.object({ kind: z.literal('district'), unit: CountUnit }),
  z.object({ kind: z.literal('agreement'), of: z.enum(['file', 'answer', 'meeting-notice']) }),
]);
export type Count = z.infer<typeof Count>;

/**
 * `duty`: somebody of the District must act. `window`: somebody else may act until then. `exposure`: a claim may come until then, so the record is
 * kept. `release`: from then on something is left out when records go out.
 */
export const RuleNature = z.enum(['duty', 'window', 'exposure', 'release']);
export type RuleNature = z.infer<typeof RuleNature>;

export const RuleStatus = z.enum(['current', 'stale', 'pending']);
export type RuleStatus = z.infer<typeof RuleStatus>;

/** What a district may change in its own copy of a rule. */
export const RuleContent = z.object({
  /** What is due, in a few words. */
  title: Line,
  count: Count,
  /** Whether a last day on a weekend or a legal holiday is moved on under 5 ILCS 70/1.11. The day as counted is shown beside it in any case. */
  movesOn: z.boolean(),
  /** Who has to act. */
  who: OptionalLine,
  citation: Line,
  asOf: CivilDate,
  status: RuleStatus,
  /** How it was checked, in words. */
  verified: Line,
  /** Why the day is the last one. */
  hardBecause: Line,
  /** The warning before it; null for none. */
  soft: z.object({ daysBefore: z.int().min(1).max(365), because: Line }).nullable(),
});
export type RuleContent = z.infer<typeof RuleContent>;

export const DeadlineRule = RuleContent.extend({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  trigger: TriggerKey,
  nature: RuleNature,
  /** The record of law that it rests on, by its id; null where there is none. */
  authorityId: z.string().nullable(),
  /** When it applies, for whoever has to tell whether it does. */
  appliesWhen: z.string(),
});
export type DeadlineRule = z.infer<typeof DeadlineRule>;
