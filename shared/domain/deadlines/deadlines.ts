/**
 * @file Deadlines of a case. Invariant: nothing ends a deadline but a person who says so; what it was before stays in its steps; the application
 * records the day that a person enters and never says that a deadline was kept.
 */
import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';
import { DeadlineId, DeadlineTriggerId } from './ids.ts';
import { DeadlineRule, RuleNature, TriggerKey } from './rule.ts';

/** `HH:MM`, 24 hours, by the clocks of the district. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 14:30.');
export type ClockTime = z.infer<typeof ClockTime>;

/** `done`: a day was entered on which it was done. `set-aside`: it does not run, for a reason that was given. */
export const DeadlineState = z.enum(['open', 'done', 'set-aside']);
export type DeadlineState = z.infer<typeof DeadlineState>;

export const DeadlineStepKind = z.enum(['changed', 'done', 'set-aside', 'reopened']);
export type DeadlineStepKind = z.infer<typeof DeadlineStepKind>;

/** What of a deadline can be changed. Each part is as it stood before and as it stood after; a part that did not change is not named. */
export const DeadlineTerms = z.object({
  text: z.string(),
  waitsFor: z.string(),
  dueOn: CivilDate,
  dueTime: ClockTime.nullable(),
  dueBecause: z.string(),
  softOn: CivilDate.nullable(),
  softBecause: z.string(),
});
export type DeadlineTerms = z.infer<typeof DeadlineTerms>;

export const DeadlineStep = z.object({
  id: z.string(),
  kind: DeadlineStepKind,
  note: z.string(),
  before: DeadlineTerms.partial(),
  after: DeadlineTerms.partial(),
  /** The day that was entered, where the step is `done`. */
  doneOn: CivilDate.nullable(),
  by: z.string(),
  at: Instant,
});
export type DeadlineStep = z.infer<typeof DeadlineStep>;

/** The rule as it read when the deadline was entered. */
export const RuleAsUsed = DeadlineRule.pick({
  id: true,
  title: true,
  count: true,
  movesOn: true,
  citation: true,
  asOf: true,
  status: true,
  verified: true,
  nature: true,
});
export type RuleAsUsed = z.infer<typeof RuleAsUsed>;

export const Deadline = DeadlineTerms.extend({
  id: DeadlineId,
  caseId: CaseId,
  position: z.int(),
  /** Null where a person entered a day of their own. */
  rule: RuleAsUsed.nullable(),
  /** False where the rule reads otherwise now than when the deadline was entered. */
  isRuleAsNow: z.boolean(),
  nature: RuleNature,
  triggerId: DeadlineTriggerId.nullable(),
  trigger: z.object({ key: TriggerKey, on: CivilDate.nullable(), time: ClockTime.nullable(), what: z.string() }),
  /** As the rule counts, and as 5 ILCS 70/1.11 moves it on; both null without a rule. `dueOn` is what a person chose. */
  countedOn: CivilDate.nullable(),
  movedTo: CivilDate.nullable(),
  state: DeadlineState,
  doneOn: CivilDate.nullable(),
  steps: z.array(DeadlineStep),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type Deadline = z.infer<typeof Deadline>;

/** What began a clock by the record of the case. `isStanding` is false where the record no longer says so, or says another day. */
export const NotedTrigger = z.object({
  id: DeadlineTriggerId,
  key: TriggerKey,
  on: CivilDate,
  time: ClockTime.nullable(),
  /** What in the record says so, in words. */
  what: z.string(),
  isStanding: z.boolean(),
});
export type NotedTrigger = z.infer<typeof NotedTrigger>;

/** A rule that such a trigger may set going, until a person enters its deadline or says why it does not run. */
export const Proposal = z.object({
  trigger: NotedTrigger,
  rule: DeadlineRule,
  /** Null where the day cannot be worked out; `problem` then says why. */
  candidate: z.object({ countedOn: CivilDate, time: ClockTime.nullable(), movedTo: CivilDate.nullable() }).nullable(),
  problem: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;

/** A proposal that somebody set aside: it does not run, and why. */
export const ProposalSetAside = z.object({
  id: z.string(),
  triggerId: DeadlineTriggerId,
  ruleId: z.string(),
  what: z.string(),
  title: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
});
export type ProposalSetAside = z.infer<typeof ProposalSetAside>;

export const DeadlinesOfCase = z.object({
  deadlines: z.array(Deadline),
  proposals: z.array(Proposal),
  setAside: z.array(ProposalSetAside),
});
export type DeadlinesOfCase = z.infer<typeof DeadlinesOfCase>;

/** How near a deadline is, seen from a civil date: past its day, on it, past its warning, or neither. */
export type DeadlineNearness = 'past' | 'today' | 'warned' | 'later';

export function nearnessOf({ dueOn, softOn }: Pick<Deadline, 'dueOn' | 'softOn'>, today: CivilDate): DeadlineNearness {
  if (dueOn < today) return 'past';
  if (dueOn === today) return 'today';
  return softOn !== null && softOn <= today ? 'warned' : 'later';
}

/** What is to change; a part that is left out, empty or null is to stay. */
export type TermsChange = { [Part in keyof DeadlineTerms]?: DeadlineTerms[Part] | null | undefined };

/**
 * `change` laid over `present`: a part that is missing, empty or null leaves what stands, so that a blank field never takes a date or a reason away.
 * Gives what differs, before and after.
 */
export function laidOver(present: DeadlineTerms, change: TermsChange): { before: Partial<DeadlineTerms>; after: Partial<DeadlineTerms> } {
  const before: Record<string, string | null> = {};
  const after: Record<string, string | null> = {};
  for (const key of Object.keys(present) as (keyof DeadlineTerms)[]) {
    const next = change[key];
    if (next === undefined || next === null || next === '' || next === present[key]) continue;
    before[key] = present[key];
    after[key] = next;
  }
  return { before: before as Partial<DeadlineTerms>, after: after as Partial<DeadlineTerms> };
}

/** What a rule makes of a day before anything is entered. `words` is how it counts; `soft` the warning that comes with the rule. */
export const CountPreview = z.object({
  candidate: z
    .object({
      countedOn: CivilDate,
      time: ClockTime.nullable(),
      movedTo: CivilDate.nullable(),
      because: z.array(z.string()),
      notes: z.array(z.string()),
    })
    .nullable(),
  problem: z.string(),
  soft: z.object({ on: CivilDate, because: z.string() }).nullable(),
  words: z.string(),
});
export type CountPreview = z.infer<typeof CountPreview>;
