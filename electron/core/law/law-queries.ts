/** @file SQL of law records. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { LawShippedRow, LawUseRow, LawVersionRow } from './law-rows.ts';

export function selectShipped(handle: ReadHandle): Promise<LawShippedRow[]> {
  return handle.selectFrom('law_shipped').selectAll().orderBy('record_id').execute();
}

/** The district's copies in use. */
export function selectVersionsInUse(handle: ReadHandle): Promise<LawVersionRow[]> {
  return handle.selectFrom('law_version').selectAll().where('superseded_at', 'is', null).orderBy('record_id').execute();
}

/** The rows in which these records stand now, the district’s copy behind what is shipped. */
export async function selectStored(
  handle: ReadHandle,
  ids: readonly string[],
): Promise<{ record_id: string; content: string; sha256: string }[]> {
  if (ids.length === 0) return [];
  const columns = ['record_id', 'content', 'sha256'] as const;
  const shipped = await handle.selectFrom('law_shipped').select(columns).where('record_id', 'in', ids).execute();
  const copies = handle.selectFrom('law_version').select(columns).where('record_id', 'in', ids).where('superseded_at', 'is', null);
  return [...shipped, ...(await copies.execute())];
}

/** Every copy of one record that the district ever kept, the earliest first. */
export function selectVersionsOf(handle: ReadHandle, recordId: string): Promise<LawVersionRow[]> {
  return handle.selectFrom('law_version').selectAll().where('record_id', '=', recordId).orderBy('recorded_at').orderBy('id').execute();
}

/** What the cases used, the earliest first; of every case where `caseId` is null. */
export function selectUses(handle: ReadHandle, caseId: string | null): Promise<LawUseRow[]> {
  const query = handle.selectFrom('law_use').selectAll().orderBy('case_id').orderBy('position');
  return (caseId === null ? query : query.where('case_id', '=', caseId)).execute();
}

/** The last use of one record by each case that used it. */
export async function selectLastUsesOf(handle: ReadHandle, recordId: string): Promise<LawUseRow[]> {
  const rows = await handle.selectFrom('law_use').selectAll().where('record_id', '=', recordId).orderBy('position').execute();
  return [...new Map(rows.map((row) => [row.case_id, row])).values()];
}

/** Puts the use at the end of the case's list. */
export async function insertUse(handle: WriteHandle, row: Omit<LawUseRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('law_use')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('law_use')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

/** Ends the copy in use of the record, if there is one, and puts `row` in its place, or nothing where it is null. */
export async function supersedeVersion(
  handle: WriteHandle,
  { recordId, at, row }: { recordId: string; at: string; row: LawVersionRow | null },
): Promise<void> {
  await handle
    .updateTable('law_version')
    .set({ superseded_at: at })
    .where('record_id', '=', recordId)
    .where('superseded_at', 'is', null)
    .execute();
  if (row !== null) await handle.insertInto('law_version').values(row).execute();
}

/** Makes the shipped records anew. */
export async function replaceShipped(handle: WriteHandle, rows: readonly LawShippedRow[]): Promise<void> {
  await handle.deleteFrom('law_shipped').execute();
  for (const row of rows) await handle.insertInto('law_shipped').values(row).execute();
}
