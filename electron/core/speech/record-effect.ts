/** @file Lines of the disruption ledger: what happened or is feared, who felt it, and what caused it. Invariant: effects are listed, never summed. */
import { DomainError } from '#shared/domain/errors.ts';
import { EffectInput, type EffectTyped, type Expression } from '#shared/domain/speech/speech.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { findEffect, supersedeEffect } from './effects/effects-queries.ts';
import { expressionOnPath } from './find-expression.ts';
import { toEffect } from './row-shapes.ts';

/**
 * Adds a line to the disruption ledger.
 * @throws DomainError NOT_FOUND (also for an exhibit of another case, and for a line that it repeats and that is not there), EXHIBIT_RESTRICTED
 */
export function recordEffect(context: ServiceContext, input: { expressionId: string; effect: EffectTyped }): Promise<Expression> {
  const { expressionId } = input;
  const effect = EffectInput.parse(input.effect);
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression } = await expressionOnPath(handle, expressionId);
    assertRepeatsAnother(expression, effect, null);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds: effect.exhibitIds });
    const id = context.ports.ids.next();
    await insertWording(context, handle, { expressionId, lineId: id, id, effect });
    await record({
      type: 'disruption_effect.recorded',
      version: 1,
      caseId,
      payload: { expressionId, allegationId: expression.allegationId, disruptionEffectId: id, ...effect },
    });
    return (await expressionOnPath(handle, expressionId)).expression;
  });
}

/**
 * Puts other words in the place of a line; those before stay in the record.
 * @throws DomainError NOT_FOUND (also for a line that was taken back), EXHIBIT_RESTRICTED, CHANGED_MEANWHILE
 */
export function correctEffect(context: ServiceContext, input: { effectId: string; effect: EffectTyped } & BasedOn): Promise<Expression> {
  const effect = EffectInput.parse(input.effect);
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findEffect(handle, input.effectId);
    if (row === undefined || row.taken_back_at !== null) throw new DomainError('NOT_FOUND');
    assertBasedOn(row.id, input);
    const { caseId, expression } = await expressionOnPath(handle, row.expression_id);
    assertRepeatsAnother(expression, effect, input.effectId);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds: effect.exhibitIds, before: toEffect(row).exhibitIds });
    await insertWording(context, handle, {
      expressionId: row.expression_id,
      lineId: row.line_id,
      id: context.ports.ids.next(),
      effect,
    });
    await record({
      type: 'disruption_effect.corrected',
      version: 1,
      caseId,
      payload: { expressionId: row.expression_id, allegationId: expression.allegationId, disruptionEffectId: row.line_id, ...effect },
    });
    return (await expressionOnPath(handle, row.expression_id)).expression;
  });
}

/** A line repeats an earlier one that stands by itself: chains and circles could not be told apart in the shares. */
function assertRepeatsAnother({ effects }: Expression, { repeats }: EffectInput, ownId: string | null): void {
  if (repeats === null) return;
  const target = effects.find(({ id }) => id === repeats);
  if (target === undefined || repeats === ownId) throw new DomainError('NOT_FOUND');
  const isRepeated = ownId !== null && effects.some((effect) => effect.repeats === ownId);
  if (target.repeats === null && !isRepeated) return;
  const problem = isRepeated
    ? 'Another line repeats this one, so this one stands by itself.'
    : 'That line repeats another one itself. Choose the first of them.';
  throw new DomainError('INPUT_REFUSED', { problem, repeats: problem });
}

type Wording = { expressionId: string; lineId: string; id: string; effect: EffectInput };

function insertWording(context: ServiceContext, handle: WriteHandle, { expressionId, lineId, id, effect }: Wording): Promise<void> {
  return supersedeEffect(handle, {
    id,
    expression_id: expressionId,
    line_id: lineId,
    nature: effect.nature,
    occurred_on: effect.occurredOn,
    occurred_at_time: effect.occurredAt,
    effect: effect.effect,
    effect_type: effect.effectType,
    experienced_by: effect.experiencedBy,
    affiliation: effect.affiliation,
    affiliation_disputed: effect.affiliationDisputed,
    caused_by: effect.causedBy,
    first_hand: effect.firstHand,
    cost: effect.cost,
    duration: effect.duration,
    people: effect.people,
    repeats_line_id: effect.repeats,
    source: effect.source,
    exhibit_ids: JSON.stringify(effect.exhibitIds),
    recorded_by: context.actor.displayName,
    recorded_at: context.ports.clock.now().toISOString(),
    superseded_at: null,
    taken_back_at: null,
    taken_back_by: null,
    taken_back_reason: null,
  });
}
