/** @file Speech worksheet procedures. */
import { enterBalance } from '../../core/speech/account/enter-balance.ts';
import { recordNature } from '../../core/speech/account/record-nature.ts';
import { addExpression } from '../../core/speech/add-expression.ts';
import { answerQuestion } from '../../core/speech/answer-question.ts';
import { recordBearing } from '../../core/speech/cause/record-bearing.ts';
import { recordMoment, restoreMoment, takeBackMoment } from '../../core/speech/cause/record-moment.ts';
import { answerSameDecision, readSameDecision } from '../../core/speech/cause/same-decision.ts';
import { listDirectives } from '../../core/speech/directives/read-directives.ts';
import { reviewDirective } from '../../core/speech/directives/review-directive.ts';
import { restoreEffect, takeBackEffect } from '../../core/speech/effects/take-back-effect.ts';
import { readWorksheet } from '../../core/speech/read-worksheet.ts';
import { correctEffect, recordEffect } from '../../core/speech/record-effect.ts';
import { recordFactor } from '../../core/speech/record-factor.ts';
import { os } from '../implementer.ts';

export const speechProcedures = {
  worksheet: os.speech.worksheet.handler(({ input, context }) => readWorksheet(context.application.session(), input)),
  addExpression: os.speech.addExpression.handler(({ input, context }) => addExpression(context.application.session(), input)),
  answer: os.speech.answer.handler(({ input, context }) => answerQuestion(context.application.session(), input)),
  recordNature: os.speech.recordNature.handler(({ input, context }) => recordNature(context.application.session(), input)),
  recordFactor: os.speech.recordFactor.handler(({ input, context }) => recordFactor(context.application.session(), input)),
  recordEffect: os.speech.recordEffect.handler(({ input, context }) => recordEffect(context.application.session(), input)),
  correctEffect: os.speech.correctEffect.handler(({ input, context }) => correctEffect(context.application.session(), input)),
  takeBackEffect: os.speech.takeBackEffect.handler(({ input, context }) => takeBackEffect(context.application.session(), input)),
  restoreEffect: os.speech.restoreEffect.handler(({ input, context }) => restoreEffect(context.application.session(), input)),
  recordMoment: os.speech.recordMoment.handler(({ input, context }) => recordMoment(context.application.session(), input)),
  takeBackMoment: os.speech.takeBackMoment.handler(({ input, context }) => takeBackMoment(context.application.session(), input)),
  restoreMoment: os.speech.restoreMoment.handler(({ input, context }) => restoreMoment(context.application.session(), input)),
  recordBearing: os.speech.recordBearing.handler(({ input, context }) => recordBearing(context.application.session(), input)),
  enterBalance: os.speech.enterBalance.handler(({ input, context }) => enterBalance(context.application.session(), input)),
  sameDecision: os.speech.sameDecision.handler(({ input, context }) => readSameDecision(context.application.session(), input)),
  answerSameDecision: os.speech.answerSameDecision.handler(({ input, context }) =>
    answerSameDecision(context.application.session(), input),
  ),
  directives: os.speech.directives.handler(({ input, context }) => listDirectives(context.application.session(), input)),
  reviewDirective: os.speech.reviewDirective.handler(({ input, context }) => reviewDirective(context.application.session(), input)),
};
