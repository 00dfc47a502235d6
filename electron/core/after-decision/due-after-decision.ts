/** @file What is due after the decision. */
import type { AfterDecisionKind, AfterStepKind } from '#shared/domain/after/after-decision.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectStepsDue } from './after-decision-queries.ts';

export type AfterDecisionDue = {
  stepId: string;
  entryId: string;
  caseId: string;
  entryKind: AfterDecisionKind;
  stepKind: AfterStepKind;
  stage: number | null;
  subject: string;
  dueOn: string;
  because: string;
  waitsFor: string;
};

/** Every dated step that is not done, of entries that are not over, the earliest first. @param until leaves out dates after this one; null takes all */
export async function dueDatesAfterDecision(handle: ReadHandle, until: string | null = null): Promise<AfterDecisionDue[]> {
  const rows = await selectStepsDue(handle, until);
  return rows.map((row) => ({
    stepId: row.step_id,
    entryId: row.entry_id,
    caseId: row.case_id,
    entryKind: row.entry_kind,
    stepKind: row.kind,
    stage: row.stage,
    subject: row.subject,
    dueOn: row.due_on,
    because: row.due_because,
    waitsFor: row.waits_for,
  }));
}
