/** @file Speech worksheet procedures. */
import { addExpression } from '../../core/speech/add-expression.ts';
import { answerQuestion } from '../../core/speech/answer-question.ts';
import { readWorksheet } from '../../core/speech/read-worksheet.ts';
import { recordEffect } from '../../core/speech/record-effect.ts';
import { recordFactor } from '../../core/speech/record-factor.ts';
import { os } from '../implementer.ts';

export const speechProcedures = {
  worksheet: os.speech.worksheet.handler(({ input, context }) => readWorksheet(context.application.session(), input)),
  addExpression: os.speech.addExpression.handler(({ input, context }) => addExpression(context.application.session(), input)),
  answer: os.speech.answer.handler(({ input, context }) => answerQuestion(context.application.session(), input)),
  recordFactor: os.speech.recordFactor.handler(({ input, context }) => recordFactor(context.application.session(), input)),
  recordEffect: os.speech.recordEffect.handler(({ input, context }) => recordEffect(context.application.session(), input)),
};
