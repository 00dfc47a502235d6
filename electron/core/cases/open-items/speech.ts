/** @file Open items of the speech worksheet: the next question of each expression, and answers to be given again. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { Directive } from '#shared/domain/speech/orders/directives.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import { allegationName, inBrief, type OpenItemRule } from './case-snapshot.ts';

/** The first question decides whether anything is asked of speech at all; a supervisory matter asks no more than it. */
const FIRST_QUESTION = 'S0';

export const speechItems: OpenItemRule = ({ track, allegations, expressions, directives }) => [
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
  ...expressions.flatMap(authorityItems),
  ...expressions.flatMap(balanceItems),
  ...directives.flatMap(directiveItems),
];

/** An answer that was given under an authority whose status is another by now. */
function authorityItems({ id, exactWords, questions }: Expression): OpenItem[] {
  return questions
    .filter(({ state, authoritiesChanged }) => state === 'answered' && authoritiesChanged.length > 0)
    .map((question) => ({
      key: `authority-${id}-${question.id}`,
      tab: 'speech',
      anchor: anchors.question(id, question.id),
      text: `Speech worksheet on “${inBrief(exactWords)}”: an authority behind the answer to ${question.id} has another status than when it was given.`,
      blocks: 'nothing',
    }));
}

/** A balance that nobody has struck once S7 is answered, and one that was struck before an answer changed. */
function balanceItems({ id, exactWords, questions, balanceState }: Expression): OpenItem[] {
  const isAnswered = questions.some((question) => question.id === 'S7' && question.state === 'answered');
  const at = { key: `balance-${id}`, tab: 'speech', anchor: anchors.balance(id), blocks: 'nothing' } as const;
  const words = inBrief(exactWords);
  if (balanceState === 'again') {
    return [{ ...at, text: `Speech worksheet on “${words}”: an answer changed after the balance was entered; enter it again.` }];
  }
  if (balanceState !== 'to-enter' || !isAnswered) return [];
  return [{ ...at, text: `Speech worksheet on “${words}”: every question is answered and no balance is entered.` }];
}

/** An order whose words look ahead to what is said, and a review that left something open. */
function directiveItems({ sourceId, title, state, missing }: Directive): OpenItem[] {
  const at = { key: `directive-${sourceId}`, tab: 'speech', anchor: anchors.directive(sourceId), blocks: 'nothing' } as const;
  if (state === 'to-review')
    return [{ ...at, text: `${title}: nobody has reviewed yet whether it limits what may be said in the future.` }];
  if (state === 'changed')
    return [{ ...at, text: `${title}: the terms have changed since they were reviewed for what they say on speech.` }];
  return missing.length === 0 ? [] : [{ ...at, text: `${title}: ${missing[0] ?? ''}` }];
}

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
