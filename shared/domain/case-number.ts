/** @file Case numbers: prefix, year and a running number. Invariant: a number once given is never changed, and none is given twice. */
import { CaseNumber } from './cases.ts';
import type { CaseNumberPattern } from './district.ts';

/** What a casebook begins with: `2021-0003`. */
export const FIRST_PATTERN: CaseNumberPattern = { prefix: '', yearForm: 'four-digits', yearBasis: 'calendar', separator: '-', digits: 4 };

/** The first calendar year of the school year, July 1 to June 30, in which this civil date lies. */
const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '07' ? 1 : 0);

function yearPart({ yearForm, yearBasis }: CaseNumberPattern, day: string): string {
  if (yearForm === 'none') return '';
  const year = yearBasis === 'school' || yearForm === 'span' ? schoolYearOf(day) : Number(day.slice(0, 4));
  const four = String(year).padStart(4, '0');
  const two = (value: number) => String(value % 100).padStart(2, '0');
  if (yearForm === 'span') return `${four}-${two(year + 1)}`;
  return yearForm === 'four-digits' ? four : two(year);
}

/** All that stands before the running number on this civil date, with the separator: "HR-2021-"; empty for bare running numbers. */
export function numberStem(pattern: CaseNumberPattern, day: string): string {
  const parts = [pattern.prefix, yearPart(pattern, day)].filter((part) => part !== '');
  return parts.map((part) => `${part}${pattern.separator}`).join('');
}

/**
 * The number after the highest that was given with the same stem: `2021-0003`. Others among `numbersSoFar` are passed over, so a changed pattern
 * goes on from where its own stem left off. A running number that outgrows its places takes one more.
 * @param day civil date on which the matter is opened
 */
export function nextCaseNumber(pattern: CaseNumberPattern, day: string, numbersSoFar: readonly string[]): CaseNumber {
  const stem = numberStem(pattern, day);
  const last = numbersSoFar
    .filter((number) => number.startsWith(stem))
    .map((number) => number.slice(stem.length))
    .filter((running) => /^\d+$/.test(running))
    .reduce((highest, running) => Math.max(highest, Number(running)), 0);
  return CaseNumber.parse(`${stem}${String(last + 1).padStart(pattern.digits, '0')}`);
}
