/** @file The speech worksheet: questions as data, people's answers with history, what each charge rests on, and what is ordered for the future. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import {
  AllegationClauseId,
  AllegationId,
  CaseId,
  CorrectiveActionId,
  DisruptionEffectId,
  ExhibitId,
  ExpressionId,
  SpeechMomentId,
} from '../domain/ids.ts';
import { SpeechAnswer } from '../domain/speech/answer.ts';
import { Balance } from '../domain/speech/balance.ts';
import { MomentInput, Rests, SameDecision } from '../domain/speech/cause.ts';
import { ComparatorsLeft } from '../domain/speech/comparators-left.ts';
import { NatureInput } from '../domain/speech/nature.ts';
import { Directive, DirectiveReviewInput } from '../domain/speech/orders/directives.ts';
import { EffectInput, Expression, FactorEntry, QuestionId } from '../domain/speech/speech.ts';
import { WhatIf } from '../domain/speech/what-if.ts';
import { Line, Prose } from '../domain/text.ts';
import { base } from './base.ts';

const ExhibitIds = z.array(ExhibitId).max(100);
const ExpressionIds = z.array(ExpressionId).max(200);
const basedOn = BasedOn.optional();

/** What is left without some expressions, and the answers on the levels as they stand. */
export const SameDecisionSheet = z.object({
  whatIf: WhatIf,
  answers: z.array(z.object({ correctiveActionId: CorrectiveActionId, answer: SameDecision })),
  comparators: ComparatorsLeft,
});
export type SameDecisionSheet = z.infer<typeof SameDecisionSheet>;

export const speechContract = {
  worksheet: base.input(z.object({ caseId: CaseId })).output(z.object({ expressions: z.array(Expression) })),
  addExpression: base.input(z.object({ allegationId: AllegationId, exactWords: Prose })).output(Expression),
  /** Changing an answer reopens every later one and keeps its history. */
  answer: base
    .input(
      z.object({
        expressionId: ExpressionId,
        questionId: QuestionId,
        answer: SpeechAnswer,
        reason: Prose,
        exhibitIds: ExhibitIds,
        basedOn,
      }),
    )
    .output(Expression),
  recordNature: base.input(z.object({ expressionId: ExpressionId, nature: NatureInput, basedOn })).output(Expression),
  recordFactor: base
    .input(z.object({ expressionId: ExpressionId, entry: FactorEntry.omit({ question: true, standing: true }), basedOn }))
    .output(Expression),
  recordEffect: base.input(z.object({ expressionId: ExpressionId, effect: EffectInput })).output(Expression),
  correctEffect: base.input(z.object({ effectId: DisruptionEffectId, effect: EffectInput, basedOn })).output(Expression),
  takeBackEffect: base.input(z.object({ effectId: DisruptionEffectId, reason: Line })).output(Expression),
  restoreEffect: base.input(z.object({ effectId: DisruptionEffectId })).output(Expression),
  /** With `momentId` it restates that moment; the earlier wording stays. */
  recordMoment: base
    .input(z.object({ expressionId: ExpressionId, momentId: SpeechMomentId.nullable(), moment: MomentInput, basedOn }))
    .output(Expression),
  takeBackMoment: base.input(z.object({ momentId: SpeechMomentId, reason: Line })).output(Expression),
  restoreMoment: base.input(z.object({ momentId: SpeechMomentId })).output(Expression),
  recordBearing: base
    .input(
      z.object({
        expressionId: ExpressionId,
        allegationClauseId: AllegationClauseId,
        rests: Rests,
        reason: Prose,
        exhibitIds: ExhibitIds,
        basedOn,
      }),
    )
    .output(Expression),
  enterBalance: base
    .input(z.object({ expressionId: ExpressionId, direction: Balance.shape.direction, reason: Prose, enteredFor: Line, basedOn }))
    .output(Expression),
  /** What is left without these expressions; left out, without those that have come to the balance. */
  sameDecision: base.input(z.object({ caseId: CaseId, without: ExpressionIds.optional() })).output(SameDecisionSheet),
  answerSameDecision: base
    .input(
      z.object({
        correctiveActionId: CorrectiveActionId,
        without: ExpressionIds,
        answer: SpeechAnswer,
        answeredFor: Line,
        reason: Prose,
        exhibitIds: ExhibitIds,
        basedOn,
      }),
    )
    .output(SameDecisionSheet),
  directives: base.input(z.object({ caseId: CaseId })).output(z.array(Directive)),
  /** `terms` are those that were read; other terms by now are refused. */
  reviewDirective: base
    .input(z.object({ caseId: CaseId, sourceId: z.string().max(64), terms: z.string(), review: DirectiveReviewInput, basedOn }))
    .output(z.array(Directive)),
};
