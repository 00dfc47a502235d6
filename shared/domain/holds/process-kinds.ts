/** @file Holds that concern reporting, routing, fair process, status and records. */
import type { HoldKind } from '../holds.ts';
import type { HoldKindFacts } from './kinds.ts';
import type { speechHoldKinds } from './speech-kinds.ts';

type ProcessHoldKind = Exclude<HoldKind, keyof typeof speechHoldKinds>;

const approval = ['approval'] as const;

export const processHoldKinds: Record<ProcessHoldKind, HoldKindFacts> = {
  'mandated-report': {
    question: 'Has everybody with reasonable cause to believe it called the hotline, when, and what was the answer?',
    authorities: ['325-ilcs-5-4', '325-ilcs-5-7'],
    stops: approval,
    causes: 'The first hour; facts of an allegation; an answer of the speech worksheet.',
  },
  'title-ix': {
    question: 'Has the Title IX Coordinator been told, and which process leads for which allegation?',
    authorities: ['34-cfr-106'],
    stops: approval,
    causes: 'The first hour; facts of an allegation.',
  },
  'complaint-manager': {
    question: 'Has the complaint manager or the Nondiscrimination Coordinator been told, and which process leads?',
    authorities: ['775-ilcs-5-5a-102'],
    stops: approval,
    causes: 'The first hour; facts of an allegation.',
  },
  'police-or-agency': {
    question: 'What was agreed with the police or the agency, with whom and when?',
    authorities: ['garrity-v-new-jersey', '105-ilcs-5-22-85'],
    stops: ['approval', 'interview', 'student-interview', 'compelled-interview'],
    causes: 'The first hour.',
  },
  representation: {
    question: 'Which article of the agreement governs, was a representative asked for, and what was answered?',
    authorities: ['weingarten', 'ehlers-v-jackson-county', 'speed-district-802-v-warning'],
    stops: ['approval', 'interview'],
    causes: 'An interview of a represented respondent, held without a representative who was asked for or never offered.',
  },
  'compelled-statement': {
    question: 'Did counsel and the police agree to a compelled interview, and is the warning on record?',
    authorities: ['garrity-v-new-jersey', 'franklin-v-evanston', 'atwell-v-lisle-park-district'],
    stops: ['approval', 'compelled-interview'],
    causes: 'An interview that is planned as compelled.',
  },
  'pre-deprivation-notice': {
    question: 'Were charges, evidence and a chance to answer given before pay or the job is taken?',
    authorities: ['cleveland-board-of-education-v-loudermill', 'gilbert-v-homar'],
    stops: approval,
    causes: 'A level that takes pay or the job.',
  },
  'notice-to-remedy': {
    question:
      'Did the Board itself warn of this subject in writing, and what is recorded on the damage and on whether a warning would have mended it?',
    authorities: ['105-ilcs-5-24-12', 'gilliland-v-board-of-education', 'kelleher-v-isbe'],
    stops: approval,
    causes: 'Dismissal of a tenured teacher without a notice to remedy on record.',
  },
  'sexual-misconduct': {
    question: 'Has the Superintendent been told, who informs the student and then the parents, and when?',
    authorities: ['105-ilcs-5-22-85-5', '105-ilcs-5-22-85-10', '105-ilcs-5-22-94'],
    stops: approval,
    causes: 'Facts of an allegation: romantic or sexual content toward a student.',
  },
  'student-interview': {
    question: 'Have those who were called in released the interview of the child?',
    authorities: ['105-ilcs-5-22-85', '325-ilcs-5-4'],
    stops: ['approval', 'student-interview'],
    causes: 'The first hour: abuse, neglect or sexual images of a child.',
  },
  'images-of-a-child': {
    question: 'Have the police and the CyberTipline taken it over, and was nothing opened, copied, forwarded or taken in?',
    authorities: ['325-ilcs-5-4', '325-ilcs-5-7'],
    stops: ['approval', 'evidence-intake'],
    causes: 'The first hour: there may be sexual images of a child.',
  },
  'student-records': {
    question: 'Has the records custodian been told, and who may see the records in the case?',
    authorities: ['105-ilcs-10', '34-cfr-99'],
    stops: [],
    causes: 'The first hour: student records were shown.',
  },
  litigation: {
    question: 'Who was told to keep what, and has counsel released it?',
    authorities: ['50-ilcs-205', 'frcp-37-e', 'chicago-v-fop-lodge-7'],
    stops: ['removal'],
    causes: 'The first hour: a lawsuit, a charge or a demand is to be expected. A person may raise it at any time.',
  },
  'conflict-of-interest': {
    question: 'Who without an interest of their own investigates or decides instead?',
    authorities: ['enterprise-wire'],
    stops: approval,
    causes: 'The first hour: an interest of the investigator or the Superintendent.',
  },
  'bargaining-agreement': {
    question: 'Which steps does the agreement ask for, and were they taken?',
    authorities: ['115-ilcs-5-14', 'ehlers-v-jackson-county'],
    stops: approval,
    causes: 'A level of discipline for somebody under an agreement.',
  },
  'unpaid-suspension-authority': {
    question: 'On which authority may pay be withheld, and was it adopted before the conduct?',
    authorities: ['craddock-v-board-of-education', 'spinelli-v-immanuel-lutheran', 'board-of-education-v-moore'],
    stops: approval,
    causes: 'A suspension without pay that rests on an implied power of the Board.',
  },
  'agreement-terms': {
    question: 'Do the terms leave every report, claim and concerted act open, and which publication or notice do they bring?',
    authorities: ['820-ilcs-96', '105-ilcs-5-22-94', '5-ilcs-415-10', '50-ilcs-205-3c'],
    stops: approval,
    causes: 'A resignation or a settlement.',
  },
  'licensure-notice': {
    question: 'Is notice to the State and the regional superintendent due, and who sends it by when?',
    authorities: ['105-ilcs-5-10-21-9', '105-ilcs-5-21b-75', '105-ilcs-5-24-14'],
    stops: approval,
    causes: 'Dismissal or resignation of a license holder where abuse, neglect or sexual misconduct is in question.',
  },
  'record-release': {
    question: 'Was notice mailed by the day of disclosure, and is what is older than four years left out?',
    authorities: ['820-ilcs-40-7', '820-ilcs-40-8', '820-ilcs-40-11'],
    stops: [],
    causes: 'An answer on records asked for from outside.',
  },
  indemnification: {
    question: 'What does counsel say on a claim against the employee? The ledger is kept meanwhile.',
    authorities: ['105-ilcs-5-10-20-20', '745-ilcs-10-2-302', '820-ilcs-115-9'],
    stops: [],
    causes: 'A ledger of losses is begun.',
    isPermanent: true,
  },
};
