/** @file What interviews are called on the screen and on paper. */
import type { AttendeeCapacity, ConfidentialityKind, InterviewMode, RecordingConsent, RecordingKind } from './conditions.ts';
import type { CredibilityFactor, FactorUse } from './credibility.ts';
import type { InterviewManner, InterviewState, QuestionState, SignedHow, StatementKind } from './interviews.ts';
import type { OpenElement, SetRole } from './question-sets.ts';

export const interviewModeLabels: Record<InterviewMode, string> = { voluntary: 'Voluntary', compelled: 'Compelled' };
export const interviewStateLabels: Record<InterviewState, string> = {
  planned: 'Planned',
  begun: 'Under way',
  held: 'Held',
  'not-held': 'Not held',
};
export const interviewMannerLabels: Record<InterviewManner, string> = {
  'in-person': 'In person',
  video: 'By video',
  telephone: 'By telephone',
  'in-writing': 'In writing',
};
export const attendeeCapacityLabels: Record<AttendeeCapacity, string> = {
  interviewee: 'Person interviewed',
  interviewer: 'Interviewer',
  'note-taker': 'Note taker',
  representative: 'Union representative',
  'parent-or-guardian': 'Parent or guardian',
  'support-person': 'Support person',
  counsel: 'Lawyer',
  interpreter: 'Interpreter',
  other: 'Other',
};
export const recordingLabels: Record<RecordingKind, string> = { none: 'Not recorded', audio: 'Sound', video: 'Video' };
export const recordingConsentLabels: Record<RecordingConsent, string> = { 'not-asked': 'Not asked', given: 'Agrees', refused: 'Refuses' };
export const confidentialityLabels: Record<ConfidentialityKind, string> = {
  none: 'Not asked for',
  standard: 'The narrow request',
  own: 'Another wording',
};
export const questionStateLabels: Record<QuestionState, string> = { 'to-ask': 'To ask', asked: 'Asked', 'left-out': 'Left out' };
export const statementKindLabels: Record<StatementKind, string> = { statement: 'Statement', rebuttal: 'Rebuttal' };
export const signedHowLabels: Record<SignedHow, string> = {
  'on-paper': 'Signed on paper',
  'by-e-mail': 'Confirmed by e-mail',
  'electronic-signature': 'Signed electronically',
  'confirmed-aloud': 'Confirmed aloud after reading',
};
export const setRoleLabels: Record<SetRole, string> = {
  any: 'Anybody',
  complainant: 'Complainant',
  witness: 'Witness',
  respondent: 'Respondent',
  student: 'Student',
};
export const lackLabels: Record<OpenElement['lacks'], string> = {
  evidence: 'no evidence either way',
  assessment: 'not assessed',
  'evidence-for': 'nothing for it',
  'evidence-against': 'nothing against it',
};
export const credibilityFactorLabels: Record<CredibilityFactor, string> = {
  plausibility: 'Plausibility',
  corroboration: 'Corroboration',
  motive: 'Motive',
  'opportunity-to-observe': 'Opportunity to observe',
  consistency: 'Consistency',
  'past-pattern': 'Past pattern',
  demeanor: 'Demeanor',
};
export const credibilityFactorHelp: Record<CredibilityFactor, string> = {
  plausibility: 'Does the account make sense, by itself and beside what is known?',
  corroboration: 'Does something else bear it out or speak against it: another person, a document, a picture?',
  motive: 'Is there a reason to say more or less than what happened?',
  'opportunity-to-observe': 'Could the person see or hear it, from where and for how long?',
  consistency: 'Has the person said the same at other times, in what matters?',
  'past-pattern': 'Has it happened before in this way? With care: what was once done is not done again by that alone.',
  demeanor: 'How the person came across. It comes last, carries little and never stands alone.',
};
export const factorUseLabels: Record<FactorUse, string> = {
  'not-used': 'Not used',
  'for-the-account': 'Bears the account out',
  'against-the-account': 'Speaks against the account',
  'either-way': 'Can be read either way',
};
