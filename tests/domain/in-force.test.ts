/** @file The version in force is found by date. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftDays, spanOf } from '#shared/domain/date-span.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { clausesInForce, type DatedVersion, findInForce, guidelinesApply } from '#shared/domain/in-force.ts';
import { civilDate, fuzzyDate } from './arbitraries.ts';

const policy = { instrumentId: 'a', code: '5:125' };
const first = { ...policy, adoptedOn: '2012-12-19', revisedOn: [], effectiveFrom: '2013-01-01', effectiveTo: '2019-12-16' };
const second = { ...policy, adoptedOn: '2012-12-19', revisedOn: ['2019-12-16'], effectiveFrom: '2019-12-17', effectiveTo: null };
const found = (conductDate: FuzzyDate) => findInForce([second, first], conductDate);

describe('which versions', () => {
  it.each<[FuzzyDate, DatedVersion[]]>([
    [{ kind: 'exact', date: '2019-12-16' }, [first]],
    [{ kind: 'exact', date: '2019-12-17' }, [second]],
    [{ kind: 'exact', date: '2012-12-31' }, []],
    [{ kind: 'about', date: '2019-12' }, [first, second]],
    [{ kind: 'before', date: '2019-12-17' }, [first]],
    [{ kind: 'after', date: '2019-12-16' }, [second]],
    [{ kind: 'after', date: '2019-11' }, [first, second]],
    [{ kind: 'unknown' }, [first, second]],
  ])('%j', (conductDate, expected) => {
    expect(found(conductDate).versions).toEqual(expected);
  });

  it('every version that shares a day with the date, and no other', () => {
    const cuts = fc.uniqueArray(civilDate, { minLength: 1, maxLength: 5 }).map((dates) => dates.sort());
    fc.assert(
      fc.property(cuts, fuzzyDate, civilDate, (starts, conductDate, probe) => {
        const versions = starts.map((effectiveFrom, index) => {
          const next = starts[index + 1];
          const effectiveTo = next === undefined ? null : shiftDays(next, -1);
          return { ...policy, adoptedOn: effectiveFrom, revisedOn: [], effectiveFrom, effectiveTo };
        });
        const { versions: meeting } = findInForce(versions, conductDate);
        const { first: from, last: to } = spanOf(conductDate);
        const isPossible = (from === null || from <= probe) && (to === null || probe <= to);
        const onProbe = versions.find((version) => version.effectiveFrom <= probe && (version.effectiveTo ?? '9999') >= probe);
        if (isPossible && onProbe !== undefined) expect(meeting).toContainEqual(onProbe);
        if (conductDate.kind === 'exact') expect(meeting.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the explanation', () => {
  it.each<[FuzzyDate, string]>([
    [{ kind: 'exact', date: '2021-10-14' }, '5:125, adopted Dec 19, 2012, revised Dec 16, 2019: in force from Dec 17, 2019 on.'],
    [{ kind: 'exact', date: '2010-05-01' }, 'No adopted version of 5:125 was in force on May 1, 2010.'],
    [{ kind: 'unknown' }, 'The date is unknown, so all 2 adopted versions are shown for 5:125.'],
    [
      { kind: 'between', from: '2019-12-01', to: '2019-12-20' },
      'The time given (between Dec 1 and Dec 20, 2019) spans a change of 5:125, so 2 versions are shown: ' +
        '5:125, adopted Dec 19, 2012 (in force from Jan 1, 2013 to Dec 16, 2019); ' +
        '5:125, adopted Dec 19, 2012, revised Dec 16, 2019 (in force from Dec 17, 2019 on).',
    ],
    [
      { kind: 'before', date: '2014' },
      '5:125, adopted Dec 19, 2012: in force from Jan 1, 2013 to Dec 16, 2019. ' +
        'Part of the time given (before 2014) lies outside the days on which an adopted version was in force.',
    ],
  ])('of %j', (conductDate, sentence) => {
    expect(found(conductDate).explanation).toBe(sentence);
  });

  it('says that nothing was adopted yet, and speaks of each instrument apart', () => {
    expect(findInForce([], { kind: 'unknown' }).explanation).toBe('No policy has been adopted in this casebook yet.');
    const other = { ...second, instrumentId: 'b', code: '6:235' };
    const { versions, explanation } = findInForce([second, other], { kind: 'exact', date: '2021-10-14' });
    expect(versions).toHaveLength(2);
    expect(explanation).toMatch(/5:125.*6:235/);
  });
});

describe('guidelines', () => {
  const clauses = [{ kind: 'obligation' }, { kind: 'guideline' }] as const;
  it('count only from the day that the District entered', () => {
    const version = { guidelinesFrom: '2014-08-01', clauses };
    expect(clausesInForce(version, { kind: 'exact', date: '2014-07-31' })).toEqual([{ kind: 'obligation' }]);
    expect(clausesInForce(version, { kind: 'exact', date: '2014-08-01' })).toHaveLength(2);
    expect(guidelinesApply({ guidelinesFrom: null }, { kind: 'unknown' })).toBe(false);
  });
});
