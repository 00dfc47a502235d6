/** @file Facts: their order in time, their gaps, and the places they are pinned to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '#shared/domain/date-span.ts';
import { chronologyKey, compareInTime } from '#shared/domain/facts/chronology.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import { gapsOf, sourceCount } from '#shared/domain/facts/gaps.ts';
import { FactLocator, locatorInWords } from '#shared/domain/facts/locator.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { fuzzyDate } from './arbitraries.ts';

describe('the order in time', () => {
  it('puts fuzzy dates where people expect them', () => {
    const inOrder: FuzzyDate[] = [
      { kind: 'about', date: '2021' },
      { kind: 'before', date: '2021-10' },
      { kind: 'after', date: '2021-09' },
      { kind: 'about', date: '2021-10' },
      { kind: 'exact', date: '2021-10-01' },
      { kind: 'before', date: '2021-10-14' },
      { kind: 'exact', date: '2021-10-14' },
      { kind: 'exact', date: '2021-10-14', timeFrom: '08:05' },
      { kind: 'exact', date: '2021-10-14', timeFrom: '10:20' },
      { kind: 'about', date: '2021-10-14' },
      { kind: 'between', from: '2021-10-14', to: '2021-10-20' },
      { kind: 'after', date: '2021-10-14' },
      { kind: 'exact', date: '2021-10-15' },
      { kind: 'unknown' },
    ];
    const shuffled = inOrder.map((happened, index) => ({ happened, position: (index * 5) % inOrder.length }));
    const sorted = [...shuffled].sort((one, other) => one.position - other.position).sort(compareInTime);
    expect(sorted.map(({ happened }) => happened)).toEqual(inOrder);
  });

  it('never puts one before the other whose last possible day is earlier', () => {
    fc.assert(
      fc.property(fuzzyDate, fuzzyDate, (one, other) => {
        const [first, second] = [spanOf(one), spanOf(other)];
        if (first.last === null || second.first === null || first.last >= second.first) return;
        expect(chronologyKey(one) < chronologyKey(other)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same whichever way round and in whichever order they come', () => {
    const dated = fc.array(fuzzyDate, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(dated, fc.infiniteStream(fc.nat()), (dates, numbers) => {
        const facts = dates.map((happened, position) => ({ happened, position }));
        const shuffled = facts.map((fact) => ({ fact, by: numbers.next().value })).sort((one, other) => one.by - other.by);
        const once = [...facts].sort(compareInTime);
        expect(shuffled.map(({ fact }) => fact).sort(compareInTime)).toEqual(once);
      }),
    );
  });

  it('keeps the number where time says nothing', () => {
    const unknown = [3, 1, 2].map((position) => ({ position, happened: { kind: 'unknown' } as const }));
    expect(unknown.sort(compareInTime).map(({ position }) => position)).toEqual([1, 2, 3]);
  });
});

const exhibit = (digit: string): Fact['pins'][number] => ({
  id: '0'.repeat(32) as Fact['pins'][number]['id'],
  on: { kind: 'exhibit', exhibitId: digit.repeat(32) as never },
  locator: { kind: 'whole' },
  quote: '',
  note: '',
  isClosed: false,
});

describe('gaps', () => {
  const bearing: Fact['bearings'][number] = {
    id: '1',
    allegationClauseId: 'a'.repeat(32) as never,
    elementId: 'b'.repeat(32) as never,
    bearing: 'neutral',
    setBy: 'Ilse Brand',
    setAt: '2026-03-02T15:00:00.000Z',
  };
  const sound = {
    kind: 'event' as const,
    status: 'undisputed' as const,
    happened: { kind: 'exact' as const, date: '2021-10-14' },
    pins: [exhibit('1'), exhibit('2')],
    bearings: [bearing],
  };

  it('are none where two sources, a date and an element are named and nobody disputes it', () => {
    expect(gapsOf(sound)).toEqual([]);
  });

  it('count sources, not places: two places in one exhibit are one source', () => {
    const twice = { ...sound, pins: [exhibit('1'), { ...exhibit('1'), locator: { kind: 'page' as const, page: 2, region: null } }] };
    expect(sourceCount(twice)).toBe(1);
    expect(gapsOf(twice)).toEqual(['one-source']);
    expect(gapsOf({ ...sound, pins: [] })).toEqual(['no-evidence']);
  });

  it('name what is disputed, undated and tied to nothing, in that order', () => {
    expect(gapsOf({ ...sound, status: 'disputed', happened: { kind: 'unknown' }, bearings: [] })).toEqual([
      'disputed',
      'undated',
      'not-tied',
    ]);
  });

  it('ask for no date of what was so anyway', () => {
    expect(gapsOf({ ...sound, kind: 'background', happened: { kind: 'unknown' } })).toEqual([]);
  });
});

describe('a place', () => {
  const corner = { left: 10, top: 20, width: 40, height: 30 };

  it.each<[FactLocator, string]>([
    [{ kind: 'whole' }, ''],
    [{ kind: 'page', page: 2, region: null }, 'p. 2'],
    [{ kind: 'page', page: 2, region: corner }, 'p. 2, part at 10 % from the left and 20 % from the top, 40 % wide and 30 % high'],
    [{ kind: 'time', from: '00:01:12', to: null }, '00:01:12'],
    [{ kind: 'time', from: '1:12', to: '2:00' }, '1:12–2:00'],
    [{ kind: 'lines', from: 4, to: 6 }, 'lines 4–6'],
    [{ kind: 'lines', from: 4, to: 4 }, 'line 4'],
  ])('%j reads %s', (locator, words) => {
    expect(locatorInWords(FactLocator.parse(locator))).toBe(words);
  });

  it.each<[string, unknown]>([
    ['a part beyond the edge', { kind: 'region', region: { left: 70, top: 0, width: 40, height: 10 } }],
    ['a part without a size', { kind: 'region', region: { left: 0, top: 0, width: 0, height: 10 } }],
    ['a page before the first', { kind: 'page', page: 0, region: null }],
    ['an end before the beginning', { kind: 'time', from: '10:00', to: '9:59' }],
    ['a minute that is none', { kind: 'time', from: '00:71:00', to: null }],
    ['lines the wrong way round', { kind: 'lines', from: 6, to: 4 }],
  ])('is refused: %s', (_, locator) => {
    expect(FactLocator.safeParse(locator).success).toBe(false);
  });
});
