/** @file Rows of the worksheet as the domain has them. */
import { Balance } from '#shared/domain/speech/balance.ts';
import { Bearing, SameDecision, SpeechMoment } from '#shared/domain/speech/cause.ts';
import { ExpressionNature } from '#shared/domain/speech/nature.ts';
import { DisruptionEffect } from '#shared/domain/speech/speech.ts';
import type { ExpressionBearingRow, SameDecisionRow, SpeechMomentRow } from './cause/cause-rows.ts';
import type { DisruptionEffectRow, ExpressionNatureRow, SpeechBalanceRow } from './speech-rows.ts';

const standingOf = (row: { id: string; recorded_by: string; recorded_at: string }) => ({
  id: row.id,
  by: row.recorded_by,
  at: row.recorded_at,
});

export function toEffect(row: DisruptionEffectRow): DisruptionEffect {
  return DisruptionEffect.parse({
    id: row.line_id,
    nature: row.nature,
    occurredOn: row.occurred_on,
    occurredAt: row.occurred_at_time,
    effect: row.effect,
    effectType: row.effect_type,
    experiencedBy: row.experienced_by,
    affiliation: row.affiliation,
    affiliationDisputed: row.affiliation_disputed,
    causedBy: row.caused_by,
    firstHand: row.first_hand,
    cost: row.cost,
    duration: row.duration,
    people: row.people,
    repeats: row.repeats_line_id,
    source: row.source,
    exhibitIds: JSON.parse(row.exhibit_ids),
    standing: standingOf(row),
  });
}

export function toNature(row: ExpressionNatureRow): ExpressionNature {
  return ExpressionNature.parse({
    madeOn: row.made_on,
    account: row.account,
    hasAuthority: row.has_authority,
    usedAuthority: row.used_authority,
    duty: row.duty,
    isPolitical: row.is_political,
    restsOnView: row.rests_on_view,
    reason: row.reason,
    exhibitIds: JSON.parse(row.exhibit_ids),
    standing: standingOf(row),
  });
}

export function toBalance(row: SpeechBalanceRow): Balance {
  return Balance.parse({ direction: row.direction, reason: row.reason, enteredFor: row.entered_for, standing: standingOf(row) });
}

export function toMoment(row: SpeechMomentRow): SpeechMoment {
  return SpeechMoment.parse({
    id: row.moment_id,
    kind: row.kind,
    who: row.who,
    on: row.on_date,
    at: row.at_time,
    how: row.how,
    exhibitIds: JSON.parse(row.exhibit_ids),
    standing: standingOf(row),
  });
}

export function toBearing(row: ExpressionBearingRow): Bearing {
  return Bearing.parse({
    allegationClauseId: row.allegation_clause_id,
    rests: row.rests,
    reason: row.reason,
    exhibitIds: JSON.parse(row.exhibit_ids),
    standing: standingOf(row),
  });
}

export function toSameDecision(row: SameDecisionRow): SameDecision {
  return SameDecision.parse({
    expressionIds: JSON.parse(row.expression_ids),
    basis: JSON.parse(row.basis),
    answer: row.answer,
    answeredFor: row.answered_for,
    reason: row.reason,
    exhibitIds: JSON.parse(row.exhibit_ids),
    standing: standingOf(row),
  });
}
