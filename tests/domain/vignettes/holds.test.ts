/** @file Told matters open the holds that they ask for, by their conduct facts alone, and no other. */
import { expect, it } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { holdsFromFacts } from '#shared/domain/hold-rules.ts';
import { HoldKind } from '#shared/domain/holds.ts';

type Told = [story: string, facts: Parameters<typeof ConductFacts.parse>[0], holds: HoldKind[]];

const told: Told[] = [
  ['Graded work on an open page.', { channel: 'social-media', account: 'own', duty: 'on-duty', content: ['student-work'] }, []],
  ['Homework by text.', { channel: 'text-message', purpose: 'school-related', relationship: ['current-student'] }, []],
  [
    'Bruises told by message, passed on late.',
    { channel: 'social-media', relationship: ['current-student'], content: ['sign-of-abuse-or-neglect'], effects: ['abuse-not-reported'] },
    ['mandated-report'],
  ],
  [
    'Love messages to a student.',
    { channel: 'messaging-app', relationship: ['current-student'], content: ['romantic-or-personal-contact'] },
    ['sexual-misconduct', 'title-ix'],
  ],
  [
    'An explicit picture to a colleague.',
    { channel: 'text-message', relationship: ['colleague'], content: ['sexual-or-obscene'] },
    ['title-ix'],
  ],
  [
    'A slur in the staff chat.',
    { channel: 'messaging-app', audience: ['staff'], content: ['harassing-or-demeaning'] },
    ['complaint-manager'],
  ],
  [
    'The steward’s post on the pay offer, on a Sunday.',
    { duty: 'off-duty', purpose: 'union-or-working-conditions', circumstances: ['acting-with-or-for-colleagues'] },
    ['concerted-activity', 'personnel-file-limit'],
  ],
  [
    'A post against a ballot question, at home.',
    { channel: 'social-media', account: 'own', duty: 'off-duty', purpose: 'political', audience: ['public'] },
    ['personnel-file-limit', 'political-rights', 'viewpoint'],
  ],
  [
    'A personal post on how the board spends the levy.',
    { channel: 'social-media', account: 'own', duty: 'off-duty', purpose: 'personal', content: ['public-policy'] },
    ['personnel-file-limit', 'political-rights', 'viewpoint'],
  ],
  ['Posts for a candidate in a lesson.', { channel: 'social-media', duty: 'on-duty', purpose: 'political' }, []],
  [
    'A prayer for the town, at home.',
    { channel: 'social-media', duty: 'off-duty', content: ['religious-expression'] },
    ['personnel-file-limit', 'religion'],
  ],
  [
    'A beer at a lake.',
    { channel: 'social-media', duty: 'off-duty', place: 'elsewhere', content: ['lawful-product'] },
    ['lawful-products'],
  ],
  ['A supervisor wants to see a private page.', { channel: 'in-person', content: ['password-or-account-access'] }, ['account-access']],
  ['Nothing is known yet.', {}, []],
];

it.each(told)('%s', (_, facts, holds) => {
  const opened = new Set(holdsFromFacts(ConductFacts.parse(facts)).map(({ kind }) => kind));
  expect([...opened].sort()).toEqual([...holds].sort());
  for (const kind of opened) expect(HoldKind.options).toContain(kind);
});
