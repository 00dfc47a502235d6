/** @file SQL of dated tasks. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { TaskRow, TaskStepRow } from './tasks-rows.ts';

/** A task with the name that whoever does it goes by now. */
export type TaskRecord = TaskRow & { participant_now: string | null };

const taskRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('task')
    .leftJoin('participant', 'participant.id', 'task.doer_participant_id')
    .leftJoin('person', 'person.id', 'participant.person_id')
    .selectAll('task')
    .select('person.display_name as participant_now');

/** The tasks of a case: the earliest date first. */
export function selectTasksOfCase(handle: ReadHandle, caseId: string): Promise<TaskRecord[]> {
  return taskRecords(handle).where('task.case_id', '=', caseId).orderBy('task.due_on').orderBy('task.position').execute();
}

/** Open tasks due on `until` or before, or of any date where it is null; of every case where `caseId` is null. */
export function selectOpenTasks(
  handle: ReadHandle,
  { until, caseId }: { until: string | null; caseId: string | null },
): Promise<TaskRecord[]> {
  let query = taskRecords(handle).where('task.state', '=', 'open');
  if (until !== null) query = query.where('task.due_on', '<=', until);
  if (caseId !== null) query = query.where('task.case_id', '=', caseId);
  return query.orderBy('task.due_on').orderBy('task.id').execute();
}

export function findTaskRow(handle: ReadHandle, taskId: string): Promise<TaskRecord | undefined> {
  return taskRecords(handle).where('task.id', '=', taskId).executeTakeFirst();
}

/** Steps of a case's tasks, or of one task, in the order in which they were taken. */
export function selectTaskSteps(handle: ReadHandle, of: { caseId: string } | { taskId: string }): Promise<TaskStepRow[]> {
  const query = handle.selectFrom('task_step').selectAll().orderBy('task_id').orderBy('position');
  return ('caseId' in of ? query.where('case_id', '=', of.caseId) : query.where('task_id', '=', of.taskId)).execute();
}

/** Puts the task at the end of the case's. */
export async function insertTask(handle: WriteHandle, row: Omit<TaskRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('task')
    .where('case_id', '=', row.case_id)
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('task')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export async function updateTask(handle: WriteHandle, taskId: string, change: Partial<TaskRow>): Promise<void> {
  await handle.updateTable('task').set(change).where('id', '=', taskId).execute();
}

export async function insertTaskStep(handle: WriteHandle, row: TaskStepRow): Promise<void> {
  await handle.insertInto('task_step').values(row).execute();
}

/** Users who can open the casebook, by name. */
export function selectUsers(handle: ReadHandle): Promise<{ id: string; display_name: string }[]> {
  return handle.selectFrom('user').select(['id', 'display_name']).where('removed_at', 'is', null).orderBy('display_name').execute();
}
