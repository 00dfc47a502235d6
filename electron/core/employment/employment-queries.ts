/** @file SQL of employment status. Invariant: what was taken back is never read as standing. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { BoardNoticeRow, EmploymentDetailRow, LicensureNoticeRow, RemedyFactRow } from './employment-rows.ts';

export function findEmploymentDetail(handle: ReadHandle, caseId: string): Promise<EmploymentDetailRow | undefined> {
  return handle
    .selectFrom('employment_detail')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

export async function supersedeEmploymentDetail(handle: WriteHandle, row: EmploymentDetailRow): Promise<void> {
  await handle
    .updateTable('employment_detail')
    .set({ superseded_at: row.recorded_at })
    .where('case_id', '=', row.case_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('employment_detail').values(row).execute();
}

export function findLicensureNotice(handle: ReadHandle, caseId: string): Promise<LicensureNoticeRow | undefined> {
  return handle
    .selectFrom('licensure_notice')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

export async function supersedeLicensureNotice(handle: WriteHandle, row: LicensureNoticeRow): Promise<void> {
  await handle
    .updateTable('licensure_notice')
    .set({ superseded_at: row.recorded_at })
    .where('case_id', '=', row.case_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('licensure_notice').values(row).execute();
}

export function selectRemedyFacts(handle: ReadHandle, caseId: string): Promise<RemedyFactRow[]> {
  return handle
    .selectFrom('remedy_fact')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** The notices of the Board that stand, the latest vote first. */
export function selectBoardNotices(handle: ReadHandle, caseId: string): Promise<BoardNoticeRow[]> {
  return handle
    .selectFrom('board_notice')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('voted_on', 'desc')
    .orderBy('position')
    .execute();
}

/** Puts the fact at the end of the case's. */
export async function insertRemedyFact(handle: WriteHandle, row: Omit<RemedyFactRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('remedy_fact')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('remedy_fact')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

/** Puts the notice at the end of the case's. */
export async function insertBoardNotice(handle: WriteHandle, row: Omit<BoardNoticeRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('board_notice')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('board_notice')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

type EntryTable = 'remedy_fact' | 'board_notice';

/** An entry by id, whether it stands or was taken back. */
export function findEntry(
  handle: ReadHandle,
  table: EntryTable,
  id: string,
): Promise<{ id: string; case_id: string; taken_back_at: string | null } | undefined> {
  return handle.selectFrom(table).select(['id', 'case_id', 'taken_back_at']).where('id', '=', id).executeTakeFirst();
}

type TakenBack = { taken_back_at: string | null; taken_back_by: string | null; taken_back_reason: string | null };

/** Takes an entry back, or, with nulls, puts it in its place again. */
export async function updateTakenBack(handle: WriteHandle, table: EntryTable, id: string, takenBack: TakenBack): Promise<void> {
  await handle.updateTable(table).set(takenBack).where('id', '=', id).execute();
}
