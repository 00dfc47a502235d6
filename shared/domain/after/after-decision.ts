/** @file What comes after the decision, as matters with dated steps. Invariant: a date is what a person entered with its reason; the application never says that one was met. */
import { z } from 'zod';
import { CorrectiveActionId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';
import { AfterDecisionEntryId, AfterStepId } from './ids.ts';

export const AfterDecisionKind = z.enum(['information-request', 'grievance', 'arbitration', 'settlement', 'compliance', 'expiry']);
export type AfterDecisionKind = z.infer<typeof AfterDecisionKind>;

export const AfterStepKind = z.enum([
  'received',
  'filed',
  'meeting',
  'answer',
  'outcome',
  'demand',
  'arbitrator',
  'hearing',
  'award',
  'signed',
  'term',
  'to-be-done',
  'proof',
  'checked',
  'expires',
  'other',
]);
export type AfterStepKind = z.infer<typeof AfterStepKind>;

/** One wording of a step. Due with a reason, done, or both. */
export const AfterStepAccount = z.object({
  /** Of this wording: what another window compares with. */
  id: z.string(),
  kind: AfterStepKind,
  /** The number of a grievance's step; null elsewhere. */
  stage: z.number().int().min(1).nullable(),
  dueOn: CivilDate.nullable(),
  dueBecause: z.string(),
  /** Whom the step waits for. */
  waitsFor: z.string(),
  doneOn: CivilDate.nullable(),
  doneBy: z.string(),
  note: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type AfterStepAccount = z.infer<typeof AfterStepAccount>;

/** A step with its earlier wordings, the oldest first. */
export const AfterStep = AfterStepAccount.extend({ stepId: AfterStepId, history: z.array(AfterStepAccount) });
export type AfterStep = z.infer<typeof AfterStep>;

export const AfterDecisionEntry = z.object({
  id: AfterDecisionEntryId,
  versionId: z.string(),
  kind: AfterDecisionKind,
  correctiveActionId: CorrectiveActionId.nullable(),
  /** The action's level by name, where the entry is about one. */
  actionLevel: z.string().nullable(),
  subject: z.string(),
  party: z.string(),
  terms: z.string(),
  source: z.string(),
  concluded: z.object({ on: CivilDate, outcome: z.string(), by: z.string() }).nullable(),
  /** By stage, then by date. */
  steps: z.array(AfterStep),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type AfterDecisionEntry = z.infer<typeof AfterDecisionEntry>;

type Dated = Pick<AfterStepAccount, 'dueOn' | 'doneOn'>;

/** Steps that are due and not done, the earliest first; none once the entry is over. */
export function stepsDue<T extends Dated>({ concluded, steps }: { concluded: unknown; steps: readonly T[] }): (T & { dueOn: CivilDate })[] {
  if (concluded !== null) return [];
  return steps
    .filter((step): step is T & { dueOn: CivilDate } => step.dueOn !== null && step.doneOn === null)
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}
