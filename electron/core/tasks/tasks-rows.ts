/** @file Rows of dated tasks. Invariant: a task is never deleted, and an earlier due date stays in its steps. */
import type { AboutKind } from '#shared/domain/log.ts';
import type { TaskState, TaskStepKind } from '#shared/domain/tasks.ts';

/** `due_on` is a civil date. `doer` is who does it, as shown: a user of the casebook, or somebody outside for whom the task waits. */
export type TaskRow = {
  id: string;
  case_id: string;
  position: number;
  text: string;
  due_on: string;
  due_because: string;
  doer_kind: 'user' | 'outside';
  doer_user_id: string | null;
  doer_participant_id: string | null;
  doer: string;
  about_kind: AboutKind | null;
  about_id: string | null;
  state: TaskState;
  entered_by: string;
  entered_at: string;
};

/** What became of a task. `due_from` and `due_to` are set where it was moved. */
export type TaskStepRow = {
  id: string;
  task_id: string;
  case_id: string;
  position: number;
  kind: TaskStepKind;
  note: string;
  due_from: string | null;
  due_to: string | null;
  entered_by: string;
  entered_at: string;
};

/** One wording of a template: the one in use has no `superseded_at`. `items` is JSON. Tasks that were made from it are not joined to it. */
export type TaskTemplateRow = {
  id: string;
  template_id: string;
  name: string;
  items: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
  is_retired: 0 | 1;
};

export type TasksTables = { task: TaskRow; task_step: TaskStepRow; task_template: TaskTemplateRow };
