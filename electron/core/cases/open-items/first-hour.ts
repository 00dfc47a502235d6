/** @file Open items of the first hour: what was not answered, what is not known, and what nobody is recorded to have taken over. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { type FirstHourAnswer, type FirstHourQuestionId, firstHourQuestion, firstHourQuestions } from '#shared/domain/first-hour.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import type { OpenItemRule } from './case-snapshot.ts';

const at = (question: FirstHourQuestionId): Pick<OpenItem, 'tab' | 'anchor' | 'blocks'> => ({
  tab: 'overview',
  anchor: anchors.firstHour(question),
  blocks: 'nothing',
});

/** A question that a smaller track does not ask still shows what came of it once it was answered. */
export const firstHourItems: OpenItemRule = ({ track, firstHour }) => {
  const answers = new Map(firstHour.map((answer) => [answer.question, answer]));
  const unanswered = trackScopes[track].firstHour.filter((question) => !answers.has(question));
  return [
    ...unansweredItem(unanswered),
    ...firstHourQuestions.flatMap(({ id }) => {
      const answer = answers.get(id);
      return answer === undefined ? [] : answerItem(answer);
    }),
  ];
};

/** One line for all of them: they stand together on one card. */
function unansweredItem(questions: readonly FirstHourQuestionId[]): OpenItem[] {
  const [first] = questions;
  if (first === undefined) return [];
  const text =
    questions.length === 1
      ? `First hour: “${firstHourQuestion(first).name}” is not answered. Until then it counts as a yes.`
      : `First hour: ${questions.length} questions are not answered. Until then each counts as a yes.`;
  return [{ ...at(first), key: 'first-hour-unanswered', text }];
}

function answerItem({ question, answer, handedTo, handedOn }: FirstHourAnswer): OpenItem[] {
  const { name, handing } = firstHourQuestion(question);
  const key = `first-hour-${question}`;
  if (answer === 'unknown') return [{ ...at(question), key, text: `First hour: “${name}” is not known, so it counts as a yes.` }];
  if (answer === 'no') return [];
  const missing = missingOf(handing.to, { handedTo, handedOn });
  return missing === null ? [] : [{ ...at(question), key, text: `${name}: ${missing} not recorded.` }];
}

/** By the label of the field that is empty, so that the line and the field say the same. */
function missingOf(label: string, { handedTo, handedOn }: Pick<FirstHourAnswer, 'handedTo' | 'handedOn'>): string | null {
  if (handedTo === '') return handedOn === null ? `“${label}” and the day are` : `“${label}” is`;
  return handedOn === null ? 'when it was handed over is' : null;
}
