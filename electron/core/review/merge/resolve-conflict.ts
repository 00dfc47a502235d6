/** @file A person settles what a merge could not. Invariant: with a reason, once, and both texts stay in the record. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ConflictChoice } from '#shared/domain/review/case-review.ts';
import { ReviewResponse } from '#shared/domain/review/response.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import {
  findAssignment,
  findConflict,
  findTask,
  selectComments,
  selectResponses,
  setCommentState,
  updateConflict,
  updateTask,
} from '../review-queries.ts';
import type { ReviewConflictRow } from '../review-rows.ts';
import { doneBy } from './merge-tasks.ts';

/** @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when it was resolved, or overtaken by a later response, before */
export function resolveConflict(
  context: ServiceContext,
  input: { conflictId: string; choice: ConflictChoice; reason: string },
): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const conflict = await findConflict(handle, input.conflictId);
    const assignment = conflict === undefined ? undefined : await findAssignment(handle, conflict.assignment_id);
    if (conflict === undefined || assignment === undefined) throw new DomainError('NOT_FOUND');
    if (conflict.resolved_at !== null || conflict.overtaken_at !== null) throw new DomainError('CHANGED_MEANWHILE');
    if (conflict.comment_id !== null) await settleComment(handle, conflict, input.choice);
    else if (input.choice === 'take') await markTask(handle, conflict);
    await updateConflict(handle, conflict.id, {
      resolved_by: context.actor.displayName,
      resolved_at: context.ports.clock.now().toISOString(),
      choice: input.choice,
      reason: input.reason,
    });
    await record({
      type: 'review_conflict.resolved',
      version: 1,
      caseId: assignment.case_id,
      payload: { conflictId: conflict.id, kind: conflict.kind, choice: input.choice, reason: input.reason },
    });
  });
}

async function settleComment(handle: WriteHandle, conflict: ReviewConflictRow, choice: ConflictChoice): Promise<void> {
  const comments = await selectComments(handle, conflict.assignment_id);
  const pending = comments.find((comment) => comment.id === conflict.comment_id);
  if (pending === undefined) throw new DomainError('NOT_FOUND');
  if (choice === 'set-aside') return setCommentState(handle, pending.id, 'set-aside');
  const standing = comments.find((comment) => comment.state === 'current' && comment.section_id === pending.section_id);
  if (standing !== undefined) await setCommentState(handle, standing.id, 'replaced');
  await setCommentState(handle, pending.id, 'current');
}

async function markTask(handle: WriteHandle, conflict: ReviewConflictRow): Promise<void> {
  const task = await findTask(handle, conflict.task_id ?? '');
  const response = (await selectResponses(handle, conflict.assignment_id)).find((row) => row.id === conflict.response_id);
  const sent = response && ReviewResponse.parse(JSON.parse(response.content)).tasks.find((candidate) => candidate.taskId === task?.id);
  if (task === undefined || sent === undefined) throw new DomainError('NOT_FOUND');
  await updateTask(handle, task.id, doneBy(sent, conflict.response_id));
}
