/** @file Recording that something which must come first was done. Invariant: an earlier entry stays, superseded. */
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { isAfterApril15 } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { isFilledByPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { openHolds } from '../holds/open-hold.ts';
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
 * @throws DomainError NOT_FOUND, ALREADY_APPROVED; NOT_ALLOWED for what the packet records; INPUT_REFUSED when it was done by nobody; CHANGED_MEANWHILE
 */
export function recordPrerequisite(context: ServiceContext, input: PrerequisiteInput): Promise<CorrectiveAction> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    const before = action.prerequisites.find((prerequisite) => prerequisite.id === input.prerequisiteId);
    if (before === undefined) throw new DomainError('NOT_FOUND');
    if (action.approvedAt !== null) throw new DomainError('ALREADY_APPROVED');
    if (isFilledByPacket(action.level, before.id)) {
      const problem = 'This is recorded with the packet of charges, evidence and time to answer.';
      throw new DomainError('NOT_ALLOWED', { problem, next: 'Issue the packet, or record the answer to it.' });
    }
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
    const because = 'The notice of non-renewal was given after April 15 (105 ILCS 5/24-11).';
    const isLate = before.id === 'april-notice' && input.doneOn !== null && isAfterApril15(input.doneOn);
    const holdsOpened = isLate
      ? await openHolds(context, handle, caseId, [{ kind: 'counsel', source: `april:${action.id}`, because }])
      : [];
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
        holdsOpened,
        replaced: { doneOn: before.doneOn, doneBy: before.doneBy, note: before.note },
      },
    });
    return (await correctiveActionById(handle, action.id)).action;
  });
}
