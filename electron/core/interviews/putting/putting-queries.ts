/** @file SQL of facts put to the respondent. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { FactPutRow } from '../interviews-rows.ts';

/** In the order in which they were recorded, without those taken back. */
export function selectPuts(handle: ReadHandle, caseId: string): Promise<FactPutRow[]> {
  return handle
    .selectFrom('fact_put')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

export async function insertPut(handle: WriteHandle, row: FactPutRow): Promise<void> {
  await handle.insertInto('fact_put').values(row).execute();
}

export async function updatePut(handle: WriteHandle, putId: string, change: Partial<FactPutRow>): Promise<void> {
  await handle.updateTable('fact_put').set(change).where('id', '=', putId).execute();
}
