/** @file Charging a clause and taking it back. Invariant: only a clause in force on the conduct date is charged anew. */
import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { insertCharged, selectEverCharged, updateCharged } from './allegations-queries.ts';
import { requireAllegation, requireCharged } from './find-allegation.ts';
import { allegationShownTo, clauseShownTo } from './hidden-pins.ts';
import { allegationById, chargedClauseById } from './read-allegations.ts';
import { clausesInForceFor } from './suggest-clauses.ts';

/**
 * Charges a clause under an allegation. A clause that was charged before and removed comes back with its assessments and pins.
 * @throws DomainError NOT_FOUND, CLAUSE_NOT_IN_FORCE, CLAUSE_ALREADY_ADDED
 */
export function addClause(
  context: ServiceContext,
  input: { allegationId: string; clauseId: string; reason: string },
): Promise<AllegationClause> {
  return context.unitOfWork.write(async (handle, record) => {
    const allegation = await requireAllegation(handle, input.allegationId);
    const inForce = (await clausesInForceFor(handle, allegation)).clauses.find(({ clause }) => clause.id === input.clauseId);
    if (inForce === undefined) throw new DomainError('CLAUSE_NOT_IN_FORCE');
    const everCharged = await selectEverCharged(handle, allegation.id);
    const earlier = everCharged.find((row) => row.clause_id === input.clauseId);
    if (earlier !== undefined && earlier.removed_at === null) throw new DomainError('CLAUSE_ALREADY_ADDED', { clause: inForce.shortLabel });

    const id = earlier?.id ?? context.ports.ids.next();
    const charge = {
      position: (everCharged.at(-1)?.position ?? 0) + 1,
      added_because: input.reason,
      added_by: context.actor.displayName,
      added_at: context.ports.clock.now().toISOString(),
      removed_at: null,
      removed_because: null,
    };
    if (earlier === undefined) await insertCharged(handle, { id, allegation_id: allegation.id, clause_id: input.clauseId, ...charge });
    else await updateCharged(handle, id, charge);
    await record({
      type: 'allegation_clause.added',
      version: 1,
      caseId: allegation.case_id,
      payload: {
        allegationClauseId: id,
        allegationId: allegation.id,
        clauseId: input.clauseId,
        clause: inForce.shortLabel,
        reason: input.reason,
        returned: earlier !== undefined,
      },
    });
    return clauseShownTo(handle, context.actor, { caseId: allegation.case_id, charged: await chargedClauseById(handle, id) });
  });
}

/** Takes a clause back. Its assessments and pins are kept for the record. @throws DomainError NOT_FOUND */
export function removeClause(context: ServiceContext, input: { allegationClauseId: string; reason: string }): Promise<Allegation> {
  return context.unitOfWork.write(async (handle, record) => {
    const { id, allegation_id, clause_id, case_id } = await requireCharged(handle, input.allegationClauseId);
    const { shortLabel } = await chargedClauseById(handle, id);
    await updateCharged(handle, id, { removed_at: context.ports.clock.now().toISOString(), removed_because: input.reason });
    await record({
      type: 'allegation_clause.removed',
      version: 1,
      caseId: case_id,
      payload: { allegationClauseId: id, allegationId: allegation_id, clauseId: clause_id, clause: shortLabel, reason: input.reason },
    });
    return allegationShownTo(handle, context.actor, await allegationById(handle, allegation_id));
  });
}
