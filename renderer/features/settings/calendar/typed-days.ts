/**
 * @file Reads days without school as people have them: typed, copied from a calendar, or rows of a spreadsheet. Invariant: a line that cannot be
 * read surely is given back as it is, never guessed at.
 */
import Papa from 'papaparse';
import type { DayWithoutSchool, DayWithoutSchoolKind } from '#shared/domain/district.ts';
import { addDays, daysBetween, isWeekend } from '#shared/domain/school-calendar.ts';
import { parseTypedDate } from '../../../ui/form/typed-dates.ts';

export type ReadDays = { days: DayWithoutSchool[]; unread: string[] };

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)`;
const LINE = new RegExp(`^(${DATE})(?:\\s*(?:-|–|—|to|through|until)\\s*(${DATE}|\\d{1,2}(?![\\d/])))?[\\s,;:–—-]*(.*)$`, 'i');
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;

/** Words of days on which the staff works without students. */
const STAFF_WORKS = /institute|in-?service|teacher|staff|conference|records day|professional|no students|planning/i;
const CLOSED = /\(closed\)|\bclosed\b/i;
const NO_STUDENTS = /\(no students\)|\bno students\b|\boffice open\b/i;

/** A date as typed; without a year it is the one that falls into the twelve months from the first day of school. */
function readDate(typed: string, firstDay: string): string | null {
  const text = typed.replace(/(\d)(?:st|nd|rd|th)\b/i, '$1').replace(/\.(?= )/, '');
  const withYear = parseTypedDate(text);
  if (withYear?.length === 10) return withYear;
  const year = Number(firstDay.slice(0, 4));
  const inYear = (candidate: number) => parseTypedDate(text.includes('/') ? `${text}/${candidate}` : `${text}, ${candidate}`);
  const sameYear = inYear(year);
  return sameYear !== null && sameYear >= firstDay ? sameYear : inYear(year + 1);
}

/** The end of a range: a whole date, or a day of the month in which the range began or of the next. */
function readEnd(typed: string, from: string, firstDay: string): string | null {
  if (!/^\d{1,2}$/.test(typed)) return readDate(typed, firstDay);
  const end = `${from.slice(0, 8)}${typed.padStart(2, '0')}`;
  return parseTypedDate(end) !== null && end >= from ? end : null;
}

function kindOf(reason: string, otherwise: DayWithoutSchoolKind): DayWithoutSchoolKind {
  if (CLOSED.test(reason)) return 'closed';
  return NO_STUDENTS.test(reason) || STAFF_WORKS.test(reason) ? 'no-attendance' : otherwise;
}

/** Longest range that one line may name, in days: a summer would not be typed day by day. */
const LONGEST_RANGE = 60;

function readLine(line: string, firstDay: string, otherwise: DayWithoutSchoolKind): DayWithoutSchool[] | null {
  const match = LINE.exec(line.replace(WEEKDAY, ''));
  if (!match?.[1]) return null;
  const from = readDate(match[1], firstDay);
  const to = from === null || match[2] === undefined ? from : readEnd(match[2], from, firstDay);
  if (from === null || to === null || to < from || to > addDays(from, LONGEST_RANGE)) return null;
  const words = match[3] ?? '';
  const kind = kindOf(words, otherwise);
  const reason = words.replace(/\s*\((?:closed|no students)\)\s*/i, ' ').trim();
  const days = daysBetween(from, to);
  // A weekend inside a break has no school anyway; a day that was named by itself was meant.
  return (days.length === 1 ? days : days.filter((day) => !isWeekend(day))).map((day) => ({ day, kind, reason }));
}

/** A row of cells as one line: "from, to, reason" or "from, reason". */
function lineOfCells(cells: readonly string[]): string {
  const [from = '', second = '', ...rest] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return new RegExp(`^${DATE}$`, 'i').test(second)
    ? `${from} – ${second} ${rest.join(' ')}`.trim()
    : [from, second, ...rest].join(' ').trim();
}

/** Rows whose first cell is a date are cells of a table; anything else is a sentence with commas of its own. */
function linesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const [cells = []] = Papa.parse<string[]>(line, { delimiter: line.includes('\t') ? '\t' : ',' }).data;
      return cells.length > 1 && new RegExp(`^${DATE}$`, 'i').test((cells[0] ?? '').trim()) && !/^\s*[a-z]/i.test(line)
        ? lineOfCells(cells)
        : line.trim();
    })
    .filter((line) => line !== '');
}

/**
 * Every day that the text names, one line a day or a range: "Sep 1 Labor Day", "12/22–1/2 Winter break", "2026-03-23,2026-03-27,Spring break".
 * @param firstDay of the school year, `YYYY-MM-DD`: it gives dates without a year theirs
 * @param otherwise what a day is when its reason does not say
 */
export function readDaysOff(text: string, firstDay: string, otherwise: DayWithoutSchoolKind): ReadDays {
  const days: DayWithoutSchool[] = [];
  const unread: string[] = [];
  for (const line of linesIn(text)) {
    const read = readLine(line, firstDay, otherwise);
    if (read === null) unread.push(line);
    else days.push(...read);
  }
  return { days, unread };
}
