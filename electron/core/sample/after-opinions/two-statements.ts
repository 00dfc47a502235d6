/** @file In the shape of Graber v. Clarke: two statements of one day, and a suspension out of an inquiry that was opened before either. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { answered, item, type ModelledStory, notReached, paper, points } from './modelled-story.ts';

const who = assessed('He says so.', { exhibit: 4, locator: 'par. 1', note: '' });

export const twoStatements: ModelledStory = {
  after: 'Graber v. Clarke, 763 F.3d 888 (7th Cir. 2014)',
  story: {
    opensAt: '2024-10-21T14:00:00.000Z',
    matter: {
      title: 'Trading in lessons; then two talks on one day',
      receivedOn: '2024-10-21',
      receivedHow: 'e-mail',
      summary:
        'Invented, in the shape of Graber v. Clarke. An inquiry into stock trading on a phone in lessons is under way when the respondent, an officer of the association, calls the principal about extra duty and, within the hour, quarrels with the assistant principal.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Isolde Penhallow', role: 'staff' },
      respondent: {
        name: 'Rowan Tarrant',
        account: '',
        position: 'Industrial arts teacher, vice-president of the association',
        building: 'Fernmoor Middle School',
        employmentStatus: 'tenured-teacher',
      },
    },
    participants: [
      { role: 'witness', name: 'Lee Hollowbrook', position: 'Principal, Fernmoor Middle School' },
      { role: 'witness', name: 'Verity Ashgrove', position: 'Assistant principal, Fernmoor Middle School' },
      { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
      { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
    ],
    exhibits: [
      paper({
        at: '2024-10-21T15:10:00.000Z',
        name: 'report-of-trading',
        title: 'Isolde Penhallow to the principal, October 21, 2024',
        lines: [
          'On October 9, 15 and 17 he sat at the bench with his phone and sold and bought shares while the class sanded boxes. I share the room.',
        ],
        by: 'Lee Hollowbrook',
        how: 'district-system',
        basis: 'interferes-with-work',
      }),
      paper({
        at: '2024-10-28T16:00:00.000Z',
        name: 'note-of-the-call',
        title: 'Note of the principal: call of October 25, 2024, 11:05 am',
        lines: [
          'He called with Mr. Tansy on the line, as vice-president, about extra lunch duty and rest under article 11. Calm on both sides. Settled: volunteers from Monday.',
          'I told the assistant principal that there was nothing out of order in it.',
        ],
        by: 'Lee Hollowbrook',
        how: 'answer-to-neutral-question',
        basis: 'not-about-private-activity',
      }),
      paper({
        at: '2024-10-28T17:00:00.000Z',
        name: 'note-of-the-quarrel',
        title: 'Note of the assistant principal: call of October 25, 2024, 11:50 am',
        lines: [
          'He called me from the parking lot about his own shift today, shouted, called the principal a name, and said that he would not go.',
          'He says that he did not shout. I reported it to Mr. Northgate at noon; the two met at 3 pm.',
        ],
        by: 'Verity Ashgrove',
        how: 'answer-to-neutral-question',
        basis: 'interferes-with-work',
      }),
      paper({
        at: '2024-10-30T19:00:00.000Z',
        name: 'answer-tarrant',
        title: 'Rowan Tarrant to Imogen Marsh, October 30, 2024',
        lines: [
          'I did trade on those days, for a few minutes each, while they sanded. About October 25: the first call was for everybody, the second was for me. I was loud, not rude.',
        ],
        by: 'Imogen Marsh',
        how: 'from-respondent',
        basis: 'supplied-by-employee',
      }),
    ],
    allegation: {
      recordedAt: '2024-10-31T14:00:00.000Z',
      statement:
        'On October 9, 15 and 17, 2024, Rowan Tarrant traded in shares on his phone in lessons; on October 25, 2024, at 11:50 am, he shouted at the assistant principal on the phone and refused a shift.',
      conductDate: { kind: 'between', from: '2024-10-09', to: '2024-10-25' },
      conductFacts: {
        channel: 'phone-call',
        account: 'none',
        device: 'own',
        duty: 'on-duty',
        place: 'classroom',
        purpose: 'personal',
        audience: ['staff'],
        relationship: ['supervisor'],
        content: ['profane', 'about-working-conditions'],
        effects: ['none-known'],
        circumstances: ['acting-with-or-for-colleagues'],
      },
      clauses: [
        {
          labelPath: item('9'),
          because: 'Trading for himself fell in lessons.',
          outcome: 'breached',
          elements: {
            who,
            means: assessed('His own phone.', { exhibit: 1, locator: 'line 1', note: '' }),
            act: assessed('He traded for himself.', { exhibit: 4, locator: 'par. 1', note: 'Own answer.' }),
            'time-and-place': assessed('In lessons, at the bench.', { exhibit: 1, locator: 'line 1', note: 'Three days.' }),
            effect: { state: 'not-reached', reason: 'It fell in work time, so no effect need be shown.', pins: [] },
            'exception-not-met': assessed('No lesson is free time under the agreement.', { exhibit: 4, locator: 'par. 1', note: '' }),
          },
        },
        {
          labelPath: item('5'),
          because: 'The assistant principal says that the quarrel kept her from her work.',
          outcome: 'not-breached',
          elements: {
            who,
            means: assessed('A call on his own phone.', { exhibit: 3, locator: 'line 1', note: '' }),
            act: assessed('He was loud, by his own account.', { exhibit: 4, locator: 'par. 1', note: '' }),
            effect: { state: 'not-established', reason: 'No service and no lesson is named that suffered.', pins: [] },
          },
        },
      ],
    },
    expression: null,
    finding: {
      outcome: 'partly-substantiated',
      rationale: 'He says that he traded in three lessons. Of the quarrel no effect on work is shown.',
      contraryEvidence: 'A few minutes on each day, while the class worked by itself (Ex. 4).',
      aggravating: 'Tools were in use meanwhile.',
      mitigating: 'Full account given. The first call of October 25 was settled in calm.',
    },
    holdsCleared: {
      by: 'Avery Northgate',
      reason: 'Counsel looked at both calls: the step comes of the inquiry that was opened before them.',
    },
    action: {
      levelId: 'suspension-without-pay',
      terms: 'Suspension without pay for seven days, for trading in three lessons.',
      reason: 'Three lessons, with tools in use.',
      skippedLevelsReason: 'The danger at the benches is what the lesser levels would not answer.',
      authoritySource: 'Board policy 5:240, adopted March 12, 2018',
      imposedBy: 'Avery Northgate',
      startsOn: '2024-12-02',
      endsOn: '2024-12-10',
      prerequisitesDoneBy: 'Imogen Marsh',
      approvedBy: 'Avery Northgate',
    },
    isIssued: false,
  },
  statements: [
    {
      exactWords: 'Call A, October 25, 2024, 11:05 am: extra lunch duty and rest under article 11 (Ex. 2).',
      nature: {
        madeOn: '2024-10-25',
        account: 'none',
        hasAuthority: 'no',
        usedAuthority: 'no',
        duty: 'not-known',
        isPolitical: 'no',
        restsOnView: 'no',
        reason: 'Spoken, as an officer of the association, with its representative on the line.',
      },
      answers: [
        answered('S0', 'yes', 'He says that the step is an answer to this call.', 2),
        answered('S1', 'no', 'Nothing points to it.', 2),
        answered('S2a', 'no', 'A call to the principal.', 2),
        answered('S2b', 'no', 'No teacher is paid to speak for the unit.', 2),
        answered('S2c', 'yes', 'As vice-president, for the unit.', 2),
        answered('S3n', 'no', 'It was about the work.', 2),
        answered('S3c', 'yes', 'Safety and rest of those who watch over children, raised for all.', 2),
        answered('S4', 'yes', 'One factor carries evidence; six were not reached.'),
        answered('S5', 'yes', 'No effect is claimed of this call.', 2),
        answered('S6', 'yes', 'What set off the meeting was the report of call B; the inquiry is older than both. See the list.', 1, 3),
        answered('S7', 'no', 'Nothing is ordered for the future.'),
      ],
      factors: [
        points(3, 'employee', 'The call did not get in the way of anything; it was settled, and volunteers were found.', 2),
        ...notReached('The third factor was enough to look at: nothing was impeded.', 1, 2, 4, 5, 6, 7),
      ],
      effects: [],
      moments: [
        { kind: 'inquiry-opened', who: 'Imogen Marsh', on: '2024-10-21', at: '09:00', how: 'Opening of this case, on the trading.' },
        { kind: 'decision-maker-learned', who: 'Avery Northgate', on: '2024-10-25', at: '12:00', how: 'With the report of call B.' },
        { kind: 'step-taken', who: 'Avery Northgate', on: '2024-10-25', at: '15:00', how: 'Meeting, set off by the report of call B.' },
      ],
      bearings: [
        { item: '9', rests: 'not', reason: 'Trading in lessons has nothing to do with the call.' },
        { item: '5', rests: 'not', reason: 'The clause is charged for call B alone.' },
      ],
      balance: { direction: 'employee', reason: 'Nothing stood against the call; no step rests on it.' },
    },
    {
      exactWords: 'Call B, October 25, 2024, 11:50 am: his own shift (Ex. 3).',
      nature: {
        madeOn: '2024-10-25',
        account: 'none',
        hasAuthority: 'no',
        usedAuthority: 'no',
        duty: 'on-duty',
        isPolitical: 'no',
        restsOnView: 'no',
        reason: 'Spoken for himself; by then volunteers had been found.',
      },
      answers: [
        answered('S0', 'yes', 'Item 5 is charged on it.', 3),
        answered('S1', 'no', 'Loud, not threatening.', 3, 4),
        answered('S2a', 'no', 'A call to the assistant principal.', 3),
        answered('S2b', 'no', 'No task of his.', 3),
        answered('S2c', 'no', 'By his own words the second call was for himself.', 4),
        answered('S3n', 'no', 'It was about his shift.', 3),
        answered('S3c', 'no', 'His own shift, in anger, when the matter of all was settled.', 3, 4),
      ],
      factors: [],
      effects: [],
      moments: [
        {
          kind: 'decision-maker-learned',
          who: 'Avery Northgate',
          on: '2024-10-25',
          at: '12:00',
          how: 'Report of the assistant principal.',
        },
      ],
      bearings: [
        { item: '9', rests: 'not', reason: 'Trading in lessons has nothing to do with the call.' },
        { item: '5', rests: 'wholly', reason: 'The clause is charged for this call.' },
      ],
      balance: null,
    },
  ],
  sameDecision: { answer: 'yes', reason: 'The trading was under inquiry four days before, and the level is measured by it alone.' },
};
