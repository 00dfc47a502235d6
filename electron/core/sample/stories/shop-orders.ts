/** @file A case of the second school year, issued: orders of an own shop answered during lessons, after an earlier warning on paper. */

import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { writeEmail, writeTranscript } from '../sample-papers.ts';
import type { Story } from '../story.ts';

const aideNote = () =>
  writeTranscript('Note of the classroom aide, handed to the principal on February 8, 2023', [
    'Monday to Wednesday, first and second lesson: Ms. Thistlewood typed on her phone at the window bench, each time for ten minutes and more.',
    'On Tuesday she asked me to read the story so that she could "get an order out". The children waited for the second half of the page.',
    'I have not seen the screen.',
  ]);

const shopPage = () =>
  writeTranscript('Public page of a craft shop, read without a login on February 9, 2023, 3:40 pm', [
    'Thistle & Thread, made to order. Usually answers within the hour on weekdays.',
    'Answered Tue 9:12 am: "Yes, I can have two by Friday."',
    'Answered Tue 10:05 am: "Sent you the picture, let me know about the blue."',
    'Answered Wed 9:31 am: "Payment came through, thank you!"',
  ]);

const ownAnswer = () =>
  writeEmail({ From: 'Hazel Thistlewood', To: 'Imogen Marsh', Date: 'Wed, 15 Feb 2023 16:20', Subject: 'My answer' }, [
    'The page is mine and so are the three answers. I thought of them as a moment each and did not add them up. The children were reading or at the',
    'tables. In 2019 I was told to keep the phone in my bag in lessons, and I had gone back to carrying it because my mother was ill last winter.',
    'She is well again. I have turned the answers off during school hours.',
  ]);

export const shopOrders: Story = {
  opensAt: '2023-02-08T20:10:00.000Z',
  matter: {
    title: 'Orders of an own shop answered in lessons',
    receivedOn: '2023-02-08',
    receivedHow: 'in-person',
    summary:
      'A classroom aide tells the principal that a teacher is often on her phone during lessons and has spoken of orders that had to go out.',
    firstHour: firstHourOfStory(),
    complainant: { name: 'Fern Applegarth', role: 'staff' },
    respondent: {
      name: 'Hazel Thistlewood',
      account: '',
      position: 'Second grade teacher',
      building: 'Alder Hill Elementary',
      employmentStatus: 'tenured-teacher',
    },
  },
  participants: [
    { role: 'witness', name: 'Linden Crabtree', position: 'Principal, Alder Hill Elementary' },
    { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
    { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
  ],
  exhibits: [
    {
      receivedAt: '2023-02-09T15:05:00.000Z',
      fileName: 'note-of-aide.txt',
      bytes: aideNote,
      provenance: {
        howObtained: 'unsolicited-from-authorised-viewer',
        obtainedBy: 'Linden Crabtree',
        obtainedOn: { kind: 'exact', date: '2023-02-08' },
        description: 'What the aide saw on three mornings, written down by her.',
        personnelFileBasis: 'interferes-with-work',
      },
    },
    {
      receivedAt: '2023-02-09T21:45:00.000Z',
      fileName: 'shop-page.txt',
      bytes: shopPage,
      provenance: {
        howObtained: 'public-address',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2023-02-09', timeFrom: '15:40' },
        description: 'The shop’s page as anybody sees it, with the times of three answers.',
        personnelFileBasis: 'interferes-with-work',
      },
    },
    {
      receivedAt: '2023-02-15T22:30:00.000Z',
      fileName: 'answer-thistlewood.txt',
      bytes: ownAnswer,
      provenance: {
        howObtained: 'from-respondent',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2023-02-15', timeFrom: '16:20' },
        description: 'The respondent’s written answer.',
        personnelFileBasis: 'supplied-by-employee',
      },
    },
  ],
  allegation: {
    recordedAt: '2023-02-16T14:30:00.000Z',
    statement:
      'Between February 6 and February 8, 2023, during lessons, Hazel Thistlewood answered customers of her own shop from her own telephone at least three times.',
    conductDate: { kind: 'between', from: '2023-02-06', to: '2023-02-08' },
    conductFacts: {
      channel: 'social-media',
      account: 'own',
      device: 'own',
      duty: 'on-duty',
      place: 'classroom',
      purpose: 'commercial',
      audience: ['public'],
      relationship: ['none'],
      content: [],
      effects: ['class-time-lost'],
      circumstances: [],
    },
    clauses: [
      {
        labelPath: ['Use of Personal Technology', '9'],
        because: 'An own telephone was used for an own shop during lessons.',
        outcome: 'breached',
        elements: {
          who: assessed('She says that the page and the three answers are hers.', { exhibit: 3, locator: 'par. 1', note: 'Own answer.' }),
          means: assessed('An own telephone, seen by the aide and named by her.', {
            exhibit: 1,
            locator: 'line 1',
            note: 'Typing on her phone.',
          }),
          act: assessed('The answers sold goods of her own.', { exhibit: 2, locator: 'lines 2 to 4', note: 'Orders and a payment.' }),
          'time-and-place': assessed('The three times fall in first and second lesson, in her room.', {
            exhibit: 2,
            locator: 'times',
            note: 'Tue 9:12 and 10:05, Wed 9:31.',
          }),
          effect: assessed('The class waited while the aide took over the reading.', { exhibit: 1, locator: 'line 2', note: 'Tuesday.' }),
          'exception-not-met': assessed('No emergency and no leave is claimed for these days; her mother was well again.', {
            exhibit: 3,
            locator: 'par. 1',
            note: 'She says so.',
          }),
        },
      },
    ],
  },
  expression: {
    exactWords: '“Yes, I can have two by Friday.”',
    answers: [
      {
        question: 'S0',
        answer: 'no',
        reason: 'The charge rests on when and where the telephone was used, not on anything that was said.',
        exhibits: [2],
      },
    ],
    factors: [],
    effects: [],
  },
  finding: {
    outcome: 'substantiated',
    rationale: 'The note of the aide, the times on the public page and the respondent’s own answer agree on three occasions in two days.',
    contraryEvidence:
      'The aide did not see the screen (Ex. 1). The respondent believed that each answer took a moment while the class was busy (Ex. 3). This bears on weight; the occasions themselves are not in dispute.',
    aggravating: 'She had been told in 2019 to keep the telephone in her bag during lessons.',
    mitigating: 'Full account given. Answers during school hours were turned off before the finding.',
  },
  holdsCleared: { by: 'Avery Northgate', reason: 'Reviewed on March 1, 2023; nothing stands against this step.' },
  action: {
    levelId: 'device-restriction',
    terms:
      'No use of own telephones and own social media in the classroom during lessons until June 2, 2023. Calls for medical, family emergency, disability and union needs are left free.',
    reason:
      'The same use had been spoken of in 2019. A restriction with an end answers what was found and leaves the rest of the day free.',
    skippedLevelsReason: 'A conversation in 2019 has had no lasting effect; training would teach nothing that she does not know.',
    authoritySource: 'Board policy 5:125, item 12, adopted Jan 14, 2013, revised Jan 13, 2020',
    imposedBy: 'Avery Northgate, Superintendent',
    startsOn: '2023-03-06',
    endsOn: '2023-06-02',
    prerequisitesDoneBy: 'Imogen Marsh',
    approvedBy: 'Avery Northgate',
  },
  isIssued: true,
  priors: [
    {
      givenOn: '2019-10-22',
      level: 'Oral warning, noted in writing',
      rule: 'Telephones in lessons, staff handbook',
      whatFor: 'Own telephone used in two lessons.',
      paperPlace: 'School office, binder of 2019',
      expiresOn: null,
      source: 'Agreement with the Willow Bend Education Association, article 9',
    },
  ],
  afterwards: {
    entries: [
      {
        at: '2023-03-14T15:00:00.000Z',
        entry: {
          kind: 'grievance',
          subject: 'The restriction leaves no room for calls of her mother’s doctor.',
          party: 'Willow Bend Education Association',
          terms: 'Calls of the doctor to be named among the exceptions.',
          source: 'Article 12',
          correctiveActionId: null,
          steps: [
            { kind: 'filed', stage: 1, dueOn: null, dueBecause: '', waitsFor: '', doneOn: '2023-03-13', doneBy: 'Robin Tansy', note: '' },
            {
              kind: 'meeting',
              stage: 1,
              dueOn: '2023-03-24',
              dueBecause: 'Article 12: within ten school days of the filing.',
              waitsFor: 'Linden Crabtree',
              doneOn: null,
              doneBy: '',
              note: '',
            },
          ],
        },
        concluded: {
          at: '2023-03-28T19:00:00.000Z',
          outcome: 'Settled at the first step: calls of the doctor are written into the exceptions.',
        },
      },
      {
        at: '2023-03-06T15:00:00.000Z',
        entry: {
          kind: 'compliance',
          subject: 'No own telephone in the classroom during lessons',
          party: 'Hazel Thistlewood',
          terms: 'The principal looks in once a month.',
          source: 'Corrective action memo',
          correctiveActionId: null,
          steps: [
            {
              kind: 'checked',
              stage: null,
              dueOn: '2023-06-02',
              dueBecause: 'Last day of the restriction.',
              waitsFor: 'Linden Crabtree',
              doneOn: null,
              doneBy: '',
              note: '',
            },
          ],
        },
        concluded: { at: '2023-06-02T20:00:00.000Z', outcome: 'Kept throughout, by the principal’s three visits.' },
      },
    ],
    closed: { at: '2023-06-05T14:00:00.000Z', reason: 'The restriction has ended and was kept; the grievance is settled.' },
    reopened: null,
  },
};
