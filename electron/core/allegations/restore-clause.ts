/** @file Putting back a clause that was taken back by mistake. Invariant: that it was taken back stays in the log. */
import type { AllegationClause } from '#shared/domain/allegations.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { findRemovedCharge, updateCharged } from './allegations-queries.ts';
import { clauseShownTo } from './hidden-pins.ts';
import { chargedClauseById } from './read-allegations.ts';

/** The clause comes back at its place with the assessments and pins it had. @throws DomainError NOT_FOUND when it is not taken back, or charged again */
export function restoreClause(context: ServiceContext, input: { allegationClauseId: string }): Promise<AllegationClause> {
  return context.unitOfWork.write(async (handle, record) => {
    const removed = await findRemovedCharge(handle, input.allegationClauseId);
    if (removed === undefined) throw new DomainError('NOT_FOUND');
    await updateCharged(handle, removed.id, { removed_at: null, removed_because: null });
    const charged = await chargedClauseById(handle, removed.id);
    await record({
      type: 'allegation_clause.restored',
      version: 1,
      caseId: removed.case_id,
      payload: {
        allegationClauseId: removed.id,
        allegationId: removed.allegation_id,
        clauseId: removed.clause_id,
        clause: charged.shortLabel,
      },
    });
    return clauseShownTo(handle, context.actor, { caseId: removed.case_id, charged });
  });
}
