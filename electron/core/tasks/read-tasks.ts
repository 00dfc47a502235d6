/** @file Dated tasks of a case as others read them. */
import { DomainError } from '#shared/domain/errors.ts';
import type { About } from '#shared/domain/log.ts';
import { Task } from '#shared/domain/tasks.ts';
import { abouts } from '../log/about.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findTaskRow, selectTaskSteps, selectTasksOfCase, selectUsers, type TaskRecord } from './tasks-queries.ts';
import type { TaskStepRow } from './tasks-rows.ts';

/** Every task of the case, the earliest date first; done and dropped ones too. @throws DomainError NOT_FOUND */
export async function listTasks(context: ServiceContext, input: { caseId: string }): Promise<Task[]> {
  const handle = context.unitOfWork.read;
  const rows = await selectTasksOfCase(handle, input.caseId);
  const steps = await selectTaskSteps(handle, input);
  const named = await abouts(handle, input.caseId, rows);
  return rows.map((row) => taskOf(row, { steps: steps.filter((step) => step.task_id === row.id), about: named.of(row) }));
}

/** Inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function taskById(handle: ReadHandle, taskId: string): Promise<{ task: Task; row: TaskRecord }> {
  const row = await findTaskRow(handle, taskId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  const named = await abouts(handle, row.case_id, [row]);
  return { task: taskOf(row, { steps: await selectTaskSteps(handle, { taskId }), about: named.of(row) }), row };
}

/** Who may be given a task: everybody who can open the casebook, the signed-in person first. */
export async function listDoers(context: ServiceContext): Promise<{ userId: string; name: string }[]> {
  const users = await selectUsers(context.unitOfWork.read);
  const own = (id: string): number => (id === context.actor.userId ? 0 : 1);
  return users
    .map(({ id, display_name }) => ({ userId: id, name: display_name }))
    .sort((one, other) => own(one.userId) - own(other.userId));
}

function taskOf(row: TaskRecord, { steps, about }: { steps: readonly TaskStepRow[]; about: About | null }): Task {
  return Task.parse({
    id: row.id,
    position: row.position,
    text: row.text,
    dueOn: row.due_on,
    dueBecause: row.due_because,
    doer: { kind: row.doer_kind, userId: row.doer_user_id, name: row.participant_now ?? row.doer },
    about,
    state: row.state,
    steps: steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      note: step.note,
      from: step.due_from,
      to: step.due_to,
      by: step.entered_by,
      at: step.entered_at,
    })),
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  });
}
