/**
 * @file The seven questions of just cause, as arbitrators have asked them since Enterprise Wire Co., 46 LA 359 (1966). Invariant: a "no" warns and bars nothing;
 * there is no score, and the application never says that there is just cause.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { ExhibitId } from '../ids.ts';
import { Instant, OptionalLine, OptionalProse } from '../text.ts';

export const JustCauseQuestionId = z.enum([
  'forewarned',
  'reasonable-rule',
  'inquiry-first',
  'fair-inquiry',
  'substantial-proof',
  'even-handed',
  'fitting',
]);
export type JustCauseQuestionId = z.infer<typeof JustCauseQuestionId>;

export const JustCauseAnswer = z.enum(['yes', 'no', 'unsure', 'not-relevant']);
export type JustCauseAnswer = z.infer<typeof JustCauseAnswer>;

/** Where in an exhibit the answer is borne out. */
export const JustCausePin = z.object({ exhibitId: ExhibitId, locator: OptionalLine, note: OptionalProse });
export type JustCausePin = z.infer<typeof JustCausePin>;

/** One question with the answer in use; `answer` is null while nobody has given one. */
export const JustCauseEntry = z.object({
  question: JustCauseQuestionId,
  answer: JustCauseAnswer.nullable(),
  reason: z.string(),
  pins: z.array(JustCausePin),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
  /** Answers before this one, the latest first. */
  history: z.array(z.object({ answer: JustCauseAnswer, reason: z.string(), answeredBy: z.string(), answeredAt: Instant })),
  standing: Standing.nullable().optional(),
});
export type JustCauseEntry = z.infer<typeof JustCauseEntry>;
