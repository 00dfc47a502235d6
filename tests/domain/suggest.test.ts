/** @file Suggestions from conduct facts: topics, then clauses of a printing. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { holdsFromFacts, restsOnGuidelinesOnly } from '#shared/domain/hold-rules.ts';
import { CatalogueVersion } from '#shared/domain/policy.ts';
import { factsInReason, suggestClauses, suggestTopics } from '#shared/domain/suggest.ts';
import { conductFacts } from './arbitraries.ts';

function printing(file: string): CatalogueVersion {
  return CatalogueVersion.parse(JSON.parse(readFileSync(new URL(`../../resources/catalogue/${file}.json`, import.meta.url), 'utf8')));
}
const printing2012 = printing('millburn-5-125-2012');
const printing2019 = printing('wilmette-5-125-2019');
type Facts = Parameters<typeof ConductFacts.parse>[0];
const topicsOf = (facts: Facts) => suggestTopics(ConductFacts.parse(facts)).map(({ topic }) => topic);
const clausesOf = (facts: Facts, of: CatalogueVersion) =>
  suggestClauses(ConductFacts.parse(facts), of.clauses).map(({ clause, role }) => `${role} ${clause.lineageId}`);

const gradedQuizzes = {
  channel: 'social-media',
  account: 'own',
  device: 'own',
  duty: 'on-duty',
  place: 'classroom',
  purpose: 'personal',
  audience: ['students', 'parents', 'public'],
  content: ['student-work'],
};

describe('a public post of graded quizzes in a preparation period', () => {
  it('suggests student information and personal use in work time', () => {
    expect(topicsOf(gradedQuizzes)).toEqual(['student-information', 'identifying-people-on-own-site', 'personal-use-in-work-time']);
    expect(clausesOf(gradedQuizzes, printing2019)).toEqual(['may-apply student-information', 'may-apply personal-use-time']);
  });
  it('gives each its reason with the facts behind it', () => {
    const [information, , time] = suggestTopics(ConductFacts.parse(gradedQuizzes));
    expect(information?.reasons).toEqual([
      'Student work, a picture, a name or other student information was shown to others ' +
        '(content: Student work; channel: Social media; audience: Students, Parents or guardians, The public).',
    ]);
    expect(time?.reasons.join()).toContain('a preparation period counts as work time');
  });
  it('still asks about work time where the purpose is not known, and not where it is school-related', () => {
    expect(topicsOf({ ...gradedQuizzes, purpose: 'unknown' })).toContain('personal-use-in-work-time');
    expect(topicsOf({ ...gradedQuizzes, purpose: 'school-related' })).not.toContain('personal-use-in-work-time');
    expect(topicsOf({ ...gradedQuizzes, duty: 'off-duty' })).not.toContain('personal-use-in-work-time');
  });
});

describe('a call to a parent after hours from a personal phone', () => {
  const call = {
    channel: 'phone-call',
    account: 'none',
    device: 'own',
    duty: 'off-duty',
    purpose: 'school-related',
    relationship: ['parent'],
    circumstances: ['after-work-hours', 'parent-unavailable-in-work-hours'],
  };
  it('comes with the permission that may excuse it', () => {
    expect(clausesOf(call, printing2012)).toEqual([
      'may-apply approved-accounts',
      'may-excuse after-hours-call',
      'may-apply risk-of-noncompliance',
    ]);
    expect(clausesOf(call, printing2019)).toContain('may-excuse after-hours-call');
  });
  it('does not come with it in work hours, or as a text message', () => {
    expect(topicsOf({ ...call, duty: 'on-duty', circumstances: [] })).not.toContain('call-to-parent-after-hours');
    expect(topicsOf({ ...call, channel: 'text-message' })).not.toContain('call-to-parent-after-hours');
  });
});

describe('school matters with students', () => {
  const messages = { channel: 'messaging-app', account: 'own', purpose: 'school-related', relationship: ['current-student'] };
  it('on an own account suggest the approved channel, in both wordings of 2019', () => {
    const suggested = clausesOf(messages, printing2019);
    expect(suggested).toContain('may-apply approved-accounts');
    expect(suggested).toContain('may-apply approved-method');
  });
  it('on an approved account do not', () => {
    expect(topicsOf({ ...messages, account: 'district-approved' })).not.toContain('approved-channel');
  });
});

describe('other conduct', () => {
  it.each<[string, Facts, string]>([
    ['a message to a former student', { relationship: ['former-student'] }, 'former-students'],
    ['a sign of neglect seen online', { content: ['sign-of-abuse-or-neglect'] }, 'abuse-reporting'],
    ['a logo without permission', { content: ['district-logo'] }, 'logos'],
    ['a copied worksheet', { content: ['copied-material'] }, 'copyright'],
    ['class time lost', { effects: ['class-time-lost'] }, 'disruption'],
    ['a cost', { effects: ['cost-to-district'] }, 'indemnification'],
    ['students saw it at school', { effects: ['students-saw-unsuitable-material'], place: 'classroom', device: 'own' }, 'risk-of-viewing'],
    ['slurs seen by staff', { content: ['harassing-or-demeaning'], audience: ['staff'] }, 'professional-standards'],
    [
      'flirting with a student',
      { content: ['romantic-or-personal-contact'], relationship: ['current-student'] },
      'inappropriate-relationship',
    ],
    ['a post about pay with colleagues', { purpose: 'union-or-working-conditions' }, 'concerted-activity'],
  ])('%s', (_, facts, topic) => {
    expect(topicsOf(facts)).toContain(topic);
  });

  it('a logo with permission is not suggested', () => {
    expect(topicsOf({ content: ['district-logo'], circumstances: ['permission-given'] })).not.toContain('logos');
  });

  it('guidelines come up with words that they are advice', () => {
    const facts = ConductFacts.parse({ account: 'own', content: ['about-students-or-parents'] });
    const suggested = suggestClauses(facts, printing2012.clauses);
    expect(suggested.map(({ clause }) => clause.lineageId)).toContain('guideline-no-discussion');
    for (const { clause, reasons } of suggested) {
      if (clause.kind === 'guideline') expect(reasons.at(-1)).toMatch(/advice and not a rule/);
    }
  });
});

describe('for any facts', () => {
  it('nothing fires where nothing is known', () => {
    expect(suggestTopics(ConductFacts.parse({}))).toEqual([]);
    expect(suggestClauses(ConductFacts.parse({}), printing2012.clauses)).toEqual([]);
    expect(holdsFromFacts(ConductFacts.parse({}))).toEqual([]);
  });

  it('definitions, statements and duties never come up, permissions only excuse, and every suggestion has a reason', () => {
    fc.assert(
      fc.property(conductFacts, (facts) => {
        for (const { clause, role, reasons } of suggestClauses(facts, [...printing2012.clauses, ...printing2019.clauses])) {
          expect(['definition', 'statement', 'administrative-duty']).not.toContain(clause.kind);
          expect(role).toBe(clause.kind === 'permission' ? 'may-excuse' : 'may-apply');
          expect(reasons.length).toBeGreaterThan(0);
          expect(new Set(reasons).size).toBe(reasons.length);
        }
      }),
    );
  });

  it('a topic comes up once', () => {
    fc.assert(
      fc.property(conductFacts, (facts) => {
        const topics = suggestTopics(facts).map(({ topic }) => topic);
        expect(new Set(topics).size).toBe(topics.length);
      }),
    );
  });

  it('a misspelled fact is refused', () => {
    expect(ConductFacts.safeParse({ chanel: 'e-mail' }).success).toBe(false);
  });
});

describe('holds from facts', () => {
  it.each<[Facts, string[]]>([
    [{ content: ['sign-of-abuse-or-neglect'] }, ['mandated-report']],
    [{ content: ['sexual-or-obscene'], relationship: ['current-student'] }, ['title-ix', 'sexual-misconduct']],
    [{ content: ['harassing-or-demeaning'] }, ['complaint-manager']],
    [{ content: ['about-working-conditions'] }, ['concerted-activity']],
    [{ purpose: 'political', duty: 'off-duty' }, ['political-rights', 'viewpoint', 'personnel-file-limit']],
    [{ content: ['public-policy'], duty: 'duty-free-period' }, ['political-rights', 'viewpoint']],
    [{ purpose: 'political', duty: 'on-duty' }, []],
    [{ content: ['religious-expression'] }, ['religion']],
    [{ content: ['lawful-product'], duty: 'off-duty', place: 'elsewhere' }, ['lawful-products']],
    [{ content: ['lawful-product'], duty: 'on-duty', place: 'classroom' }, []],
    [{ content: ['password-or-account-access'] }, ['account-access']],
  ])('%j opens %j', (facts, kinds) => {
    expect(holdsFromFacts(ConductFacts.parse(facts)).map((hold) => hold.kind)).toEqual(kinds);
  });
  it('guidelines alone are told apart', () => {
    expect(restsOnGuidelinesOnly([{ kind: 'guideline' }])).toBe(true);
    expect(restsOnGuidelinesOnly([{ kind: 'guideline' }, { kind: 'obligation' }])).toBe(false);
    expect(restsOnGuidelinesOnly([])).toBe(false);
  });
});

describe('a reason that a suggestion gave', () => {
  it('is read back as the facts that it names, label by label', () => {
    const [information] = suggestTopics(
      ConductFacts.parse({ ...gradedQuizzes, content: ['own-private-image-or-information', 'student-name'] }),
    );
    expect(factsInReason(information?.reasons.join(' ') ?? '')).toEqual({
      facts: [
        { field: 'content', values: ['A student’s name'] },
        { field: 'channel', values: ['Social media'] },
        { field: 'audience', values: ['Students', 'Parents or guardians', 'The public'] },
      ],
      isGuideline: false,
    });
  });
  it('is known as one for every clause of both printings, whatever the facts', () => {
    fc.assert(
      fc.property(conductFacts, fc.constantFrom(printing2012, printing2019), (facts, { clauses }) => {
        for (const { clause, reasons } of suggestClauses(facts, clauses)) {
          expect(factsInReason(reasons.join(' '))).toMatchObject({ isGuideline: clause.kind === 'guideline' });
        }
      }),
    );
  });
  it.each([
    '',
    'The post shows it.',
    'The post shows it (content: Student work).  And more of my own.',
    'The post shows it (see Ex. 1).',
    'It was on duty (duty: He said so).',
  ])('is never taken for one in a person’s own words: %j', (words) => {
    expect(factsInReason(words)).toBeNull();
  });
});
