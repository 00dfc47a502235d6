/** @file Answers of the speech worksheet that a finding cannot rest on, because what they were given on changed since. Pure. */
import { type QuestionEntry, QuestionId } from '../speech/speech.ts';

/** The last question before the decision: S6 asks about the decision and S7 about the remedy, which come after the finding. */
const LAST_BEFORE_DECISION: QuestionId = 'S5';

/**
 * The questions before the decision whose answer stands in the record, while the path has stopped at them or before them: an answer before them changed, or
 * an entry that they need is there no more.
 */
export function answersToGiveAgain(questions: readonly Pick<QuestionEntry, 'id' | 'state' | 'current'>[]): QuestionId[] {
  const place = (id: QuestionId) => QuestionId.options.indexOf(id);
  // The path stops at the first question that is open or to be answered again.
  const stopped = questions
    .filter(({ state }) => state === 'open' || state === 'reopened')
    .sort((one, two) => place(one.id) - place(two.id))[0];
  if (stopped === undefined) return [];
  return questions
    .filter(({ id, state, current }) => {
      if (current === null || place(id) < place(stopped.id) || place(id) > place(LAST_BEFORE_DECISION)) return false;
      return state !== 'open' || current.answer === 'yes';
    })
    .map(({ id }) => id);
}
