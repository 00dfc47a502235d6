/** @file One incident with three respondents: a message in a group of three colleagues. The case of the writer is issued; the two others follow. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { writeEmail, writeTranscript } from '../sample-papers.ts';
import { drawTelephone } from '../sample-picture.ts';
import type { Story } from '../story.ts';

const answerOfWriter = () =>
  writeEmail({ From: 'Juno Farthingale', To: 'Imogen Marsh', Date: 'Wed, 19 Oct 2022 17:05', Subject: 'The group' }, [
    'I wrote it, at home, to two colleagues who teach the same child. I should have written to them in the District’s mail. I did not think that anybody',
    'else would see it, and I did not know that a telephone lay open at a family dinner.',
  ]);

/** What the second respondent gave; his case takes it in before it cites the picture. */
const answerOfSecond = () =>
  writeEmail({ From: 'Perrin Holloway', To: 'Imogen Marsh', Date: 'Thu, 20 Oct 2022 15:30', Subject: 'The group' }, [
    'I read the message and answered with a sign that laughs. I wrote nothing about the child and told nobody.',
  ]);

/** Two papers of the third respondent’s case, which cites the picture after them. */
const papersOfThird = [
  () =>
    writeEmail({ From: 'Wilhelmina Drake', To: 'Imogen Marsh', Date: 'Fri, 21 Oct 2022 08:10', Subject: 'The group' }, [
      'My sister took the picture of my telephone at dinner without telling me and sent it to a mother she knows. I had not answered the message.',
    ]),
  () =>
    writeTranscript('Note of a call with the sister, October 24, 2022', [
      'She took the picture because she was upset. She sent it to one person.',
    ]),
] as const;

const paper = (receivedAt: string, fileName: string, bytes: () => Uint8Array, description: string): Story['exhibits'][number] => ({
  receivedAt,
  fileName,
  bytes,
  provenance: {
    howObtained: 'from-respondent',
    obtainedBy: 'Imogen Marsh',
    obtainedOn: { kind: 'between', from: '2022-10-20', to: '2022-10-24' },
    description,
    personnelFileBasis: 'supplied-by-employee',
  },
});

export const groupChat: Story = {
  opensAt: '2022-10-17T13:30:00.000Z',
  matter: {
    title: 'Message about a student in a group of three',
    receivedOn: '2022-10-17',
    receivedHow: 'e-mail',
    summary:
      'A mother sends a picture of a telephone on which three teachers of her daughter write to each other about the daughter’s reading level and her diagnosis.',
    firstHour: firstHourOfStory({
      'student-records': {
        answer: 'yes',
        note: 'Reading level and a diagnosis stand in the message.',
        handedTo: 'Records custodian, school office',
        handedOn: '2022-10-17',
        reference: '',
      },
    }),
    complainant: { name: 'Rosalind Thackeray', role: 'parent-or-guardian' },
    respondent: {
      name: 'Juno Farthingale',
      account: '',
      position: 'Fourth grade teacher',
      building: 'Alder Hill Elementary',
      employmentStatus: 'tenured-teacher',
    },
  },
  participants: [
    { role: 'student', name: '', position: 'Fourth grade' },
    { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
    { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
  ],
  exhibits: [
    {
      receivedAt: '2022-10-17T14:10:00.000Z',
      fileName: 'picture-of-telephone.png',
      bytes: drawTelephone,
      provenance: {
        howObtained: 'unsolicited-from-authorised-viewer',
        obtainedBy: 'Rosalind Thackeray',
        obtainedOn: { kind: 'exact', date: '2022-10-16' },
        description: 'Picture of an open telephone at a family dinner, as it reached the mother.',
        personnelFileBasis: 'interferes-with-work',
      },
    },
    {
      receivedAt: '2022-10-20T13:15:00.000Z',
      fileName: 'answer-farthingale.txt',
      bytes: answerOfWriter,
      provenance: {
        howObtained: 'from-respondent',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2022-10-19', timeFrom: '17:05' },
        description: 'The writer’s own answer.',
        personnelFileBasis: 'supplied-by-employee',
      },
    },
  ],
  allegation: {
    recordedAt: '2022-10-21T14:00:00.000Z',
    statement:
      'On or about October 13, 2022, Juno Farthingale wrote to two colleagues in a messaging group of her own about the reading level and the diagnosis of a student.',
    conductDate: { kind: 'about', date: '2022-10-13' },
    conductFacts: {
      channel: 'messaging-app',
      account: 'own',
      device: 'own',
      duty: 'off-duty',
      place: 'elsewhere',
      purpose: 'school-related',
      audience: ['staff'],
      relationship: ['current-student'],
      content: ['other-student-information'],
      effects: ['parents-complained'],
      circumstances: ['after-work-hours'],
    },
    clauses: [
      {
        labelPath: ['Use of Personal Technology', '6'],
        because: 'What stands in a student’s record was written in a group outside the District’s systems.',
        outcome: 'breached',
        elements: {
          who: assessed('She says that she wrote it.', { exhibit: 2, locator: 'par. 1', note: 'Own answer.' }),
          means: assessed('A messaging group on own telephones.', { exhibit: 1, locator: 'whole', note: '' }),
          act: assessed('Reading level and diagnosis can be read.', { exhibit: 1, locator: 'first bubble', note: '' }),
          'authority-lacking': {
            ...assessed(
              'The three teach the child and may know it; a group outside the District’s systems was left open to others.',
              { exhibit: 1, locator: 'whole', note: 'Seen at a dinner.' },
              { exhibit: 2, side: 'against', locator: 'par. 1', note: 'Both colleagues teach the same child.' },
            ),
            contrary: 'That both readers may know it was weighed; the place let somebody read it who may not.',
          },
          'audience-or-target': assessed('It reached a relative of one reader and the mother.', { exhibit: 1, locator: 'whole', note: '' }),
          'cross-referenced-standard': assessed('Policy 5:130 keeps such information in systems that the District controls.', {
            exhibit: 2,
            locator: 'par. 1',
            note: 'She says that the District’s mail was the place.',
          }),
        },
      },
    ],
  },
  expression: {
    exactWords: 'A message of two lines about a reading level and a diagnosis.',
    answers: [
      { question: 'S0', answer: 'yes', reason: 'The charge rests on what the message says.', exhibits: [1] },
      { question: 'S1', answer: 'no', reason: 'Nothing in the message points to such a class.', exhibits: [1] },
      { question: 'S2a', answer: 'no', reason: 'Written at home in the evening.', exhibits: [2] },
      { question: 'S2b', answer: 'yes', reason: 'Telling colleagues of a student’s needs is among her tasks.', exhibits: [2] },
    ],
    factors: [],
    effects: [],
  },
  finding: {
    outcome: 'substantiated',
    rationale: 'The picture and the writer’s answer agree on the words, the group and the evening.',
    contraryEvidence:
      'Both colleagues teach the child and could have been told in the District’s mail (Ex. 2). How the picture came to be taken lay in nobody’s hands but the sister’s. This bears on weight.',
    aggravating: 'A diagnosis was named.',
    mitigating: 'Written to colleagues who needed to know. Full answer within two days.',
  },
  holdsCleared: { by: 'Avery Northgate', reason: 'Reviewed on October 31, 2022; nothing stands against this step.' },
  action: {
    levelId: 'coaching',
    terms: 'A conversation on where student information may be written, with policy 5:130 at hand.',
    reason: 'A lapse in the choice of place, admitted at once.',
    skippedLevelsReason: '',
    authoritySource: '',
    imposedBy: 'Linden Crabtree, Principal',
    startsOn: '2022-11-04',
    endsOn: null,
    prerequisitesDoneBy: 'Imogen Marsh',
    approvedBy: 'Avery Northgate',
  },
  isIssued: true,
  furtherCases: [
    {
      at: '2022-11-07T15:00:00.000Z',
      respondent: {
        name: 'Perrin Holloway',
        account: '',
        position: 'Reading specialist',
        building: 'Alder Hill Elementary',
        employmentStatus: 'tenured-teacher',
      },
      exhibits: [paper('2022-11-07T15:20:00.000Z', 'answer-holloway.txt', answerOfSecond, 'The second reader’s own answer.')],
      sharedFile: 'picture-of-telephone.png',
      closed: {
        at: '2022-11-09T15:00:00.000Z',
        reason: 'He read a message and wrote nothing about the student.',
        withoutFindingsReason: 'Nothing was charged: reading a message is not among the clauses.',
      },
    },
    {
      at: '2022-11-08T14:00:00.000Z',
      respondent: {
        name: 'Wilhelmina Drake',
        account: '',
        position: 'Classroom teacher, fourth grade',
        building: 'Alder Hill Elementary',
        employmentStatus: 'probationary-teacher',
      },
      exhibits: [
        paper('2022-11-08T14:20:00.000Z', 'answer-drake.txt', papersOfThird[0], 'The third reader’s own answer.'),
        paper('2022-11-08T14:30:00.000Z', 'call-with-sister.txt', papersOfThird[1], 'What the sister told by telephone.'),
      ],
      sharedFile: 'picture-of-telephone.png',
      closed: null,
    },
  ],
};
