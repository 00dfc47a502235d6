/** @file The five steps of intake: what each asks and what has been given on it. */
import type { Track } from '#shared/domain/cases.ts';
import { type FirstHourQuestion, firstHourQuestions } from '#shared/domain/first-hour.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import type { MatterDraft } from './matter-draft.ts';

export const intakeSteps = ['report', 'people', 'first-hour', 'what-to-keep', 'where-it-goes'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

export const stepWords: Record<IntakeStep, { name: string; asks: string }> = {
  report: { name: 'The report', asks: 'When and how it came in, and what it says.' },
  people: { name: 'The people', asks: 'Who made the report and whom it is about.' },
  'first-hour': { name: 'The first hour', asks: 'Three questions that come before anything else.' },
  'what-to-keep': { name: 'What to keep', asks: 'What must not get lost, and where it is.' },
  'where-it-goes': { name: 'Where it goes', asks: 'Who else has to be told, and what the matter is called.' },
};

/** The questions that the track asks on a step, in their order. */
export function questionsOfStep(step: IntakeStep, track: Track): FirstHourQuestion[] {
  const asked = trackScopes[track].firstHour;
  return firstHourQuestions.filter((question) => question.step === step && asked.includes(question.id));
}

const isTyped = (...texts: string[]): boolean => texts.some((text) => text.trim() !== '');

/** How far a step is: nothing given, something open, or nothing open. Nothing open never means that it is right. */
export function stepState(step: IntakeStep, draft: MatterDraft, track: Track): 'empty' | 'begun' | 'filled' {
  const questions = questionsOfStep(step, track);
  const answered = questions.filter(({ id }) => (draft.firstHour[id]?.answer ?? '') !== '').length;
  const isAnswered = answered === questions.length;
  switch (step) {
    case 'report':
      if (!isTyped(draft.summary, draft.doneOrNext) && draft.receivedHow === '') return 'empty';
      return isTyped(draft.summary) && draft.receivedOn !== '' && draft.receivedHow !== '' ? 'filled' : 'begun';
    case 'people': {
      const isKnown = isTyped(draft.isRespondentKnown ? draft.respondent.name : draft.respondentAccount);
      if (!isKnown && draft.complainantRole === '' && !isTyped(draft.position, draft.building, draft.complainant.name)) return 'empty';
      return isKnown && draft.complainantRole !== '' && isTyped(draft.position) && isTyped(draft.building) ? 'filled' : 'begun';
    }
    case 'what-to-keep':
      if (answered === 0 && !isTyped(draft.toKeep)) return 'empty';
      return isAnswered && isTyped(draft.toKeep) ? 'filled' : 'begun';
    case 'first-hour':
    case 'where-it-goes':
      if (answered === 0) return 'empty';
      return isAnswered ? 'filled' : 'begun';
  }
}
