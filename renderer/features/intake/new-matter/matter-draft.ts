/** @file What the forms for a new matter hold, whatever its track. Invariant: going from one track or step to another types nothing again. The application checks everything once more. */
import type { InferContractRouterInputs } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { ComplainantRole, ReceivedHow, Track } from '#shared/domain/cases.ts';
import { type FirstHourEntry, type FirstHourQuestionId, plainAnswer, StopCard } from '#shared/domain/first-hour.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { matterTitle } from '#shared/domain/matter-title.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import { noPerson, type PersonAnswer, personInput } from '../../../ui/workspace/person-answer.ts';
import type { AnswerDraft } from '../answer-draft.ts';

type Inputs = InferContractRouterInputs<typeof contract>;
type OpenInput = Inputs['cases']['open'];
type FurtherInput = Inputs['incidents']['openFurtherCase'];

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
  complainant: PersonAnswer;
  isRespondentKnown: boolean;
  respondent: PersonAnswer;
  respondentAccount: string;
  position: string;
  building: string;
  employmentStatus: EmploymentStatus;
  /** Each opens a case of its own beside the first; `key` tells the rows apart. */
  otherRespondents: { key: string; name: string; position: string }[];
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
  complainant: noPerson,
  isRespondentKnown: true,
  respondent: noPerson,
  respondentAccount: '',
  position: '',
  building: '',
  employmentStatus: 'unknown',
  otherRespondents: [],
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

type ComplainantKnown = MatterDraft & { complainantRole: ComplainantRole };

const asksForComplainant = (draft: MatterDraft, track: Track): draft is ComplainantKnown =>
  draft.complainantRole !== '' && trackScopes[track].intake.includes('complainant');

/** A student's name is not asked here, so that it lies in no draft. */
const complainantInput = ({ complainantRole, complainant }: ComplainantKnown) =>
  personInput(complainantRole === 'student' ? noPerson : complainant);

/** The cases to open beside the first: whoever was named, in the order in which they were typed. */
export function othersToOpen(draft: MatterDraft, track: Track, incidentId: IncidentId): FurtherInput[] {
  return draft.otherRespondents
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, position }) => ({
      incidentId,
      track,
      title: '',
      respondent: { name, account: '', position, building: draft.building, employmentStatus: 'unknown' },
      investigatorId: null,
    }));
}

/** The draft as the application takes it. What the track does not ask is left out and can be added later. */
export function toInput(draft: MatterDraft, track: Track): OpenInput {
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
    complainant: asksForComplainant(draft, track) ? { role: draft.complainantRole, ...complainantInput(draft) } : null,
    respondent: {
      ...personInput(draft.isRespondentKnown ? draft.respondent : noPerson),
      account: draft.isRespondentKnown ? '' : draft.respondentAccount,
      position: draft.position,
      building: draft.building,
      employmentStatus: draft.employmentStatus,
    },
  };
}
