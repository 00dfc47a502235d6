/** @file An answer of the first hour while it is being given. */
import type { YesNoUnknown } from '#shared/domain/first-hour.ts';

/** An empty answer is not given yet. `handedOn` is empty or a civil date. */
export type AnswerDraft = { answer: YesNoUnknown | ''; note: string; handedTo: string; handedOn: string; reference: string };

export const emptyAnswer: AnswerDraft = { answer: '', note: '', handedTo: '', handedOn: '', reference: '' };
