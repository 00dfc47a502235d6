/**
 * @file The legal holidays of Illinois, worked out for any year. Invariant: a day that a proclamation adds is not known here; a district enters it in
 * its calendar. Source: 205 ILCS 630/17 (read November 2026), which 5 ILCS 70/1.11 reaches as a holiday fixed by statute; general election days
 * also 10 ILCS 5/17-25.
 */
import { addDays, weekdayOf } from '../school-calendar.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The nth such weekday of a month, 0 for Sunday; the last one for n = -1. */
function nthWeekday(year: number, month: number, { weekday, n }: { weekday: number; n: number }): string {
  if (n === -1) {
    const last = addDays(month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const known = new Map<number, ReadonlyMap<string, string>>();

function holidaysOf(year: number): ReadonlyMap<string, string> {
  const before = known.get(year);
  if (before !== undefined) return before;
  const days: [string, string][] = [
    [dayOf(year, 1, 1), 'New Year’s Day'],
    [nthWeekday(year, 1, { weekday: 1, n: 3 }), 'Martin Luther King, Jr.’s birthday'],
    [dayOf(year, 2, 12), 'Lincoln’s birthday'],
    [nthWeekday(year, 2, { weekday: 1, n: 3 }), 'Presidents Day'],
    [nthWeekday(year, 3, { weekday: 1, n: 1 }), 'Casimir Pulaski’s birthday'],
    [addDays(easterSunday(year), -2), 'Good Friday'],
    [nthWeekday(year, 5, { weekday: 1, n: -1 }), 'Memorial Day'],
    [dayOf(year, 7, 4), 'Independence Day'],
    [nthWeekday(year, 9, { weekday: 1, n: 1 }), 'Labor Day'],
    [nthWeekday(year, 10, { weekday: 1, n: 2 }), 'Columbus Day'],
    [dayOf(year, 11, 11), 'Veterans’ Day'],
    [nthWeekday(year, 11, { weekday: 4, n: 4 }), 'Thanksgiving Day'],
    [dayOf(year, 12, 25), 'Christmas Day'],
  ];
  // P.A. 102-14 made it a holiday from 2022 on.
  if (year >= 2022) days.push([dayOf(year, 6, 19), 'Juneteenth']);
  // Members of the House of Representatives are elected in even years, on the Tuesday after the first Monday of November.
  if (year % 2 === 0) days.push([addDays(nthWeekday(year, 11, { weekday: 1, n: 1 }), 1), 'General election day']);
  const made = new Map(days);
  known.set(year, made);
  return made;
}

/** What the holiday is called; null for a day that is none. */
export function legalHolidayOn(day: string): string | null {
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;
}

/** The holiday of fixed date that fell on the Sunday before this Monday; null otherwise. Whether the Monday then counts as one is a question of law. */
export function holidayOfTheSundayBefore(day: string): string | null {
  return weekdayOf(day) === 1 ? legalHolidayOn(addDays(day, -1)) : null;
}
