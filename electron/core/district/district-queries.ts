/** @file SQL of complaint managers and of the pattern of case numbers. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { CaseNumberingRow, ComplaintManagerRow } from './district-rows.ts';

export function selectManagers(handle: ReadHandle): Promise<ComplaintManagerRow[]> {
  return handle.selectFrom('complaint_manager').selectAll().orderBy('office').orderBy('added_at').orderBy('id').execute();
}

export function findManager(handle: ReadHandle, id: string): Promise<ComplaintManagerRow | undefined> {
  return handle.selectFrom('complaint_manager').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertManager(handle: WriteHandle, row: ComplaintManagerRow): Promise<void> {
  await handle.insertInto('complaint_manager').values(row).execute();
}

export async function updateManager(
  handle: WriteHandle,
  id: string,
  change: Partial<Omit<ComplaintManagerRow, 'id' | 'added_at'>>,
): Promise<void> {
  await handle.updateTable('complaint_manager').set(change).where('id', '=', id).execute();
}

/** Undefined as long as nobody chose a pattern. */
export function findNumbering(handle: ReadHandle): Promise<CaseNumberingRow | undefined> {
  return handle.selectFrom('case_numbering').selectAll().executeTakeFirst();
}

export async function saveNumbering(handle: WriteHandle, row: Omit<CaseNumberingRow, 'id'>): Promise<void> {
  await handle
    .insertInto('case_numbering')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
