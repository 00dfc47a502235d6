/** @file Tasks as a part of something larger: written inside the unit of work of another slice, whose one event tells of them. */
import type { AboutRef } from '#shared/domain/log.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { taskById } from './read-tasks.ts';
import { insertTask, insertTaskStep, updateTask } from './tasks-queries.ts';
import { type DoerInput, doerOf } from './write-tasks.ts';

export type TaskWithin = { caseId: string; text: string; dueOn: string; dueBecause: string; doer: DoerInput; about: AboutRef };

/** Puts a task down and gives its id. Its caller records the event. @throws DomainError NOT_FOUND (doer) */
export async function putTaskWithin({ actor, ports }: ServiceContext, handle: WriteHandle, task: TaskWithin): Promise<string> {
  const id = ports.ids.next();
  await insertTask(handle, {
    id,
    case_id: task.caseId,
    text: task.text,
    due_on: task.dueOn,
    due_because: task.dueBecause,
    ...(await doerOf(handle, task.caseId, task.doer)),
    about_kind: task.about.kind,
    about_id: task.about.id,
    state: 'open',
    entered_by: actor.displayName,
    entered_at: ports.clock.now().toISOString(),
  });
  return id;
}

/** Gives an open task up, with a note. Its caller records the event. @throws DomainError NOT_FOUND */
export async function dropTaskWithin(
  { actor, ports }: ServiceContext,
  handle: WriteHandle,
  { taskId, note }: { taskId: string; note: string },
): Promise<void> {
  const { task, row } = await taskById(handle, taskId);
  await updateTask(handle, taskId, { state: 'dropped' });
  await insertTaskStep(handle, {
    id: ports.ids.next(),
    task_id: taskId,
    case_id: row.case_id,
    position: task.steps.length + 1,
    kind: 'dropped',
    note,
    due_from: null,
    due_to: null,
    entered_by: actor.displayName,
    entered_at: ports.clock.now().toISOString(),
  });
}
