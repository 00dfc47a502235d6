/** @file Fuzzy dates: their words and their spans. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftDays, spanOf, spansMeet } from '#shared/domain/date-span.ts';
import { civilDateOf, formatCivilDate, formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { civilDate, fuzzyDate } from './arbitraries.ts';

describe('words', () => {
  it.each<[FuzzyDate, string]>([
    [{ kind: 'exact', date: '2021-10-14' }, 'Oct 14, 2021'],
    [{ kind: 'exact', date: '2021-10-14', timeFrom: '10:20', timeTo: '10:40' }, 'Oct 14, 2021, 10:20–10:40 am'],
    [{ kind: 'exact', date: '2021-10-14', timeFrom: '11:50', timeTo: '12:10' }, 'Oct 14, 2021, 11:50 am–12:10 pm'],
    [{ kind: 'exact', date: '2021-10-14', timeFrom: '00:05' }, 'Oct 14, 2021, 12:05 am'],
    [{ kind: 'about', date: '2021-10', timeTo: '13:00' }, 'about Oct 2021, until 1:00 pm'],
    [{ kind: 'about', date: '2021' }, 'about 2021'],
    [{ kind: 'before', date: '2021-10-14' }, 'before Oct 14, 2021'],
    [{ kind: 'after', date: '2021-09' }, 'after Sep 2021'],
    [{ kind: 'between', from: '2021-10-01', to: '2021-10-14' }, 'between Oct 1 and Oct 14, 2021'],
    [{ kind: 'between', from: '2021-01-04', to: '2020-12-20' }, 'between Dec 20, 2020 and Jan 4, 2021'],
    [{ kind: 'between', from: '2021-10-01', to: '2021-10-01' }, 'Oct 1, 2021'],
    [{ kind: 'unknown' }, 'date unknown'],
  ])('%j reads %s', (fuzzy, words) => {
    expect(formatFuzzyDate(FuzzyDate.parse(fuzzy))).toBe(words);
  });

  it('tells an instant in UTC or in the zone asked for', () => {
    expect(formatInstant('2021-10-15T03:20:00.000Z')).toBe('Oct 15, 2021, 3:20 am UTC');
    expect(formatInstant('2021-10-15T03:20:00.000Z', 'America/Chicago')).toBe('Oct 14, 2021, 10:20 pm CDT');
    expect(civilDateOf('2021-10-15T03:20:00.000Z', 'America/Chicago')).toBe('2021-10-14');
  });

  it('refuses a day that is in no calendar', () => {
    expect(FuzzyDate.safeParse({ kind: 'about', date: '2021-02-30' }).success).toBe(false);
    expect(FuzzyDate.safeParse({ kind: 'about', date: '2021-02' }).success).toBe(true);
  });
});

describe('spans', () => {
  it.each<[FuzzyDate, string | null, string | null]>([
    [{ kind: 'exact', date: '2021-10-14' }, '2021-10-14', '2021-10-14'],
    [{ kind: 'about', date: '2021-10-14' }, '2021-10-07', '2021-10-21'],
    [{ kind: 'about', date: '2020-02' }, '2020-01-17', '2020-03-15'],
    [{ kind: 'before', date: '2021-10' }, null, '2021-09-30'],
    [{ kind: 'before', date: '2021-10-14' }, null, '2021-10-13'],
    [{ kind: 'after', date: '2021' }, '2022-01-01', null],
    [{ kind: 'after', date: '2020-02' }, '2020-03-01', null],
    [{ kind: 'unknown' }, null, null],
  ])('%j goes from %s to %s', (fuzzy, first, last) => {
    expect(spanOf(fuzzy)).toEqual({ first, last });
  });

  it('never ends before it begins, and are exact for an exact date only', () => {
    fc.assert(
      fc.property(fuzzyDate, (fuzzy) => {
        const { first, last } = spanOf(fuzzy);
        if (first !== null && last !== null) expect(first <= last).toBe(true);
        if (fuzzy.kind === 'about') expect(first !== null && last !== null && first < last).toBe(true);
      }),
    );
  });

  it('before and after leave out what they name, and between them nothing is left over', () => {
    fc.assert(
      fc.property(civilDate, fc.constantFrom(4, 7, 10), civilDate, (date, length, probe) => {
        const named = date.slice(0, length);
        const day = { first: probe, last: probe };
        const isBefore = spansMeet(spanOf({ kind: 'before', date: named }), day);
        const isAfter = spansMeet(spanOf({ kind: 'after', date: named }), day);
        expect([isBefore, probe.startsWith(named), isAfter].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('meeting is the same both ways, and a span meets itself', () => {
    fc.assert(
      fc.property(fuzzyDate, fuzzyDate, (one, other) => {
        expect(spansMeet(spanOf(one), spanOf(other))).toBe(spansMeet(spanOf(other), spanOf(one)));
        expect(spansMeet(spanOf(one), spanOf(one))).toBe(true);
      }),
    );
  });

  it('days shifted there and back are the same day; beyond the calendar is open', () => {
    fc.assert(
      fc.property(civilDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(shiftDays(shiftDays(date, days) ?? '', -days)).toBe(date);
      }),
    );
    expect(shiftDays('9999-12-31', 1)).toBeNull();
    expect(shiftDays('0000-01-01', -1)).toBeNull();
    expect(formatCivilDate('2021-10')).toBe('Oct 2021');
  });
});
