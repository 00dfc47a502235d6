/** @file The office closes a task that it no longer waits for. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssignment, findTask, updateTask } from './review-queries.ts';

/** @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when it is done, closed or withdrawn */
export function closeTask(context: ServiceContext, input: { taskId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const task = await findTask(handle, input.taskId);
    const assignment = task === undefined ? undefined : await findAssignment(handle, task.assignment_id);
    if (task === undefined || assignment === undefined) throw new DomainError('NOT_FOUND');
    if (task.state !== 'open') throw new DomainError('CHANGED_MEANWHILE');
    await updateTask(handle, task.id, {
      state: 'closed',
      closed_by: context.actor.displayName,
      closed_at: context.ports.clock.now().toISOString(),
      closed_reason: input.reason,
    });
    await record({
      type: 'review_task.closed',
      version: 1,
      caseId: assignment.case_id,
      payload: { assignmentId: assignment.id, taskId: task.id, task: task.text, reason: input.reason },
    });
  });
}
