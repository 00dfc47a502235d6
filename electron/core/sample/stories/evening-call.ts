/** @file The third invented case, found and not yet closed: an evening call to a parent from an own phone, which the policy permits. */
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { writeEmail } from '../sample-papers.ts';
import type { Story } from '../story.ts';

const parentNote = () =>
  writeEmail({ From: 'A parent', To: 'Imogen Marsh', Date: 'Fri, 06 May 2022 12:40', Subject: 'Your question' }, [
    'I work nights and cannot take calls during school hours. I had asked for the results, and the call at about seven suited me well. It took',
    'ten minutes and was about the assessment only.',
  ]);

export const eveningCall: Story = {
  opensAt: '2022-05-03T13:10:00.000Z',
  matter: {
    title: 'Evening call from an own phone',
    receivedOn: '2022-05-02',
    receivedHow: 'in-person',
    summary:
      'A resident reports having heard that a teacher calls parents in the evening from her own phone. The parent concerned has not complained.',
    firstHour: firstHourOfStory(),
    complainant: { name: 'Basil Underhill', role: 'resident' },
    respondent: {
      name: 'Wren Castellan',
      account: '',
      position: 'Reading specialist',
      building: 'Alder Hill Elementary',
      employmentStatus: 'probationary-teacher',
    },
  },
  participants: [{ role: 'student', name: '', position: 'Student whose assessment the call was about' }],
  exhibits: [
    {
      receivedAt: '2022-05-06T18:02:00.000Z',
      fileName: 'note-of-parent.txt',
      bytes: parentNote,
      provenance: {
        howObtained: 'answer-to-neutral-question',
        obtainedBy: 'Imogen Marsh',
        obtainedOn: { kind: 'exact', date: '2022-05-06', timeFrom: '12:40' },
        description: 'The parent’s answer to an open question about the call.',
        personnelFileBasis: 'not-about-private-activity',
      },
    },
  ],
  allegation: {
    recordedAt: '2022-05-09T13:20:00.000Z',
    statement:
      'On or about April 27, 2022, at about 7 pm, Wren Castellan called a parent about a reading assessment from her own telephone.',
    conductDate: { kind: 'about', date: '2022-04-27', timeFrom: '19:00' },
    conductFacts: {
      channel: 'phone-call',
      account: 'own',
      device: 'own',
      duty: 'off-duty',
      place: 'elsewhere',
      purpose: 'school-related',
      audience: ['parents'],
      relationship: ['parent'],
      content: [],
      effects: ['none-known'],
      circumstances: ['after-work-hours', 'parent-unavailable-in-work-hours'],
    },
    clauses: [
      {
        labelPath: ['Use of Electronic Communications for School-Related Matters'],
        because: 'A school matter was discussed with a parent by telephone, on a number that the District does not host.',
        outcome: 'not-breached',
        elements: {
          who: {
            state: 'established',
            reason: 'The parent names her as the caller.',
            pins: [{ exhibit: 1, side: 'for', locator: 'par. 1', note: '' }],
          },
          act: {
            state: 'established',
            reason: 'The call was about an assessment.',
            pins: [{ exhibit: 1, side: 'for', locator: 'par. 1', note: 'About the assessment only.' }],
          },
          'audience-or-target': {
            state: 'established',
            reason: 'She spoke with the parent.',
            pins: [{ exhibit: 1, side: 'for', locator: 'par. 1', note: '' }],
          },
          means: {
            state: 'established',
            reason: 'Her own telephone, by all accounts.',
            pins: [{ exhibit: 1, side: 'for', locator: 'par. 1', note: '' }],
          },
          'authority-lacking': { state: 'not-reached', reason: 'The exception answers the charge.', pins: [] },
          'exception-not-met': {
            state: 'not-established',
            reason: 'The call fell after working hours, and the parent could not be reached in them.',
            pins: [{ exhibit: 1, side: 'against', locator: 'par. 1', note: 'The parent works nights and had asked for the call.' }],
          },
        },
      },
    ],
  },
  expression: {
    exactWords: 'A telephone conversation about the results of a reading assessment.',
    answers: [
      {
        question: 'S0',
        answer: 'no',
        reason: 'The charge rests on the telephone that was used, not on anything that was said.',
        exhibits: [1],
      },
    ],
    factors: [],
    effects: [],
  },
  finding: {
    outcome: 'substantiated',
    rationale:
      'The call took place as reported. It fell within the exception for calls to a parent after working hours, so the clause was not breached.',
    contraryEvidence: 'The resident had heard of more than one call. Nobody could name another, and the parent knew of none.',
    aggravating: '',
    mitigating: '',
  },
  holdsCleared: null,
  action: null,
  isIssued: false,
};
