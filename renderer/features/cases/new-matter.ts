/** @file What the form for a new matter holds, and when it is complete. The application checks everything again. */
import type { InferContractRouterInputs } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { ComplainantRole, ReceivedHow } from '#shared/domain/cases.ts';
import { plainAnswer, StopCard } from '#shared/domain/first-hour.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';

type OpenInput = InferContractRouterInputs<typeof contract>['cases']['open'];

/** `title` is null while it follows the respondent's position and building. An empty choice is one not yet made. */
export type MatterDraft = {
  receivedOn: string;
  receivedHow: ReceivedHow | '';
  summary: string;
  mentions: StopCard[];
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

/** An empty form, received today. */
export const emptyMatter = (today: string): MatterDraft => ({
  receivedOn: today,
  receivedHow: '',
  summary: '',
  mentions: [],
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

/** A title from the respondent's position and the day, never from a name: titles stand in lists and may be read over a shoulder. */
export function suggestedTitle({ position, receivedOn }: MatterDraft): string {
  if (position.trim() === '') return '';
  return receivedOn === '' ? position.trim() : `${position.trim()}, report of ${formatCivilDate(receivedOn)}`;
}

/** The title as it will be recorded. */
export const titleOf = (draft: MatterDraft): string => (draft.title ?? suggestedTitle(draft)).trim();

export type MatterProblems = Partial<Record<keyof MatterDraft, string>>;

/** What is still missing, as one sentence a field. */
export function problemsOf(draft: MatterDraft): MatterProblems {
  const problems: MatterProblems = {};
  const isEmpty = (value: string): boolean => value.trim() === '';
  if (isEmpty(draft.receivedOn)) problems.receivedOn = 'Enter the day on which the report came in.';
  if (draft.receivedHow === '') problems.receivedHow = 'Choose how it came in.';
  if (isEmpty(draft.summary)) problems.summary = 'Say in a few sentences what was reported.';
  if (draft.complainantRole === '') problems.complainantRole = 'Choose who made the report.';
  if (draft.isRespondentKnown && isEmpty(draft.respondentName))
    problems.respondentName = 'Enter the name, or say that it is not known yet.';
  if (!draft.isRespondentKnown && isEmpty(draft.respondentAccount))
    problems.respondentAccount = 'Enter the account, so that it can be told apart.';
  if (isEmpty(draft.position)) problems.position = 'Enter the position, or “not known”.';
  if (isEmpty(draft.building)) problems.building = 'Enter the building, or “not known”.';
  if (titleOf(draft) === '') problems.title = 'Enter a title without a name in it.';
  return problems;
}

/** The complete form as the application takes it; null while a choice is missing. */
export function toInput(draft: MatterDraft): OpenInput | null {
  if (draft.receivedHow === '' || draft.complainantRole === '') return null;
  return {
    track: 'investigation',
    title: titleOf(draft),
    receivedOn: draft.receivedOn,
    receivedHow: draft.receivedHow,
    summary: draft.summary,
    firstHour: StopCard.options.map((card) => plainAnswer(card, draft.mentions.includes(card) ? 'yes' : 'no')),
    complainant: { role: draft.complainantRole, name: draft.complainantRole === 'student' ? '' : draft.complainantName },
    respondent: {
      name: draft.isRespondentKnown ? draft.respondentName : '',
      account: draft.isRespondentKnown ? '' : draft.respondentAccount,
      position: draft.position,
      building: draft.building,
      employmentStatus: draft.employmentStatus,
    },
  };
}
