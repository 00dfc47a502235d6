/** @file SQL of releases, requests to inspect, and of how records are sorted. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { InspectionRequestRow, RecordMarkRow, ReleaseItemRow, ReleaseRow } from './release-rows.ts';

/** Sortings in use of one case. */
export function selectMarks(handle: ReadHandle, caseId: string): Promise<RecordMarkRow[]> {
  return handle.selectFrom('record_mark').selectAll().where('case_id', '=', caseId).where('superseded_at', 'is', null).execute();
}

export function findMark(
  handle: ReadHandle,
  { subject, subjectId }: { subject: RecordMarkRow['subject']; subjectId: string },
): Promise<RecordMarkRow | undefined> {
  return handle
    .selectFrom('record_mark')
    .selectAll()
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

/** Puts a sorting in the place of the one in use for the same thing. */
export async function supersedeMark(handle: WriteHandle, row: RecordMarkRow): Promise<void> {
  await handle
    .updateTable('record_mark')
    .set({ superseded_at: row.recorded_at })
    .where('subject', '=', row.subject)
    .where('subject_id', '=', row.subject_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('record_mark').values(row).execute();
}

/** Requests of these cases as they stand, the latest received first; those taken back are left out. */
export function selectRequests(handle: ReadHandle, caseIds: readonly string[]): Promise<InspectionRequestRow[]> {
  if (caseIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('inspection_request')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .where('superseded_at', 'is', null)
    .where('state', '!=', 'taken-back')
    .orderBy('received_on', 'desc')
    .orderBy('position', 'desc')
    .execute();
}

/** What stands of one request, taken back or not. */
export function findRequest(handle: ReadHandle, requestId: string): Promise<InspectionRequestRow | undefined> {
  return handle
    .selectFrom('inspection_request')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

/** Open requests of one case or of all, due on a day or before. */
export function selectRequestsDue(
  handle: ReadHandle,
  { caseId, until }: { caseId: string | null; until: string },
): Promise<InspectionRequestRow[]> {
  const open = handle
    .selectFrom('inspection_request')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('state', '=', 'open')
    .where('due_on', '<=', until);
  return (caseId === null ? open : open.where('case_id', '=', caseId)).execute();
}

export async function lastRequestPosition(handle: ReadHandle, caseId: string): Promise<number> {
  const last = await handle
    .selectFrom('inspection_request')
    .where('case_id', '=', caseId)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  return last?.position ?? 0;
}

/** Puts a row in the place of the one in use for the same request, if there is one. */
export async function supersedeRequest(handle: WriteHandle, row: InspectionRequestRow): Promise<void> {
  await handle
    .updateTable('inspection_request')
    .set({ superseded_at: row.recorded_at })
    .where('request_id', '=', row.request_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('inspection_request').values(row).execute();
}

export type ReleaseRecord = ReleaseRow & { case_number: string };

/** Releases of one case or of all, the latest first. */
export function selectReleases(handle: ReadHandle, caseId: string | null): Promise<ReleaseRecord[]> {
  const all = handle
    .selectFrom('release')
    .innerJoin('case_file', 'case_file.id', 'release.case_id')
    .selectAll('release')
    .select('case_file.number as case_number')
    .orderBy('release.released_at', 'desc')
    .orderBy('release.position', 'desc');
  return (caseId === null ? all : all.where('release.case_id', '=', caseId)).execute();
}

export function findRelease(handle: ReadHandle, releaseId: string): Promise<ReleaseRecord | undefined> {
  return handle
    .selectFrom('release')
    .innerJoin('case_file', 'case_file.id', 'release.case_id')
    .selectAll('release')
    .select('case_file.number as case_number')
    .where('release.id', '=', releaseId)
    .executeTakeFirst();
}

export function selectReleaseItems(handle: ReadHandle, releaseIds: readonly string[]): Promise<ReleaseItemRow[]> {
  if (releaseIds.length === 0) return Promise.resolve([]);
  return handle.selectFrom('release_item').selectAll().where('release_id', 'in', releaseIds).orderBy('position').execute();
}

export async function lastReleasePosition(handle: ReadHandle, caseId: string): Promise<number> {
  const last = await handle
    .selectFrom('release')
    .where('case_id', '=', caseId)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  return last?.position ?? 0;
}

export async function insertRelease(handle: WriteHandle, row: ReleaseRow, items: readonly ReleaseItemRow[]): Promise<void> {
  await handle.insertInto('release').values(row).execute();
  await handle.insertInto('release_item').values(items).execute();
}
