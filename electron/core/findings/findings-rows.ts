/** @file Rows of findings. Invariant: an allegation has at most one finding without `superseded_at`. */

import type { ElementState } from '#shared/domain/allegations.ts';
import type { BasisKind } from '#shared/domain/findings/finding-state.ts';
import type { JustCauseAnswer, JustCauseQuestionId } from '#shared/domain/findings/just-cause.ts';
import type { ClauseOutcome, FindingOutcome } from '#shared/domain/findings.ts';

export type FindingRow = {
  id: string;
  allegation_id: string;
  outcome: FindingOutcome;
  rationale: string;
  contrary_evidence: string;
  aggravating: string;
  mitigating: string;
  recorded_by_id: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

/** One outcome for each clause that was charged when the finding was recorded. */
export type FindingClauseRow = { finding_id: string; allegation_clause_id: string; position: number; outcome: ClauseOutcome };

/** Each element as it was assessed when the finding was recorded, and what was said of the evidence against that. */
export type FindingElementRow = {
  id: string;
  finding_id: string;
  allegation_clause_id: string;
  element_id: string;
  position: number;
  state: ElementState;
  contrary_evidence: string;
};

/** What the finding rests on; findings from before it was kept have no such rows. */
export type FindingBasisRow = { finding_id: string; kind: BasisKind; key: string; value: string };

/** One answer to a question of just cause; `pins` is JSON. The row without `superseded_at` is in use. */
export type JustCauseAnswerRow = {
  id: string;
  case_id: string;
  question: JustCauseQuestionId;
  answer: JustCauseAnswer;
  reason: string;
  pins: string;
  answered_by: string;
  answered_at: string;
  superseded_at: string | null;
};

export type FindingsTables = {
  finding: FindingRow;
  finding_clause: FindingClauseRow;
  finding_element: FindingElementRow;
  finding_basis: FindingBasisRow;
  just_cause_answer: JustCauseAnswerRow;
};
