/** @file What the forms for a new matter hold, whatever its track. Invariant: going from one track or step to another types nothing again. The application checks everything once more. */
import type { InferContractRouterInputs } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { ComplainantRole, ReceivedHow, Track } from '#shared/domain/cases.ts';
import { type FirstHourEntry, type FirstHourQuestionId, plainAnswer, StopCard } from '#shared/domain/first-hour.ts';
import { matterTitle } from '#shared/domain/matter-title.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import type { AnswerDraft } from '../answer-draft.ts';

type OpenInput = InferContractRouterInputs<typeof contract>['cases']['open'];

/**
 * An empty choice is one not yet made, an empty text is not known. `title` is null while it follows position and day. `stopCards` is the note's
 * one question about all three.
 */
export type MatterDraft = {
  receivedOn: string;
  receivedHow: ReceivedHow | '';
  receivedBy: string;
  summary: string;
  doneOrNext: string;
  toKeep: string;
  stopCards: 'none' | 'some' | '';
  firstHour: Partial<Record<FirstHourQuestionId, AnswerDraft>>;
  complainantRole: ComplainantRole | '';
  complainantName: string;
  isRespondentKnown: boolean;
  respondentName: string;
  respondentAccount: string;
  position: string;
  building: string;
  employmentStatus: EmploymentStatus;
  title: string | null;
};

/** Both kinds of form keep what is typed under this one key. */
export const MATTER_DRAFT = 'new matter';

/** An empty form: received today, by the person at work. */
export const emptyMatter = (today: string, receivedBy: string): MatterDraft => ({
  receivedOn: today,
  receivedHow: '',
  receivedBy,
  summary: '',
  doneOrNext: '',
  toKeep: '',
  stopCards: '',
  firstHour: {},
  complainantRole: '',
  complainantName: '',
  isRespondentKnown: true,
  respondentName: '',
  respondentAccount: '',
  position: '',
  building: '',
  employmentStatus: 'unknown',
  title: null,
});

/** The title as it stands in the field: typed, or made from position and day. It never names a person. */
export const shownTitle = (draft: MatterDraft): string => draft.title ?? matterTitle(draft);

/** All that must be there to save a matter: something that was reported. */
export const isSavable = (draft: MatterDraft): boolean => draft.summary.trim() !== '';

/** The answers given so far. On a note, “none of these” is a no to each of the three; anything else is asked one by one. */
export function answersOf(draft: MatterDraft, track: Track): FirstHourEntry[] {
  if (track === 'note' && draft.stopCards === 'none') return StopCard.options.map((card) => plainAnswer(card, 'no'));
  return trackScopes[track].firstHour.flatMap((question) => {
    const given = draft.firstHour[question];
    if (given === undefined || given.answer === '') return [];
    const { answer, handedOn, ...rest } = given;
    return [{ ...rest, question, answer, handedOn: handedOn === '' ? null : handedOn }];
  });
}

/** The draft as the application takes it. What the track does not ask is left out and can be added later. */
export function toInput(draft: MatterDraft, track: Track): OpenInput {
  const asksForComplainant = trackScopes[track].intake.includes('complainant') && draft.complainantRole !== '';
  return {
    track,
    title: (draft.title ?? '').trim(),
    receivedOn: draft.receivedOn === '' ? null : draft.receivedOn,
    receivedHow: draft.receivedHow === '' ? null : draft.receivedHow,
    receivedBy: draft.receivedBy,
    summary: draft.summary,
    doneOrNext: draft.doneOrNext,
    toKeep: draft.toKeep,
    firstHour: answersOf(draft, track),
    complainant: asksForComplainant && draft.complainantRole !== '' ? { role: draft.complainantRole, name: draft.complainantName } : null,
    respondent: {
      name: draft.isRespondentKnown ? draft.respondentName : '',
      account: draft.isRespondentKnown ? '' : draft.respondentAccount,
      position: draft.position,
      building: draft.building,
      employmentStatus: draft.employmentStatus,
    },
  };
}
