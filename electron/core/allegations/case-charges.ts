/** @file What the list of cases says of allegations, for many cases in a handful of queries. */
import { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { clauseLabels } from '../policies/read-versions.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectClauseIdsOfCases, selectConductDatesOfCases } from './allegations-queries.ts';

/** Conduct dates in the order of the allegations; short labels of the clauses charged, each once. */
export type CaseCharges = { conductDates: FuzzyDate[]; clauses: string[] };

/** Charges by case id; a case without allegations is not in the map. */
export async function chargesOfCases(handle: ReadHandle, caseIds: readonly string[]): Promise<Map<string, CaseCharges>> {
  const charges = new Map<string, CaseCharges>();
  if (caseIds.length === 0) return charges;
  for (const allegation of await selectConductDatesOfCases(handle, caseIds)) {
    const entry = charges.get(allegation.case_id) ?? { conductDates: [], clauses: [] };
    entry.conductDates.push(FuzzyDate.parse(JSON.parse(allegation.conduct_date)));
    charges.set(allegation.case_id, entry);
  }
  const charged = await selectClauseIdsOfCases(handle, caseIds);
  const labels = await clauseLabels(handle, [...new Set(charged.map((row) => row.clause_id))]);
  for (const row of charged) {
    const entry = charges.get(row.case_id);
    const label = labels.get(row.clause_id);
    if (entry !== undefined && label !== undefined && !entry.clauses.includes(label)) entry.clauses.push(label);
  }
  return charges;
}
