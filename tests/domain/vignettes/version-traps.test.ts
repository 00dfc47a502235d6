/** @file Traps set by revisions: the same conduct, a day apart, meets other clauses under other numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { shiftDays } from '#shared/domain/date-span.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { clausesInForce, findInForce } from '#shared/domain/in-force.ts';
import { CatalogueVersion } from '#shared/domain/policy.ts';
import { suggestClauses } from '#shared/domain/suggest.ts';

function printing(file: string): CatalogueVersion {
  return CatalogueVersion.parse(JSON.parse(readFileSync(new URL(`../../../resources/catalogue/${file}.json`, import.meta.url), 'utf8')));
}

/** The day on which an invented district put the later wording in place of the earlier one, and the day from which it gave its guidelines. */
const replacedOn = '2019-12-16';
const guidelinesFrom = '2014-08-01';
const instrument = { instrumentId: 'a', code: '5:125', revisedOn: [] };
const earlier = {
  ...instrument,
  adoptedOn: '2012-12-19',
  effectiveFrom: '2012-12-19',
  effectiveTo: shiftDays(replacedOn, -1),
  guidelinesFrom,
  clauses: printing('millburn-5-125-2012').clauses,
};
const later = {
  ...instrument,
  adoptedOn: replacedOn,
  effectiveFrom: replacedOn,
  effectiveTo: null,
  guidelinesFrom: null,
  clauses: printing('wilmette-5-125-2019').clauses,
};

/** What comes up, each clause with the year of its wording and its number in it. */
function found(facts: Parameters<typeof ConductFacts.parse>[0], when: FuzzyDate): string[] {
  return findInForce([earlier, later], when).versions.flatMap((version) =>
    suggestClauses(ConductFacts.parse(facts), clausesInForce(version, when)).map(
      ({ clause }) => `${version.adoptedOn.slice(0, 4)} ${clause.lineageId} ${clause.labelPath.at(-1)}`,
    ),
  );
}
const on = (date: string): FuzzyDate => ({ kind: 'exact', date });

const homeworkByText = { channel: 'text-message', device: 'own', purpose: 'school-related', relationship: ['current-student'] };
const flirting = { channel: 'social-media', account: 'own', relationship: ['current-student'], content: ['romantic-or-personal-contact'] };
const gradedWork = { channel: 'social-media', audience: ['public'], content: ['student-work'] };
const logo = { content: ['district-logo'] };
const grumbling = { channel: 'social-media', account: 'own', content: ['about-students-or-parents'] };

describe('a text about homework', () => {
  it('meets the duty to choose a method of the District only from the day of the later wording', () => {
    const lineages = (date: string) => found(homeworkByText, on(date)).map((line) => line.split(' ')[1]);
    expect(lineages('2019-12-15')).not.toContain('approved-method');
    expect(lineages(replacedOn)).toContain('approved-method');
    for (const date of ['2019-12-15', replacedOn]) expect(lineages(date)).toContain('approved-accounts');
  });
  it('before any adoption meets nothing', () => {
    expect(found(homeworkByText, on('2012-12-18'))).toEqual([]);
    expect(found(homeworkByText, on('2012-12-19'))).not.toEqual([]);
  });
  it('on a day that is not known, or “about” the change, meets both wordings', () => {
    for (const when of [{ kind: 'unknown' }, { kind: 'about', date: replacedOn }, { kind: 'about', date: '2019' }] satisfies FuzzyDate[]) {
      expect(new Set(found(homeworkByText, when).map((line) => line.slice(0, 4)))).toEqual(new Set(['2012', '2019']));
    }
  });
  it('“before” and “after” the day of the change meet one each', () => {
    expect(found(homeworkByText, { kind: 'before', date: replacedOn }).filter((line) => line.startsWith('2019'))).toEqual([]);
    expect(found(homeworkByText, { kind: 'after', date: '2019-12-15' }).filter((line) => line.startsWith('2012'))).toEqual([]);
  });
});

it('a contact that was not about school meets the later duty, not the paragraph on school matters', () => {
  const lineages = (date: string) => found(flirting, on(date)).map((line) => line.split(' ')[1]);
  expect(lineages(replacedOn)).toContain('approved-method');
  expect(lineages(replacedOn)).not.toContain('approved-accounts');
  expect(lineages('2019-12-15')).not.toContain('approved-accounts');
});

it('one rule keeps its lineage while its number moves, and item 6 is another rule after the change', () => {
  expect(found(gradedWork, on('2019-12-15'))).toContain('2012 student-information 5');
  expect(found(gradedWork, on(replacedOn))).toContain('2019 student-information 6');
  expect(found(logo, on('2019-12-15'))).toEqual(['2012 logos 6']);
  expect(found(logo, on(replacedOn))).toEqual(['2019 logos 7']);
});

it('guidelines count from the day that the District gave them, and end with the wording that they came with', () => {
  const guidelines = (date: string) => found(grumbling, on(date)).filter((line) => line.includes('guideline'));
  expect(guidelines('2014-07-31')).toEqual([]);
  expect(guidelines('2014-08-01')).toEqual(['2012 guideline-no-discussion 1']);
  expect(guidelines(replacedOn)).toEqual([]);
});
