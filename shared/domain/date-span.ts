/** @file Civil-date arithmetic. Invariant: days only, no zone; a bound outside the years 0000–9999 is an open bound. */
import type { FuzzyDate } from './fuzzy-date.ts';
import type { CivilDate } from './text.ts';

/** First and last possible day, both included. Null is open: no earliest, no latest. */
export type DateSpan = { first: CivilDate | null; last: CivilDate | null };

/**
 * How far "about" reaches, in days either side of the day, month or year that was named. Wide on purpose: a span that touches two versions
 * of a policy shows both, and a person decides.
 */
const aboutMarginDays = { day: 7, month: 15, year: 182 };

/** The civil date `days` later (earlier when negative); null when it leaves the years 0000–9999. */
export function shiftDays(date: CivilDate, days: number): CivilDate | null {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  const text = moved.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}

/** First and last day of a day, a month or a year: `2021-02` is 2021-02-01 to 2021-02-28. */
function spanOfPartial(partial: string): { first: CivilDate; last: CivilDate; grain: keyof typeof aboutMarginDays } {
  const [year = '', month, day] = partial.split('-');
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, grain: 'year' };
  if (day !== undefined) return { first: partial, last: partial, grain: 'day' };
  const lastDay = new Date(`${partial}-01T00:00:00Z`);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  return { first: `${partial}-01`, last: `${partial}-${String(lastDay.getUTCDate()).padStart(2, '0')}`, grain: 'month' };
}

/**
 * The first and the last day on which it can have happened. Exact: one day. About: see the margins above. Before and after exclude the
 * day, month or year named. Between includes both ends, in either order. Unknown: open on both sides.
 */
export function spanOf(fuzzy: FuzzyDate): DateSpan {
  switch (fuzzy.kind) {
    case 'exact':
      return { first: fuzzy.date, last: fuzzy.date };
    case 'about': {
      const { first, last, grain } = spanOfPartial(fuzzy.date);
      return { first: shiftDays(first, -aboutMarginDays[grain]), last: shiftDays(last, aboutMarginDays[grain]) };
    }
    case 'before':
      return { first: null, last: shiftDays(spanOfPartial(fuzzy.date).first, -1) };
    case 'after':
      return { first: shiftDays(spanOfPartial(fuzzy.date).last, 1), last: null };
    case 'between':
      return fuzzy.from <= fuzzy.to ? { first: fuzzy.from, last: fuzzy.to } : { first: fuzzy.to, last: fuzzy.from };
    case 'unknown':
      return { first: null, last: null };
  }
}

/** Whether two spans share at least one day. */
export function spansMeet(one: DateSpan, other: DateSpan): boolean {
  const startsInTime = one.first === null || other.last === null || one.first <= other.last;
  const endsInTime = one.last === null || other.first === null || other.first <= one.last;
  return startsInTime && endsInTime;
}
