/** @file How far a charged clause rests on an expression. Invariant: a person says so with a reason; the entry before stays in the record. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Rests } from '#shared/domain/speech/cause.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { requireExhibitsOfCase } from '../../evidence/read-exhibits.ts';
import type { ServiceContext } from '../../service-context.ts';
import { expressionOnPath } from '../find-expression.ts';
import { supersedeBearing } from './cause-queries.ts';

export type BearingInput = {
  expressionId: string;
  allegationClauseId: string;
  rests: Rests;
  reason: string;
  exhibitIds: readonly string[];
} & BasedOn;

/** @throws DomainError NOT_FOUND (also for a clause that is not charged in the allegation of the expression), EXHIBIT_RESTRICTED, CHANGED_MEANWHILE */
export function recordBearing(context: ServiceContext, input: BearingInput): Promise<Expression> {
  const { expressionId, allegationClauseId, rests, reason, exhibitIds } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression } = await expressionOnPath(handle, expressionId);
    const charged = expression.charged.find((clause) => clause.allegationClauseId === allegationClauseId);
    if (charged === undefined) throw new DomainError('NOT_FOUND');
    const before = expression.bearings.find((bearing) => bearing.allegationClauseId === allegationClauseId);
    assertBasedOn(before?.standing.id, input);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds, before: before?.exhibitIds ?? [] });
    await supersedeBearing(handle, {
      id: context.ports.ids.next(),
      expression_id: expressionId,
      allegation_clause_id: allegationClauseId,
      rests,
      reason,
      exhibit_ids: JSON.stringify(exhibitIds),
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'expression_bearing.recorded',
      version: 1,
      caseId,
      payload: {
        expressionId,
        allegationId: expression.allegationId,
        allegationClauseId,
        clause: charged.label,
        rests,
        reason,
        exhibitIds,
      },
    });
    return (await expressionOnPath(handle, expressionId)).expression;
  });
}
