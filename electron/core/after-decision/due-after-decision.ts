/** @file What is due after the decision and for whom it waits, as Today shows it. */
import { afterDecisionKindLabels, afterStepKindLabels } from '#shared/domain/after/after-decision-kinds.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DueSource, WaitSource } from '../today/due-sources.ts';
import { type StepDue, selectStepsDue } from './after-decision-queries.ts';

function shared(row: StepDue) {
  // Its day comes by itself; what is due then is to record that it passed.
  const step = row.kind === 'expires' ? 'Expiry to be recorded' : afterStepKindLabels[row.kind];
  return {
    key: `after-step-${row.step_id}`,
    what: afterDecisionKindLabels[row.entry_kind],
    text: `${row.stage === null ? step : `Step ${row.stage}, ${step.toLowerCase()}`}: ${row.subject}`,
    dueOn: row.due_on,
    caseId: row.case_id as CaseId,
    tab: 'after-decision' as const,
    anchor: anchors.afterDecision(row.entry_id),
  };
}

/** Dated steps that are not done, of entries without an outcome. */
export const dueDatesAfterDecision: DueSource = async (handle, scope) =>
  (await selectStepsDue(handle, scope)).map((row) => ({ ...shared(row), why: row.due_because, who: row.waits_for }));

/** Steps that wait for somebody, whatever their date. */
export const waitingAfterDecision: WaitSource = async (handle, { caseId }) =>
  (await selectStepsDue(handle, { until: null, caseId }))
    .filter((row) => row.waits_for !== '')
    .map((row) => ({ ...shared(row), waitsFor: row.waits_for, since: null }));
