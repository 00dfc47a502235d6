/** @file SQL of the answers that give cause for holds. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { GateAnswerRow } from './holds-rows.ts';

/** The answers of a case in the order in which they were given, superseded ones too. */
export function selectGateAnswers(handle: ReadHandle, caseId: string): Promise<GateAnswerRow[]> {
  return handle.selectFrom('gate_answer').selectAll().where('case_id', '=', caseId).orderBy('position').execute();
}

export async function supersedeGateAnswer(handle: WriteHandle, answerId: string, at: string): Promise<void> {
  await handle.updateTable('gate_answer').set({ superseded_at: at }).where('id', '=', answerId).execute();
}

/** Puts the answer at the end of the case's list. */
export async function insertGateAnswer(handle: WriteHandle, row: Omit<GateAnswerRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('gate_answer')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('gate_answer')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}
