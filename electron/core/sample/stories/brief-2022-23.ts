/** @file Small invented matters of the school year 2022-23. */
import type { BriefStory } from '../brief-story.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';

const ALDER_HILL = 'Alder Hill Elementary';
const FERNMOOR = 'Fernmoor Middle School';

export const briefStories2022: readonly BriefStory[] = [
  {
    opensAt: '2022-09-12T19:50:00.000Z',
    track: 'note',
    matter: {
      title: 'Picture of a class on a coach’s own page',
      receivedOn: '2022-09-12',
      receivedHow: 'in-person',
      summary:
        'A coach put a picture of a gym class on his own page and took it down when the principal asked. They agreed in writing that such pictures go to the office.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Lee Hollowbrook', role: 'staff' },
      respondent: {
        name: 'Bramley Yarrow',
        account: '',
        position: 'Physical education teacher and coach',
        building: FERNMOOR,
        employmentStatus: 'tenured-teacher',
      },
    },
    log: [{ at: '2022-09-12T20:05:00.000Z', how: 'e-mail', who: 'Bramley Yarrow', text: 'What was agreed went to him by e-mail.' }],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2022-09-13T14:00:00.000Z', reason: 'Agreed in writing.' },
  },
  {
    opensAt: '2022-11-14T15:10:00.000Z',
    track: 'supervisory',
    matter: {
      title: 'Posts about colleagues from an account without a name',
      receivedOn: '2022-11-11',
      receivedHow: 'online-form',
      summary:
        'Somebody reports by the form, without a name, that an account called “teachers lounge 900” mocks named colleagues and seems to be run from inside.',
      firstHour: firstHourOfStory(),
      complainant: { name: '', role: 'other' },
      respondent: { name: '', account: 'teachers lounge 900', position: 'Not known', building: FERNMOOR, employmentStatus: 'unknown' },
    },
    log: [
      { at: '2022-11-15T14:30:00.000Z', how: 'note', who: '', text: 'Read what is public, without a login. Eleven posts since August.' },
      {
        at: '2022-11-29T21:00:00.000Z',
        how: 'meeting',
        who: 'Teasel Harrow',
        text: 'He came by himself and says that the account is his.',
      },
      {
        at: '2022-12-01T15:30:00.000Z',
        how: 'letter',
        who: 'Teasel Harrow',
        text: 'Letter on respect among colleagues and use in working time; he has closed the account.',
      },
    ],
    tasks: [],
    raised: null,
    identified: {
      at: '2022-11-29T21:20:00.000Z',
      role: 'respondent',
      name: 'Teasel Harrow',
      since: '2022-11-29',
      howKnown: 'He said so himself, unasked.',
    },
    measure: null,
    closed: { at: '2022-12-02T15:00:00.000Z', reason: 'Meeting held and letter given.' },
  },
  {
    opensAt: '2023-01-23T15:45:00.000Z',
    track: 'note',
    matter: {
      title: 'Message to a parent late at night',
      receivedOn: '2023-01-23',
      receivedHow: 'telephone',
      summary:
        'A father got a message about homework at 11:40 pm on the District’s application and would like none after nine. The teacher had set it to go out in the morning and picked the wrong day.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Heath Coombe', role: 'parent-or-guardian' },
      respondent: {
        name: 'Ivy Brackenridge',
        account: '',
        position: 'Third grade teacher',
        building: ALDER_HILL,
        employmentStatus: 'tenured-teacher',
      },
    },
    log: [{ at: '2023-01-23T21:10:00.000Z', how: 'call', who: 'Heath Coombe', text: 'Explained; he is content.' }],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2023-01-24T14:00:00.000Z', reason: 'Cleared up the same day.' },
  },
  {
    opensAt: '2023-04-17T14:10:00.000Z',
    track: 'supervisory',
    matter: {
      title: 'Copied worksheets on an own website',
      receivedOn: '2023-04-14',
      receivedHow: 'letter',
      summary: 'A publisher writes that pages of its workbook stand on a teacher’s own website and asks for them to be taken down.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'A publisher', role: 'other' },
      respondent: {
        name: 'Juniper Sallow',
        account: '',
        position: 'Science teacher',
        building: FERNMOOR,
        employmentStatus: 'tenured-teacher',
      },
    },
    log: [
      {
        at: '2023-04-18T20:15:00.000Z',
        how: 'meeting',
        who: 'Juniper Sallow, Robin Tansy',
        text: 'One meeting. She took the pages down on the day and had believed that class use covered them.',
      },
      { at: '2023-04-20T15:00:00.000Z', how: 'letter', who: 'Juniper Sallow', text: 'Letter with item 8 handed over.' },
      { at: '2023-04-20T15:20:00.000Z', how: 'letter', who: 'Publisher', text: 'Told that the pages are down.' },
    ],
    tasks: [
      {
        text: 'Short training on copyright for the science staff',
        dueOn: '2023-05-31',
        because: 'Agreed with the principal on April 20.',
        waitsFor: 'Lee Hollowbrook',
        doneOn: '2023-05-24',
      },
    ],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2023-05-25T14:00:00.000Z', reason: 'Pages down, letter given, training held.' },
  },
  {
    opensAt: '2023-05-08T13:40:00.000Z',
    track: 'investigation',
    matter: {
      title: 'Private messages to a student',
      receivedOn: '2023-05-08',
      receivedHow: 'in-person',
      summary:
        'A counselor reports that a student showed her private messages of a substitute teacher, friendly at first and lately asking to meet on a weekend.',
      firstHour: firstHourOfStory({
        'abuse-or-neglect': {
          answer: 'yes',
          note: 'The counselor called the hotline herself before she came to the office.',
          handedTo: 'Hotline, by the counselor',
          handedOn: '2023-05-08',
          reference: 'Intake taken; number kept by the counselor',
        },
        'police-or-agency': {
          answer: 'yes',
          note: 'Nobody is interviewed until the agency says so.',
          handedTo: 'Agency',
          handedOn: '2023-05-08',
          reference: '',
        },
        'title-ix': { answer: 'yes', note: '', handedTo: 'Title IX Coordinator', handedOn: '2023-05-08', reference: '' },
      }),
      complainant: { name: 'Marigold Penn', role: 'staff' },
      respondent: {
        name: 'Thorne Vickery',
        account: '',
        position: 'Substitute teacher',
        building: FERNMOOR,
        employmentStatus: 'support-staff',
      },
    },
    log: [
      {
        at: '2023-05-08T13:55:00.000Z',
        how: 'meeting',
        who: 'Marigold Penn',
        text: 'She has called 1-800-25-ABUSE herself at 8:10 am and confirms in writing.',
      },
      { at: '2023-05-08T14:30:00.000Z', how: 'call', who: 'Avery Northgate', text: 'Superintendent told; no assignments from today.' },
      { at: '2023-05-09T16:00:00.000Z', how: 'call', who: 'Agency', text: 'They ask that the school interview nobody for now.' },
    ],
    tasks: [
      {
        text: 'Ask the agency whether interviews may begin',
        dueOn: '2024-06-14',
        because: 'Agreed with the agency: once a month.',
        waitsFor: 'Agency',
        doneOn: null,
      },
    ],
    raised: null,
    identified: null,
    measure: {
      at: '2023-05-08T14:50:00.000Z',
      kind: 'reassignment',
      terms:
        'No assignments in the District’s schools until the review. The agency of the substitute teacher is told that no reason is given.',
      approvedBy: 'Avery Northgate, Superintendent',
      startsOn: '2023-05-08',
      reviewOn: '2024-06-14',
    },
    closed: null,
  },
];
