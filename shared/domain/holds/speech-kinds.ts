/** @file Holds that concern what was said, joined, believed or done off duty. */
import type { HoldKind } from '../holds.ts';
import type { HoldKindFacts } from './kinds.ts';

type SpeechHoldKind = Extract<
  HoldKind,
  | 'concerted-activity'
  | 'account-access'
  | 'content-request'
  | 'device-search'
  | 'evidence-provenance'
  | 'personnel-file-limit'
  | 'lawful-products'
  | 'retaliation'
  | 'leave-or-accommodation'
  | 'religion'
  | 'viewpoint'
  | 'political-rights'
  | 'prior-restraint'
  | 'policymaking-role'
  | 'automated-tools'
  | 'recording-consent'
  | 'guideline-only'
  | 'counsel'
>;

const approval = ['approval'] as const;

export const speechHoldKinds: Record<SpeechHoldKind, HoldKindFacts> = {
  'concerted-activity': {
    question: 'Was it done with, for or to colleagues, or for the union, about pay, hours, working conditions or how the school is run?',
    authorities: ['115-ilcs-5-14', 'graber-v-clarke'],
    stops: approval,
    causes: 'Facts of an allegation, an answer on union office or on colleagues, an answer of the speech worksheet.',
  },
  'account-access': {
    question: 'Was a password, a login or a look at a personal account asked for, or is one about to be?',
    authorities: ['820-ilcs-55-10', '820-ilcs-55-15'],
    stops: approval,
    causes: 'Facts of an allegation. A text that asks for such access is refused before it is recorded.',
  },
  'content-request': {
    question:
      'Was one particular item reported, for which of the purposes in the statute is it asked for, and does the policy of the board allow the asking?',
    authorities: ['820-ilcs-55-10'],
    stops: approval,
    causes: 'An answer on content of a personal account; evidence of private activity that came from the respondent.',
  },
  'device-search': {
    question: 'On whose consent, or on which basis that counsel approved, is a personal device looked into?',
    authorities: ['oconnor-v-ortega', 'city-of-ontario-v-quon'],
    stops: approval,
    causes: 'An answer on personal devices.',
  },
  'evidence-provenance': {
    question: 'Did whoever gave the item have access to it in their own right, and did nobody in authority press them to use it?',
    authorities: ['18-usc-2701', '820-ilcs-55-10'],
    stops: approval,
    causes: 'Evidence of private activity that came as the answer to a question put to somebody.',
  },
  'personnel-file-limit': {
    question: 'Why may the District keep a record of what an employee says, joins or does outside work?',
    authorities: ['820-ilcs-40-9'],
    stops: approval,
    causes:
      'Facts of an allegation: politics, union or religion off duty. Evidence without a basis for keeping it, where the conduct was off duty.',
  },
  'lawful-products': {
    question:
      'Is discipline for a lawful product used off the premises and outside work time ruled out here, or were students there, was it duty time, or did another rule apply?',
    authorities: ['820-ilcs-55-5'],
    stops: approval,
    causes: 'Facts of an allegation; an answer on lawful products.',
  },
  retaliation: {
    question: 'Did those who decide know of a complaint, a report or testimony, and would the step be taken without it?',
    authorities: ['740-ilcs-174', '775-ilcs-5-6-101', '775-ilcs-5-5a-103', '325-ilcs-5-9'],
    stops: approval,
    causes: 'An answer on reports, complaints and testimony of the last 24 months; an answer of the speech worksheet.',
  },
  'leave-or-accommodation': {
    question: 'Those who decide know of a leave or of a request for one. Would the step be taken without it?',
    authorities: ['leave-and-accommodation-laws'],
    stops: approval,
    causes: 'An answer on whether a leave is known. No medical detail is kept.',
  },
  religion: {
    question: 'Is the rule neutral and applied to secular expression alike, and is an accommodation to be looked at?',
    authorities: ['kennedy-v-bremerton', 'groff-v-dejoy', '775-ilcs-35'],
    stops: approval,
    causes: 'Facts of an allegation; an answer on religion; an answer of the speech worksheet.',
  },
  viewpoint: {
    question: 'Which effect on the work or the school, apart from the view that was expressed, is the reason?',
    authorities: ['macrae-v-mattos', 'hedgepeth-v-britton'],
    stops: approval,
    causes: 'Facts of an allegation: political content outside work time; an answer on viewpoint.',
  },
  'political-rights': {
    question: 'Does what is charged rest on political activity, or on speaking out on a question of public policy, outside work time?',
    authorities: ['50-ilcs-135-10'],
    stops: approval,
    causes: 'Facts of an allegation: political content outside work time; an answer on public policy.',
  },
  'prior-restraint': {
    question: 'What exactly may the person no longer say, to whom and until when, and which narrower wording was looked at?',
    authorities: ['united-states-v-nteu', 'milwaukee-police-v-jones'],
    stops: approval,
    causes: 'A level, a directive or an interim measure that limits what is said in the future.',
  },
  'policymaking-role': {
    question: 'Does the post make policy, and was the statement about policies within it?',
    authorities: ['vargas-harrison-v-racine'],
    stops: approval,
    causes: 'An answer of the speech worksheet on an administrator.',
  },
  'automated-tools': {
    question: 'Which tool was used for what, were employees told of it, and who checked what it made?',
    authorities: ['775-ilcs-5-2-102-l'],
    stops: approval,
    causes: 'An answer on automated tools.',
  },
  'recording-consent': {
    question: 'Who recorded whom, who agreed, and may the recording be used at all?',
    authorities: ['720-ilcs-5-14'],
    stops: ['approval', 'recording'],
    causes: 'An answer on a recording without consent.',
  },
  'guideline-only': {
    question: 'What but a guideline, which is advice, was breached?',
    authorities: ['enterprise-wire'],
    stops: approval,
    causes: 'A finding that names only guidelines as breached.',
  },
  counsel: {
    question: 'What does counsel say to the question that opened this hold?',
    authorities: [],
    stops: approval,
    causes: 'An answer that is not settled; a level whose terms need counsel.',
  },
};
