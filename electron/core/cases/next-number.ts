/** @file Gives a new case its number. */
import { nextCaseNumber, numberStem } from '#shared/domain/case-number.ts';
import type { CaseNumber } from '#shared/domain/cases.ts';
import type { CaseNumberPattern } from '#shared/domain/district.ts';
import { caseNumberPattern } from '../district/read-district.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { selectNumbers } from './cases-queries.ts';

const dayOf = (now: Date): string => civilToday({ now: () => now });

const numberOn = async (handle: ReadHandle, pattern: CaseNumberPattern, day: string): Promise<CaseNumber> =>
  nextCaseNumber(pattern, day, await selectNumbers(handle, numberStem(pattern, day)));

/** The next number of the district's pattern. To be called in the unit of work that inserts the case. */
export async function numberForNewCase(handle: ReadHandle, now: Date): Promise<CaseNumber> {
  return numberOn(handle, await caseNumberPattern(handle), dayOf(now));
}

/** What a pattern would give to a matter that is opened today, and to one that is opened in a year. */
export async function previewNumbering(
  { unitOfWork, ports }: ServiceContext,
  pattern: CaseNumberPattern,
): Promise<{ next: CaseNumber; inAYear: CaseNumber }> {
  const now = ports.clock.now();
  const later = new Date(now);
  later.setFullYear(now.getFullYear() + 1);
  return {
    next: await numberOn(unitOfWork.read, pattern, dayOf(now)),
    inAYear: await numberOn(unitOfWork.read, pattern, dayOf(later)),
  };
}
