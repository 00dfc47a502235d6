/** @file SQL of interim measures. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { InterimMeasureCheckRow, InterimMeasureReviewRow, InterimMeasureRow } from './interim-measures-rows.ts';

/** What was taken back, when, by whom and why. */
export type TakenBack = { taken_back_at: string; taken_back_by: string; taken_back_reason: string };

/** The measures of a case but those taken back, in the order in which they were entered. */
export function selectMeasuresOfCase(handle: ReadHandle, caseId: string): Promise<InterimMeasureRow[]> {
  return handle
    .selectFrom('interim_measure')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** A measure that was not taken back. */
export function findMeasure(handle: ReadHandle, measureId: string): Promise<InterimMeasureRow | undefined> {
  return handle.selectFrom('interim_measure').selectAll().where('id', '=', measureId).where('taken_back_at', 'is', null).executeTakeFirst();
}

/** In their order, without those taken back. */
export function selectReviews(handle: ReadHandle, measureIds: readonly string[]): Promise<InterimMeasureReviewRow[]> {
  return handle
    .selectFrom('interim_measure_review')
    .selectAll()
    .where('measure_id', 'in', measureIds)
    .where('taken_back_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** By the day on which it was seen, without those taken back. */
export function selectChecks(handle: ReadHandle, measureIds: readonly string[]): Promise<InterimMeasureCheckRow[]> {
  return handle
    .selectFrom('interim_measure_check')
    .selectAll()
    .where('measure_id', 'in', measureIds)
    .where('taken_back_at', 'is', null)
    .orderBy('seen_on')
    .orderBy('position')
    .execute();
}

export type RunningMeasure = Pick<InterimMeasureRow, 'id' | 'case_id' | 'kind' | 'approved_by'> & { review_on: string; reason: string };

/** Measures that run with a review on `until` or before, the earliest first; of every case where `caseId` is null. */
export function selectRunningMeasures(handle: ReadHandle, scope: { until: string; caseId: string | null }): Promise<RunningMeasure[]> {
  let query = handle
    .selectFrom('interim_measure as measure')
    .innerJoin('interim_measure_review as review', 'review.measure_id', 'measure.id')
    .select(['measure.id', 'measure.case_id', 'measure.kind', 'measure.approved_by', 'review.review_on', 'review.reason'])
    .where('review.review_on', '<=', scope.until)
    .where('measure.taken_back_at', 'is', null)
    .where('measure.ended_on', 'is', null)
    .where('review.taken_back_at', 'is', null)
    .where(({ eb, selectFrom }) =>
      eb(
        'review.position',
        '=',
        selectFrom('interim_measure_review as last')
          .select((select) => select.fn.max('last.position').as('position'))
          .whereRef('last.measure_id', '=', 'measure.id')
          .where('last.taken_back_at', 'is', null),
      ),
    );
  if (scope.caseId !== null) query = query.where('measure.case_id', '=', scope.caseId);
  return query.orderBy('review.review_on').orderBy('measure.id').execute();
}

/** Puts the measure at the end of the case's list. */
export async function insertMeasure(handle: WriteHandle, row: Omit<InterimMeasureRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('interim_measure')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('interim_measure')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

/** Puts the date at the end of the measure's list, where it is in use. */
export async function insertReview(handle: WriteHandle, row: Omit<InterimMeasureReviewRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('interim_measure_review')
    .where('measure_id', '=', row.measure_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('interim_measure_review')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function insertCheck(handle: WriteHandle, row: Omit<InterimMeasureCheckRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('interim_measure_check')
    .where('measure_id', '=', row.measure_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('interim_measure_check')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function updateMeasure(
  handle: WriteHandle,
  measureId: string,
  change: Partial<Omit<InterimMeasureRow, 'id' | 'case_id' | 'position'>> & { version_id: string },
): Promise<void> {
  await handle.updateTable('interim_measure').set(change).where('id', '=', measureId).execute();
}

export async function markPartTakenBack(
  handle: WriteHandle,
  part: 'interim_measure_review' | 'interim_measure_check',
  id: string,
  takenBack: TakenBack,
): Promise<void> {
  await handle.updateTable(part).set(takenBack).where('id', '=', id).execute();
}
