/** @file Taking a corrective action back. Invariant: it stays in the record with who withdrew it and why. */
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ServiceContext } from '../service-context.ts';
import { updateActionDecided } from './corrective-action-queries.ts';
import { correctiveActionById, correctiveActionsOfCase } from './read-corrective-actions.ts';

/** Withdraws an action, approved or not, and gives those of its case that still stand. @throws DomainError NOT_FOUND */
export function withdrawAction(
  context: ServiceContext,
  input: { correctiveActionId: string; reason: string },
): Promise<CorrectiveAction[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    await updateActionDecided(handle, action.id, {
      withdrawn_by: context.actor.displayName,
      withdrawn_at: context.ports.clock.now().toISOString(),
      withdrawn_reason: input.reason,
    });
    await record({
      type: 'corrective_action.withdrawn',
      version: 1,
      caseId,
      payload: {
        correctiveActionId: action.id,
        levelId: action.level.id,
        level: action.level.name,
        reason: input.reason,
        wasApproved: action.approvedAt !== null,
      },
    });
    return correctiveActionsOfCase(handle, caseId);
  });
}
