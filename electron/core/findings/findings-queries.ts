/** @file SQL of findings. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { FindingBasisRow, FindingClauseRow, FindingElementRow, FindingRow } from './findings-rows.ts';

/** The findings in use of a case, in the order of its allegations. */
export function selectFindingsOfCase(handle: ReadHandle, caseId: string): Promise<FindingRow[]> {
  return handle
    .selectFrom('finding')
    .innerJoin('allegation', 'allegation.id', 'finding.allegation_id')
    .selectAll('finding')
    .where('allegation.case_id', '=', caseId)
    .where('finding.superseded_at', 'is', null)
    .orderBy('allegation.position')
    .execute();
}

export function findFindingInUse(handle: ReadHandle, allegationId: string): Promise<FindingRow | undefined> {
  return handle
    .selectFrom('finding')
    .selectAll()
    .where('allegation_id', '=', allegationId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

export function selectFindingClauses(handle: ReadHandle, findingIds: readonly string[]): Promise<FindingClauseRow[]> {
  return handle
    .selectFrom('finding_clause')
    .selectAll()
    .where('finding_id', 'in', findingIds)
    .orderBy('finding_id')
    .orderBy('position')
    .execute();
}

/** Each element as it stood when these findings were recorded, with what was said against it. */
export function selectFindingElements(handle: ReadHandle, findingIds: readonly string[]): Promise<FindingElementRow[]> {
  return handle
    .selectFrom('finding_element')
    .selectAll()
    .where('finding_id', 'in', findingIds)
    .orderBy('finding_id')
    .orderBy('position')
    .execute();
}

export type WholeFinding = { row: FindingRow; clauses: FindingClauseRow[]; elements: FindingElementRow[]; basis: FindingBasisRow[] };

/** Puts a finding with all that hangs on it in the place of the one in use, which stays as it was recorded. */
export async function supersedeFinding(handle: WriteHandle, { row, clauses, elements, basis }: WholeFinding): Promise<void> {
  await handle
    .updateTable('finding')
    .set({ superseded_at: row.recorded_at })
    .where('allegation_id', '=', row.allegation_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('finding').values(row).execute();
  if (clauses.length > 0) await handle.insertInto('finding_clause').values(clauses).execute();
  if (elements.length > 0) await handle.insertInto('finding_element').values(elements).execute();
  if (basis.length > 0) await handle.insertInto('finding_basis').values(basis).execute();
}
