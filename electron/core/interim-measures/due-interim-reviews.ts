/** @file When running measures are to be looked at. */
import type { InterimMeasureKind } from '#shared/domain/after/interim-measures.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectRunningMeasures } from './interim-measures-queries.ts';

export type InterimReviewDue = { interimMeasureId: string; caseId: string; kind: InterimMeasureKind; reviewOn: string };

/** Every running measure with the date of its next review, the earliest first. @param until leaves out dates after this one; null takes all */
export async function dueInterimReviews(handle: ReadHandle, until: string | null = null): Promise<InterimReviewDue[]> {
  const rows = await selectRunningMeasures(handle, until);
  return rows.map((row) => ({ interimMeasureId: row.id, caseId: row.case_id, kind: row.kind, reviewOn: row.review_on }));
}
