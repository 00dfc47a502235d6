/** @file Case numbers: the year in which the matter was opened and a running number. */
import { CaseNumber } from './cases.ts';

/**
 * The number after the last one given in that year: `2021-0003`. `numbersSoFar` may hold other years' numbers too.
 * @throws Error when a year has used up its 9,999 numbers.
 */
export function nextCaseNumber(year: number, numbersSoFar: readonly CaseNumber[]): CaseNumber {
  const prefix = `${String(year).padStart(4, '0')}-`;
  const used = numbersSoFar.filter((number) => number.startsWith(prefix)).map((number) => Number(number.slice(prefix.length)));
  return CaseNumber.parse(`${prefix}${String(Math.max(0, ...used) + 1).padStart(4, '0')}`);
}
