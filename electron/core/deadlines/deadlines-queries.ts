/** @file SQL of deadlines. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { DeadlineRow, DeadlineSetAsideRow, DeadlineStepRow, DeadlineTriggerRow } from './deadlines-rows.ts';

/** The deadlines of a case, of any state, the earliest first. */
export function selectDeadlinesOfCase(handle: ReadHandle, caseId: string): Promise<DeadlineRow[]> {
  return handle.selectFrom('deadline').selectAll().where('case_id', '=', caseId).orderBy('due_on').orderBy('position').execute();
}

export function findDeadlineRow(handle: ReadHandle, deadlineId: string): Promise<DeadlineRow | undefined> {
  return handle.selectFrom('deadline').selectAll().where('id', '=', deadlineId).executeTakeFirst();
}

/**
 * Open deadlines whose day or whose warning is on `until` or before, or all open ones where it is null; of every case where `caseId` is null. What is
 * no duty and no window is not due: it is only looked up.
 */
export function selectOpenDeadlines(
  handle: ReadHandle,
  { until, caseId }: { until: string | null; caseId: string | null },
): Promise<DeadlineRow[]> {
  let query = handle.selectFrom('deadline').selectAll().where('state', '=', 'open');
  if (until !== null) query = query.where((where) => where.or([where('due_on', '<=', until), where('soft_on', '<=', until)]));
  if (caseId !== null) query = query.where('case_id', '=', caseId);
  return query.orderBy('due_on').orderBy('id').execute();
}

/** Steps of a case's deadlines, or of one, in the order in which they were taken. */
export function selectDeadlineSteps(handle: ReadHandle, of: { caseId: string } | { deadlineId: string }): Promise<DeadlineStepRow[]> {
  const query = handle.selectFrom('deadline_step').selectAll().orderBy('deadline_id').orderBy('position');
  return ('caseId' in of ? query.where('case_id', '=', of.caseId) : query.where('deadline_id', '=', of.deadlineId)).execute();
}

/** How often each open deadline was changed, by its id; one that never was is left out. */
export async function countSteps(handle: ReadHandle): Promise<Map<string, number>> {
  const rows = await handle
    .selectFrom('deadline_step')
    .innerJoin('deadline', 'deadline.id', 'deadline_step.deadline_id')
    .where('deadline.state', '=', 'open')
    .groupBy('deadline_step.deadline_id')
    .select((select) => ['deadline_step.deadline_id', select.fn.max('deadline_step.position').as('steps')])
    .execute();
  return new Map(rows.map((row) => [row.deadline_id, Number(row.steps)]));
}

/** Puts the deadline at the end of the case's. */
export async function insertDeadline(handle: WriteHandle, row: Omit<DeadlineRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('deadline')
    .where('case_id', '=', row.case_id)
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('deadline')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function updateDeadline(handle: WriteHandle, deadlineId: string, change: Partial<DeadlineRow>): Promise<void> {
  await handle.updateTable('deadline').set(change).where('id', '=', deadlineId).execute();
}

export async function insertDeadlineStep(handle: WriteHandle, row: DeadlineStepRow): Promise<void> {
  await handle.insertInto('deadline_step').values(row).execute();
}

/** What was noted of a case, the latest day first. */
export function selectTriggers(handle: ReadHandle, caseId: string): Promise<DeadlineTriggerRow[]> {
  return handle.selectFrom('deadline_trigger').selectAll().where('case_id', '=', caseId).orderBy('on_date', 'desc').orderBy('id').execute();
}

/** Notes what is not noted yet. */
export async function insertTriggers(handle: WriteHandle, rows: readonly DeadlineTriggerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await handle
    .insertInto('deadline_trigger')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What stands set aside in a case. */
export function selectSetAside(handle: ReadHandle, caseId: string): Promise<DeadlineSetAsideRow[]> {
  return handle
    .selectFrom('deadline_set_aside')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
}

export function findSetAside(handle: ReadHandle, id: string): Promise<DeadlineSetAsideRow | undefined> {
  return handle.selectFrom('deadline_set_aside').selectAll().where('id', '=', id).where('taken_back_at', 'is', null).executeTakeFirst();
}

export async function insertSetAside(handle: WriteHandle, row: DeadlineSetAsideRow): Promise<void> {
  await handle.insertInto('deadline_set_aside').values(row).execute();
}

export async function takeBackSetAsideRow(handle: WriteHandle, id: string, taken: { at: string; by: string }): Promise<void> {
  await handle.updateTable('deadline_set_aside').set({ taken_back_at: taken.at, taken_back_by: taken.by }).where('id', '=', id).execute();
}
