/** @file Prior record: earlier discipline, on paper or in earlier cases. Invariant: an expired entry is shown as expired and never deleted; whether it may be used is a person's judgment. */
import { z } from 'zod';
import { CaseId, CorrectiveActionId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';
import { PriorEntryId } from './ids.ts';

export const PriorKind = z.enum(['paper', 'action']);
export type PriorKind = z.infer<typeof PriorKind>;

/** What a person decided for one case: it counts, it is left out, or it is open again. */
export const PriorUse = z.enum(['counted', 'left-out', 'undecided']);
export type PriorUse = z.infer<typeof PriorUse>;

export const PriorDecision = z.object({
  use: PriorUse,
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: Instant,
  /** Of the row in use: what another window compares with. */
  id: z.string(),
});
export type PriorDecision = z.infer<typeof PriorDecision>;

/** When an agreement lets an entry stand no longer; `on` null for no expiry, `isPast` by the day on which it is read. */
export const PriorExpiry = z.object({ on: CivilDate.nullable(), isPast: z.boolean(), source: z.string() });
export type PriorExpiry = z.infer<typeof PriorExpiry>;

const shared = {
  givenOn: CivilDate,
  /** In words: "Written warning". */
  level: z.string(),
  rule: z.string(),
  whatFor: z.string(),
  expiry: PriorExpiry,
  decision: PriorDecision.nullable(),
  /** More than four years old on the day on which it is read: a reminder for releases (820 ILCS 40/8), never a deletion. */
  isOverFourYears: z.boolean(),
};

/** A piece of discipline on paper. */
export const PaperPrior = z.object({
  ...shared,
  kind: z.literal('paper'),
  id: PriorEntryId,
  paperPlace: z.string(),
  /** Entered by hand in some case, or read in from a file. */
  enteredFrom: z.enum(['hand', 'file']),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type PaperPrior = z.infer<typeof PaperPrior>;

/** A corrective action that was approved in another case of the same person. */
export const ActionPrior = z.object({
  ...shared,
  kind: z.literal('action'),
  id: CorrectiveActionId,
  caseId: CaseId,
  caseNumber: z.string(),
  isDiscipline: z.boolean(),
  /** Whether a report of that case has been issued. */
  isIssued: z.boolean(),
});
export type ActionPrior = z.infer<typeof ActionPrior>;

export const Prior = z.discriminatedUnion('kind', [PaperPrior, ActionPrior]);
export type Prior = z.infer<typeof Prior>;

/** Somebody of the respondent's name with a record of their own, not recorded as the same person. */
export const NamesakePrior = z.object({
  personId: z.string(),
  displayName: z.string(),
  paper: z.array(z.object({ id: PriorEntryId, givenOn: CivilDate, level: z.string(), whatFor: z.string() })),
  caseNumbers: z.array(z.string()),
});
export type NamesakePrior = z.infer<typeof NamesakePrior>;

export const PriorRecord = z.object({
  respondent: z.string(),
  /** Whether the respondent is known by name: nothing on paper can be joined to an account or to nobody. */
  isNamed: z.boolean(),
  /** The latest first. */
  priors: z.array(Prior),
  namesakes: z.array(NamesakePrior),
});
export type PriorRecord = z.infer<typeof PriorRecord>;

/** Counted when a person said so; without a decision, as long as its date has not passed. */
export function isPrinted({ decision, expiry }: Pick<Prior, 'decision' | 'expiry'>): boolean {
  if (decision !== null && decision.use !== 'undecided') return decision.use === 'counted';
  return !expiry.isPast;
}
