/** @file The first hour of an invented matter. */
import { type FirstHourEntry, type FirstHourQuestionId, firstHourQuestions, plainAnswer } from '#shared/domain/first-hour.ts';

/** A no to every question but those told otherwise. */
export function firstHourOfStory(told: Partial<Record<FirstHourQuestionId, Omit<FirstHourEntry, 'question'>>> = {}): FirstHourEntry[] {
  return firstHourQuestions.map(({ id }) => ({ ...plainAnswer(id, 'no'), ...told[id] }));
}
