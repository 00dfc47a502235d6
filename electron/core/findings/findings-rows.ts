/** @file Rows of findings. Invariant: an allegation has at most one finding without `superseded_at`. */
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

export type FindingsTables = { finding: FindingRow; finding_clause: FindingClauseRow };
