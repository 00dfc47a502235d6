/** @file Putting back a corrective action that was withdrawn by mistake. Invariant: the withdrawal and its reason stay in the log. */
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { findWithdrawn, selectActionsOfCase, updateActionStands } from './corrective-action-queries.ts';
import { correctiveActionById } from './read-corrective-actions.ts';

/**
 * The action stands again as it was, approved or not.
 * @throws DomainError NOT_FOUND when it is not withdrawn; CHANGED_MEANWHILE when its level was chosen anew since
 */
export function restoreAction(context: ServiceContext, input: { correctiveActionId: string }): Promise<CorrectiveAction> {
  return context.unitOfWork.write(async (handle, record) => {
    const withdrawn = await findWithdrawn(handle, input.correctiveActionId);
    if (withdrawn === undefined) throw new DomainError('NOT_FOUND');
    const standing = await selectActionsOfCase(handle, withdrawn.case_id);
    if (standing.some(({ level_id }) => level_id === withdrawn.level_id)) throw new DomainError('CHANGED_MEANWHILE');
    await updateActionStands(handle, withdrawn.id);
    const { action, caseId } = await correctiveActionById(handle, withdrawn.id);
    await record({
      type: 'corrective_action.restored',
      version: 1,
      caseId,
      payload: {
        correctiveActionId: action.id,
        levelId: action.level.id,
        level: action.level.name,
        isApproved: action.approvedAt !== null,
      },
    });
    return action;
  });
}
