/** @file How well the rules find the clauses that decide a matter, over the vignettes, for each printing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { CatalogueVersion } from '#shared/domain/policy.ts';
import { suggestClauses } from '#shared/domain/suggest.ts';
import { inTheShapeOfDecisions } from './in-the-shape-of-decisions.ts';
import { information } from './information.ts';
import { putDownLater } from './put-down-later.ts';
import { schoolMatters } from './school-matters.ts';
import { toldBriefly } from './told-briefly.ts';
import { treatment } from './treatment.ts';
import type { Vignette } from './vignette.ts';
import { workAndEffects } from './work-and-effects.ts';

const vignettes = [
  ...schoolMatters,
  ...information,
  ...treatment,
  ...workAndEffects,
  ...inTheShapeOfDecisions,
  ...toldBriefly,
  ...putDownLater,
];
const printings = [
  { name: 'the printing of 2012', file: 'millburn-5-125-2012', own: (vignette: Vignette) => vignette.of2012 ?? [] },
  { name: 'the printing of 2019', file: 'wilmette-5-125-2019', own: (vignette: Vignette) => vignette.of2019 ?? [] },
].map(({ file, ...rest }) => ({
  ...rest,
  clauses: CatalogueVersion.parse(JSON.parse(readFileSync(new URL(`../../../resources/catalogue/${file}.json`, import.meta.url), 'utf8')))
    .clauses,
}));

function measure({ clauses, own }: (typeof printings)[number]) {
  const missed: string[] = [];
  const strayed: string[] = [];
  let deciding = 0;
  let suggestions = 0;
  for (const vignette of vignettes) {
    const suggested = suggestClauses(ConductFacts.parse(vignette.facts), clauses).map(({ clause }) => clause.lineageId);
    const decides = [...vignette.decides, ...own(vignette)];
    deciding += decides.length;
    suggestions += suggested.length;
    missed.push(...decides.filter((id) => !suggested.includes(id)).map((id) => `${id}: ${vignette.story}`));
    const allowed = [...decides, ...(vignette.arguable ?? [])];
    strayed.push(...suggested.filter((id) => !allowed.includes(id)).map((id) => `${id}: ${vignette.story}`));
  }
  return { missed, strayed, recall: 1 - missed.length / deciding, stray: strayed.length / suggestions };
}

describe.each(printings)('under $name', (printing) => {
  const { missed, strayed, recall, stray } = measure(printing);
  it('at least 95 of 100 clauses that decide come up', () => {
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
  it('at most one in ten that come up plainly does not apply', () => {
    expect(stray, strayed.join('\n')).toBeLessThanOrEqual(0.1);
  });
  it('every clause that a vignette names is in a printing', () => {
    const known = new Set(printings.flatMap(({ clauses }) => clauses.map(({ lineageId }) => lineageId)));
    const named = vignettes.flatMap((vignette) => [...vignette.decides, ...printing.own(vignette), ...(vignette.arguable ?? [])]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

it('there are at least 60 vignettes, each told once', () => {
  expect(new Set(vignettes.map(({ story }) => story)).size).toBe(vignettes.length);
  expect(vignettes.length).toBeGreaterThanOrEqual(60);
});
