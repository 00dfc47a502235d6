import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { Expression, QuestionId } from '#shared/domain/speech/speech.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { addExpression } from '../../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../../electron/core/speech/answer-question.ts';
import { readWorksheet } from '../../../electron/core/speech/read-worksheet.ts';
import { recordEffect } from '../../../electron/core/speech/record-effect.ts';
import { recordFactor } from '../../../electron/core/speech/record-factor.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, openExampleMatter, refusalOf, SIXTH_CLAUSE, takeIn } from './example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

async function newExpression(
  status: 'tenured-teacher' | 'administrator' = 'tenured-teacher',
): Promise<{ caseId: CaseId; expression: Expression; exhibit: Exhibit }> {
  const caseId = await openExampleMatter(context, status);
  const allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  const exhibit = await takeIn(context, caseId, 'post.txt', new TextEncoder().encode('Nobody gives out a D like Aiden.'));
  const expression = await addExpression(context, { allegationId: allegation.id, exactWords: 'Nobody gives out a D like Aiden.' });
  return { caseId, expression, exhibit };
}

const answer = (
  expression: Expression,
  questionId: QuestionId,
  given: SpeechAnswer,
  reason = `Because of ${questionId}.`,
): Promise<Expression> => answerQuestion(context, { expressionId: expression.id, questionId, answer: given, reason, exhibitIds: [] });

async function answerAll(expression: Expression, answers: readonly (readonly [QuestionId, SpeechAnswer])[]): Promise<Expression> {
  let current = expression;
  for (const [questionId, given] of answers) current = await answer(expression, questionId, given);
  return current;
}

const statesOf = (expression: Expression, ...ids: QuestionId[]): string[] =>
  ids.map((id) => expression.questions.find((question) => question.id === id)?.state ?? 'none');

const TO_BALANCE = [
  ['S0', 'yes'],
  ['S1', 'no'],
  ['S2a', 'no'],
  ['S2b', 'no'],
  ['S2c', 'no'],
  ['S3n', 'no'],
  ['S3c', 'yes'],
] as const;

describe('the path', () => {
  test('begins at S0; nothing later can be answered', async () => {
    const { caseId, expression } = await newExpression();
    expect(statesOf(expression, 'S0', 'S1', 'S7')).toEqual(['open', 'not-reached', 'not-reached']);
    expect(await refusalOf(answer(expression, 'S2b', 'no'))).toEqual({
      code: 'QUESTION_NOT_REACHED',
      details: { problem: 'S0 comes first.' },
    });
    expect((await readWorksheet(context, { caseId })).expressions).toEqual([expression]);
  });

  test('an answer is kept with reason, exhibits and author, and one event tells of it', async () => {
    const { caseId, expression, exhibit } = await newExpression();
    const given = { questionId: 'S0', answer: 'yes', reason: 'The words are what is charged.', exhibitIds: [exhibit.id] } as const;
    const events = await eventsOf(context, async () => {
      const after = await answerQuestion(context, { expressionId: expression.id, ...given });
      expect(after.questions[0]).toMatchObject({
        state: 'answered',
        current: { answer: 'yes', reason: given.reason, exhibitIds: [exhibit.id], answeredBy: TEST_USER },
        history: [],
      });
    });
    expect(events).toMatchObject([
      { type: 'speech_answer.recorded', caseId, payload: { expressionId: expression.id, ...given, holdsOpened: [] } },
    ]);
  });

  test('an exhibit of another case is refused', async () => {
    const { expression } = await newExpression();
    const { exhibit: foreign } = await newExpression();
    const attempt = answerQuestion(context, {
      expressionId: expression.id,
      questionId: 'S0',
      answer: 'yes',
      reason: 'x',
      exhibitIds: [foreign.id],
    });
    expect(await refusalOf(attempt)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a changed answer reopens every later one and keeps what was said', async () => {
    const { expression } = await newExpression();
    await answerAll(expression, [...TO_BALANCE.slice(0, 4)]);
    const changed = await answer(expression, 'S1', 'unsure', 'Second thoughts.');
    expect(statesOf(changed, 'S0', 'S1', 'S2a', 'S2b', 'S2c')).toEqual(['answered', 'answered', 'reopened', 'reopened', 'not-reached']);
    const [, second, third] = changed.questions;
    expect(second).toMatchObject({
      current: { answer: 'unsure', reason: 'Second thoughts.' },
      history: [{ answer: 'no', reason: 'Because of S1.' }],
    });
    expect(third).toMatchObject({ current: { answer: 'no' } });
    expect(await refusalOf(answer(expression, 'S2b', 'no'))).toMatchObject({ code: 'QUESTION_NOT_REACHED' });
    const again = await answerAll(expression, [
      ['S2a', 'no'],
      ['S2b', 'no'],
    ]);
    expect(statesOf(again, 'S2a', 'S2b', 'S2c')).toEqual(['answered', 'answered', 'open']);
  });

  test('a branch that is no longer on the path keeps its answers', async () => {
    const { expression } = await newExpression();
    await answerAll(expression, TO_BALANCE);
    const apart = await answer(expression, 'S3n', 'yes');
    expect(statesOf(apart, 'S3c', 'S4')).toEqual(['not-reached', 'open']);
    expect(apart.questions.find(({ id }) => id === 'S3c')?.current).toMatchObject({ answer: 'yes' });
  });

  test('ends at S0 when nothing charged rests on what was expressed', async () => {
    const { expression } = await newExpression();
    const ended = await answer(expression, 'S0', 'no');
    expect(ended.outputs.map(({ code }) => code)).toEqual(['SPEECH-NOT-AT-ISSUE']);
    expect(statesOf(ended, 'S1', 'S7')).toEqual(['not-reached', 'not-reached']);
  });

  test('asks S3p of an administrator only', async () => {
    const { expression } = await newExpression('administrator');
    expect(statesOf(await answerAll(expression, TO_BALANCE), 'S3p', 'S4')).toEqual(['open', 'not-reached']);
    const { expression: teachers } = await newExpression();
    const reached = await answerAll(teachers, TO_BALANCE);
    expect(statesOf(reached, 'S3p', 'S4')).toEqual(['not-reached', 'open']);
    expect(await refusalOf(answer(teachers, 'S3p', 'yes'))).toMatchObject({ code: 'QUESTION_NOT_REACHED' });
  });
});

describe('holds open with the answer that asks for them', () => {
  test('an unsure answer opens a hold for counsel in the same unit of work', async () => {
    const { caseId, expression } = await newExpression();
    await answerAll(expression, TO_BALANCE.slice(0, 3));
    const events = await eventsOf(context, () => answer(expression, 'S2b', 'unsure'));
    const holds = await listHolds(context, { caseId });
    expect(holds).toMatchObject([{ kind: 'counsel', clearedAt: null }]);
    expect(events).toMatchObject([
      { type: 'speech_answer.recorded', payload: { holdsOpened: [{ holdId: holds[0]?.id, kind: 'counsel' }] } },
    ]);
  });

  test('the same answer again opens no second one while it is open, and a new one once it was cleared', async () => {
    const { caseId, expression } = await newExpression();
    await answerAll(expression, [...TO_BALANCE.slice(0, 3), ['S2b', 'unsure'], ['S2b', 'unsure']]);
    const [hold] = await listHolds(context, { caseId });
    expect((await listHolds(context, { caseId })).length).toBe(1);
    await clearHold(context, { caseId, holdId: hold?.id ?? '', clearedBy: 'Counsel Ada Quill', reason: 'Reviewed.' });
    await answer(expression, 'S2b', 'unsure');
    expect((await listHolds(context, { caseId })).map(({ clearedAt }) => clearedAt === null)).toEqual([false, true]);
  });

  test('a special capacity opens the three holds that belong to it', async () => {
    const { caseId, expression } = await newExpression();
    await answerAll(expression, [...TO_BALANCE.slice(0, 4), ['S2c', 'yes']]);
    expect((await listHolds(context, { caseId })).map(({ kind }) => kind)).toEqual(['concerted-activity', 'retaliation', 'religion']);
  });

  test('a hold stays when its answer is changed: only a named person clears it', async () => {
    const { caseId, expression } = await newExpression();
    await answerAll(expression, [
      ['S0', 'yes'],
      ['S1', 'unsure'],
      ['S1', 'no'],
    ]);
    expect(await listHolds(context, { caseId })).toMatchObject([{ kind: 'counsel', clearedAt: null }]);
  });
});

describe('the balance', () => {
  const factor = (expression: Expression, number: number, exhibitIds: Exhibit['id'][]) =>
    recordFactor(context, {
      expressionId: expression.id,
      entry: { factor: number, state: 'evidence', direction: 'neutral', reason: 'As the exhibit shows.', exhibitIds },
    });

  test('S4 is answered yes only when all seven factors are', async () => {
    const { caseId, expression, exhibit } = await newExpression();
    await answerAll(expression, TO_BALANCE);
    for (const number of [1, 2, 3, 4, 5, 6]) await factor(expression, number, [exhibit.id]);
    const early = await refusalOf(answer(expression, 'S4', 'yes'));
    expect(early).toMatchObject({ code: 'QUESTION_NOT_REACHED', details: { problem: 'Factor 7 is not answered.' } });
    const events = await eventsOf(context, () => factor(expression, 7, [exhibit.id]));
    expect(events).toMatchObject([
      { type: 'speech_factor.recorded', caseId, payload: { factor: 7, state: 'evidence', exhibitIds: [exhibit.id] } },
    ]);
    expect(statesOf(await answer(expression, 'S4', 'yes'), 'S4', 'S5')).toEqual(['answered', 'open']);
  });

  test('a factor entered again supersedes the earlier entry, which stays', async () => {
    const { expression, exhibit } = await newExpression();
    await factor(expression, 3, [exhibit.id]);
    const entry = { factor: 3, state: 'no-evidence', direction: 'not-stated', reason: '', exhibitIds: [] } as const;
    const after = await recordFactor(context, { expressionId: expression.id, entry: { ...entry, exhibitIds: [] } });
    expect(after.factors[2]).toMatchObject(entry);
    const rows = await context.unitOfWork.read
      .selectFrom('speech_factor')
      .select('state')
      .where('expression_id', '=', expression.id)
      .execute();
    expect(rows.map(({ state }) => state).sort()).toEqual(['evidence', 'no-evidence']);
  });

  test('S5 waits for the date of an effect that happened; through to S7 nothing is concluded', async () => {
    const { caseId, expression, exhibit } = await newExpression();
    await answerAll(expression, TO_BALANCE);
    for (const number of [1, 2, 3, 4, 5, 6, 7]) await factor(expression, number, [exhibit.id]);
    await answer(expression, 'S4', 'yes');
    const effect = {
      nature: 'actual' as const,
      occurredOn: null,
      effect: 'Two parents asked for another section.',
      experiencedBy: 'Counseling office',
      affiliation: 'parent-of-current-student' as const,
      causedBy: 'the-expression' as const,
      source: 'E-mails of Oct 15, 2021',
      exhibitIds: [exhibit.id],
    };
    const events = await eventsOf(context, () => recordEffect(context, { expressionId: expression.id, effect }));
    expect(events).toMatchObject([{ type: 'disruption_effect.recorded', caseId, payload: effect }]);
    expect(await refusalOf(answer(expression, 'S5', 'yes'))).toMatchObject({
      code: 'QUESTION_NOT_REACHED',
      details: { problem: 'Effect 1 is said to have happened but has no date.' },
    });
  });
});
