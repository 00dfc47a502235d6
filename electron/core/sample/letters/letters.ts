/** @file What the office answered for the letters of two invented matters. Every name, number and address is invented. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';

/** Keys are those of merge fields that a person answers. */
type Told = { kind: LetterKind; answers: Readonly<Record<string, string>> };

const office = {
  'asked.senderTitle': 'Director of Human Resources',
  'asked.contact': 'Imogen Marsh, human resources, 555-0142',
};

/** A notice and an interview, the draft for the Board and the letter of the level that the Board voted on. */
export const mockingPageLetters: readonly Told[] = [
  {
    kind: 'notice-of-investigation',
    answers: {
      ...office,
      'asked.delivery': 'By hand',
      'asked.subjectMatter': 'A parent reported what stood about students of one class on a public page.',
      'asked.nextSteps': 'You will be asked to an interview within ten school days.',
      'asked.copies': 'Robin Tansy, Willow Bend Education Association',
    },
  },
  {
    kind: 'interview-notice',
    answers: {
      ...office,
      'asked.delivery': 'By hand',
      'asked.meetingDate': '2024-10-16',
      'asked.meetingTime': '15:15',
      'asked.meetingPlace': 'District office, room 4',
      'asked.interviewer': 'Imogen Marsh',
      'asked.interviewMode': 'voluntary',
      'asked.subjectMatter': 'You will be asked what you wrote on the page, for whom it was meant and who could read it.',
    },
  },
  {
    kind: 'notice-to-remedy',
    answers: {
      ...office,
      'asked.delivery': 'By hand, with a signed receipt, and by certified mail',
      'asked.boardVoteOn': '2024-11-18',
      'asked.expectations':
        'Write nothing about a student, named or not, where anybody outside the school can read it.\n\nTake a doubt about a class to the principal.',
      'asked.remedyBy': '2025-05-30',
      'asked.support': 'A standing half hour with the department chair every second week.',
      'asked.boardPresident': 'Marguerite Olmstead',
      'asked.boardSecretary': 'Tobias Finch',
    },
  },
  { kind: 'level-letter', answers: { ...office, 'asked.delivery': 'By hand, together with the notice of the Board' } },
];

/** From the leave to what leaves the District a year later. */
export const openBlogLetters: readonly Told[] = [
  {
    kind: 'administrative-leave',
    answers: {
      ...office,
      'asked.delivery': 'By hand',
      'asked.dutyHours': 'on school days from 8:00 am to 3:30 pm',
      'asked.returnItems': 'Keys to rooms 210 and 212, badge, District laptop.',
    },
  },
  {
    kind: 'preservation-letter',
    answers: {
      ...office,
      'asked.delivery': 'By hand',
      'asked.whatToKeep': 'The blog “Margins”: its entries, comments and settings, and messages with families of the school about it.',
      'asked.keepFrom': '2024-08-19',
    },
  },
  {
    kind: 'content-request',
    answers: {
      ...office,
      'asked.delivery': 'By District e-mail',
      'asked.contentReport': 'a report of December 4, 2024',
      'asked.contentItem': 'The text of the entry of November 20, 2024, as it stood before it was shortened.',
      'asked.contentPurpose': 'conduct',
      'asked.answerTo': 'Imogen Marsh, District office',
      'asked.answerBy': '2024-12-13',
    },
  },
  {
    kind: 'pre-deprivation-packet',
    answers: {
      ...office,
      'asked.delivery': 'By hand and by certified mail',
      'asked.answerTo': 'Avery Northgate, Superintendent, District office',
      'asked.decider': 'Avery Northgate',
      'asked.meetingDate': '2024-12-20',
      'asked.meetingTime': '14:00',
      'asked.meetingPlace': 'District office, conference room',
    },
  },
  { kind: 'closure-respondent', answers: { ...office, 'asked.delivery': 'By certified mail' } },
  {
    kind: 'closure-complainant',
    answers: {
      ...office,
      'asked.delivery': 'By first-class mail',
      'asked.outcomeWords': 'What you reported was looked into and shown to have happened. The District has acted on it.',
    },
  },
  {
    kind: 'disclosure-notice',
    answers: {
      ...office,
      'asked.delivery': 'By first-class mail',
      'asked.disclosedTo': 'Larkfield School District 901 (invented)',
      'asked.disclosedOn': '2025-06-02',
      'asked.disclosureGround': 'other-employer',
      'asked.disclosedWhat': 'The notice of dismissal.',
    },
  },
];
