/** @file Shapes of the speech worksheet, one per expression. The questions stand in `speech-questions.ts`; answers are people's. */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { AllegationClauseId, AllegationId, DisruptionEffectId, ExhibitId, ExpressionId } from '../ids.ts';
import { CivilDate, Instant, OptionalLine } from '../text.ts';
import { SpeechAnswer } from './answer.ts';
import { Balance, BalanceState } from './balance.ts';
import { Bearing, SpeechMoment, TimeOfDay } from './cause.ts';
import { ExpressionNature } from './nature.ts';

export const QuestionId = z.enum(['S0', 'S1', 'S2a', 'S2b', 'S2c', 'S3n', 'S3c', 'S3p', 'S4', 'S5', 'S6', 'S7']);
export type QuestionId = z.infer<typeof QuestionId>;

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

/** `lawId` names the law record that the citation, its date and its status are read from. */
export const Authority = z.object({
  lawId: z.string(),
  citation: z.string(),
  asOf: z.string(),
  status: z.enum(['current', 'pending', 'stale']),
});
export type Authority = z.infer<typeof Authority>;
export const AuthorityUsed = Authority.omit({ citation: true });
export type AuthorityUsed = z.infer<typeof AuthorityUsed>;

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
  /** The authorities as they stood when it was answered. */
  authorities: z.array(AuthorityUsed).default([]),
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
  /** Authorities whose status is another than when the answer in use was given, a sentence each. */
  authoritiesChanged: z.array(z.string()).default([]),
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

/** Kinds of effect; `pledge-against-duties` is a vow not to do what the post asks, `image` is embarrassment without an effect on the work. */
export const EffectType = z.enum([
  'not-said',
  'complaint',
  'class-time-lost',
  'attendance',
  'enrolment-request',
  'reassignment',
  'schedule-change',
  'event-change',
  'counselling',
  'staff-conflict',
  'security',
  'admin-hours',
  'media-handling',
  'pledge-against-duties',
  'image',
  'other',
]);
export type EffectType = z.infer<typeof EffectType>;

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
  occurredAt: TimeOfDay.default(''),
  effectType: EffectType.default('not-said'),
  /** The one who felt it saw it, or it is known from somebody else. */
  firstHand: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  /** As the source states it; costs and durations are not added up. */
  cost: OptionalLine.default(''),
  duration: OptionalLine.default(''),
  /** How many people the line stands for: one, or the writers of a number of letters. */
  people: z.number().int().min(1).max(100_000).default(1),
  /** The line on which the same people stand already; they are not counted again in the shares. */
  repeats: DisruptionEffectId.nullable().default(null),
  /** Who says that the affiliation is another, and which; empty where nobody does. */
  affiliationDisputed: OptionalLine.default(''),
  /** The wording in use; null only in what is typed. */
  standing: Standing.nullable().default(null),
});
export type DisruptionEffect = z.infer<typeof DisruptionEffect>;

/** What is typed of a line. */
export const EffectInput = DisruptionEffect.omit({ id: true, standing: true });
export type EffectInput = z.infer<typeof EffectInput>;
/** The same before what was left out is filled in. */
export type EffectTyped = z.input<typeof EffectInput>;

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
  nature: ExpressionNature.nullable().default(null),
  /** What the account and the subject are asked about under. */
  accountAuthorities: z.array(Authority).default([]),
  moments: z.array(SpeechMoment).default([]),
  bearings: z.array(Bearing).default([]),
  /** The clauses charged in its allegation. */
  charged: z.array(z.object({ allegationClauseId: AllegationClauseId, label: z.string() })).default([]),
  balance: Balance.nullable().default(null),
  balanceState: BalanceState.default('not-reached'),
  /** What the next question still needs before a yes counts. */
  missing: z.array(z.string()).default([]),
});
export type Expression = z.infer<typeof Expression>;
