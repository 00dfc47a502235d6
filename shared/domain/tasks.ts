/** @file Dated tasks with a reason. Invariant: nothing clears a task but a person who says so; an earlier date is kept. */
import { z } from 'zod';
import { TaskId, TaskStepId, UserId } from './ids.ts';
import { About } from './log.ts';
import { CivilDate, Instant } from './text.ts';

export const TaskState = z.enum(['open', 'done', 'dropped']);
export type TaskState = z.infer<typeof TaskState>;

export const TaskStepKind = z.enum(['moved', 'handed-over', 'done', 'dropped', 'reopened']);
export type TaskStepKind = z.infer<typeof TaskStepKind>;

/** One thing that became of a task; `from` and `to` are the dates where it was moved, null otherwise. */
export const TaskStep = z.object({
  id: TaskStepId,
  kind: TaskStepKind,
  note: z.string(),
  from: CivilDate.nullable(),
  to: CivilDate.nullable(),
  by: z.string(),
  at: Instant,
});
export type TaskStep = z.infer<typeof TaskStep>;

/** Who does it: a user of the casebook, or somebody outside for whom the task waits. */
export const Doer = z.object({ kind: z.enum(['user', 'outside']), userId: UserId.nullable(), name: z.string() });
export type Doer = z.infer<typeof Doer>;

export const Task = z.object({
  id: TaskId,
  position: z.number().int(),
  text: z.string(),
  dueOn: CivilDate,
  /** Why that date: a contract's article, a letter's words, a promise. */
  dueBecause: z.string(),
  doer: Doer,
  about: About.nullable(),
  state: TaskState,
  steps: z.array(TaskStep),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type Task = z.infer<typeof Task>;

/** A task counts as due soon from so many days before its date on. */
export const TASK_SOON_DAYS = 7;

export type DueState = 'overdue' | 'today' | 'soon' | 'later';

/** How near a due date is, seen from a civil date. */
export function dueStateOf(dueOn: CivilDate, today: CivilDate): DueState {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return daysBetween(today, dueOn) <= TASK_SOON_DAYS ? 'soon' : 'later';
}

/** Whole days from one civil date to another; negative when the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
