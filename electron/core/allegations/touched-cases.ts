/** @file Which cases a change of policy touches. */
import { type DateSpan, spanOf, spansMeet } from '#shared/domain/date-span.ts';
import { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectCasesCharging, selectConductDates } from './allegations-queries.ts';

/** Cases with an allegation whose conduct may have happened in these days. */
export async function casesInDays(handle: ReadHandle, days: DateSpan): Promise<string[]> {
  const statements = await selectConductDates(handle);
  const touched = statements.filter(({ conduct_date }) => spansMeet(spanOf(FuzzyDate.parse(JSON.parse(conduct_date))), days));
  return [...new Set(touched.map((statement) => statement.case_id))];
}

/** Cases in which the clause stands charged. */
export function casesCharging(handle: ReadHandle, clauseId: string): Promise<string[]> {
  return selectCasesCharging(handle, clauseId);
}
