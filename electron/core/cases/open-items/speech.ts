/** @file Open items of the speech worksheet: the next question of each expression, and answers to be given again. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import { allegationName, inBrief, type OpenItemRule } from './case-snapshot.ts';

/** The first question decides whether anything is asked of speech at all; a supervisory matter asks no more than it. */
const FIRST_QUESTION = 'S0';

export const speechItems: OpenItemRule = ({ track, allegations, expressions }) => [
  ...allegations
    .filter((allegation) => !expressions.some((expression) => expression.allegationId === allegation.id))
    .map(
      (allegation): OpenItem => ({
        key: `no-expression-${allegation.id}`,
        tab: 'speech',
        anchor: anchors.addExpression(allegation.id),
        text: `${allegationName(allegation)}: the speech worksheet has not been begun.`,
        blocks: 'nothing',
      }),
    ),
  ...expressions.flatMap((expression) => questionItems(expression, trackScopes[track].speech === 'first-question')),
];

function questionItems(expression: Expression, isFirstAlone: boolean): OpenItem[] {
  const words = inBrief(expression.exactWords);
  return expression.questions
    .filter((question) => question.state === 'open' || question.state === 'reopened')
    .filter((question) => !isFirstAlone || question.id === FIRST_QUESTION)
    .map((question) => ({
      key: `question-${expression.id}-${question.id}`,
      tab: 'speech',
      anchor: anchors.question(expression.id, question.id),
      text:
        question.state === 'open'
          ? `Speech worksheet on “${words}”: question ${question.id} is to be answered next.`
          : `Speech worksheet on “${words}”: question ${question.id} must be answered again, because an earlier answer changed.`,
      blocks: 'nothing',
    }));
}
