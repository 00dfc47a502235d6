/** @file What a fact bears on. Invariant: a person says so; an element is never assessed by it. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Bearing, Fact } from '#shared/domain/facts/facts.ts';
import { requireCharged } from '../allegations/find-allegation.ts';
import { chargedClauseById } from '../allegations/read-allegations.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { supersedeBearing, updateFact } from './facts-queries.ts';
import { factShownTo } from './read-facts.ts';
import { changedNow, standingFact } from './write-facts.ts';

/** `bearing` null takes it away again. `basedOn` is the id of the entry that the author saw, null where there was none. */
export type BearingInput = { factId: string; allegationClauseId: string; elementId: string; bearing: Bearing | null } & BasedOn;

/**
 * Says how a fact stands to an element of a clause charged in the same case.
 * @throws DomainError NOT_FOUND (clause not charged, element of another clause, clause of another case), NOT_ALLOWED, CHANGED_MEANWHILE
 */
export function setBearing(context: ServiceContext, input: BearingInput): Promise<Fact> {
  const { allegationClauseId, elementId, bearing } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const fact = await standingFact(handle, input.factId);
    const { case_id } = await requireCharged(handle, allegationClauseId);
    const charged = await chargedClauseById(handle, allegationClauseId);
    const element = charged.elements.find((candidate) => candidate.elementId === elementId);
    if (case_id !== fact.caseId || element === undefined) throw new DomainError('NOT_FOUND');
    const before = fact.bearings.find((one) => one.allegationClauseId === allegationClauseId && one.elementId === elementId);
    assertBasedOn(before?.id, input);
    const at = context.ports.clock.now().toISOString();
    const by = { set_by: context.actor.displayName, set_at: at, superseded_at: null };
    await supersedeBearing(
      handle,
      { factId: fact.id, allegationClauseId, elementId, at },
      bearing === null
        ? null
        : {
            id: context.ports.ids.next(),
            fact_id: fact.id,
            allegation_clause_id: allegationClauseId,
            element_id: elementId,
            bearing,
            ...by,
          },
    );
    await updateFact(handle, fact.id, changedNow(context, at));
    await record({
      type: 'fact.bearing_set',
      version: 1,
      caseId: fact.caseId,
      payload: {
        factId: fact.id,
        fact: fact.position,
        allegationClauseId,
        clause: charged.shortLabel,
        elementId,
        element: element.text,
        bearing,
        replaced: before?.bearing ?? null,
      },
    });
    return factShownTo(context, handle, fact.id);
  });
}
