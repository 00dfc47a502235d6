/** @file Recording that something which must come first was done. Invariant: an earlier entry stays, superseded. */
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { supersedePrerequisite } from './corrective-action-queries.ts';
import { correctiveActionById } from './read-corrective-actions.ts';

/** `doneOn` is a civil date, or null to take an entry back. */
export type PrerequisiteInput = {
  correctiveActionId: string;
  prerequisiteId: string;
  doneOn: string | null;
  doneBy: string;
  note: string;
} & BasedOn;

/**
 * Records when and by whom it was done.
 * @throws DomainError NOT_FOUND, ALREADY_APPROVED; INPUT_REFUSED when it was done by nobody; CHANGED_MEANWHILE
 */
export function recordPrerequisite(context: ServiceContext, input: PrerequisiteInput): Promise<CorrectiveAction> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    const before = action.prerequisites.find((prerequisite) => prerequisite.id === input.prerequisiteId);
    if (before === undefined) throw new DomainError('NOT_FOUND');
    if (action.approvedAt !== null) throw new DomainError('ALREADY_APPROVED');
    if (input.doneOn !== null && input.doneBy.trim() === '') {
      const problem = 'Say who did it.';
      throw new DomainError('INPUT_REFUSED', { problem, doneBy: problem });
    }
    assertBasedOn(before.standing?.id, input);
    await supersedePrerequisite(handle, {
      id: context.ports.ids.next(),
      corrective_action_id: action.id,
      prerequisite_id: before.id,
      done_on: input.doneOn,
      done_by: input.doneBy,
      note: input.note,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'prerequisite.recorded',
      version: 1,
      caseId,
      payload: {
        correctiveActionId: action.id,
        level: action.level.name,
        prerequisiteId: before.id,
        prerequisite: before.text,
        doneOn: input.doneOn,
        doneBy: input.doneBy,
        note: input.note,
        replaced: { doneOn: before.doneOn, doneBy: before.doneBy, note: before.note },
      },
    });
    return (await correctiveActionById(handle, action.id)).action;
  });
}
