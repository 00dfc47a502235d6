/** @file Open items after the decision: what is due and for whom it waits, and entries under way without a next date. */
import { type AfterDecisionEntry, type AfterStep, stepsDue } from '#shared/domain/after/after-decision.ts';
import { afterDecisionKindLabels, afterStepKindLabels } from '#shared/domain/after/after-decision-kinds.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { inBrief, type OpenItemRule } from './case-snapshot.ts';

/** A warning that expires in two years is nobody's task today: its date comes up on Today alone. */
export const afterDecisionItems: OpenItemRule = ({ afterDecision, today }) =>
  afterDecision.filter(({ kind, concluded }) => kind !== 'expiry' && concluded === null).flatMap((entry) => entryItems(entry, today));

function entryItems(entry: AfterDecisionEntry, today: string | null): OpenItem[] {
  const at = { tab: 'after-decision', anchor: anchors.afterDecision(entry.id), blocks: 'nothing' } as const;
  const due = stepsDue(entry);
  const name = `${afterDecisionKindLabels[entry.kind]}, “${inBrief(entry.subject)}”`;
  if (due.length === 0) {
    return [{ ...at, key: `after-${entry.id}`, text: `${name}: neither a next date nor an outcome is entered.` }];
  }
  return due.map((step) => ({ ...at, key: `after-step-${step.stepId}`, text: `${name}: ${stepInWords(step, today)}.` }));
}

function stepInWords(step: AfterStep & { dueOn: string }, today: string | null): string {
  const stage = step.stage === null ? '' : `step ${step.stage}, `;
  const due = `${today !== null && step.dueOn < today ? 'was due on' : 'due on'} ${formatCivilDate(step.dueOn)}`;
  const who = step.waitsFor === '' ? '' : `; waits for ${step.waitsFor}`;
  return `${stage}${afterStepKindLabels[step.kind].toLowerCase()} ${due}${who}`;
}
