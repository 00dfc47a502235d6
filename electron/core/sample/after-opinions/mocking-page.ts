/** @file In the shape of Kelleher v. ISBE: an open page that mocks a class; a warning on another subject; the Board’s own warning had to come first. */
import { assessed } from '../assessed.ts';
import { firstHourOfStory } from '../first-hour-of-story.ts';
import { answered, item, type ModelledStory, paper, spokenAsCitizen } from './modelled-story.ts';

export const mockingPage: ModelledStory = {
  after: 'Kelleher v. ISBE, 2023 IL App (1st) 220058-U (not precedent)',
  story: {
    opensAt: '2024-10-09T14:00:00.000Z',
    matter: {
      title: 'An open page that mocks a class',
      receivedOn: '2024-10-08',
      receivedHow: 'telephone',
      summary:
        'Invented, in the shape of Kelleher v. ISBE (no precedent, and no ruling on speech). A mother reports a slur on a teacher’s page; he denies it, admits posts that mock a class and a parent, and mends the page at once.',
      firstHour: firstHourOfStory(),
      complainant: { name: 'Melisande Orchard', role: 'parent-or-guardian' },
      respondent: {
        name: 'Linus Farrow',
        account: 'Linus F.',
        position: 'Sixth-grade history teacher',
        building: 'Fernmoor Middle School',
        employmentStatus: 'tenured-teacher',
      },
    },
    participants: [
      { role: 'union-representative', name: 'Robin Tansy', position: 'Willow Bend Education Association' },
      { role: 'decision-maker', name: 'Avery Northgate', position: 'Superintendent' },
    ],
    priors: [
      {
        givenOn: '2019-03-05',
        level: 'Reprimand',
        rule: '5:120',
        whatFor: 'Cursing before a class.',
        paperPlace: 'Personnel file, tab 1',
        expiresOn: null,
        source: '',
      },
    ],
    exhibits: [
      paper({
        at: '2024-10-09T15:00:00.000Z',
        name: 'page-as-read',
        title: 'Open page of “Linus F.”, which names the District, read on October 8, 2024',
        lines: [
          'September 17: “Twenty-six scholars, and not one verb among them.”',
          'September 26: “Conference with the Duchess of Minivan. I have never learned so much about me.”',
          'The slur that the mother reports is not among the posts.',
        ],
        by: 'Melisande Orchard',
        how: 'unsolicited-from-authorised-viewer',
        basis: 'interferes-with-work',
      }),
      paper({
        at: '2024-10-11T18:00:00.000Z',
        name: 'answer-farrow',
        title: 'Linus Farrow to Imogen Marsh, October 11, 2024',
        lines: [
          'The two posts are mine, and I am sorry. The other one I never wrote. I thought that only friends could read it. I took the posts down the same evening and closed the page.',
        ],
        by: 'Imogen Marsh',
        how: 'from-respondent',
        basis: 'supplied-by-employee',
      }),
    ],
    allegation: {
      recordedAt: '2024-10-14T14:00:00.000Z',
      statement:
        'On September 17 and 26, 2024, Linus Farrow mocked a class and a parent on a page that was open to all and named the District.',
      conductDate: { kind: 'between', from: '2024-09-17', to: '2024-09-26' },
      conductFacts: {
        channel: 'social-media',
        account: 'own',
        device: 'own',
        duty: 'off-duty',
        place: 'elsewhere',
        purpose: 'personal',
        audience: ['public'],
        relationship: ['none'],
        content: ['about-students-or-parents', 'harassing-or-demeaning'],
        effects: ['parents-complained'],
        circumstances: [],
      },
      clauses: [
        {
          labelPath: item('1'),
          because: 'The posts mock a class and a parent in the sight of all.',
          outcome: 'breached',
          elements: {
            who: assessed('He says so.', { exhibit: 2, locator: 'par. 1', note: '' }),
            means: assessed('A page of his own.', { exhibit: 1, locator: 'heading', note: '' }),
            act: assessed('A class and a parent are mocked.', { exhibit: 1, locator: 'lines 1 and 2', note: '' }),
            'audience-or-target': assessed('Open to all until October 8.', { exhibit: 1, locator: 'heading', note: '' }),
            'cross-referenced-standard': assessed('Policy 5:120 asks for respect toward students and families.', {
              exhibit: 1,
              locator: 'lines 1 and 2',
              note: '',
            }),
          },
        },
      ],
    },
    expression: null,
    finding: {
      outcome: 'partly-substantiated',
      rationale: 'He admits the two posts. That he wrote the slur is not shown.',
      contraryEvidence:
        'He thought that only friends could read it and mended it the same evening (Ex. 2). No student and no other parent is known to have seen it.',
      aggravating: 'The page named the District.',
      mitigating: 'More than twenty years of service. Apology and repair at once.',
    },
    holdsCleared: {
      by: 'Avery Northgate',
      reason: 'Counsel looked at the posts; the warning of 2019 was on another subject and not of the Board.',
    },
    action: {
      levelId: 'notice-to-remedy',
      terms:
        'Notice of the Board: no posts that mock students or families of the District where others can read them. Review on June 1, 2025.',
      reason: 'The Board’s own warning on this subject has not been given before.',
      skippedLevelsReason: 'A reprimand stands since 2019; the Board chose to give its own warning.',
      authoritySource: '105 ILCS 5/24-12, by vote of the Board',
      imposedBy: 'The Board',
      startsOn: '2024-11-01',
      endsOn: '2025-06-01',
      prerequisitesDoneBy: 'Imogen Marsh',
      approvedBy: 'Avery Northgate',
    },
    isIssued: false,
  },
  statements: [
    {
      exactWords: 'The posts of September 17 and 26, 2024 (Ex. 1).',
      nature: {
        madeOn: '2024-09-17',
        account: 'personal',
        hasAuthority: 'no',
        usedAuthority: 'no',
        duty: 'off-duty',
        isPolitical: 'no',
        restsOnView: 'no',
        reason: 'A page of his own that names the District as his employer.',
      },
      answers: [
        ...spokenAsCitizen('Written at home.', 'No task of a teacher.', 1, 2),
        answered('S3n', 'no', 'It is about his own class.', 1),
        answered('S3c', 'no', 'Jokes about a class and a parent; he raises no public question and says that he meant none.', 1, 2),
      ],
      factors: [],
      effects: [],
      moments: [
        { kind: 'decision-maker-learned', who: 'Avery Northgate', on: '2024-10-08', at: '', how: 'The mother’s call.' },
        { kind: 'inquiry-opened', who: 'Imogen Marsh', on: '2024-10-09', at: '', how: 'Opening of this case.' },
      ],
      bearings: [{ item: '1', rests: 'wholly', reason: 'The act is the posts.' }],
      balance: null,
    },
  ],
  remedyFacts: [
    { prong: 'damage', direction: 'shows', text: 'One mother read both posts and reported them.' },
    { prong: 'damage', direction: 'shows-not', text: 'No student and no other parent is known to have seen them or to have been hurt.' },
    {
      prong: 'warning',
      direction: 'shows-not',
      text: 'The reprimand of 2019 was for cursing in class and came from the principal, not from the Board.',
    },
    {
      prong: 'warning',
      direction: 'shows-not',
      text: 'He took the posts down and closed the page on the evening on which he heard of it, and apologized.',
    },
  ],
  sameDecision: null,
};
