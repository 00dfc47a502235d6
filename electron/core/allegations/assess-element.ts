/** @file Assessing an element: established, not established or not reached, with a reason and pins. A person decides; nothing is scored. */
import type { AllegationClause, ElementState, Pin } from '#shared/domain/allegations.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ServiceContext } from '../service-context.ts';
import { supersedeAssessment } from './allegations-queries.ts';
import { requireCharged } from './find-allegation.ts';
import { clauseShownTo, pinsToKeep } from './hidden-pins.ts';
import { chargedClauseById } from './read-allegations.ts';

/** `pins` replaces the pins of this element. With `not-assessed` they are kept until someone assesses it. */
export type Assessment = { allegationClauseId: string; elementId: string; state: ElementState; reason: string; pins: Pin[] } & BasedOn;

/**
 * Records the assessment in the place of the current one, which stays in the record with its pins.
 * @throws DomainError NOT_FOUND (clause not charged, element of another clause, exhibit of another case), EXHIBIT_RESTRICTED, REASON_NEEDED,
 * CHANGED_MEANWHILE
 */
export function assessElement(context: ServiceContext, input: Assessment): Promise<AllegationClause> {
  const { state, reason } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { id, allegation_id, case_id } = await requireCharged(handle, input.allegationClauseId);
    const before = await chargedClauseById(handle, id);
    const element = before.elements.find((candidate) => candidate.elementId === input.elementId);
    if (element === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(element.standing?.id, input);
    if (state !== 'not-assessed' && reason === '') throw new DomainError('REASON_NEEDED');
    await requireExhibitsOfCase(handle, context.actor, {
      caseId: case_id,
      exhibitIds: input.pins.map((pin) => pin.exhibitId),
      before: element.pins.map((pin) => pin.exhibitId),
    });
    const pins = pinsToKeep(input.pins, element.pins, await closedTo(handle, context.actor, case_id));
    const assessment = {
      id: context.ports.ids.next(),
      allegation_clause_id: id,
      element_id: element.elementId,
      state,
      reason,
      assessed_by: context.actor.displayName,
      assessed_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    };
    const pinRows = pins.map(({ exhibitId, side, locator, note }, position) => ({
      id: context.ports.ids.next(),
      assessment_id: assessment.id,
      position,
      exhibit_id: exhibitId,
      side,
      locator,
      note,
    }));
    await supersedeAssessment(handle, assessment, pinRows);
    await record({
      type: 'element.assessed',
      version: 1,
      caseId: case_id,
      payload: {
        allegationClauseId: id,
        allegationId: allegation_id,
        clause: before.shortLabel,
        elementId: element.elementId,
        element: element.text,
        state,
        reason,
        pins,
        replaced: { state: element.state, reason: element.reason },
      },
    });
    return clauseShownTo(handle, context.actor, { caseId: case_id, charged: await chargedClauseById(handle, id) });
  });
}
