/** @file In the shape of Harnishfeger v. United States: stories under another name from before the post, told once to friends; nothing happened at work. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { answered, felt, item, type ModelledStory, notReached, paper, points, spokenAsCitizen } from './modelled-story.ts';

export const storiesUnderAnotherName: ModelledStory = {
  after: 'Harnishfeger v. United States, 943 F.3d 1105 (7th Cir. 2019)',
  story: {
    opensAt: '2024-09-30T14:00:00.000Z',
    matter: {
      title: 'Stories of a telephone worker under another name',
      receivedOn: '2024-09-27',
      receivedHow: 'in-person',
      summary:
        'Invented, in the shape of Harnishfeger v. United States. A program director comes upon a small book of a data aide’s earlier working life, written under another name before she came, and wants her out of the program.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Ferdinand Brackwater', role: 'staff' },
      respondent: {
        name: 'Ottoline Fenwick',
        account: '“V. Nightjar”',
        position: 'Data aide of the family program, on a one-year placement',
        building: 'Alder Hill Elementary',
        employmentStatus: 'volunteer-or-vendor',
      },
    },
    participants: [{ role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' }],
    exhibits: [
      paper({
        at: '2024-09-30T15:00:00.000Z',
        name: 'book-and-announcement',
        title: '“Night Lines” by V. Nightjar, sold online; one announcement to friends on June 3, 2024',
        lines: [
          'Five calls, retold, and what the writer made of them. No place, no school, no child, no employer is named.',
          'June 3, to friends only: “It is out. Be kind.”',
        ],
        by: 'Ferdinand Brackwater',
        how: 'public-address',
        basis: 'not-yet-decided',
      }),
      paper({
        at: '2024-10-03T16:30:00.000Z',
        name: 'note-of-the-director',
        title: 'The director’s answers, October 3, 2024',
        lines: [
          'She keeps the list of providers and meets no families. Her work is good. No one has complained, and no one else seems to know.',
          'It would embarrass the program if it came out.',
        ],
        by: 'Imogen Marsh',
        how: 'answer-to-neutral-question',
        basis: 'not-about-private-activity',
      }),
    ],
    allegation: {
      recordedAt: '2024-10-04T14:00:00.000Z',
      statement:
        'Before her placement began, Ottoline Fenwick published stories of an adult nature under another name and told friends of it once.',
      conductDate: { kind: 'exact', date: '2024-06-03' },
      conductFacts: {
        channel: 'website',
        account: 'own',
        device: 'own',
        duty: 'off-duty',
        place: 'elsewhere',
        purpose: 'commercial',
        audience: ['public', 'friends-only'],
        relationship: ['none'],
        content: ['sexual-or-obscene'],
        effects: ['none-known'],
        circumstances: [],
      },
      clauses: [
        {
          labelPath: item('1'),
          because: 'The director asks whether the book falls short of a standard.',
          outcome: 'not-breached',
          elements: {
            who: assessed('She says that the name is hers.', { exhibit: 2, locator: 'par. 1', note: '' }),
            means: assessed('It is sold online and was announced on a page of hers.', { exhibit: 1, locator: 'whole', note: '' }),
            act: { state: 'not-established', reason: 'It names nobody of the school, and was written before she came.', pins: [] },
            'audience-or-target': { state: 'not-established', reason: 'No student or colleague is known to have come upon it.', pins: [] },
            'cross-referenced-standard': { state: 'not-established', reason: 'No standard was named that it breaks.', pins: [] },
          },
        },
      ],
    },
    expression: null,
    finding: {
      outcome: 'not-substantiated',
      rationale: 'The book is older than the placement, names nobody of the school, and nobody at work has felt anything of it.',
      contraryEvidence: 'The director fears embarrassment (Ex. 2). He names no day and no one on whom it told.',
      aggravating: '',
      mitigating: 'Her work is good, by the director’s own account.',
    },
    holdsCleared: { by: 'Avery Northgate', reason: 'Counsel saw the worksheet; the matter closes without a step.' },
    action: {
      levelId: 'no-action',
      terms: 'No step follows; the placement goes on.',
      reason: 'Nothing was found, and no effect on the program has a day.',
      skippedLevelsReason: '',
      authoritySource: '',
      imposedBy: 'Imogen Marsh',
      startsOn: null,
      endsOn: null,
      prerequisitesDoneBy: 'Imogen Marsh',
      approvedBy: 'Avery Northgate',
    },
    isIssued: false,
  },
  statements: [
    {
      exactWords: 'The book “Night Lines” (Ex. 1).',
      nature: {
        madeOn: '2024-06-03',
        account: 'personal',
        hasAuthority: 'no',
        usedAuthority: 'no',
        duty: 'off-duty',
        isPolitical: 'no',
        restsOnView: 'no',
        reason: 'Another name, another time, another trade.',
      },
      answers: [
        ...spokenAsCitizen('Written before she came.', 'Keeping a list of providers has nothing to do with it.', 1, 2),
        answered('S3n', 'yes', 'Away from work, for anybody who buys it, on a trade of years ago, and nothing in it leads to the post.', 1),
        answered('S4', 'yes', 'Three factors carry evidence; the rest was not reached.'),
        answered('S5', 'no', 'Embarrassment is all that is claimed; it has no day and nobody on whom it told.', 2),
      ],
      factors: [
        points(1, 'employee', 'No friction with anybody is shown.', 2),
        points(3, 'employee', 'Nothing suggests that the list or the families’ program suffered. She meets no families.', 2),
        points(4, 'employee', 'Before the post, in her own time, under another name.', 1),
        ...notReached('Nothing was claimed under it.', 2, 5, 6, 7),
      ],
      effects: [
        felt({
          nature: 'predicted',
          occurredOn: null,
          effectType: 'image',
          effect: 'The program would be embarrassed if it came out.',
          experiencedBy: 'The program',
          affiliation: 'staff',
          causedBy: 'the-expression',
          source: 'The director’s view.',
          exhibits: [2],
        }),
      ],
      moments: [
        { kind: 'decision-maker-learned', who: 'Avery Northgate', on: '2024-09-27', at: '', how: 'The director told him.' },
        { kind: 'inquiry-opened', who: 'Imogen Marsh', on: '2024-09-30', at: '', how: 'Opening of this case.' },
      ],
      bearings: [{ item: '1', rests: 'wholly', reason: 'Nothing but the book is held against her.' }],
      balance: null,
    },
  ],
  sameDecision: { answer: 'no', reason: 'The book was the only reason that was ever given.' },
};
