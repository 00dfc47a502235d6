/** @file The first invented case, told to the end: a public post of marked quizzes, found, decided, issued. */

import { firstHourOfStory } from '../first-hour-of-story.ts';
import { markedQuizzesHearing } from '../hearing/marked-quizzes-hearing.ts';
import { printBellSchedule, writeEmail } from '../sample-papers.ts';
import { drawCommentThread, drawMarkedQuizzes } from '../sample-picture.ts';
import type { Story } from '../story.ts';

const parentEmail = () =>
  writeEmail(
    {
      From: 'M. Fairweather',
      To: 'Principal, Fernmoor Middle School',
      Date: 'Fri, 15 Oct 2021 06:52',
      Subject: 'Picture of quizzes online',
    },
    [
      'Good morning,',
      '',
      'Last night a friend showed me a picture on Ms. Whitlock’s public page. It shows three quizzes with the marks on them. I know my',
      'son’s handwriting, and his first name can be read on the left sheet when you zoom in. I took the two screenshots attached from my own',
      'account, without logging in as anyone else. By this morning other parents had seen it too.',
      '',
      'Please have it taken down. I would like to know what happens next.',
      '',
      'M. Fairweather',
    ],
  );

const respondentStatement = () =>
  writeEmail({ From: 'D. Whitlock', To: 'Imogen Marsh', Date: 'Thu, 21 Oct 2021 16:10', Subject: 'My statement' }, [
    'I posted the picture on October 14 during third period, which is my preparation period. I was pleased with how the class had done and',
    'cropped it in a hurry. I did not see that a name could be read. I took it down at about 7:30 the next morning, as soon as the principal',
    'called me.',
    '',
    'The newsletter shows student work every month. I thought that was the same thing. I did not ask anyone.',
  ]);

const newsletterPolicy = () =>
  writeEmail(
    { From: 'Office, Fernmoor Middle School', To: 'All staff', Date: 'Mon, 23 Aug 2021 08:05', Subject: 'Student work in the newsletter' },
    [
      'The newsletter may show student work without names where the family’s yearly media form allows it. The office keeps the forms and',
      'checks each picture. The forms cover the newsletter and the school’s own page, and nothing else.',
    ],
  );

export const markedQuizzes: Story = {
  opensAt: '2021-10-15T14:05:00.000Z',
  matter: {
    title: 'Marked quizzes in a public post',
    receivedOn: '2021-10-15',
    receivedHow: 'e-mail',
    summary:
      'A parent reports that a mathematics teacher posted a picture of three marked quizzes to a public account on the evening before, and that a student’s first name can be read on one of them.',
    firstHour: firstHourOfStory({
      'student-records': {
        answer: 'yes',
        note: 'A first name can be read on one of the quizzes.',
        handedTo: 'Iris Caldwell, records custodian',
        handedOn: '2021-10-15',
        reference: '',
      },
    }),
    complainant: { name: 'Morgan Fairweather', role: 'parent-or-guardian' },
    respondent: {
      name: 'Dana Whitlock',
      account: '',
      position: 'Mathematics teacher',
      building: 'Fernmoor Middle School',
      employmentStatus: 'tenured-teacher',
    },
  },
  participants: [
    { role: 'student', name: '', position: 'Seventh grade, third-row quiz on the left of the picture' },
    { role: 'witness', name: 'Lee Hollowbrook', position: 'Principal, Fernmoor Middle School' },
    { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
    { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
  ],
  exhibits: [
    {
      receivedAt: '2021-10-15T14:44:00.000Z',
      fileName: 'post-as-seen.png',
      bytes: drawMarkedQuizzes,
      provenance: {
        howObtained: 'unsolicited-from-authorised-viewer',
        obtainedBy: 'Morgan Fairweather',
        obtainedOn: { kind: 'exact', date: '2021-10-14', timeFrom: '21:15' },
        description: 'Screenshot of the public post with three marked quizzes, taken by the parent on her own account.',
        personnelFileBasis: 'interferes-with-work',
      },
    },
    {
      receivedAt: '2021-10-15T14:55:00.000Z',
      fileName: 'comments-under-post.png',
      bytes: drawCommentThread,
      provenance: {
        howObtained: 'unsolicited-from-authorised-viewer',
        obtainedBy: 'Morgan Fairweather',
        obtainedOn: { kind: 'exact', date: '2021-10-14', timeFrom: '21:16' },
        description: 'Screenshot of six comments under the post; the time line of the post reads 10:26 am.',
        personnelFileBasis: 'interferes-with-work',
      },
    },
    {
      receivedAt: '2021-10-15T15:06:00.000Z',
      fileName: 'parent-email-2021-10-15.txt',
      bytes: parentEmail,
      provenance: {
        howObtained: 'unsolicited-from-authorised-viewer',
        obtainedBy: 'Lee Hollowbrook',
        obtainedOn: { kind: 'exact', date: '2021-10-15', timeFrom: '06:52' },
        description: 'The report, as the school’s mailbox received it.',
        personnelFileBasis: 'not-about-private-activity',
      },
    },
    {
      receivedAt: '2021-10-18T14:20:00.000Z',
      fileName: 'bell-schedule-room-114.pdf',
      bytes: printBellSchedule,
      provenance: {
        howObtained: 'district-system',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2021-10-18' },
        description: 'Bell schedule 2021-22 for room 114.',
        personnelFileBasis: 'not-about-private-activity',
      },
    },
    {
      receivedAt: '2021-10-18T14:41:00.000Z',
      fileName: 'office-note-newsletter.txt',
      bytes: newsletterPolicy,
      provenance: {
        howObtained: 'district-system',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2021-10-18' },
        description: 'The office’s note to all staff on student work in the newsletter.',
        personnelFileBasis: 'not-about-private-activity',
      },
    },
    {
      receivedAt: '2021-10-21T21:25:00.000Z',
      fileName: 'statement-whitlock.txt',
      bytes: respondentStatement,
      provenance: {
        howObtained: 'from-respondent',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2021-10-21', timeFrom: '16:10' },
        description: 'The respondent’s written statement.',
        personnelFileBasis: 'supplied-by-employee',
      },
    },
  ],
  allegation: {
    recordedAt: '2021-10-22T13:30:00.000Z',
    statement:
      'On October 14, 2021, at about 10:26 am, during her preparation period, Dana Whitlock posted a picture of three marked quizzes, on one of which a student’s first name could be read, to her own public social media account.',
    conductDate: { kind: 'exact', date: '2021-10-14', timeFrom: '10:20', timeTo: '10:40' },
    conductFacts: {
      channel: 'social-media',
      account: 'own',
      device: 'own',
      duty: 'on-duty',
      place: 'classroom',
      purpose: 'personal',
      audience: ['public', 'parents', 'students'],
      relationship: ['current-student', 'parent'],
      content: ['student-work', 'student-name'],
      effects: ['parents-complained'],
      circumstances: [],
    },
    clauses: [
      {
        labelPath: ['Use of Personal Technology', '6'],
        because: 'Student work with a name was shown to people outside the school.',
        outcome: 'breached',
        elements: {
          who: {
            state: 'established',
            reason: 'Her statement and the account’s own name agree that she posted it.',
            pins: [{ exhibit: 6, side: 'for', locator: 'par. 1', note: 'She says that she posted the picture.' }],
          },
          means: {
            state: 'established',
            reason: 'The picture stood on a public social media account.',
            pins: [{ exhibit: 1, side: 'for', locator: 'whole', note: 'Public post as the parent saw it.' }],
          },
          act: {
            state: 'established',
            reason: 'Three pieces of marked student work can be seen, and a first name can be read on one.',
            pins: [
              { exhibit: 1, side: 'for', locator: 'left sheet', note: 'Marked work; the name stands at the top.' },
              { exhibit: 3, side: 'for', locator: 'par. 1', note: 'The parent recognized her son’s sheet.' },
              { exhibit: 6, side: 'against', locator: 'par. 1', note: 'She did not see that a name could be read.' },
            ],
            contrary: 'That she did not see the name does not take it from the picture; two readers could read it.',
          },
          'authority-lacking': {
            state: 'established',
            reason: 'The yearly media form covers the newsletter and the school’s page only, and nobody was asked.',
            pins: [
              { exhibit: 5, side: 'for', locator: 'par. 1', note: 'The forms cover nothing else.' },
              { exhibit: 6, side: 'against', locator: 'par. 2', note: 'She took it to be the same as the newsletter.' },
            ],
            contrary:
              'What she took the forms to cover was heard and believed; the forms themselves name two places and no account of her own.',
          },
          'audience-or-target': {
            state: 'established',
            reason: 'The account was public; at least one parent saw it without a login.',
            pins: [{ exhibit: 3, side: 'for', locator: 'par. 1', note: 'Seen from the parent’s own account.' }],
          },
          'cross-referenced-standard': {
            state: 'established',
            reason: 'Policy 5:130 lets student information out only to those whom consent or law allows; neither was at hand.',
            pins: [{ exhibit: 5, side: 'for', locator: 'par. 1', note: 'Consent forms name the newsletter and the school’s page.' }],
          },
        },
      },
      {
        labelPath: ['Use of Personal Technology', '9'],
        because: 'The post was made for a personal purpose in a preparation period, which counts as working time.',
        outcome: 'breached',
        elements: {
          who: {
            state: 'established',
            reason: 'She says so herself.',
            pins: [{ exhibit: 6, side: 'for', locator: 'par. 1', note: 'Own statement.' }],
          },
          means: {
            state: 'established',
            reason: 'Own phone and own account, by her statement and the account’s name.',
            pins: [{ exhibit: 6, side: 'for', locator: 'par. 1', note: '' }],
          },
          act: {
            state: 'established',
            reason: 'The post served no task of the school.',
            pins: [{ exhibit: 1, side: 'for', locator: 'whole', note: 'Posted to her own page.' }],
          },
          'time-and-place': {
            state: 'established',
            reason: 'The post’s time falls in third period, which the schedule gives as a preparation period.',
            pins: [
              { exhibit: 2, side: 'for', locator: 'time line', note: '10:26 am.' },
              { exhibit: 4, side: 'for', locator: 'p. 1', note: 'Period 3, 9:54 to 10:41; working time under the handbook.' },
            ],
          },
          effect: {
            state: 'not-reached',
            reason: 'The clause reaches use in working time as such; no interference with a lesson is alleged.',
            pins: [],
          },
          'exception-not-met': {
            state: 'established',
            reason: 'The agreement and the handbook count preparation periods as working time. She believed otherwise and had not asked.',
            pins: [
              { exhibit: 4, side: 'for', locator: 'p. 1', note: 'Last line of the schedule.' },
              { exhibit: 6, side: 'against', locator: 'par. 2', note: 'She took the period to be her own time.' },
            ],
            contrary: 'Her belief was honest and goes to what should follow; the schedule that she had at hand says otherwise.',
          },
        },
      },
    ],
  },
  expression: {
    exactWords: 'Caption under the picture: “Look what third-row mathematicians can do when they try!”',
    answers: [
      { question: 'S0', answer: 'yes', reason: 'One charge rests on what the picture and its caption showed.', exhibits: [1] },
      { question: 'S1', answer: 'no', reason: 'Nothing in the post points to such a class.', exhibits: [] },
      { question: 'S2a', answer: 'no', reason: 'Posted alone in a preparation period; no students present.', exhibits: [4] },
      {
        question: 'S2b',
        answer: 'unsure',
        reason: 'Showing student work is part of the job in the newsletter; whether it is on an own page was put to counsel.',
        exhibits: [5],
      },
      { question: 'S2c', answer: 'no', reason: 'None of these roles was claimed or appears.', exhibits: [] },
      { question: 'S3n', answer: 'no', reason: 'Made at work, about her own class.', exhibits: [1, 4] },
      {
        question: 'S3c',
        answer: 'no',
        reason: 'The caption praises a class. No public question is raised, and she says that it was pride in the class.',
        exhibits: [1, 6],
      },
    ],
    factors: [],
    effects: [
      {
        nature: 'actual',
        occurredOn: '2021-10-15',
        effect: 'Two families asked the principal to have the picture taken down before school.',
        experiencedBy: 'Lee Hollowbrook',
        affiliation: 'parent-of-current-student',
        causedBy: 'the-expression',
        source: 'The principal’s note of calls on the morning of October 15.',
        exhibits: [3],
      },
    ],
  },
  hearing: markedQuizzesHearing,
  finding: {
    outcome: 'substantiated',
    rationale:
      'The screenshots, the parent’s e-mail and the respondent’s own statement agree on what was posted, where and when. A first name can be read on the left sheet. The media form on file covers the newsletter and the school’s page only. The time under the post falls in a preparation period.',
    contraryEvidence:
      'The respondent took the picture down within an hour of being asked, did not notice the name, and believed that the newsletter’s practice covered it (Ex. 6). The newsletter does show student work without names (Ex. 5). This bears on weight and on what should follow; it does not change what was posted.',
    aggravating: 'A name could be read, and other families had seen the picture by the next morning.',
    mitigating: 'No earlier warning. Taken down at once. Full account given without delay.',
  },
  holdsCleared: { by: 'Avery Northgate', reason: 'Reviewed with counsel on November 1, 2021; nothing stands against this step.' },
  action: {
    levelId: 'written-warning',
    terms:
      'Written warning for showing student work outside the channels that families have agreed to, and for personal use of social media in a preparation period. Student work is shown through the school office only.',
    reason:
      'The conduct was a lapse of care, admitted and mended at once; a name was exposed to the public, which a conversation alone would not answer.',
    skippedLevelsReason: 'Coaching, a directive and an oral warning leave no lasting record of a disclosure of student information.',
    authoritySource:
      'Board policy 5:125, item 12, adopted Jan 14, 2013, revised Jan 13, 2020; agreement with the Willow Bend Education Association, article 9',
    imposedBy: 'Lee Hollowbrook, Principal',
    startsOn: '2021-11-08',
    endsOn: null,
    prerequisitesDoneBy: 'Imogen Marsh',
    approvedBy: 'Avery Northgate',
  },
  isIssued: true,
  afterwards: {
    entries: [
      {
        at: '2021-11-15T15:00:00.000Z',
        entry: {
          kind: 'expiry',
          subject: 'Written warning of November 8, 2021',
          party: 'Imogen Marsh',
          terms: 'After three years without another the warning is taken out of the file at the employee’s request.',
          source: 'Article 9',
          correctiveActionId: null,
          steps: [
            {
              kind: 'expires',
              stage: null,
              dueOn: '2024-11-08',
              dueBecause: 'Article 9: three years.',
              waitsFor: '',
              doneOn: null,
              doneBy: '',
              note: '',
            },
          ],
        },
        concluded: null,
      },
    ],
    closed: null,
    reopened: null,
  },
};
