/** @file Findings as others read them. */
import { Finding } from '#shared/domain/findings.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectFindingClauses, selectFindingElements, selectFindingsOfCase } from './findings-queries.ts';
import type { FindingClauseRow, FindingElementRow, FindingRow } from './findings-rows.ts';

/** The findings in use of a case, in the order of its allegations; at most one an allegation. */
export function listFindings(context: ServiceContext, input: { caseId: string }): Promise<Finding[]> {
  return findingsOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listFindings`, inside or outside a unit of work. */
export async function findingsOfCase(handle: ReadHandle, caseId: string): Promise<Finding[]> {
  const rows = await selectFindingsOfCase(handle, caseId);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const clauses = Map.groupBy(await selectFindingClauses(handle, ids), (clause) => clause.finding_id);
  const elements = Map.groupBy(await selectFindingElements(handle, ids), (element) => element.finding_id);
  return rows.map((row) => toFinding(row, clauses.get(row.id) ?? [], elements.get(row.id) ?? []));
}

/** A row with the rows of its clauses and elements as the contract gives it. */
export function toFinding(row: FindingRow, clauses: readonly FindingClauseRow[], elements: readonly FindingElementRow[]): Finding {
  return Finding.parse({
    id: row.id,
    allegationId: row.allegation_id,
    outcome: row.outcome,
    clauses: clauses.map((clause) => ({ allegationClauseId: clause.allegation_clause_id, outcome: clause.outcome })),
    elements: elements.map((element) => ({
      allegationClauseId: element.allegation_clause_id,
      elementId: element.element_id,
      state: element.state,
      contraryEvidence: element.contrary_evidence,
    })),
    rationale: row.rationale,
    contraryEvidence: row.contrary_evidence,
    aggravating: row.aggravating,
    mitigating: row.mitigating,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  });
}
