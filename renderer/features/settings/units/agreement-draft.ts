/** @file An agreement as a form holds it: texts and numbers as typed. Invariant: what the form shows and what is recorded tell the same. */
import type { Agreement, AgreementInput, DayKind, GrievanceLevel } from '#shared/domain/district.ts';
import { dayKindLabels } from '#shared/domain/district-labels.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';

export type LevelDraft = { key: number; name: string; fileWithin: number | null; answerWithin: number | null; dayKind: DayKind };
export type AgreementDraft = {
  title: string;
  fromDay: string;
  toDay: string;
  representationArticle: string;
  noticeArticle: string;
  noticeDays: number | null;
  noticeDayKind: DayKind;
  progressiveArticle: string;
  /** One step a line. */
  steps: string;
  expiryArticle: string;
  expiryMonths: number | null;
  expiryOf: string;
  grievanceArticle: string;
  levels: LevelDraft[];
};

export const emptyAgreement: AgreementDraft = {
  title: '',
  fromDay: '',
  toDay: '',
  representationArticle: '',
  noticeArticle: '',
  noticeDays: null,
  noticeDayKind: 'business',
  progressiveArticle: '',
  steps: '',
  expiryArticle: '',
  expiryMonths: null,
  expiryOf: '',
  grievanceArticle: '',
  levels: [],
};

export function draftOf(agreement: Agreement): AgreementDraft {
  const { meetingNotice, progressiveSteps, expiry, grievance } = agreement;
  return {
    title: agreement.title,
    fromDay: agreement.fromDay,
    toDay: agreement.toDay ?? '',
    representationArticle: agreement.representationArticle,
    noticeArticle: meetingNotice.article,
    noticeDays: meetingNotice.days,
    noticeDayKind: meetingNotice.dayKind,
    progressiveArticle: progressiveSteps.article,
    steps: progressiveSteps.steps.join('\n'),
    expiryArticle: expiry.article,
    expiryMonths: expiry.months,
    expiryOf: expiry.of,
    grievanceArticle: grievance.article,
    levels: grievance.levels.map((level, key) => ({ ...level, key })),
  };
}

/** A level whose name is empty is left out. */
export function inputOf(draft: AgreementDraft): AgreementInput {
  const levels: GrievanceLevel[] = draft.levels
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, fileWithin, answerWithin, dayKind }) => ({ name, fileWithin, answerWithin, dayKind }));
  return {
    title: draft.title,
    fromDay: draft.fromDay,
    toDay: draft.toDay === '' ? null : draft.toDay,
    representationArticle: draft.representationArticle,
    meetingNotice: { article: draft.noticeArticle, days: draft.noticeDays, dayKind: draft.noticeDayKind },
    progressiveSteps: {
      article: draft.progressiveArticle,
      steps: draft.steps
        .split('\n')
        .map((step) => step.trim())
        .filter((step) => step !== ''),
    },
    expiry: { article: draft.expiryArticle, months: draft.expiryMonths, of: draft.expiryOf },
    grievance: { article: draft.grievanceArticle, levels },
  };
}

const days = (count: number | null, kind: DayKind): string => (count === null ? '' : `${count} ${dayKindLabels[kind].toLowerCase()}`);
const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(': ');

/** The agreement in words, as it is shown; what was not entered has an empty text. */
export function tellAgreement({ title, fromDay, toDay, ...terms }: AgreementInput): { label: string; text: string }[] {
  const { meetingNotice, progressiveSteps, expiry, grievance } = terms;
  const levelInWords = ({ name, fileWithin, answerWithin, dayKind }: GrievanceLevel) =>
    [
      name,
      fileWithin === null ? '' : `filed within ${days(fileWithin, dayKind)}`,
      answerWithin === null ? '' : `answered within ${days(answerWithin, dayKind)}`,
    ]
      .filter((part) => part !== '')
      .join(', ');
  const until = toDay === null ? 'no end entered' : `to ${formatCivilDate(toDay)}`;
  return [
    { label: 'Agreement', text: title },
    { label: 'In force', text: fromDay === '' ? '' : `${formatCivilDate(fromDay)}, ${until}` },
    { label: 'Representation', text: terms.representationArticle },
    { label: 'Notice before a meeting', text: joined(meetingNotice.article, days(meetingNotice.days, meetingNotice.dayKind)) },
    { label: 'Progressive steps', text: joined(progressiveSteps.article, progressiveSteps.steps.join(', then ')) },
    {
      label: 'Discipline leaves the file',
      text: joined(expiry.article, expiry.months === null ? '' : `after ${expiry.months} months`, expiry.of),
    },
    { label: 'Grievance', text: joined(grievance.article, grievance.levels.map(levelInWords).join('; ')) },
  ];
}
