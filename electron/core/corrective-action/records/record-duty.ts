/** @file The duties that come with a level. Invariant: a duty is a dated task, or says why it does not apply, or stands open. */
import type { CollateralDuty } from '#shared/domain/corrective-action/collateral-duties.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { dropTaskWithin, putTaskWithin } from '../../tasks/tasks-within.ts';
import type { DoerInput } from '../../tasks/write-tasks.ts';
import { correctiveActionById } from '../read-corrective-actions.ts';
import { supersedeDuty } from './level-queries.ts';
import { levelRecordsOf } from './read-level-records.ts';

/** `open` takes an earlier entry back: a task that it made is dropped with it. */
export type DutyInput = { correctiveActionId: string; duty: string } & BasedOn &
  (
    | { standing: 'task'; dueOn: string; dueBecause: string; doer: DoerInput }
    | { standing: 'not-needed'; reason: string }
    | { standing: 'open' }
  );

/**
 * Makes a duty a task with a date, says why it does not apply, or takes an entry back. One event tells it, the task included.
 * @throws DomainError NOT_FOUND (action, duty or doer), CHANGED_MEANWHILE; NOT_ALLOWED while its task stands and another standing is given
 */
export function recordDuty(context: ServiceContext, input: DutyInput): Promise<CollateralDuty> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    const before = await dutyOf(handle, caseId, input);
    assertBasedOn(before.entry?.id, input);
    if (before.task !== null && before.task.state === 'open' && input.standing !== 'open') {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'This duty is a task already.',
        next: 'Change the task itself, or take the duty back.',
      });
    }
    const about = { kind: 'corrective-action', id: action.id } as const;
    const taskId = input.standing === 'task' ? await putTaskWithin(context, handle, { ...input, caseId, text: input.duty, about }) : null;
    if (input.standing === 'open' && before.task?.state === 'open') {
      await dropTaskWithin(context, handle, { taskId: before.task.id, note: 'The duty was taken back at the corrective action.' });
    }
    const reason = input.standing === 'not-needed' ? input.reason : '';
    await supersedeDuty(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      corrective_action_id: action.id,
      duty: before.duty,
      standing: input.standing,
      task_id: taskId,
      reason,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'collateral_duty.recorded',
      version: 1,
      caseId,
      payload: {
        correctiveActionId: action.id,
        level: action.level.name,
        duty: before.duty,
        standing: input.standing,
        reason,
        taskId: taskId ?? before.task?.id ?? null,
        dueOn: input.standing === 'task' ? input.dueOn : null,
        replaced: before.standing,
      },
    });
    return dutyOf(handle, caseId, input);
  });
}

async function dutyOf(
  handle: WriteHandle,
  caseId: string,
  { correctiveActionId, duty }: { correctiveActionId: string; duty: string },
): Promise<CollateralDuty> {
  const records = (await levelRecordsOf(handle, caseId)).find((entry) => entry.correctiveActionId === correctiveActionId);
  const found = records?.duties.find((candidate) => candidate.duty === duty);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}
