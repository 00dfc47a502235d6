/** @file SQL of allegations, clauses charged, assessments and pins. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type {
  AllegationClauseRow,
  AllegationRow,
  AllegationStatementRow,
  ElementAssessmentRow,
  ElementPinRow,
} from './allegations-rows.ts';

/** An allegation in its current wording. */
export type AllegationRecord = AllegationRow &
  Pick<AllegationStatementRow, 'statement' | 'conduct_date' | 'conduct_facts'> & {
    statement_id: string;
    stated_by: string;
    stated_at: string;
  };

/** A clause charged, with the case it is charged in. */
export type ChargedRecord = AllegationClauseRow & { case_id: string };

const wording = [
  'allegation_statement.statement',
  'allegation_statement.conduct_date',
  'allegation_statement.conduct_facts',
  'allegation_statement.id as statement_id',
  'allegation_statement.recorded_by as stated_by',
  'allegation_statement.recorded_at as stated_at',
] as const;

export function selectAllegationsOfCase(handle: ReadHandle, caseId: string): Promise<AllegationRecord[]> {
  return handle
    .selectFrom('allegation')
    .innerJoin('allegation_statement', 'allegation_statement.allegation_id', 'allegation.id')
    .selectAll('allegation')
    .select(wording)
    .where('allegation.case_id', '=', caseId)
    .where('allegation_statement.superseded_at', 'is', null)
    .orderBy('allegation.position')
    .execute();
}

export function findAllegation(handle: ReadHandle, allegationId: string): Promise<AllegationRecord | undefined> {
  return handle
    .selectFrom('allegation')
    .innerJoin('allegation_statement', 'allegation_statement.allegation_id', 'allegation.id')
    .selectAll('allegation')
    .select(wording)
    .where('allegation.id', '=', allegationId)
    .where('allegation_statement.superseded_at', 'is', null)
    .executeTakeFirst();
}

/** Clauses that stand charged in this case, by allegation and in the order in which they were added. */
export function selectChargedOfCase(handle: ReadHandle, caseId: string): Promise<ChargedRecord[]> {
  return handle
    .selectFrom('allegation_clause')
    .innerJoin('allegation', 'allegation.id', 'allegation_clause.allegation_id')
    .selectAll('allegation_clause')
    .select('allegation.case_id')
    .where('allegation.case_id', '=', caseId)
    .where('allegation_clause.removed_at', 'is', null)
    .orderBy('allegation.position')
    .orderBy('allegation_clause.position')
    .execute();
}

/** The clauses that were ever charged under an allegation, removed ones too. */
export function selectEverCharged(handle: ReadHandle, allegationId: string): Promise<AllegationClauseRow[]> {
  return handle.selectFrom('allegation_clause').selectAll().where('allegation_id', '=', allegationId).orderBy('position').execute();
}

export function findCharged(handle: ReadHandle, allegationClauseId: string): Promise<ChargedRecord | undefined> {
  return handle
    .selectFrom('allegation_clause')
    .innerJoin('allegation', 'allegation.id', 'allegation_clause.allegation_id')
    .selectAll('allegation_clause')
    .select('allegation.case_id')
    .where('allegation_clause.id', '=', allegationClauseId)
    .where('allegation_clause.removed_at', 'is', null)
    .executeTakeFirst();
}

/** A clause that was charged and taken back. */
export function findRemovedCharge(handle: ReadHandle, allegationClauseId: string): Promise<ChargedRecord | undefined> {
  return handle
    .selectFrom('allegation_clause')
    .innerJoin('allegation', 'allegation.id', 'allegation_clause.allegation_id')
    .selectAll('allegation_clause')
    .select('allegation.case_id')
    .where('allegation_clause.id', '=', allegationClauseId)
    .where('allegation_clause.removed_at', 'is not', null)
    .executeTakeFirst();
}

/** Cases in which the clause stands charged. */
export async function selectCasesCharging(handle: ReadHandle, clauseId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('allegation_clause')
    .innerJoin('allegation', 'allegation.id', 'allegation_clause.allegation_id')
    .select('allegation.case_id')
    .distinct()
    .where('allegation_clause.clause_id', '=', clauseId)
    .where('allegation_clause.removed_at', 'is', null)
    .execute();
  return rows.map((row) => row.case_id);
}

/** When the conduct of these cases is said to have happened, by case and allegation: the little that the list of cases shows of each. */
export function selectConductDatesOfCases(
  handle: ReadHandle,
  caseIds: readonly string[],
): Promise<{ case_id: string; conduct_date: string }[]> {
  return handle
    .selectFrom('allegation')
    .innerJoin('allegation_statement', 'allegation_statement.allegation_id', 'allegation.id')
    .select(['allegation.case_id', 'allegation_statement.conduct_date'])
    .where('allegation.case_id', 'in', caseIds)
    .where('allegation_statement.superseded_at', 'is', null)
    .orderBy('allegation.case_id')
    .orderBy('allegation.position')
    .execute();
}

/** Which clauses stand charged in these cases, by allegation and in the order in which they were added. */
export function selectClauseIdsOfCases(handle: ReadHandle, caseIds: readonly string[]): Promise<{ case_id: string; clause_id: string }[]> {
  return handle
    .selectFrom('allegation_clause')
    .innerJoin('allegation', 'allegation.id', 'allegation_clause.allegation_id')
    .select(['allegation.case_id', 'allegation_clause.clause_id'])
    .where('allegation.case_id', 'in', caseIds)
    .where('allegation_clause.removed_at', 'is', null)
    .orderBy('allegation.position')
    .orderBy('allegation_clause.position')
    .execute();
}

/** Every current statement in the casebook, for finding the cases that a new version touches. */
export function selectConductDates(handle: ReadHandle): Promise<{ case_id: string; conduct_date: string }[]> {
  return handle
    .selectFrom('allegation')
    .innerJoin('allegation_statement', 'allegation_statement.allegation_id', 'allegation.id')
    .select(['allegation.case_id', 'allegation_statement.conduct_date'])
    .where('allegation_statement.superseded_at', 'is', null)
    .execute();
}

export function selectAssessments(handle: ReadHandle, allegationClauseIds: readonly string[]): Promise<ElementAssessmentRow[]> {
  return handle
    .selectFrom('element_assessment')
    .selectAll()
    .where('allegation_clause_id', 'in', allegationClauseIds)
    .where('superseded_at', 'is', null)
    .execute();
}

export function selectPins(handle: ReadHandle, assessmentIds: readonly string[]): Promise<ElementPinRow[]> {
  return handle.selectFrom('element_pin').selectAll().where('assessment_id', 'in', assessmentIds).orderBy('position').execute();
}

export async function insertAllegation(handle: WriteHandle, row: AllegationRow): Promise<void> {
  await handle.insertInto('allegation').values(row).execute();
}

export async function supersedeStatement(handle: WriteHandle, row: AllegationStatementRow): Promise<void> {
  await handle
    .updateTable('allegation_statement')
    .set({ superseded_at: row.recorded_at })
    .where('allegation_id', '=', row.allegation_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('allegation_statement').values(row).execute();
}

export async function insertCharged(handle: WriteHandle, row: AllegationClauseRow): Promise<void> {
  await handle.insertInto('allegation_clause').values(row).execute();
}

export async function updateCharged(handle: WriteHandle, id: string, change: Partial<Omit<AllegationClauseRow, 'id'>>): Promise<void> {
  await handle.updateTable('allegation_clause').set(change).where('id', '=', id).execute();
}

/** Puts an assessment with its pins in the place of the current one, which stays with the pins it rested on. */
export async function supersedeAssessment(handle: WriteHandle, row: ElementAssessmentRow, pins: ElementPinRow[]): Promise<void> {
  await handle
    .updateTable('element_assessment')
    .set({ superseded_at: row.assessed_at })
    .where('allegation_clause_id', '=', row.allegation_clause_id)
    .where('element_id', '=', row.element_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('element_assessment').values(row).execute();
  if (pins.length > 0) await handle.insertInto('element_pin').values(pins).execute();
}
