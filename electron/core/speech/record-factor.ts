/** @file Entering one of the seven factors. Invariant: nothing is counted, weighed or concluded; an earlier entry stays, superseded. */
import type { Expression, FactorEntry } from '#shared/domain/speech/speech.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ServiceContext } from '../service-context.ts';
import { expressionOnPath } from './find-expression.ts';
import { supersedeFactor } from './speech-queries.ts';

/**
 * Records one factor in the place of its earlier entry, which stays in the record.
 * @throws DomainError NOT_FOUND (also for an exhibit of another case), EXHIBIT_RESTRICTED
 */
export function recordFactor(
  context: ServiceContext,
  input: { expressionId: string; entry: Omit<FactorEntry, 'question' | 'standing'> } & BasedOn,
): Promise<Expression> {
  const { expressionId, entry } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression } = await expressionOnPath(handle, expressionId);
    const before = expression.factors.find(({ factor }) => factor === entry.factor)?.exhibitIds ?? [];
    assertBasedOn(expression.factors.find(({ factor }) => factor === entry.factor)?.standing?.id, input);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds: entry.exhibitIds, before });
    await supersedeFactor(handle, {
      id: context.ports.ids.next(),
      expression_id: expressionId,
      factor: entry.factor,
      state: entry.state,
      direction: entry.direction,
      reason: entry.reason,
      exhibit_ids: JSON.stringify(entry.exhibitIds),
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'speech_factor.recorded',
      version: 1,
      caseId,
      payload: { expressionId, allegationId: expression.allegationId, ...entry },
    });
    return (await expressionOnPath(handle, expressionId)).expression;
  });
}
