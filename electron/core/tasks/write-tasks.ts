/** @file Dated tasks. Invariant: each change says why, the earlier date is kept, and nothing but these functions ends a task. */
import { DomainError } from '#shared/domain/errors.ts';
import type { AboutRef } from '#shared/domain/log.ts';
import type { Task, TaskState, TaskStepKind } from '#shared/domain/tasks.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { requireAbout } from '../log/about.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { taskById } from './read-tasks.ts';
import { insertTask, insertTaskStep, selectUsers, updateTask } from './tasks-queries.ts';
import type { TaskRow } from './tasks-rows.ts';

/** A user of the casebook by id; somebody of the matter by participant id; or anybody else by name. */
export type DoerInput = { userId: string } | { participantId: string } | { name: string };

export type NewTask = { caseId: string; text: string; dueOn: string; dueBecause: string; doer: DoerInput; about: AboutRef | null };

/** @throws DomainError NOT_FOUND (case, doer or thing) */
export function addTask(context: ServiceContext, input: NewTask): Promise<Task> {
  const { actor, ports, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    await requireAbout(handle, input.caseId, input.about);
    const row = {
      id: ports.ids.next(),
      case_id: input.caseId,
      text: input.text,
      due_on: input.dueOn,
      due_because: input.dueBecause,
      ...(await doerOf(handle, input.caseId, input.doer)),
      about_kind: input.about?.kind ?? null,
      about_id: input.about?.id ?? null,
      state: 'open',
      entered_by: actor.displayName,
      entered_at: ports.clock.now().toISOString(),
    } satisfies Omit<TaskRow, 'position'>;
    await insertTask(handle, row);
    await record({
      type: 'task.added',
      version: 1,
      caseId: input.caseId,
      payload: {
        taskId: row.id,
        text: row.text,
        dueOn: row.due_on,
        dueBecause: row.due_because,
        doerKind: row.doer_kind,
        by: row.doer,
        about: input.about,
      },
    });
    return (await taskById(handle, row.id)).task;
  });
}

type Change = { taskId: string } & BasedOn;

/** Puts the date of an open task elsewhere; the earlier one is kept. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, INPUT_REFUSED (the same date) */
export function moveTask(context: ServiceContext, input: Change & { dueOn: string; reason: string }): Promise<Task> {
  return step(context, input, {
    kind: 'moved',
    from: ['open'],
    note: input.reason,
    change: (row) => {
      if (row.due_on === input.dueOn) throw new DomainError('INPUT_REFUSED', { problem: 'This is the date that the task has already.' });
      return { due_on: input.dueOn };
    },
  });
}

/** Gives an open task to somebody else. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function handOverTask(context: ServiceContext, input: Change & { doer: DoerInput; note: string }): Promise<Task> {
  return step(context, input, {
    kind: 'handed-over',
    from: ['open'],
    note: input.note,
    change: (row, handle) => doerOf(handle, row.case_id, input.doer),
  });
}

/** Says that it was done; the note may be empty. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function finishTask(context: ServiceContext, input: Change & { note: string }): Promise<Task> {
  return step(context, input, { kind: 'done', from: ['open'], note: input.note, change: () => ({ state: 'done' }) });
}

/** Gives it up, with a reason. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function dropTask(context: ServiceContext, input: Change & { reason: string }): Promise<Task> {
  return step(context, input, { kind: 'dropped', from: ['open'], note: input.reason, change: () => ({ state: 'dropped' }) });
}

/** Opens a done or dropped task again, with a reason. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function reopenTask(context: ServiceContext, input: Change & { reason: string }): Promise<Task> {
  return step(context, input, { kind: 'reopened', from: ['done', 'dropped'], note: input.reason, change: () => ({ state: 'open' }) });
}

type Step = {
  kind: TaskStepKind;
  /** States in which this may be done. */
  from: readonly TaskState[];
  note: string;
  change: (row: TaskRow, handle: WriteHandle) => Partial<TaskRow> | Promise<Partial<TaskRow>>;
};

const eventTypes: Record<TaskStepKind, string> = {
  moved: 'task.moved',
  'handed-over': 'task.handed_over',
  done: 'task.done',
  dropped: 'task.dropped',
  reopened: 'task.reopened',
};

function step(context: ServiceContext, input: Change, { kind, from, note, change }: Step): Promise<Task> {
  const { actor, ports, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    const { task, row } = await taskById(handle, input.taskId);
    assertBasedOn(task.steps.at(-1)?.id, input);
    if (!from.includes(row.state)) throw new DomainError('CHANGED_MEANWHILE');
    const changed = await change(row, handle);
    await updateTask(handle, row.id, changed);
    await insertTaskStep(handle, {
      id: ports.ids.next(),
      task_id: row.id,
      case_id: row.case_id,
      position: task.steps.length + 1,
      kind,
      note,
      due_from: kind === 'moved' ? row.due_on : null,
      due_to: changed.due_on ?? null,
      entered_by: actor.displayName,
      entered_at: ports.clock.now().toISOString(),
    });
    await record({
      type: eventTypes[kind],
      version: 1,
      caseId: row.case_id,
      payload: {
        taskId: row.id,
        text: row.text,
        note,
        ...(changed.due_on === undefined ? {} : { dueFrom: row.due_on, dueTo: changed.due_on }),
        ...(changed.doer === undefined ? {} : { by: changed.doer }),
      },
    });
    return (await taskById(handle, row.id)).task;
  });
}

export type DoerColumns = Pick<TaskRow, 'doer_kind' | 'doer_user_id' | 'doer_participant_id' | 'doer'>;

/** Who does it, as columns of a task. @throws DomainError NOT_FOUND */
export async function doerOf(handle: ReadHandle, caseId: string, doer: DoerInput): Promise<DoerColumns> {
  const nobody = { doer_user_id: null, doer_participant_id: null };
  if ('userId' in doer) {
    const user = (await selectUsers(handle)).find(({ id }) => id === doer.userId);
    if (user === undefined) throw new DomainError('NOT_FOUND');
    return { ...nobody, doer_kind: 'user', doer_user_id: user.id, doer: user.display_name };
  }
  const file = await caseById(handle, caseId);
  if ('name' in doer) return { ...nobody, doer_kind: 'outside', doer: doer.name };
  const person = (await participantsOfIncident(handle, file.incident_id)).find(({ id }) => id === doer.participantId);
  if (person === undefined) throw new DomainError('NOT_FOUND');
  return { ...nobody, doer_kind: 'outside', doer_participant_id: person.id, doer: person.displayName };
}
