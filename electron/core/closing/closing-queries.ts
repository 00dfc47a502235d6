/** @file SQL of closing. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { CaseAddendumRow, CaseClosingRow } from './closing-rows.ts';

/** A closed version without what was frozen with it, which may be long. */
export type ClosingRecord = Omit<CaseClosingRow, 'snapshot'>;

const columns = [
  'id',
  'case_id',
  'version',
  'closed_on',
  'reason',
  'without_findings_reason',
  'closed_by',
  'closed_at',
  'status_before',
  'head_epoch',
  'head_number',
  'head_hash',
  'snapshot_sha256',
  'reopened_on',
  'reopened_because',
  'reopened_by',
  'reopened_at',
] as const;

/** The closed versions of a case, the earliest first. */
export function selectClosings(handle: ReadHandle, caseId: string): Promise<ClosingRecord[]> {
  return handle.selectFrom('case_closing').select(columns).where('case_id', '=', caseId).orderBy('version').execute();
}

/** A closed version with what was frozen. */
export function findClosing(handle: ReadHandle, closingId: string): Promise<CaseClosingRow | undefined> {
  return handle.selectFrom('case_closing').selectAll().where('id', '=', closingId).executeTakeFirst();
}

/** What was added to the versions of a case and was not taken back, in order. */
export function selectAddenda(handle: ReadHandle, caseId: string): Promise<CaseAddendumRow[]> {
  return handle
    .selectFrom('case_addendum')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('closing_id')
    .orderBy('position')
    .execute();
}

export async function insertClosing(handle: WriteHandle, row: CaseClosingRow): Promise<void> {
  await handle.insertInto('case_closing').values(row).execute();
}

type Reopening = { reopened_on: string; reopened_because: string; reopened_by: string; reopened_at: string };

export async function updateReopened(handle: WriteHandle, closingId: string, reopening: Reopening): Promise<void> {
  await handle.updateTable('case_closing').set(reopening).where('id', '=', closingId).execute();
}

/** Puts the addendum at the end of its version's list. */
export async function insertAddendum(handle: WriteHandle, row: Omit<CaseAddendumRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('case_addendum')
    .where('closing_id', '=', row.closing_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('case_addendum')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function markAddendumTakenBack(
  handle: WriteHandle,
  addendumId: string,
  takenBack: { taken_back_at: string; taken_back_by: string; taken_back_reason: string },
): Promise<void> {
  await handle.updateTable('case_addendum').set(takenBack).where('id', '=', addendumId).execute();
}

/** What is frozen in the versions of a case, for a removal by order. */
export function selectSnapshots(handle: ReadHandle, caseId: string): Promise<Pick<CaseClosingRow, 'id' | 'snapshot'>[]> {
  return handle.selectFrom('case_closing').select(['id', 'snapshot']).where('case_id', '=', caseId).execute();
}

export async function updateSnapshot(handle: WriteHandle, closingId: string, snapshot: string): Promise<void> {
  await handle.updateTable('case_closing').set({ snapshot }).where('id', '=', closingId).execute();
}
