/**
 * @file Reading and checking school calendars. Invariant: days are civil dates; nothing here knows a time zone. Monday to Friday is a day of
 * student attendance within the school year and a business day all year, but for the days that the calendar names.
 */
import type { DayWithoutSchool, SchoolYear, SchoolYearInput } from './district.ts';
import { formatCivilDate } from './format-date.ts';

const DAY = 86_400_000;
const LONGEST_YEAR_IN_DAYS = 366;

/** The civil date so many days later; a negative number goes back. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Every civil date from the first to the last, both counted; none when they stand the wrong way round. */
export function daysBetween(first: string, last: string): string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether the day is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => weekdayOf(day) % 6 === 0;

/** The last day of which the year's calendar can speak: the summer after it belongs to it. */
export const lastDayOfCalendar = ({ firstDay }: Pick<SchoolYear, 'firstDay'>): string => addDays(firstDay, LONGEST_YEAR_IN_DAYS - 1);

/** What a school year makes of a day: `outside` it says nothing of it. */
export function dayInSchoolYear(
  year: Pick<SchoolYear, 'firstDay' | 'lastDay' | 'daysOff'>,
  day: string,
): 'attendance' | 'no-attendance' | 'closed' | 'weekend' | 'outside' {
  const off = year.daysOff.find((candidate) => candidate.day === day);
  if (off !== undefined) return off.kind;
  if (day < year.firstDay || day > year.lastDay) return 'outside';
  return isWeekend(day) ? 'weekend' : 'attendance';
}

/** How many days of student attendance the year has. */
export function countAttendanceDays(year: Pick<SchoolYear, 'firstDay' | 'lastDay' | 'daysOff'>): number {
  const off = new Set(year.daysOff.map(({ day }) => day));
  return daysBetween(year.firstDay, year.lastDay).filter((day) => !isWeekend(day) && !off.has(day)).length;
}

/** Why this school year cannot be taken as it is, in a sentence; null when it can. `others` are the years on record beside it. */
export function problemOfSchoolYear(
  year: SchoolYearInput,
  others: readonly Pick<SchoolYear, 'label' | 'firstDay' | 'lastDay'>[],
): string | null {
  const { firstDay, lastDay, daysOff } = year;
  if (lastDay <= firstDay) return 'The last day of school comes before the first. Check both dates.';
  if (lastDay > lastDayOfCalendar(year)) return 'A school year is at most a year long. Check both dates.';
  if (others.some(({ label }) => label.toLowerCase() === year.label.toLowerCase()))
    return `A school year “${year.label}” is there already.`;
  const met = others.find((other) => firstDay <= other.lastDay && other.firstDay <= lastDay);
  if (met !== undefined) return `These days overlap the school year ${met.label}, which runs to ${formatCivilDate(met.lastDay)}.`;
  const stray = daysOff.find(({ day }) => day < firstDay || day > lastDayOfCalendar(year));
  if (stray !== undefined) return `${formatCivilDate(stray.day)} lies outside this school year and the summer after it.`;
  if (new Set(daysOff.map(({ day }) => day)).size < daysOff.length) return 'A day without school stands in the list twice.';
  return null;
}

/** Both lists as one, by day; where both name a day, the newer entry stands. */
export function withDaysOff(present: readonly DayWithoutSchool[], added: readonly DayWithoutSchool[]): DayWithoutSchool[] {
  const byDay = new Map([...present, ...added].map((entry) => [entry.day, entry]));
  return [...byDay.values()].sort((one, other) => one.day.localeCompare(other.day));
}
