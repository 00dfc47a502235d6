/** @file Reads dates and times as people type them. Invariant: what cannot be read surely is null, never a guess at a day. */
import { PartialDate } from '#shared/domain/fuzzy-date.ts';

const monthNames = 'january february march april may june july august september october november december'.split(' ');

const two = (value: string | number): string => String(value).padStart(2, '0');

/** 1 to 12 for "October", "Oct" or "sept"; 0 for a word that begins no month. */
const monthNumber = (word: string): number => monthNames.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;

/** Two digits mean this century, since a casebook holds matters of our days. */
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

function existing(year: string, month?: number | string, day?: number | string): string | null {
  const text = [fullYear(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
  return PartialDate.safeParse(text).success ? text : null;
}

/** Reads "10/14/2021", "Oct 14, 2021", "14 October 2021", "2021-10-14", "Oct 2021", "10/2021" or "2021" as a day, a month or a year. */
export function parseTypedDate(typed: string): string | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso?.[1]) return existing(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
  if (slashed?.[3]) return existing(slashed[3], slashed[1], slashed[2]);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthYear?.[2]) return existing(monthYear[2], monthYear[1]);
  const american = /^([A-Za-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/.exec(text);
  if (american?.[1] && american[3] && monthNumber(american[1])) return existing(american[3], monthNumber(american[1]), american[2]);
  const dayFirst = /^(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  if (dayFirst?.[2] && dayFirst[3] && monthNumber(dayFirst[2])) return existing(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return null;
}

/** Reads "10:20", "10:20 am", "2 pm" or "14:05" as `HH:MM`. */
export function parseTypedTime(typed: string): string | null {
  const match = /^(\d{1,2})(?::(\d{2}))? ?(am|pm|a\.m\.|p\.m\.)?$/i.exec(typed.trim());
  if (!match?.[1] || (match[2] === undefined && match[3] === undefined)) return null;
  const minutes = Number(match[2] ?? '0');
  let hours = Number(match[1]);
  const half = match[3]?.toLowerCase().charAt(0);
  if (minutes > 59 || hours > 23 || (half && (hours < 1 || hours > 12))) return null;
  if (half === 'p' && hours < 12) hours += 12;
  if (half === 'a' && hours === 12) hours = 0;
  return `${two(hours)}:${two(minutes)}`;
}

const kindWords: Record<string, 'about' | 'before' | 'after'> = {
  about: 'about',
  around: 'about',
  circa: 'about',
  'c.': 'about',
  '~': 'about',
  before: 'before',
  '<': 'before',
  after: 'after',
  since: 'after',
  '>': 'after',
};

/** Splits a leading word such as "about" or "before" off a typed date, so that the whole can be typed in one go. */
export function splitTypedKind(typed: string): { kind: 'about' | 'before' | 'after' | null; rest: string } {
  const match = /^(about|around|circa|c\.|before|after|since|[~<>])\s*(.*)$/i.exec(typed.trim());
  if (!match?.[1] || !match[2]) return { kind: null, rest: typed };
  return { kind: kindWords[match[1].toLowerCase()] ?? null, rest: match[2] };
}
