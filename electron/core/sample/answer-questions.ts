/** @file The speech worksheet of an invented case. */
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { AllegationId } from '#shared/domain/ids.ts';
import { addExpression } from '../speech/add-expression.ts';
import { answerQuestion } from '../speech/answer-question.ts';
import { recordEffect } from '../speech/record-effect.ts';
import { recordFactor } from '../speech/record-factor.ts';
import type { StoryExpression } from './story.ts';
import { exhibitAt, type Teller } from './teller.ts';

/** Records the expression of a story, its answers in turn, and its factors and effects. */
export async function answerQuestions(
  teller: Teller,
  allegationId: AllegationId,
  story: StoryExpression,
  exhibits: Exhibit[],
): Promise<void> {
  const { context, clock } = teller;
  const idsOf = (places: number[]) => places.map((place) => exhibitAt(exhibits, place).id);
  clock.step(60 * 24);
  const { id: expressionId } = await addExpression(context, { allegationId, exactWords: story.exactWords });
  for (const { question, answer, reason, exhibits: places } of story.answers) {
    clock.step(4);
    await answerQuestion(context, { expressionId, questionId: question, answer, reason, exhibitIds: idsOf(places) });
  }
  for (const { exhibits: places, ...factor } of story.factors) {
    clock.step(8);
    await recordFactor(context, { expressionId, entry: { ...factor, exhibitIds: idsOf(places) } });
  }
  for (const { exhibits: places, ...effect } of story.effects) {
    clock.step(8);
    await recordEffect(context, { expressionId, effect: { ...effect, exhibitIds: idsOf(places) } });
  }
}
