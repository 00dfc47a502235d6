/** @file A case of the third school year, issued and later opened again: pictures of a team with names on an own page, against an earlier directive. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { writeEmail, writeTranscript } from '../sample-papers.ts';
import type { Story } from '../story.ts';

const page = () =>
  writeTranscript('Public page “Coach Yarrow runs”, read without a login on November 6, 2023, 8:25 am', [
    'Nov 4, 2023, 4:51 pm: picture of nine runners at the line, names written under it from left to right.',
    'Nov 4, 2023, 4:58 pm: picture of a medal and a hand, no name.',
    '37 people like this.',
  ]);

const directive = () =>
  writeEmail({ From: 'Lee Hollowbrook', To: 'Bramley Yarrow', Date: 'Mon, 12 Sep 2022 15:02', Subject: 'Pictures of students' }, [
    'As agreed today: pictures in which students can be told from each other go to the school office, which keeps the media forms and decides.',
    'Nothing with names goes on a page of your own. Thank you for taking the one of last week down at once.',
  ]);

const mediaForms = () =>
  writeEmail({ From: 'School office', To: 'Imogen Marsh', Date: 'Tue, 07 Nov 2023 10:12', Subject: 'Media forms of the team' }, [
    'Of the nine students seven have a media form on file. All seven cover the school’s page and the yearbook and nothing else. Two have none.',
  ]);

const answer = () =>
  writeEmail({ From: 'Bramley Yarrow', To: 'Imogen Marsh', Date: 'Fri, 10 Nov 2023 17:40', Subject: 'The pictures' }, [
    'I put them up on the bus because the parents at home wanted to see the finish. I had the talk of last year in mind and took it to be about the',
    'classroom, not about a meet that anybody could watch. I took them down on Monday at noon when Mr. Hollowbrook called.',
  ]);

export const teamPictures: Story = {
  opensAt: '2023-11-06T14:20:00.000Z',
  matter: {
    title: 'Pictures of a team with names on an own page',
    receivedOn: '2023-11-06',
    receivedHow: 'e-mail',
    summary:
      'A grandmother writes that a coach has put a picture of the team with all names on a page of his own, and that her grandson’s family had asked for none.',
    firstHour: firstHourOfStory({
      'student-records': {
        answer: 'yes',
        note: 'Nine names under a picture; two families have no media form on file.',
        handedTo: 'Records custodian, school office',
        handedOn: '2023-11-07',
        reference: '',
      },
    }),
    complainant: { name: 'Ottilie Meadowsweet', role: 'other' },
    respondent: {
      name: 'Bramley Yarrow',
      account: 'Coach Yarrow runs',
      position: 'Physical education teacher and coach',
      building: 'Fernmoor Middle School',
      employmentStatus: 'tenured-teacher',
    },
  },
  participants: [
    { role: 'student', name: '', position: 'Runner without a media form' },
    { role: 'witness', name: 'Lee Hollowbrook', position: 'Principal, Fernmoor Middle School' },
    { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
    { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
  ],
  exhibits: [
    {
      receivedAt: '2023-11-06T14:45:00.000Z',
      fileName: 'public-page.txt',
      bytes: page,
      provenance: {
        howObtained: 'public-address',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2023-11-06', timeFrom: '08:25' },
        description: 'The page as anybody sees it; the names are left out of this copy.',
        personnelFileBasis: 'interferes-with-work',
      },
    },
    {
      receivedAt: '2023-11-06T20:10:00.000Z',
      fileName: 'directive-2022.txt',
      bytes: directive,
      provenance: {
        howObtained: 'district-system',
        obtainedBy: 'Lee Hollowbrook',
        obtainedOn: { kind: 'exact', date: '2023-11-06' },
        description: 'What the principal and the respondent agreed in September 2022.',
        personnelFileBasis: 'not-about-private-activity',
      },
    },
    {
      receivedAt: '2023-11-07T16:30:00.000Z',
      fileName: 'media-forms.txt',
      bytes: mediaForms,
      provenance: {
        howObtained: 'district-system',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2023-11-07' },
        description: 'The office’s count of media forms.',
        personnelFileBasis: 'not-about-private-activity',
      },
    },
    {
      receivedAt: '2023-11-13T14:15:00.000Z',
      fileName: 'answer-yarrow.txt',
      bytes: answer,
      provenance: {
        howObtained: 'from-respondent',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2023-11-10', timeFrom: '17:40' },
        description: 'The respondent’s written answer.',
        personnelFileBasis: 'supplied-by-employee',
      },
    },
  ],
  allegation: {
    recordedAt: '2023-11-14T15:00:00.000Z',
    statement:
      'On November 4, 2023, after a meet, Bramley Yarrow put a picture of nine students with their names under it on a public page of his own.',
    conductDate: { kind: 'exact', date: '2023-11-04', timeFrom: '16:51' },
    conductFacts: {
      channel: 'social-media',
      account: 'own',
      device: 'own',
      duty: 'on-duty',
      place: 'school-event',
      purpose: 'school-related',
      audience: ['public', 'parents'],
      relationship: ['current-student'],
      content: ['student-picture', 'student-name'],
      effects: ['parents-complained'],
      circumstances: ['public-event'],
    },
    clauses: [
      {
        labelPath: ['Use of Personal Technology', '6'],
        because: 'Pictures with names went to the public by an own page.',
        outcome: 'breached',
        elements: {
          who: assessed('He says that he put it there.', { exhibit: 4, locator: 'par. 1', note: 'Own answer.' }),
          means: assessed('The page is public and bears his name.', { exhibit: 1, locator: 'heading', note: 'Read without a login.' }),
          act: assessed('Nine students can be seen and are named from left to right.', {
            exhibit: 1,
            locator: 'first line',
            note: 'Names under the picture.',
          }),
          'authority-lacking': {
            ...assessed(
              'The forms cover the school’s page and the yearbook; for two students there is none.',
              { exhibit: 3, locator: 'par. 1', note: 'Seven of nine, and for other places.' },
              { exhibit: 4, side: 'against', locator: 'par. 1', note: 'Anybody could watch the meet.' },
            ),
            contrary: 'That the meet was open to anybody lets people watch it; it puts no names under a picture.',
          },
          'audience-or-target': assessed('Anybody could read it; thirty-seven people marked it.', {
            exhibit: 1,
            locator: 'last line',
            note: '',
          }),
          'cross-referenced-standard': assessed(
            'Policy 5:130 asks for consent or a ground in law to let names out with pictures; neither was there.',
            {
              exhibit: 3,
              locator: 'par. 1',
              note: 'No form names an own page.',
            },
          ),
        },
      },
    ],
  },
  expression: {
    exactWords: 'Nine names under a picture, from left to right.',
    answers: [
      { question: 'S0', answer: 'yes', reason: 'The charge rests on what the page showed.', exhibits: [1] },
      { question: 'S1', answer: 'no', reason: 'Nothing on the page points to such a class.', exhibits: [1] },
      { question: 'S2a', answer: 'no', reason: 'Put up on the bus, not in a lesson.', exhibits: [4] },
      { question: 'S2b', answer: 'unsure', reason: 'Reporting on a meet may be a coach’s task; it was put to counsel.', exhibits: [4] },
      { question: 'S2c', answer: 'no', reason: 'None of these roles was claimed or appears.', exhibits: [] },
      { question: 'S3n', answer: 'no', reason: 'Made in the course of the meet, about his own team.', exhibits: [1, 4] },
      { question: 'S3c', answer: 'no', reason: 'Results and pride in a team; no public question is raised.', exhibits: [1] },
    ],
    factors: [],
    effects: [
      {
        nature: 'actual',
        occurredOn: '2023-11-06',
        effect: 'One family asked the office why their son’s name stood on a page they had not agreed to.',
        experiencedBy: 'School office',
        affiliation: 'parent-of-current-student',
        causedBy: 'the-expression',
        source: 'The office’s note of the call.',
        exhibits: [3],
      },
    ],
  },
  finding: {
    outcome: 'substantiated',
    rationale: 'Page, forms and answer agree. The directive of September 2022 speaks of pages of his own and of names.',
    contraryEvidence:
      'The meet was open to the public, and the respondent read the directive as being about the classroom (Ex. 4). Its words are wider (Ex. 2). He took the pictures down within the hour.',
    aggravating: 'An earlier directive on the same point.',
    mitigating: 'Taken down when asked. The families at the meet had asked for pictures.',
  },
  holdsCleared: { by: 'Avery Northgate', reason: 'Reviewed with counsel on November 20, 2023; nothing stands against this step.' },
  action: {
    levelId: 'written-warning',
    terms:
      'Written warning for naming students on a page of his own against the directive of September 12, 2022. Training on student records by January 31, 2024.',
    reason: 'The same point had been agreed in writing a year before.',
    skippedLevelsReason: 'A directive was given in 2022 and the same thing happened again.',
    authoritySource:
      'Board policy 5:125, item 12, adopted Jan 14, 2013, revised Jan 13, 2020; agreement with the Willow Bend Education Association, article 9',
    imposedBy: 'Lee Hollowbrook, Principal',
    startsOn: '2023-11-27',
    endsOn: null,
    prerequisitesDoneBy: 'Imogen Marsh',
    approvedBy: 'Avery Northgate',
  },
  isIssued: true,
  afterwards: {
    entries: [
      {
        at: '2023-11-28T15:00:00.000Z',
        entry: {
          kind: 'compliance',
          subject: 'Training on student records',
          party: 'Bramley Yarrow',
          terms: 'The certificate of the course.',
          source: 'Corrective action memo',
          correctiveActionId: null,
          steps: [
            {
              kind: 'to-be-done',
              stage: null,
              dueOn: '2024-01-31',
              dueBecause: 'Named in the written warning.',
              waitsFor: 'Bramley Yarrow',
              doneOn: null,
              doneBy: '',
              note: '',
            },
          ],
        },
        concluded: { at: '2024-01-24T21:00:00.000Z', outcome: 'Certificate of January 23, 2024 received.' },
      },
      {
        at: '2023-12-04T16:00:00.000Z',
        entry: {
          kind: 'information-request',
          subject: 'Media forms of the team, without names',
          party: 'Robin Tansy, Willow Bend Education Association',
          terms: '',
          source: 'Article 4',
          correctiveActionId: null,
          steps: [
            {
              kind: 'answer',
              stage: null,
              dueOn: '2023-12-18',
              dueBecause: 'Article 4: within ten business days.',
              waitsFor: 'Imogen Marsh',
              doneOn: null,
              doneBy: '',
              note: '',
            },
          ],
        },
        concluded: { at: '2023-12-12T16:00:00.000Z', outcome: 'Answered with the office’s count.' },
      },
    ],
    closed: { at: '2024-02-01T15:00:00.000Z', reason: 'Warning given, training done.' },
    reopened: {
      at: '2024-05-13T14:00:00.000Z',
      because: 'The office has found the media form of one of the two students in another folder; the finding is to be read again.',
    },
  },
};
