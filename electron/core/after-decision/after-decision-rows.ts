/** @file Rows of what comes after the decision. Invariant: a step is restated by a row of its own, so that its history stays. */
import type { AfterDecisionKind, AfterStepKind } from '#shared/domain/after/after-decision.ts';

/**
 * One matter that follows the decision. What `subject`, `party` and `terms` mean is told by the kind; `source` is the article, law or order it
 * rests on. `concluded_on` and `outcome` are set once it is over. `version_id` changes with every change of the row.
 */
export type AfterDecisionEntryRow = {
  id: string;
  case_id: string;
  position: number;
  kind: AfterDecisionKind;
  corrective_action_id: string | null;
  subject: string;
  party: string;
  terms: string;
  source: string;
  concluded_on: string | null;
  outcome: string | null;
  concluded_by: string | null;
  entered_by: string;
  entered_at: string;
  version_id: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
};

/** One wording of a dated step: due, done or both. `step_id` stays the same through its history; `stage` is the number of a grievance's step. */
export type AfterDecisionStepRow = {
  id: string;
  step_id: string;
  entry_id: string;
  kind: AfterStepKind;
  stage: number | null;
  due_on: string | null;
  due_because: string;
  waits_for: string;
  done_on: string | null;
  done_by: string;
  note: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
  is_taken_back: 0 | 1;
};

export type AfterDecisionTables = { after_decision_entry: AfterDecisionEntryRow; after_decision_step: AfterDecisionStepRow };
