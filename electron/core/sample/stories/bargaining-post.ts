/** @file The fourth invented case, on hold: a post about staffing by a union officer; counsel has been asked. */
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { writeTranscript } from '../sample-papers.ts';
import type { Story } from '../story.ts';

const post = () =>
  writeTranscript('Public post, as seen at its address on May 17, 2022, 9:12 am', [
    'Thirty-one students, one aide, no relief. We raised it in March and in April. Come to the board meeting on Thursday.',
    '',
    '14 replies, 2 shares',
  ]);

export const bargainingPost: Story = {
  opensAt: '2022-05-17T14:40:00.000Z',
  matter: {
    title: 'Post about staffing before a board meeting',
    receivedOn: '2022-05-17',
    receivedHow: 'e-mail',
    summary:
      'A resident forwards the address of a public post in which an aide criticizes staffing and calls people to a board meeting, and asks whether employees may do this.',
    firstHour: firstHourOfStory({
      litigation: {
        answer: 'yes',
        note: 'The association has written to the Superintendent.',
        handedTo: 'Counsel, by the Superintendent',
        handedOn: '2022-05-18',
        reference: '',
      },
    }),
    complainant: { name: 'Clement Ashdown', role: 'resident' },
    respondent: {
      name: 'Marguerite Sorrel',
      account: '',
      position: 'Classroom aide, association steward',
      building: 'Alder Hill Elementary',
      employmentStatus: 'support-staff',
    },
  },
  participants: [{ role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' }],
  exhibits: [
    {
      receivedAt: '2022-05-17T15:02:00.000Z',
      fileName: 'post-at-public-address.txt',
      bytes: post,
      provenance: {
        howObtained: 'public-address',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2022-05-17', timeFrom: '09:12' },
        description: 'Text of the post as seen without a login.',
        personnelFileBasis: 'not-yet-decided',
      },
    },
  ],
  allegation: {
    recordedAt: '2022-05-18T13:45:00.000Z',
    statement: 'On May 16, 2022, Marguerite Sorrel posted a criticism of staffing at Alder Hill Elementary to her own public account.',
    conductDate: { kind: 'exact', date: '2022-05-16' },
    conductFacts: {
      channel: 'social-media',
      account: 'own',
      device: 'own',
      duty: 'off-duty',
      place: 'elsewhere',
      purpose: 'union-or-working-conditions',
      audience: ['public', 'parents', 'staff'],
      relationship: ['none'],
      content: ['about-working-conditions'],
      effects: ['none-known'],
      circumstances: ['acting-with-or-for-colleagues'],
    },
    clauses: [
      {
        labelPath: ['Use of Personal Technology', '5'],
        because: 'The resident asks whether the post disrupts the school; nothing of the kind is known so far.',
        outcome: 'not-reached',
        elements: {},
      },
    ],
  },
  expression: {
    exactWords: 'Thirty-one students, one aide, no relief. We raised it in March and in April. Come to the board meeting on Thursday.',
    answers: [
      { question: 'S0', answer: 'yes', reason: 'Nothing but the words is in question.', exhibits: [1] },
      { question: 'S1', answer: 'no', reason: 'Nothing points to such a class.', exhibits: [1] },
      { question: 'S2a', answer: 'no', reason: 'Posted at home in the evening.', exhibits: [] },
      { question: 'S2b', answer: 'no', reason: 'Speaking to the public about staffing is not among an aide’s tasks.', exhibits: [] },
      { question: 'S2c', answer: 'unsure', reason: 'She is a steward; whether she wrote as one has not been asked.', exhibits: [] },
    ],
    factors: [],
    effects: [],
  },
  finding: null,
  holdsCleared: null,
  action: null,
  isIssued: false,
};
