/** @file Interim measures: what is done before findings. Invariant: a measure is not discipline and stands outside the ladder. */
import { z } from 'zod';
import { CivilDate, Instant } from '../text.ts';
import { InterimCheckId, InterimMeasureId } from './ids.ts';

export const InterimMeasureKind = z.enum([
  'leave-with-pay',
  'access-suspended',
  'keys-and-devices-collected',
  'no-contact',
  'reassignment',
  'other',
]);
export type InterimMeasureKind = z.infer<typeof InterimMeasureKind>;

/** A date by which the measure was to be looked at, with why it was moved there; the reason of the first is empty. */
export const InterimReview = z.object({ reviewOn: CivilDate, reason: z.string(), recordedBy: z.string(), recordedAt: Instant });
export type InterimReview = z.infer<typeof InterimReview>;

/** What was seen of how the measure is kept. */
export const InterimCheck = z.object({
  id: InterimCheckId,
  seenOn: CivilDate,
  what: z.string(),
  seenBy: z.string(),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type InterimCheck = z.infer<typeof InterimCheck>;

export const InterimMeasure = z.object({
  id: InterimMeasureId,
  /** Changes with every change of the measure: what another window compares with. */
  versionId: z.string(),
  kind: InterimMeasureKind,
  /** What exactly applies, in neutral words. */
  terms: z.string(),
  /** Why words stay that the check of the wording named; empty otherwise. */
  wordingReason: z.string(),
  approvedBy: z.string(),
  startsOn: CivilDate,
  /** The date in use is the last one. */
  reviews: z.array(InterimReview),
  ended: z.object({ on: CivilDate, reason: z.string(), by: z.string() }).nullable(),
  checks: z.array(InterimCheck),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type InterimMeasure = z.infer<typeof InterimMeasure>;

/** The date by which a running measure is to be looked at; null once it has ended. */
export function reviewDue({ ended, reviews }: Pick<InterimMeasure, 'ended' | 'reviews'>): CivilDate | null {
  return ended === null ? (reviews.at(-1)?.reviewOn ?? null) : null;
}
