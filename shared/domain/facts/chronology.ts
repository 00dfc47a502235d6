/** @file The order of facts in time. Invariant: it is total, and two whose possible days do not meet are in the order of those days. */
import { shiftDays } from '../date-span.ts';
import type { FuzzyDate } from '../fuzzy-date.ts';

/** What has no date stands after all that has one. */
const UNDATED = '9999-99-99';

/** The first day of a day, a month or a year. */
function beginningOf(partial: string): string {
  return `${partial}-01-01`.slice(0, 10);
}

/** The last day of a day, a month or a year. */
function endOf(partial: string): string {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  const last = new Date(`${partial}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return last.toISOString().slice(0, 10);
}

/**
 * A text that sorts as time does. On the same day: what was before it, what was after the day before, a month or a year that begins with it, then
 * the day itself by the time of day, about the day, and a stretch that begins with it.
 */
export function chronologyKey(happened: FuzzyDate): string {
  switch (happened.kind) {
    case 'before':
      return `${beginningOf(happened.date)} 0`;
    case 'after':
      return `${shiftDays(endOf(happened.date), 1) ?? '9999-12-32'} 1`;
    case 'about':
      return `${beginningOf(happened.date)} ${happened.date.length === 10 ? 4 : 2} ${happened.timeFrom ?? ''}`;
    case 'exact':
      return `${happened.date} 3 ${happened.timeFrom ?? ''}`;
    case 'between':
      return `${happened.from <= happened.to ? happened.from : happened.to} 5 ${happened.from <= happened.to ? happened.to : happened.from}`;
    case 'unknown':
      return UNDATED;
  }
}

/** For sorting: by time, and where that says nothing by the number of the fact. */
export function compareInTime(one: { happened: FuzzyDate; position: number }, other: { happened: FuzzyDate; position: number }): number {
  const [first, second] = [chronologyKey(one.happened), chronologyKey(other.happened)];
  if (first === second) return one.position - other.position;
  return first < second ? -1 : 1;
}
