import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { DayCalendars } from '#shared/domain/deadlines/calendars.ts';
import { candidateDate } from '#shared/domain/deadlines/candidate.ts';
import { legalHolidayOn } from '#shared/domain/deadlines/legal-holidays.ts';
import { CountUnit, type Span } from '#shared/domain/deadlines/rule.ts';
import { addDays, daysBetween } from '#shared/domain/school-calendar.ts';
import { civilDate } from '../arbitraries.ts';

/** Made by tests/stranger/worked_dates.py, which knows nothing of the application. */
const Worked = z.object({
  years: z.array(
    z.object({
      label: z.string(),
      firstDay: z.string(),
      lastDay: z.string(),
      daysOff: z.array(z.tuple([z.string(), z.enum(['closed', 'no-attendance'])])),
    }),
  ),
  agreementDays: z.array(z.tuple([z.string(), z.boolean()])),
  holidays: z.record(z.string(), z.array(z.string())),
  rows: z.array(z.tuple([z.string(), z.string(), z.boolean(), z.string(), z.string().nullable()])),
});
const worked = Worked.parse(JSON.parse(readFileSync(new URL('worked-dates.json', import.meta.url), 'utf8')));

const calendars: DayCalendars = {
  years: worked.years.map((year) => ({ ...year, daysOff: year.daysOff.map(([day, kind]) => ({ day, kind, reason: '' })) })),
  agreement: { base: 'attendance', days: worked.agreementDays.map(([day, isCounted]) => ({ day, isCounted })) },
  zone: 'America/Chicago',
};

function spansOf(words: string): { spans: Span[]; isBefore: boolean } {
  const spans = words
    .replace(' before', '')
    .split(' + ')
    .map((part) => {
      const [amount, unit] = part.split(' ');
      return { amount: Number(amount), unit: CountUnit.parse(unit) };
    });
  return { spans, isBefore: words.endsWith(' before') };
}

test('there are at least 200 worked dates', () => {
  expect(worked.rows.length).toBeGreaterThanOrEqual(200);
});

test.each(worked.rows)('%s, %s (moved on: %s) ends on %s, moved on to %s', (on, words, movesOn, counted, movedTo) => {
  const outcome = candidateDate({ count: { kind: 'spans', ...spansOf(words) }, movesOn }, { on, time: null }, calendars);
  expect(outcome).toMatchObject({ ok: true, candidate: { counted, movedTo } });
});

test('the legal holidays are those of 205 ILCS 630/17', () => {
  for (const [year, days] of Object.entries(worked.holidays)) {
    const found = daysBetween(`${year}-01-01`, `${year}-12-31`).filter((day) => legalHolidayOn(day) !== null);
    expect(found).toEqual(days);
  }
});

test('hours run by the clock, through nights, weekends and both changes of the clocks', () => {
  const after = (on: string, time: string, amount: number) => {
    const count = { kind: 'spans' as const, spans: [{ amount, unit: 'hours' as const }], isBefore: false };
    const outcome = candidateDate({ count, movesOn: true }, { on, time }, calendars);
    return outcome.ok ? `${outcome.candidate.counted} ${outcome.candidate.time} ${outcome.candidate.movedTo ?? '-'}` : outcome.problem;
  };
  expect(after('2026-10-16', '16:40', 48)).toBe('2026-10-18 16:40 -');
  // Clocks went forward on March 8, 2026, and back on November 1, 2026: a day of 23 hours, and one of 25.
  expect(after('2026-03-07', '10:00', 48)).toBe('2026-03-09 11:00 -');
  expect(after('2026-10-31', '10:00', 48)).toBe('2026-11-02 09:00 -');
  expect(after('2026-12-31', '23:30', 72)).toBe('2027-01-03 23:30 -');
});

test('hours without a time, and days outside every calendar, are not guessed', () => {
  const one = (unit: Span['unit'], on: string, agreement = calendars.agreement) =>
    candidateDate(
      { count: { kind: 'spans', spans: [{ amount: 10, unit }], isBefore: false }, movesOn: true },
      { on, time: null },
      { ...calendars, agreement },
    );
  expect(one('hours', '2026-03-02')).toMatchObject({ ok: false, problem: expect.stringContaining('time') });
  expect(one('attendance', '2027-05-28')).toMatchObject({ ok: false, problem: expect.stringContaining('No school calendar') });
  expect(one('attendance', '2019-03-01')).toMatchObject({ ok: false });
  expect(one('agreement', '2026-03-02', null)).toMatchObject({ ok: false, problem: expect.stringContaining('agreement') });
});

test('business days past the calendars are counted with a note that says so', () => {
  const count = { kind: 'spans' as const, spans: [{ amount: 5, unit: 'business' as const }], isBefore: false };
  const outcome = candidateDate({ count, movesOn: true }, { on: '2029-06-28', time: null }, calendars);
  expect(outcome).toMatchObject({ ok: true, candidate: { counted: '2029-07-06', notes: [expect.stringContaining('No school calendar')] } });
});

test('the days from Monday to Friday that did not count are named', () => {
  const count = { kind: 'spans' as const, spans: [{ amount: 3, unit: 'business' as const }], isBefore: false };
  // The office is closed from Wednesday to Friday of Thanksgiving week.
  expect(candidateDate({ count, movesOn: true }, { on: '2026-11-23', time: null }, calendars)).toMatchObject({
    ok: true,
    candidate: { counted: '2026-12-01', because: [expect.any(String), 'Not counted, besides weekends: Nov 25, 2026 to Nov 27, 2026.'] },
  });
});

test('the day of a fixed date is never moved on, and says what to do when it is a day of rest', () => {
  const april = { count: { kind: 'fixed' as const, month: 4, day: 15 }, movesOn: true };
  expect(candidateDate(april, { on: '2026-08-19', time: null }, calendars)).toMatchObject({
    ok: true,
    candidate: { counted: '2027-04-15', movedTo: null, notes: [] },
  });
  // A Saturday, and the Friday before it is Good Friday.
  expect(candidateDate(april, { on: '2028-04-15', time: null }, calendars)).toMatchObject({
    ok: true,
    candidate: { counted: '2028-04-15', movedTo: null, notes: [expect.stringContaining('Apr 13, 2028')] },
  });
});

test('a holiday that fell on a Sunday moves nothing off the Monday, and is named', () => {
  const count = { kind: 'spans' as const, spans: [{ amount: 5, unit: 'calendar' as const }], isBefore: false };
  // July 4, 2027 is a Sunday.
  expect(candidateDate({ count, movesOn: true }, { on: '2027-06-30', time: null }, calendars)).toMatchObject({
    ok: true,
    candidate: { counted: '2027-07-05', movedTo: null, notes: [expect.stringContaining('Independence Day')] },
  });
});

test('whatever is counted, the day as counted stands, and a day moved on is the first ordinary day after it', () => {
  fc.assert(
    fc.property(civilDate, fc.integer({ min: 0, max: 400 }), (on, amount) => {
      const count = { kind: 'spans' as const, spans: [{ amount, unit: 'calendar' as const }], isBefore: false };
      const outcome = candidateDate({ count, movesOn: true }, { on, time: null }, calendars);
      if (!outcome.ok) throw new Error(outcome.problem);
      const { counted, movedTo, because } = outcome.candidate;
      expect(counted).toBe(addDays(on, amount));
      if (movedTo === null) return;
      expect(movedTo > counted).toBe(true);
      expect(because.join(' ')).toContain('5 ILCS 70/1.11');
    }),
  );
});
