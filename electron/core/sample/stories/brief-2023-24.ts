/** @file Small invented matters of the school year 2023-24; the last of them are still open. */
import type { BriefStory } from '../brief-story.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';

const ALDER_HILL = 'Alder Hill Elementary';
const FERNMOOR = 'Fernmoor Middle School';

export const briefStories2023: readonly BriefStory[] = [
  {
    opensAt: '2023-09-05T20:00:00.000Z',
    track: 'note',
    matter: {
      title: 'Volunteer filming in a hallway',
      receivedOn: '2023-09-05',
      receivedHow: 'in-person',
      summary:
        'A volunteer filmed the hallway decorations while classes changed. She deleted it when asked and has been given the page on filming.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Linden Crabtree', role: 'staff' },
      respondent: {
        name: 'Bryony Waterford',
        account: '',
        position: 'Volunteer',
        building: ALDER_HILL,
        employmentStatus: 'volunteer-or-vendor',
      },
    },
    log: [],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2023-09-05T20:20:00.000Z', reason: 'Kept as a note.' },
  },
  {
    opensAt: '2023-10-10T14:30:00.000Z',
    track: 'supervisory',
    matter: {
      title: 'District logo on a fundraising page',
      receivedOn: '2023-10-09',
      receivedHow: 'e-mail',
      summary:
        'The logo of the District stands on a page that collects money for a teacher’s trip. The page reads as if the school were behind it.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Clement Ashdown', role: 'resident' },
      respondent: {
        name: 'Sorrel Whitbeam',
        account: '',
        position: 'Spanish teacher',
        building: FERNMOOR,
        employmentStatus: 'probationary-teacher',
      },
    },
    log: [
      {
        at: '2023-10-11T20:30:00.000Z',
        how: 'meeting',
        who: 'Sorrel Whitbeam',
        text: 'One meeting. A cousin had made the page; the logo is gone since this morning.',
      },
      { at: '2023-10-13T15:00:00.000Z', how: 'letter', who: 'Sorrel Whitbeam', text: 'Letter with item 7 handed over.' },
    ],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2023-10-13T15:10:00.000Z', reason: 'Logo removed and letter given.' },
  },
  {
    opensAt: '2024-01-16T16:00:00.000Z',
    track: 'note',
    matter: {
      title: 'Homework over a private messaging group',
      receivedOn: '2024-01-16',
      receivedHow: 'telephone',
      summary:
        'A parent without the private application asks how to get the homework. The teacher has moved it to the District’s application the same day.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Anise Colby', role: 'parent-or-guardian' },
      respondent: {
        name: 'Ivy Brackenridge',
        account: '',
        position: 'Third grade teacher',
        building: ALDER_HILL,
        employmentStatus: 'tenured-teacher',
      },
    },
    log: [
      { at: '2024-01-16T21:00:00.000Z', how: 'e-mail', who: 'Ivy Brackenridge', text: 'Sent her item 2 and the guide to the application.' },
    ],
    tasks: [],
    raised: null,
    identified: null,
    measure: null,
    closed: { at: '2024-01-17T15:00:00.000Z', reason: 'Moved to the District’s application.' },
  },
  {
    opensAt: '2024-02-12T15:20:00.000Z',
    track: 'supervisory',
    matter: {
      title: 'Profane reply to a parent’s public comment',
      receivedOn: '2024-02-11',
      receivedHow: 'e-mail',
      summary:
        'A parent forwards a public exchange about bus times in which a bus driver answers her with a profanity from his own account.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Tansy Merrow', role: 'parent-or-guardian' },
      respondent: { name: 'Gale Sedgewick', account: '', position: 'Bus driver', building: ALDER_HILL, employmentStatus: 'support-staff' },
    },
    log: [
      { at: '2024-02-13T16:00:00.000Z', how: 'call', who: 'Union president', text: 'Left a message about a meeting on Friday.' },
      {
        at: '2024-02-16T20:00:00.000Z',
        how: 'meeting',
        who: 'Gale Sedgewick, union president',
        text: 'He was off duty and angry about the new route. He offers to apologize.',
      },
    ],
    tasks: [
      {
        text: 'Letter after the meeting of February 16',
        dueOn: '2024-06-07',
        because: 'Promised to the driver before summer.',
        waitsFor: '',
        doneOn: null,
      },
    ],
    raised: null,
    identified: null,
    measure: null,
    closed: null,
  },
  {
    opensAt: '2024-04-22T13:50:00.000Z',
    track: 'investigation',
    matter: {
      title: 'Grades and remarks about a student in a group of parents',
      receivedOn: '2024-04-19',
      receivedHow: 'letter',
      summary:
        'Two parents write that a teacher, himself a father at the school, told a private group of parents a student’s grades and why she was moved to another class.',
      firstHour: firstHourOfStory({
        'student-records': {
          answer: 'yes',
          note: 'Grades named in a group of about forty parents.',
          handedTo: 'Records custodian, school office',
          handedOn: '2024-04-22',
          reference: '',
        },
        'complaint-manager': { answer: 'unknown', note: 'The letter speaks of a grievance.', handedTo: '', handedOn: null, reference: '' },
      }),
      complainant: { name: 'Two parents', role: 'parent-or-guardian' },
      respondent: {
        name: 'Cedric Thornbury',
        account: '',
        position: 'History teacher',
        building: FERNMOOR,
        employmentStatus: 'tenured-teacher',
      },
    },
    log: [
      {
        at: '2024-04-22T14:30:00.000Z',
        how: 'call',
        who: 'One of the two parents',
        text: 'She will bring the exchange as her phone shows it, unasked.',
      },
      { at: '2024-04-24T19:00:00.000Z', how: 'e-mail', who: 'Robin Tansy', text: 'Notice that a meeting will be set; she represents him.' },
    ],
    tasks: [
      {
        text: 'Meeting with the respondent and his representative',
        dueOn: '2024-06-12',
        because: 'The agreement asks for five school days’ notice; it went out on June 4.',
        waitsFor: '',
        doneOn: null,
      },
      {
        text: 'Answer of the complaint manager on the grievance',
        dueOn: '2024-06-10',
        because: 'Asked on April 22 and again on May 20.',
        waitsFor: 'Complaint manager',
        doneOn: null,
      },
    ],
    raised: null,
    identified: null,
    measure: null,
    closed: null,
  },
  {
    opensAt: '2024-05-20T17:00:00.000Z',
    track: 'note',
    matter: {
      title: 'Music video shown in a study hall',
      receivedOn: '2024-05-20',
      receivedHow: 'in-person',
      summary:
        'A student told her mother that an unfit video ran in study hall. The supervisor says that it started by itself after another and that he stopped it.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Myrtle Eastbrook', role: 'parent-or-guardian' },
      respondent: {
        name: 'Rowan Pike',
        account: '',
        position: 'Study hall supervisor',
        building: FERNMOOR,
        employmentStatus: 'support-staff',
      },
    },
    log: [{ at: '2024-05-20T20:10:00.000Z', how: 'call', who: 'Myrtle Eastbrook', text: 'She will ask her daughter what was shown.' }],
    tasks: [
      {
        text: 'Hear from the mother',
        dueOn: '2024-06-07',
        because: 'She said that she would call back within two weeks.',
        waitsFor: 'Myrtle Eastbrook',
        doneOn: null,
      },
    ],
    raised: null,
    identified: null,
    measure: null,
    closed: null,
  },
];
