/** @file The shipped catalogue: complete, well-formed, and joined by lineage. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CatalogueVersion } from '#shared/domain/policy.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import { suggestionRules } from '#shared/domain/suggestion-rules.ts';
import { Topic } from '#shared/domain/topics.ts';

const folder = new URL('../../resources/catalogue/', import.meta.url);
const versions = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => CatalogueVersion.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

function version(key: string): CatalogueVersion {
  const found = versions.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`No version ${key}`);
  return found;
}

const printing2012 = version('millburn-5:125@2012');
const printing2019 = version('wilmette-5:125@2019');
const section = (of: CatalogueVersion, name: string) => of.clauses.filter(({ labelPath }) => labelPath[0] === name);
const numbered = (of: CatalogueVersion, name: string) => section(of, name).filter(({ labelPath }) => /^\d+$/.test(labelPath[1] ?? ''));
const lineages = (of: CatalogueVersion) => of.clauses.map(({ lineageId }) => lineageId);
const clause = (of: CatalogueVersion, lineageId: string) => of.clauses.find((entry) => entry.lineageId === lineageId);

describe('the two printings', () => {
  it('have the items, duties and guidelines of the originals, in order', () => {
    const labels = (of: CatalogueVersion, name: string) => numbered(of, name).map(({ labelPath }) => labelPath.slice(1).join('.'));
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
    expect(labels(printing2012, 'Use of Personal Technology')).toEqual(upTo(11));
    expect(labels(printing2019, 'Use of Personal Technology')).toEqual(upTo(12));
    expect(labels(printing2012, 'Duties of the Superintendent')).toEqual(['1', '2', '3', '3.a', '3.b', '3.c', '4', '5', '6', '7']);
    expect(labels(printing2019, 'Duties of the Superintendent')).toEqual(['1', '2', '3', '3.1', '3.2', '3.3', '4', '5', '6']);
    expect(labels(printing2012, 'Guidelines for Electronic Communications')).toEqual(upTo(9));
    expect(printing2019.clauses.filter(({ kind }) => kind === 'guideline')).toEqual([]);
    expect(section(printing2012, 'Definitions')).toHaveLength(4);
    expect(section(printing2019, 'Definitions')).toHaveLength(4);
  });

  it('carry the dates that the originals print', () => {
    expect([printing2012.adoptedOn, printing2012.revisedOn]).toEqual(['2012-12-19', []]);
    expect([printing2019.adoptedOn, printing2019.revisedOn]).toEqual(['2014-09-29', ['2016-05-23', '2019-12-16']]);
  });

  it('share a lineage where the rule is the same, whatever its number', () => {
    for (const [lineageId, item2012, item2019] of [
      ['former-students', '2', '3'],
      ['abuse-reporting', '3', '4'],
      ['student-information', '5', '6'],
      ['personal-use-time', '8', '9'],
      ['consequences', '11', '12'],
    ] as const) {
      expect(clause(printing2012, lineageId)?.labelPath.at(-1)).toBe(item2012);
      expect(clause(printing2019, lineageId)?.labelPath.at(-1)).toBe(item2019);
    }
    expect(clause(printing2012, 'approved-method')).toBeUndefined();
    expect(clause(printing2019, 'approved-method')?.labelPath).toEqual(['Use of Personal Technology', '2']);
    expect(clause(printing2019, 'vendors')).toBeUndefined();
  });

  it('keep the paragraph on approved accounts and its exception apart', () => {
    for (const printing of [printing2012, printing2019]) {
      expect(clause(printing, 'approved-accounts')).toMatchObject({ kind: 'obligation', topics: ['approved-channel'] });
      expect(clause(printing, 'after-hours-call')).toMatchObject({ kind: 'permission', topics: ['call-to-parent-after-hours'] });
    }
  });
});

describe('every version', () => {
  it.each(versions.map((of) => [of.key, of] as const))(
    '%s has unique lineages and labels and elements where one must be established',
    (_, of) => {
      expect(new Set(lineages(of)).size).toBe(of.clauses.length);
      expect(new Set(of.clauses.map(({ labelPath }) => labelPath.join('>'))).size).toBe(of.clauses.length);
      expect(new Set(of.clauses.map(({ labelPath }) => shortLabel(of.code, labelPath))).size).toBe(of.clauses.length);
      for (const entry of of.clauses) {
        expect(entry.lineageId).toMatch(/^[a-z]+(-[a-z]+)*$/);
        const mustBeEstablished = ['obligation', 'prohibition', 'risk-assumed', 'consequence', 'permission', 'guideline'].includes(
          entry.kind,
        );
        if (mustBeEstablished) expect(entry.elements.length, entry.lineageId).toBeGreaterThanOrEqual(2);
        else expect(entry.elements, entry.lineageId).toEqual([]);
        if (mustBeEstablished) expect(entry.topics.length, entry.lineageId).toBeGreaterThan(0);
      }
    },
  );

  it('asks which named standard was breached where “inappropriate” is defined elsewhere', () => {
    for (const of of versions) {
      const kinds = clause(of, 'professional-standards')?.elements.map(({ kind }) => kind);
      expect(kinds).toContain('cross-referenced-standard');
      expect(clause(of, 'consequences')?.topics).toEqual(['consequences', 'indemnification']);
    }
  });
});

it('every topic that a clause of conduct carries is reached by a rule, or is known to have none', () => {
  const reached = new Set(suggestionRules.map(({ topic }) => topic));
  const carried = versions.flatMap(({ clauses }) =>
    clauses.filter(({ kind }) => !['definition', 'statement', 'administrative-duty'].includes(kind)).flatMap(({ topics }) => topics),
  );
  const unreached = [...new Set(carried)].filter((topic) => !reached.has(topic));
  expect(unreached).toEqual(['consequences']);
  for (const { topic } of suggestionRules) expect(Topic.options).toContain(topic);
});
