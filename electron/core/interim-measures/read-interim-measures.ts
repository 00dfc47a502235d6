/** @file Interim measures as others read them. */
import { InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findMeasure, selectChecks, selectMeasuresOfCase, selectReviews } from './interim-measures-queries.ts';
import type { InterimMeasureCheckRow, InterimMeasureReviewRow, InterimMeasureRow } from './interim-measures-rows.ts';

/** The measures of a case in the order in which they were entered, running and ended. */
export function listInterimMeasures(context: ServiceContext, input: { caseId: string }): Promise<InterimMeasure[]> {
  return interimMeasuresOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listInterimMeasures`, inside or outside a unit of work. */
export async function interimMeasuresOfCase(handle: ReadHandle, caseId: string): Promise<InterimMeasure[]> {
  return withParts(handle, await selectMeasuresOfCase(handle, caseId));
}

/** A measure that was not taken back, with its case. @throws DomainError NOT_FOUND */
export async function interimMeasureById(handle: ReadHandle, measureId: string): Promise<{ measure: InterimMeasure; caseId: string }> {
  const row = await findMeasure(handle, measureId);
  const [measure] = row === undefined ? [] : await withParts(handle, [row]);
  if (row === undefined || measure === undefined) throw new DomainError('NOT_FOUND');
  return { measure, caseId: row.case_id };
}

async function withParts(handle: ReadHandle, rows: readonly InterimMeasureRow[]): Promise<InterimMeasure[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const reviews = Map.groupBy(await selectReviews(handle, ids), (row) => row.measure_id);
  const checks = Map.groupBy(await selectChecks(handle, ids), (row) => row.measure_id);
  return rows.map((row) => toMeasure(row, reviews.get(row.id) ?? [], checks.get(row.id) ?? []));
}

function toMeasure(
  row: InterimMeasureRow,
  reviews: readonly InterimMeasureReviewRow[],
  checks: readonly InterimMeasureCheckRow[],
): InterimMeasure {
  return InterimMeasure.parse({
    id: row.id,
    versionId: row.version_id,
    kind: row.kind,
    terms: row.terms,
    wordingReason: row.wording_reason,
    approvedBy: row.approved_by,
    startsOn: row.starts_on,
    reviews: reviews.map((review) => ({
      reviewOn: review.review_on,
      reason: review.reason,
      recordedBy: review.recorded_by,
      recordedAt: review.recorded_at,
    })),
    ended: row.ended_on === null ? null : { on: row.ended_on, reason: row.end_reason, by: row.ended_by },
    checks: checks.map((check) => ({
      id: check.id,
      seenOn: check.seen_on,
      what: check.what,
      seenBy: check.seen_by,
      enteredBy: check.entered_by,
      enteredAt: check.entered_at,
    })),
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  });
}
