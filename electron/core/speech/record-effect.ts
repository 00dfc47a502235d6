/** @file Lines of the disruption ledger: what happened or is feared, who felt it, and what caused it. Invariant: effects are listed, never summed. */
import type { DisruptionEffect, Expression } from '#shared/domain/speech/speech.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ServiceContext } from '../service-context.ts';
import { expressionOnPath } from './find-expression.ts';
import { insertEffect } from './speech-queries.ts';

/** Adds a line to the disruption ledger. @throws DomainError NOT_FOUND (also for an exhibit of another case), EXHIBIT_RESTRICTED */
export function recordEffect(
  context: ServiceContext,
  input: { expressionId: string; effect: Omit<DisruptionEffect, 'id'> },
): Promise<Expression> {
  const { expressionId, effect } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression } = await expressionOnPath(handle, expressionId);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds: effect.exhibitIds });
    const id = context.ports.ids.next();
    await insertEffect(handle, {
      id,
      expression_id: expressionId,
      nature: effect.nature,
      occurred_on: effect.occurredOn,
      effect: effect.effect,
      experienced_by: effect.experiencedBy,
      affiliation: effect.affiliation,
      caused_by: effect.causedBy,
      source: effect.source,
      exhibit_ids: JSON.stringify(effect.exhibitIds),
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
    });
    await record({
      type: 'disruption_effect.recorded',
      version: 1,
      caseId,
      payload: { expressionId, allegationId: expression.allegationId, disruptionEffectId: id, ...effect },
    });
    return (await expressionOnPath(handle, expressionId)).expression;
  });
}
