/** @file Shapes of the speech worksheet, one per expression. The questions stand in `speech-questions.ts`; answers are people's. */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { AllegationId, DisruptionEffectId, ExhibitId, ExpressionId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';

export const QuestionId = z.enum(['S0', 'S1', 'S2a', 'S2b', 'S2c', 'S3n', 'S3c', 'S3p', 'S4', 'S5', 'S6', 'S7']);
export type QuestionId = z.infer<typeof QuestionId>;
export const SpeechAnswer = z.enum(['yes', 'no', 'unsure']);
export type SpeechAnswer = z.infer<typeof SpeechAnswer>;

/** What the application may print of the path, and nothing else. None of them is a conclusion about protection. */
export const SpeechOutput = z.enum([
  'SPEECH-NOT-AT-ISSUE',
  'EMPLOYEE-SPEECH',
  'PRIVATE-CONCERN',
  'BALANCING-REQUIRED',
  'BALANCING-RECORDED',
  'PRIOR-RESTRAINT-REVIEW',
  'COUNSEL-HOLD',
]);
export type SpeechOutput = z.infer<typeof SpeechOutput>;

export const Authority = z.object({ citation: z.string(), asOf: z.string(), status: z.enum(['current', 'pending', 'stale']) });
export type Authority = z.infer<typeof Authority>;

export const SpeechQuestion = z.object({
  id: QuestionId,
  question: z.string(),
  help: z.string(),
  authorities: z.array(Authority),
});
export type SpeechQuestion = z.infer<typeof SpeechQuestion>;

export const RecordedAnswer = z.object({
  answer: SpeechAnswer,
  reason: z.string(),
  exhibitIds: z.array(ExhibitId),
  answeredBy: z.string(),
  answeredAt: Instant,
  id: z.string().optional(),
});
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;

/** open: next to be answered; reopened: an earlier answer changed after this one was given, so it must be given again. */
export const QuestionState = z.enum(['answered', 'open', 'reopened', 'not-reached']);
export type QuestionState = z.infer<typeof QuestionState>;

export const QuestionEntry = SpeechQuestion.extend({
  state: QuestionState,
  /** Why it is not reached, as a sentence; empty otherwise. */
  notReachedBecause: z.string(),
  current: RecordedAnswer.nullable(),
  history: z.array(RecordedAnswer),
});
export type QuestionEntry = z.infer<typeof QuestionEntry>;

export const FactorNumber = z.number().int().min(1).max(7);
export const FactorState = z.enum(['not-answered', 'evidence', 'no-evidence', 'not-reached']);
export type FactorState = z.infer<typeof FactorState>;
export const FactorDirection = z.enum(['employee', 'district', 'neutral', 'not-stated']);
export type FactorDirection = z.infer<typeof FactorDirection>;
export const FactorEntry = z.object({
  factor: FactorNumber,
  question: z.string(),
  state: FactorState,
  direction: FactorDirection,
  reason: z.string(),
  exhibitIds: z.array(ExhibitId),
  /** The entry in use; null where there is none. */
  standing: Standing.nullable().optional(),
});
export type FactorEntry = z.infer<typeof FactorEntry>;

/** One line of the disruption ledger: actual or predicted, never summed. */
export const DisruptionEffect = z.object({
  id: DisruptionEffectId,
  nature: z.enum(['actual', 'predicted']),
  occurredOn: CivilDate.nullable(),
  effect: z.string(),
  experiencedBy: z.string(),
  affiliation: z.enum([
    'student',
    'parent-of-current-student',
    'staff',
    'resident',
    'unaffiliated-public',
    'anonymous',
    'organised-campaign',
  ]),
  causedBy: z.enum(['the-expression', 'reporting-of-it', 'not-known']),
  source: z.string(),
  exhibitIds: z.array(ExhibitId),
});
export type DisruptionEffect = z.infer<typeof DisruptionEffect>;

export const Expression = z.object({
  id: ExpressionId,
  allegationId: AllegationId,
  allegationPosition: z.number().int(),
  exactWords: z.string(),
  questions: z.array(QuestionEntry),
  factors: z.array(FactorEntry),
  effects: z.array(DisruptionEffect),
  /** Codes reached so far, with one plain sentence each. */
  outputs: z.array(z.object({ code: SpeechOutput, sentence: z.string() })),
});
export type Expression = z.infer<typeof Expression>;
