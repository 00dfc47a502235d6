/** @file Tasks that a reviewer marked as done. Invariant: what the office closed, changed or no longer asks is not marked without a person's word. */
import type { ConflictKind } from '#shared/domain/review/case-review.ts';
import type { SentTask } from '#shared/domain/review/response.ts';
import { ReviewTask } from '#shared/domain/review/summary.ts';
import type { WriteHandle } from '../../service-context.ts';
import { digestOf } from '../compose/digests.ts';
import { insertConflict, selectConflicts, selectTasks, updateConflict, updateTask } from '../review-queries.ts';
import type { ReviewTaskRow } from '../review-rows.ts';
import type { Merge } from './merge-state.ts';

const isSame = (one: SentTask | undefined, other: SentTask): boolean =>
  one !== undefined && one.doneOn === other.doneOn && one.note === other.note && one.digest === other.digest;

/** Why a task cannot simply be marked, or null when it can. */
function conflictOf({ response, now }: Merge, sent: SentTask, task: ReviewTaskRow): ConflictKind | null {
  if (task.state === 'withdrawn' || now.sections.size === 0) return 'task-gone';
  if (digestOf(ReviewTask.parse({ id: task.id, text: task.text, dueOn: task.due_on })) !== sent.digest) return 'task-changed';
  if (task.state === 'closed') return 'task-closed';
  const isKnown = task.done_response_id === null || (response.ancestors as string[]).includes(task.done_response_id);
  return isKnown || (task.done_on === sent.doneOn && task.done_note === sent.note) ? null : 'two-versions';
}

/** Gives how many conflicts were opened. */
export async function mergeTasks(handle: WriteHandle, merge: Merge): Promise<number> {
  const { response, base } = merge;
  const tasks = await selectTasks(handle, response.assignmentId);
  let conflicts = 0;
  for (const sent of response.tasks) {
    const task = tasks.find((candidate) => candidate.id === sent.taskId);
    if (
      task === undefined ||
      isSame(
        base?.tasks.find((before) => before.taskId === sent.taskId),
        sent,
      )
    )
      continue;
    await overtakeOpen(handle, merge, task.id);
    const kind = conflictOf(merge, sent, task);
    if (kind === null) await updateTask(handle, task.id, doneBy(sent, response.id));
    else {
      await insertConflict(handle, { ...merge.newConflict(kind), comment_id: null, task_id: task.id });
      conflicts += 1;
    }
  }
  await untick(handle, merge, tasks);
  return conflicts;
}

/** How a task is marked as done. */
export function doneBy(sent: SentTask, responseId: string): Pick<ReviewTaskRow, 'state' | 'done_on' | 'done_note' | 'done_response_id'> {
  return { state: 'done', done_on: sent.doneOn, done_note: sent.note, done_response_id: responseId };
}

async function overtakeOpen(handle: WriteHandle, { response, now }: Merge, taskId: string): Promise<void> {
  for (const conflict of await selectConflicts(handle, response.assignmentId)) {
    const isIdle = conflict.task_id === taskId && conflict.resolved_at === null && conflict.overtaken_at === null;
    if (isIdle && (response.ancestors as string[]).includes(conflict.response_id))
      await updateConflict(handle, conflict.id, { overtaken_at: now.at });
  }
}

/** A mark that the reviewer has taken away again. */
async function untick(handle: WriteHandle, { response }: Merge, tasks: readonly ReviewTaskRow[]): Promise<void> {
  for (const task of tasks) {
    const isKnown = task.done_response_id !== null && (response.ancestors as string[]).includes(task.done_response_id);
    if (task.state !== 'done' || !isKnown || response.tasks.some((sent) => sent.taskId === task.id)) continue;
    await updateTask(handle, task.id, { state: 'open', done_on: null, done_note: '', done_response_id: null });
  }
}
