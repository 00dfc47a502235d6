/** @file Dates and sizes look the same everywhere: "Oct 14, 2021", "about Oct 2021", "3.4 MB". */
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day, month or year (`2021-10-14`, `2021-10`, `2021`) as "Oct 14, 2021", "Oct 2021" or "2021". */
export function showDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const name = months[Number(month) - 1] ?? month;
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`;
}

const clock = (time: string): { text: string; half: string } => {
  const [hours = '0', minutes = '00'] = time.split(':');
  const hour = Number(hours);
  return { text: `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}`, half: hour < 12 ? 'am' : 'pm' };
};

/** `HH:MM` as "10:20 am". */
export function showTime(time: string): string {
  const { text, half } = clock(time);
  return `${text} ${half}`;
}

function showTimes(from: string | undefined, to: string | undefined): string {
  if (!from) return '';
  if (!to) return `, ${showTime(from)}`;
  const start = clock(from);
  const end = clock(to);
  return start.half === end.half ? `, ${start.text}–${end.text} ${end.half}` : `, ${showTime(from)}–${showTime(to)}`;
}

/** A fuzzy date in words: "about Oct 14, 2021, 10:20–10:40 am". */
export function showFuzzyDate(date: FuzzyDate): string {
  switch (date.kind) {
    case 'exact':
      return showDate(date.date) + showTimes(date.timeFrom, date.timeTo);
    case 'about':
      return `about ${showDate(date.date)}${showTimes(date.timeFrom, date.timeTo)}`;
    case 'before':
    case 'after':
      return `${date.kind} ${showDate(date.date)}`;
    case 'between':
      return `between ${showDate(date.from)} and ${showDate(date.to)}`;
    case 'unknown':
      return 'date not known';
  }
}

/** A UTC instant as a local day and time: "Nov 21, 2026, 6:40 pm". */
export function showInstant(instant: string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  return `${showDate(day)}, ${showTime(`${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`)}`;
}

/** Bytes as "820 bytes", "3.4 KB" or "12.0 MB", in steps of 1,024. */
export function showSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
