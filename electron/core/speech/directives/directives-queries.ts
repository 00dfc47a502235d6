/** @file SQL of reviews of what is ordered for the future. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { DirectiveReviewRow } from './directives-rows.ts';

/** The reviews in use of a case. */
export function selectReviewsOfCase(handle: ReadHandle, caseId: string): Promise<DirectiveReviewRow[]> {
  return handle.selectFrom('directive_review').selectAll().where('case_id', '=', caseId).where('superseded_at', 'is', null).execute();
}

export async function supersedeReview(handle: WriteHandle, row: DirectiveReviewRow): Promise<void> {
  await handle
    .updateTable('directive_review')
    .set({ superseded_at: row.recorded_at })
    .where('source_id', '=', row.source_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('directive_review').values(row).execute();
}
