/** @file Same decision without the statement: what is left, and the answer of a named person for each level. Invariant: only a person answers. */
import { ENOUGH } from '#shared/domain/comparators/comparators.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { SameDecision } from '#shared/domain/speech/cause.ts';
import { type ComparatorsLeft, comparatorsLeft } from '#shared/domain/speech/comparators-left.ts';
import { basisOf, isBalanced, type WhatIf, type WhatIfInput, whatIf } from '#shared/domain/speech/what-if.ts';
import { allegationsInBrief } from '../../allegations/read-allegations.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { caseById } from '../../cases/find-case.ts';
import { comparatorsOf } from '../../comparators/read-comparators.ts';
import { correctiveActionById, correctiveActionsOfCase } from '../../corrective-action/read-corrective-actions.ts';
import { requireExhibitsOfCase } from '../../evidence/read-exhibits.ts';
import { findingsOfCase } from '../../findings/read-findings.ts';
import { noteLawUse } from '../../law/note-law-use.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { speechPathsOf } from '../read-worksheet.ts';
import { toSameDecision } from '../row-shapes.ts';
import { selectCharged, selectSameDecisions, supersedeSameDecision } from './cause-queries.ts';

export type SameDecisionSheet = {
  whatIf: WhatIf;
  answers: { correctiveActionId: string; answer: SameDecision }[];
  comparators: ComparatorsLeft;
};

/** What an answer rests on, as the sheet was computed. */
type Computed = Omit<SameDecisionSheet, 'comparators'> & { basis: string[] };

/**
 * What is left without these expressions; without `without`, those whose path has come to the balance. Privileged: it goes into no report.
 * @throws DomainError NOT_FOUND
 */
export function readSameDecision(
  context: ServiceContext,
  input: { caseId: string; without?: readonly string[] | undefined },
): Promise<SameDecisionSheet> {
  return sameDecisionOf(context.unitOfWork.read, input.caseId, input.without);
}

/** As `readSameDecision`, inside or outside a unit of work. */
export async function sameDecisionOf(handle: ReadHandle, caseId: string, chosen?: readonly string[]): Promise<SameDecisionSheet> {
  const { whatIf: left, answers } = await compute(handle, caseId, chosen);
  return { whatIf: left, answers, comparators: comparatorsLeft(await comparatorsOf(handle, caseId), left, ENOUGH) };
}

async function compute(handle: ReadHandle, caseId: string, chosen?: readonly string[]): Promise<Computed> {
  await caseById(handle, caseId);
  const expressions = await speechPathsOf(handle, caseId);
  const known = new Set<string>(expressions.map(({ expression }) => expression.id));
  if (chosen?.some((id) => !known.has(id)) === true) throw new DomainError('NOT_FOUND');
  const without = chosen ?? expressions.filter(({ path }) => isBalanced(path)).map(({ expression }) => expression.id);
  const allegations = await allegationsInBrief(handle, caseId);
  const ids = allegations.map(({ id }) => id);
  const charged = ids.length === 0 ? [] : await selectCharged(handle, ids);
  const findings = await findingsOfCase(handle, caseId);
  const actions = await correctiveActionsOfCase(handle, caseId);
  const rows =
    actions.length === 0
      ? []
      : await selectSameDecisions(
          handle,
          actions.map(({ id }) => id),
        );
  const answers = rows.map((row) => ({ correctiveActionId: row.corrective_action_id, answer: toSameDecision(row) }));
  const input: WhatIfInput = {
    without,
    allegations: allegations.map(({ id, position }) => ({
      id,
      position,
      clauses: charged
        .filter((row) => row.allegation_id === id)
        .map((row) => ({ allegationClauseId: row.id, label: shortLabel(row.code, JSON.parse(row.label_path)) })),
      finding: findings.find(({ allegationId }) => allegationId === id) ?? null,
    })),
    expressions: expressions.map(({ expression }) => expression),
    levels: actions.map(({ id, level }) => ({
      correctiveActionId: id,
      name: level.name,
      sameDecision: answers.find(({ correctiveActionId }) => correctiveActionId === id)?.answer ?? null,
    })),
  };
  return { whatIf: whatIf(input), answers, basis: basisOf(input) };
}

export type SameDecisionInput = {
  correctiveActionId: string;
  without: readonly string[];
  answer: SpeechAnswer;
  answeredFor: string;
  reason: string;
  exhibitIds: readonly string[];
} & BasedOn;

/**
 * Records whether the level would be proposed had none of these expressions been made.
 * @throws DomainError NOT_FOUND (also for an expression of another case), EXHIBIT_RESTRICTED, CHANGED_MEANWHILE; NOT_ALLOWED when no expression is named
 */
export function answerSameDecision(context: ServiceContext, input: SameDecisionInput): Promise<SameDecisionSheet> {
  const { correctiveActionId, without, answer, answeredFor, reason, exhibitIds } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, correctiveActionId);
    if (without.length === 0) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'No statement is taken away, so there is nothing to ask.',
        next: 'Choose at least one statement first.',
      });
    }
    const { answers, basis } = await compute(handle, caseId, without);
    const before = answers.find((one) => one.correctiveActionId === correctiveActionId)?.answer;
    assertBasedOn(before?.standing.id, input);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds, before: before?.exhibitIds ?? [] });
    await supersedeSameDecision(handle, {
      id: context.ports.ids.next(),
      corrective_action_id: correctiveActionId,
      expression_ids: JSON.stringify([...without].sort()),
      basis: JSON.stringify(basis),
      answer,
      answered_for: answeredFor,
      reason,
      exhibit_ids: JSON.stringify(exhibitIds),
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await noteLawUse(context, handle, { caseId, recordIds: ['mt-healthy-v-doyle', 'graber-v-clarke'], usedFor: 'speech:same decision' });
    await record({
      type: 'same_decision.recorded',
      version: 1,
      caseId,
      payload: { correctiveActionId, level: action.level.name, expressionIds: without, answer, answeredFor, reason, exhibitIds },
    });
    return sameDecisionOf(handle, caseId, without);
  });
}
