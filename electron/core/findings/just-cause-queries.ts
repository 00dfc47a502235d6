/** @file SQL of the questions of just cause. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { JustCauseAnswerRow } from './findings-rows.ts';

/** Every answer ever given in a case, the latest first. */
export function selectJustCause(handle: ReadHandle, caseId: string): Promise<JustCauseAnswerRow[]> {
  return handle
    .selectFrom('just_cause_answer')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('answered_at', 'desc')
    .orderBy('superseded_at', 'desc')
    .execute();
}

/** Puts an answer in the place of the one in use for the same question. */
export async function supersedeJustCause(handle: WriteHandle, row: JustCauseAnswerRow): Promise<void> {
  await handle
    .updateTable('just_cause_answer')
    .set({ superseded_at: row.answered_at })
    .where('case_id', '=', row.case_id)
    .where('question', '=', row.question)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('just_cause_answer').values(row).execute();
}
