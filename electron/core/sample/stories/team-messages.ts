/** @file The second invented case, half-way: a coach writes to the team from an own account; elements are being assessed. */
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { writeTranscript } from '../sample-papers.ts';
import type { Story } from '../story.ts';

const messages = () =>
  writeTranscript('Messages in the group “Fernmoor Runners”, handed over by a parent', [
    '2022-03-07 15:48  coach      Practice moved to 4:15, meet at the north gate.',
    '2022-03-07 15:52  student 1  ok!',
    '2022-03-09 21:37  coach      Great run today. Proud of every one of you.',
    '2022-03-09 21:40  student 2  can we do the hill again on friday',
    '2022-03-09 21:41  coach      We can. Sleep now, school tomorrow.',
  ]);

export const teamMessages: Story = {
  opensAt: '2022-03-14T15:30:00.000Z',
  matter: {
    title: 'Messages to a team from an own account',
    receivedOn: '2022-03-14',
    receivedHow: 'telephone',
    summary:
      'A parent tells the athletic office that a coach writes to the whole team in a messaging group on his own phone. She has no complaint about what he writes and asks whether this is how it is meant to be.',
    firstHour: firstHourOfStory(),
    complainant: { name: '', role: 'parent-or-guardian' },
    respondent: {
      name: 'Quentin Larkspur',
      account: '',
      position: 'Track coach',
      building: 'Fernmoor Middle School',
      employmentStatus: 'support-staff',
    },
  },
  participants: [
    { role: 'student', name: '', position: 'Member of the team' },
    { role: 'student', name: '', position: 'Member of the team' },
    { role: 'witness', name: 'Juniper Oakes', position: 'Athletic office' },
  ],
  exhibits: [
    {
      receivedAt: '2022-03-14T16:05:00.000Z',
      fileName: 'group-messages.txt',
      bytes: messages,
      provenance: {
        howObtained: 'unsolicited-from-authorised-viewer',
        obtainedBy: 'Juniper Oakes',
        obtainedOn: { kind: 'exact', date: '2022-03-14' },
        description: 'Messages of two days, written out by the parent from her daughter’s phone.',
        personnelFileBasis: 'not-yet-decided',
      },
    },
  ],
  allegation: {
    recordedAt: '2022-03-15T14:30:00.000Z',
    statement:
      'Between March 7 and March 11, 2022, Quentin Larkspur wrote to members of the track team about practice in a messaging group from his own account.',
    conductDate: { kind: 'between', from: '2022-03-07', to: '2022-03-11' },
    conductFacts: {
      channel: 'messaging-app',
      account: 'own',
      device: 'own',
      duty: 'off-duty',
      place: 'elsewhere',
      purpose: 'school-related',
      audience: ['students'],
      relationship: ['current-student'],
      content: [],
      effects: ['none-known'],
      circumstances: ['after-work-hours'],
    },
    clauses: [
      {
        labelPath: ['Use of Personal Technology', '2'],
        because: 'He wrote to students about a school matter although a District tool for teams exists.',
        outcome: 'not-reached',
        elements: {
          who: {
            state: 'established',
            reason: 'The messages carry his name, and the athletic office confirms his number.',
            pins: [{ exhibit: 1, side: 'for', locator: 'lines 4 to 8', note: 'Sender “coach”.' }],
          },
        },
      },
    ],
  },
  expression: null,
  finding: null,
  holdsCleared: null,
  action: null,
  isIssued: false,
};
