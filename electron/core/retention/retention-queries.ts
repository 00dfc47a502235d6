/** @file SQL of the retention schedule and of disposals. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { CaseRetentionRow, DisposalApprovalRow, DisposalBackupRow, DisposalRow, RetentionSeriesRow } from './retention-rows.ts';

/** The series that stand, by title. */
export function selectSeries(handle: ReadHandle): Promise<RetentionSeriesRow[]> {
  return handle
    .selectFrom('retention_series')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('is_taken_back', '=', 0)
    .orderBy('title')
    .execute();
}

/** What stands of a series, taken back or not. */
export function findSeries(handle: ReadHandle, seriesId: string): Promise<RetentionSeriesRow | undefined> {
  return handle
    .selectFrom('retention_series')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

export async function supersedeSeries(handle: WriteHandle, row: RetentionSeriesRow): Promise<void> {
  await handle
    .updateTable('retention_series')
    .set({ superseded_at: row.recorded_at })
    .where('series_id', '=', row.series_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('retention_series').values(row).execute();
}

export function selectChosen(handle: ReadHandle): Promise<CaseRetentionRow[]> {
  return handle.selectFrom('case_retention').selectAll().where('superseded_at', 'is', null).execute();
}

export async function supersedeChosen(handle: WriteHandle, row: CaseRetentionRow): Promise<void> {
  await handle
    .updateTable('case_retention')
    .set({ superseded_at: row.recorded_at })
    .where('case_id', '=', row.case_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('case_retention').values(row).execute();
}

/** A closed case as the schedule looks at it; `closed_on` is that of the version that stands. */
export type ClosedCaseRow = {
  id: string;
  number: string;
  track: 'note' | 'supervisory' | 'investigation';
  status: string;
  respondent: string;
  closed_on: string;
};

/** Every closed case, by the day of its closing; or one of them. */
export async function selectClosedCases(handle: ReadHandle, caseId: string | null): Promise<ClosedCaseRow[]> {
  const all = handle
    .selectFrom('case_file')
    .innerJoin('case_closing', (join) => join.onRef('case_closing.case_id', '=', 'case_file.id').on('case_closing.reopened_on', 'is', null))
    .innerJoin('participant', 'participant.id', 'case_file.respondent_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select(['case_file.id', 'case_file.number', 'case_file.track', 'case_file.status', 'person.display_name as respondent'])
    .select('case_closing.closed_on')
    .where('case_file.status', '=', 'closed')
    .orderBy('case_closing.closed_on')
    .orderBy('case_file.number');
  return (caseId === null ? all : all.where('case_file.id', '=', caseId)).execute();
}

/** Levels approved and not withdrawn in closed cases, as JSON, by case. */
export function selectApprovedLevels(handle: ReadHandle): Promise<{ case_id: string; level: string }[]> {
  return handle
    .selectFrom('corrective_action')
    .innerJoin('case_file', 'case_file.id', 'corrective_action.case_id')
    .select(['corrective_action.case_id', 'corrective_action.level'])
    .where('case_file.status', '=', 'closed')
    .where('corrective_action.approved_at', 'is not', null)
    .where('corrective_action.withdrawn_at', 'is', null)
    .execute();
}

/** All disposals, the latest first. */
export function selectDisposals(handle: ReadHandle): Promise<DisposalRow[]> {
  return handle.selectFrom('disposal').selectAll().orderBy('position', 'desc').execute();
}

export function findDisposal(handle: ReadHandle, id: string): Promise<DisposalRow | undefined> {
  return handle.selectFrom('disposal').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function nextDisposalPosition(handle: ReadHandle): Promise<number> {
  const last = await handle
    .selectFrom('disposal')
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

export async function insertDisposal(handle: WriteHandle, row: DisposalRow): Promise<void> {
  await handle.insertInto('disposal').values(row).execute();
}

export async function updateDisposal(handle: WriteHandle, id: string, change: Partial<DisposalRow>): Promise<void> {
  await handle.updateTable('disposal').set(change).where('id', '=', id).execute();
}

/** Approvals that stand, in their order. */
export function selectApprovals(handle: ReadHandle, disposalIds: readonly string[]): Promise<DisposalApprovalRow[]> {
  if (disposalIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('disposal_approval')
    .selectAll()
    .where('disposal_id', 'in', disposalIds)
    .where('taken_back_at', 'is', null)
    .orderBy('approved_at')
    .execute();
}

export async function insertApproval(handle: WriteHandle, row: DisposalApprovalRow): Promise<void> {
  await handle.insertInto('disposal_approval').values(row).execute();
}

/** Takes approvals of a disposal back: those of one person, or all of them. */
export async function takeBackApprovals(
  handle: WriteHandle,
  { disposalId, userId, at }: { disposalId: string; userId: string | null; at: string },
): Promise<void> {
  const standing = handle
    .updateTable('disposal_approval')
    .set({ taken_back_at: at })
    .where('disposal_id', '=', disposalId)
    .where('taken_back_at', 'is', null);
  await (userId === null ? standing : standing.where('user_id', '=', userId)).execute();
}

export function selectGoneBackups(handle: ReadHandle, disposalIds: readonly string[]): Promise<DisposalBackupRow[]> {
  if (disposalIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('disposal_backup')
    .selectAll()
    .where('disposal_id', 'in', disposalIds)
    .orderBy('gone_at')
    .orderBy('made_at')
    .execute();
}

export async function insertGoneBackups(handle: WriteHandle, rows: readonly DisposalBackupRow[]): Promise<void> {
  if (rows.length > 0) await handle.insertInto('disposal_backup').values(rows).execute();
}

/** The number in the log of the event that recorded the erasing. */
export async function erasingEvent(handle: ReadHandle, removalId: string): Promise<number> {
  const { event_number: number } = await handle
    .selectFrom('removal')
    .select('event_number')
    .where('id', '=', removalId)
    .executeTakeFirstOrThrow();
  return number;
}
