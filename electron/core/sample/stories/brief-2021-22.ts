/** @file Small invented matters of the school year 2021-22. */
import type { BriefStory } from '../brief-story.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';

const ALDER_HILL = 'Alder Hill Elementary';
const FERNMOOR = 'Fernmoor Middle School';

export const briefStories2021: readonly BriefStory[] = [
  {
    opensAt: '2021-11-29T18:20:00.000Z',
    track: 'note',
    matter: {
      title: 'Telephone on recess duty',
      receivedOn: '2021-11-29',
      receivedHow: 'in-person',
      summary:
        'The principal saw an aide on her phone for most of a recess. Nobody was hurt. They spoke at once; the phone stays in the office during duty.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Linden Crabtree', role: 'staff' },
      respondent: { name: 'Posy Larch', account: '', position: 'Recess aide', building: ALDER_HILL, employmentStatus: 'support-staff' },
    },
    log: [
      {
        at: '2021-11-29T18:40:00.000Z',
        how: 'meeting',
        who: 'Linden Crabtree, Posy Larch',
        text: 'Spoke for five minutes after recess. She agrees; no further step.',
      },
    ],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2021-12-03T14:00:00.000Z', reason: 'Settled by a conversation; kept as a note.' },
  },
  {
    opensAt: '2021-12-06T15:05:00.000Z',
    track: 'supervisory',
    matter: {
      title: 'Former students among an own account’s friends',
      receivedOn: '2021-12-03',
      receivedHow: 'e-mail',
      summary:
        'A mother asks whether it is right that her daughter, who left the school in June, is a friend of her former teacher’s own account. She has no complaint about what is written there.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Saffron Weald', role: 'parent-or-guardian' },
      respondent: {
        name: 'Alder Finchley',
        account: '',
        position: 'Music teacher',
        building: FERNMOOR,
        employmentStatus: 'probationary-teacher',
      },
    },
    log: [
      {
        at: '2021-12-07T20:45:00.000Z',
        how: 'meeting',
        who: 'Alder Finchley, Lee Hollowbrook',
        text: 'One meeting. He has accepted such requests from former students since June and had not read item 3 that way.',
      },
      {
        at: '2021-12-09T16:10:00.000Z',
        how: 'letter',
        who: 'Alder Finchley',
        text: 'Letter with item 3 and what was agreed: family account kept apart, no requests from former students under eighteen.',
      },
      {
        at: '2021-12-10T15:00:00.000Z',
        how: 'call',
        who: 'Saffron Weald',
        text: 'Told her that the school has spoken with the teacher. She thanked us.',
      },
    ],
    tasks: [
      {
        text: 'Ask whether the requests have been undone',
        dueOn: '2022-01-14',
        because: 'Agreed at the meeting of December 7.',
        waitsFor: 'Lee Hollowbrook',
        doneOn: '2022-01-12',
      },
    ],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2022-01-13T15:30:00.000Z', reason: 'Agreed steps are done; letter kept at the school.' },
  },
  {
    opensAt: '2022-01-18T16:30:00.000Z',
    track: 'note',
    matter: {
      title: 'Complaint about a sticker on a car',
      receivedOn: '2022-01-18',
      receivedHow: 'telephone',
      summary:
        'A caller who gave no name objects to a campaign sticker on a teacher’s car in the school lot. Told that the policy does not reach it; nobody was spoken to.',
      firstHour: firstHourOfStory(),
      complainant: { name: '', role: 'resident' },
      respondent: { name: 'Not named by the caller', account: '', position: 'Teacher', building: FERNMOOR, employmentStatus: 'unknown' },
    },
    log: [{ at: '2022-01-18T16:35:00.000Z', how: 'call', who: 'Caller without a name', text: 'Three minutes. Would not say which car.' }],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2022-01-18T17:00:00.000Z', reason: 'Nothing under the policy.' },
  },
  {
    opensAt: '2022-02-02T19:15:00.000Z',
    track: 'note',
    matter: {
      title: 'Snow video with students in the background',
      receivedOn: '2022-02-02',
      receivedHow: 'in-person',
      summary: 'A custodian filmed the collapsed snow fence and put it on his own page; four students can be seen behind it.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Linden Crabtree', role: 'staff' },
      respondent: { name: 'Rowan Pike', account: '', position: 'Custodian', building: ALDER_HILL, employmentStatus: 'support-staff' },
    },
    log: [
      { at: '2022-02-02T19:40:00.000Z', how: 'call', who: 'Rowan Pike', text: 'He took it down while we spoke.' },
      {
        at: '2022-02-04T20:00:00.000Z',
        how: 'meeting',
        who: 'Rowan Pike, union steward',
        text: 'One meeting with his steward. He had thought only of the fence.',
      },
      { at: '2022-02-07T15:20:00.000Z', how: 'letter', who: 'Rowan Pike', text: 'Letter on pictures of students handed over.' },
    ],
    tasks: [],
    raised: {
      at: '2022-02-03T15:00:00.000Z',
      to: 'supervisory',
      reason: 'Students can be told from each other, so a meeting and a letter are due.',
    },
    identified: null,
    measure: null,
    closed: { at: '2022-02-08T15:00:00.000Z', reason: 'Meeting held and letter given.' },
  },
  {
    opensAt: '2022-06-06T14:00:00.000Z',
    track: 'note',
    matter: {
      title: 'Personal calls from the front desk',
      receivedOn: '2022-06-03',
      receivedHow: 'in-person',
      summary: 'Two parents waited while the clerk finished a call with her sister. The principal reminded her; she apologized to both.',
      firstHour: firstHourOfStory(),
      complainant: { name: '', role: 'parent-or-guardian' },
      respondent: { name: 'Clover Dunmere', account: '', position: 'Office clerk', building: FERNMOOR, employmentStatus: 'support-staff' },
    },
    log: [],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2022-06-06T14:20:00.000Z', reason: 'Reminder given; kept as a note.' },
  },
];
