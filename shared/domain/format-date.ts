/** @file Dates as they read everywhere, on screen and on paper: "Oct 14, 2021", "about Oct 2021", "Oct 14, 2021, 10:20–10:40 am". */
import type { FuzzyDate } from './fuzzy-date.ts';
import type { CivilDate, Instant } from './text.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Oct 14, 2021"; a month reads "Oct 2021", a year "2021". */
export function formatCivilDate(date: CivilDate | string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

function clock(time: string): { text: string; half: 'am' | 'pm' } {
  const [hour = '0', minute = '00'] = time.split(':');
  return { text: `${Number(hour) % 12 || 12}:${minute}`, half: Number(hour) < 12 ? 'am' : 'pm' };
}

/** "10:20–10:40 am", "11:50 am–12:10 pm", "10:20 am", "until 10:40 am"; empty without times. Input is 24-hour `HH:MM`. */
export function formatClockTimes(from: string | undefined, to: string | undefined): string {
  const start = from === undefined ? null : clock(from);
  const end = to === undefined ? null : clock(to);
  if (start && end) {
    if (from === to) return `${start.text} ${start.half}`;
    return start.half === end.half ? `${start.text}–${end.text} ${end.half}` : `${start.text} ${start.half}–${end.text} ${end.half}`;
  }
  if (start) return `${start.text} ${start.half}`;
  return end ? `until ${end.text} ${end.half}` : '';
}

function formatBetween(from: CivilDate, to: CivilDate): string {
  const [first, last] = from <= to ? [from, to] : [to, from];
  if (first === last) return formatCivilDate(first);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const start = formatCivilDate(first);
  return `between ${sameYear ? start.slice(0, -6) : start} and ${formatCivilDate(last)}`;
}

/** A fuzzy date in words, lower case so that it can stand inside a sentence: "before Oct 14, 2021", "date unknown". */
export function formatFuzzyDate(fuzzy: FuzzyDate): string {
  switch (fuzzy.kind) {
    case 'exact':
    case 'about': {
      const times = formatClockTimes(fuzzy.timeFrom, fuzzy.timeTo);
      return `${fuzzy.kind === 'about' ? 'about ' : ''}${formatCivilDate(fuzzy.date)}${times === '' ? '' : `, ${times}`}`;
    }
    case 'before':
    case 'after':
      return `${fuzzy.kind} ${formatCivilDate(fuzzy.date)}`;
    case 'between':
      return formatBetween(fuzzy.from, fuzzy.to);
    case 'unknown':
      return 'date unknown';
  }
}

/** Making a formatter costs more than using it, and a list of a thousand rows uses one a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formatters.set(zone, made);
  return made;
}

function partsIn(instant: Instant, zone: string): Record<string, string> {
  return Object.fromEntries(
    formatterFor(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
}

/** "Oct 14, 2021, 3:20 pm UTC". `zone` is an IANA name such as `America/Chicago`; its short name is printed. */
export function formatInstant(instant: Instant, zone = 'UTC'): string {
  const { year, month, day, hour, minute, timeZoneName } = partsIn(instant, zone);
  return `${formatCivilDate(`${year}-${month}-${day}`)}, ${formatClockTimes(`${hour}:${minute}`, undefined)} ${timeZoneName}`;
}

/** The civil date on which an instant falls in a zone: `2021-10-14`. */
export function civilDateOf(instant: Instant, zone = 'UTC'): CivilDate {
  const { year, month, day } = partsIn(instant, zone);
  return `${year}-${month}-${day}`;
}
