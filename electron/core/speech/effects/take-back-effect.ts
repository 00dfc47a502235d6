/** @file Taking a line of the disruption ledger back, and putting it back. Invariant: the line stays in the record. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import type { ServiceContext } from '../../service-context.ts';
import { expressionOnPath } from '../find-expression.ts';
import { findEffect, updateEffectTakenBack } from './effects-queries.ts';

/** @throws DomainError NOT_FOUND; NOT_ALLOWED while another line repeats it */
export function takeBackEffect(context: ServiceContext, input: { effectId: string; reason: string }): Promise<Expression> {
  return setTakenBack(context, input.effectId, input.reason);
}

/** @throws DomainError NOT_FOUND */
export function restoreEffect(context: ServiceContext, input: { effectId: string }): Promise<Expression> {
  return setTakenBack(context, input.effectId, null);
}

function setTakenBack(context: ServiceContext, effectId: string, reason: string | null): Promise<Expression> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findEffect(handle, effectId);
    if (row === undefined || (row.taken_back_at === null) === (reason === null)) throw new DomainError('NOT_FOUND');
    const { caseId, expression } = await expressionOnPath(handle, row.expression_id);
    if (reason !== null && expression.effects.some(({ repeats }) => repeats === effectId)) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'Another line says that it repeats this one.',
        next: 'Change that line first, then take this one back.',
      });
    }
    await updateEffectTakenBack(handle, row.id, {
      taken_back_at: reason === null ? null : context.ports.clock.now().toISOString(),
      taken_back_by: reason === null ? null : context.actor.displayName,
      taken_back_reason: reason,
    });
    await record({
      type: reason === null ? 'disruption_effect.restored' : 'disruption_effect.taken_back',
      version: 1,
      caseId,
      payload: {
        expressionId: row.expression_id,
        allegationId: expression.allegationId,
        disruptionEffectId: effectId,
        nature: row.nature,
        ...(reason === null ? {} : { reason }),
      },
    });
    return (await expressionOnPath(handle, row.expression_id)).expression;
  });
}
