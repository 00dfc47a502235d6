/**
 * @file Which days count, by each kind of calendar. Invariant: what a district entered for a day decides; only where it entered nothing does the
 * weekday with the legal holidays.
 */
import type { DayKind, DayWithoutSchoolKind, SchoolYear } from '../district.ts';
import { isWeekend, lastDayOfCalendar } from '../school-calendar.ts';
import { legalHolidayOn } from './legal-holidays.ts';

/** A day that the bargaining agreement counts, or does not, against what its kind of days would say. */
export type AgreementDay = { day: string; isCounted: boolean };

/** What days are counted by. School years may stand in any order and do not overlap. `agreement` is null where the case has none. */
export type DayCalendars = {
  years: readonly Pick<SchoolYear, 'label' | 'firstDay' | 'lastDay' | 'daysOff'>[];
  agreement: { base: DayKind; days: readonly AgreementDay[] } | null;
  /** IANA name of the zone in which hours are counted. */
  zone: string;
};

type Year = DayCalendars['years'][number];

const yearOf = ({ years }: DayCalendars, day: string): Year | undefined =>
  years.find((year) => year.firstDay <= day && day <= lastDayOfCalendar(year) && !years.some((other) => startsBetween(other, year, day)));

/** Whether `other` has begun by `day`, after `year`: the summer of a year ends where the next one begins. */
const startsBetween = (other: Year, year: Year, day: string): boolean => other.firstDay > year.firstDay && other.firstDay <= day;

/** What the district entered for the day; null where it entered nothing. */
export function enteredFor({ years }: DayCalendars, day: string): DayWithoutSchoolKind | null {
  for (const year of years) {
    const found = year.daysOff.find((off) => off.day === day);
    if (found !== undefined) return found.kind;
  }
  return null;
}

/** Whether a school year on record speaks of the day, its summer included. */
export const isCovered = (calendars: DayCalendars, day: string): boolean => yearOf(calendars, day) !== undefined;

/** The last day that the school years on record speak of; null where there is none. */
export function lastKnownDay({ years }: DayCalendars): string | null {
  const days = years.map((year) => year.lastDay).sort();
  return days.at(-1) ?? null;
}

/** A Monday to Friday on which the district did not close its office and that is no legal holiday, unless the district entered that the office works. */
export function isBusinessDay(calendars: DayCalendars, day: string): boolean {
  if (isWeekend(day)) return false;
  const entered = enteredFor(calendars, day);
  if (entered !== null) return entered === 'no-attendance';
  return legalHolidayOn(day) === null;
}

/** A day of student attendance of a school year on record. The district's calendar alone decides: it may hold school on a legal holiday. */
export function isAttendanceDay(calendars: DayCalendars, day: string): boolean {
  if (isWeekend(day) || enteredFor(calendars, day) !== null) return false;
  return calendars.years.some((year) => year.firstDay <= day && day <= year.lastDay);
}

/** As the agreement counts: what was entered for the day, otherwise the kind of days that it names. */
export function isAgreementDay(calendars: DayCalendars, day: string): boolean {
  const { agreement } = calendars;
  if (agreement === null) return false;
  const entered = agreement.days.find((one) => one.day === day);
  return entered === undefined ? countsAs(calendars, agreement.base, day) : entered.isCounted;
}

/** Whether a day counts where days of this kind are counted. */
export function countsAs(calendars: DayCalendars, kind: DayKind, day: string): boolean {
  if (kind === 'calendar') return true;
  return kind === 'business' ? isBusinessDay(calendars, day) : isAttendanceDay(calendars, day);
}
