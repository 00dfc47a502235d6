/** @file SQL of the ledger of losses. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { LossEntryRow } from './losses-rows.ts';

/** The lines that stand, the earliest day first. */
export function selectLosses(handle: ReadHandle, caseId: string): Promise<LossEntryRow[]> {
  return handle
    .selectFrom('loss_entry')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('superseded_at', 'is', null)
    .where('is_taken_back', '=', 0)
    .orderBy('incurred_on')
    .orderBy('position')
    .execute();
}

/** What stands of a line, taken back or not. */
export function findLoss(handle: ReadHandle, lineId: string): Promise<LossEntryRow | undefined> {
  return handle.selectFrom('loss_entry').selectAll().where('line_id', '=', lineId).where('superseded_at', 'is', null).executeTakeFirst();
}

export async function lastPosition(handle: ReadHandle, caseId: string): Promise<number> {
  const last = await handle
    .selectFrom('loss_entry')
    .where('case_id', '=', caseId)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  return last?.position ?? 0;
}

/** Puts a row in the place of the one in use for the same line, if there is one. */
export async function supersedeLoss(handle: WriteHandle, row: LossEntryRow): Promise<void> {
  await handle
    .updateTable('loss_entry')
    .set({ superseded_at: row.recorded_at })
    .where('line_id', '=', row.line_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('loss_entry').values(row).execute();
}
