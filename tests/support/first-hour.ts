/** @file The first hour of a matter in tests that are not about it. */
import { type FirstHourEntry, type FirstHourQuestionId, firstHourQuestions, plainAnswer } from '#shared/domain/first-hour.ts';

/** Every question answered: with a yes where it is named, with a no otherwise. */
export const firstHourWith = (...yes: FirstHourQuestionId[]): FirstHourEntry[] =>
  firstHourQuestions.map(({ id }) => plainAnswer(id, yes.includes(id) ? 'yes' : 'no'));
