/** @file The speech worksheet: questions as data, people's answers with history. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { AllegationId, CaseId, ExhibitId, ExpressionId } from '../domain/ids.ts';
import { SpeechAnswer } from '../domain/speech/answer.ts';
import { DisruptionEffect, Expression, FactorEntry, QuestionId } from '../domain/speech/speech.ts';
import { Prose } from '../domain/text.ts';
import { base } from './base.ts';

const ExhibitIds = z.array(ExhibitId).max(100);

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
        basedOn: BasedOn.optional(),
      }),
    )
    .output(Expression),
  recordFactor: base
    .input(
      z.object({ expressionId: ExpressionId, entry: FactorEntry.omit({ question: true, standing: true }), basedOn: BasedOn.optional() }),
    )
    .output(Expression),
  recordEffect: base.input(z.object({ expressionId: ExpressionId, effect: DisruptionEffect.omit({ id: true }) })).output(Expression),
};
