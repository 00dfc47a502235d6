/** @file Gives a new case its number. */
import { nextCaseNumber, numberStem } from '#shared/domain/case-number.ts';
import type { CaseNumber } from '#shared/domain/cases.ts';
import { caseNumberPattern } from '../district/read-district.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectNumbers } from './cases-queries.ts';

/** The next number of the district's pattern. `now` is told by the computer's own calendar, as its user would. */
export async function numberForNewCase(handle: ReadHandle, now: Date): Promise<CaseNumber> {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const pattern = await caseNumberPattern(handle);
  return nextCaseNumber(pattern, day, await selectNumbers(handle, numberStem(pattern, day)));
}
