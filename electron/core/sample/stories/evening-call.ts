/** @file The third invented case, just opened: an evening call to a parent from an own phone, which the policy may permit. */
import type { Story } from '../story.ts';

export const eveningCall: Story = {
  opensAt: '2022-05-03T13:10:00.000Z',
  matter: {
    title: 'Evening call from an own phone',
    receivedOn: '2022-05-02',
    receivedHow: 'in-person',
    summary:
      'A resident reports having heard that a teacher calls parents in the evening from her own phone. The parent concerned has not complained.',
    mentions: [],
    complainant: { name: 'Basil Underhill', role: 'resident' },
    respondent: {
      name: 'Wren Castellan',
      account: '',
      position: 'Reading specialist',
      building: 'Alder Hill Elementary',
      employmentStatus: 'probationary-teacher',
    },
  },
  participants: [],
  exhibits: [],
  allegation: {
    statement:
      'On or about April 27, 2022, at about 7 pm, Wren Castellan called a parent about a reading assessment from her own telephone.',
    conductDate: { kind: 'about', date: '2022-04-27' },
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
    clauses: [],
  },
  expression: null,
  finding: null,
  holdsCleared: null,
  action: null,
  isIssued: false,
};
