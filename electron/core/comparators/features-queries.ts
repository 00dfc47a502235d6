/** @file SQL of what a decided case is compared by. Reads the rows of many cases at a time. */
import { sql } from 'kysely';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { ComparatorRow } from './comparators-rows.ts';

const among = (ids: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

export type DecidedCase = {
  case_id: string;
  person_id: string;
  employment_status: EmploymentStatus;
  level: string;
  level_id: string;
  approved_at: string | null;
};

/** The approved actions that stand in these cases, with whom they concern. */
export function selectDecided(handle: ReadHandle, caseIds: readonly string[]): Promise<DecidedCase[]> {
  return handle
    .selectFrom('corrective_action as action')
    .innerJoin('case_file', 'case_file.id', 'action.case_id')
    .innerJoin('participant', 'participant.id', 'case_file.respondent_id')
    .select([
      'action.case_id',
      'participant.person_id',
      'case_file.employment_status',
      'action.level',
      'action.level_id',
      'action.approved_at',
    ])
    .where('action.case_id', 'in', among(caseIds))
    .where('action.approved_at', 'is not', null)
    .where('action.withdrawn_at', 'is', null)
    .execute();
}

/** The facts of the allegations of these cases, as JSON. */
export function selectConduct(handle: ReadHandle, caseIds: readonly string[]): Promise<{ case_id: string; conduct_facts: string }[]> {
  return handle
    .selectFrom('allegation')
    .innerJoin('allegation_statement as statement', 'statement.allegation_id', 'allegation.id')
    .select(['allegation.case_id', 'statement.conduct_facts'])
    .where('allegation.case_id', 'in', among(caseIds))
    .where('statement.superseded_at', 'is', null)
    .execute();
}

/** The clauses charged in these cases, but for those that a finding says were not breached or not reached. */
export function selectClausesThatCount(
  handle: ReadHandle,
  caseIds: readonly string[],
): Promise<{ case_id: string; lineage_id: string; topics: string }[]> {
  return handle
    .selectFrom('allegation')
    .innerJoin('allegation_clause as charge', 'charge.allegation_id', 'allegation.id')
    .innerJoin('clause', 'clause.id', 'charge.clause_id')
    .leftJoin('finding', (join) => join.onRef('finding.allegation_id', '=', 'allegation.id').on('finding.superseded_at', 'is', null))
    .leftJoin('finding_clause as outcome', (join) =>
      join.onRef('outcome.finding_id', '=', 'finding.id').onRef('outcome.allegation_clause_id', '=', 'charge.id'),
    )
    .select(['allegation.case_id', 'clause.lineage_id', 'clause.topics'])
    .where('allegation.case_id', 'in', among(caseIds))
    .where('charge.removed_at', 'is', null)
    .where((where) => where.or([where('outcome.outcome', 'is', null), where('outcome.outcome', '=', 'breached')]))
    .distinct()
    .execute();
}

/**
 * Cases with an expression that reached the balance: it was found to be of public concern, or nobody could tell, or something was answered there. An answer
 * that has to be given again counts as well, so that nothing slips in while the worksheet is being worked on.
 */
export async function selectWithExpressionWeighed(handle: ReadHandle, caseIds: readonly string[]): Promise<string[]> {
  const rows = await handle
    .selectFrom('speech_answer as answer')
    .innerJoin('expression', 'expression.id', 'answer.expression_id')
    .innerJoin('allegation', 'allegation.id', 'expression.allegation_id')
    .select('allegation.case_id')
    .distinct()
    .where('allegation.case_id', 'in', among(caseIds))
    .where('answer.superseded_at', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('answer.question_id', '=', 'S3n'), where('answer.answer', '=', 'yes')]),
        where.and([where('answer.question_id', '=', 'S3c'), where('answer.answer', 'in', ['yes', 'unsure'])]),
        where('answer.question_id', 'in', ['S3p', 'S4', 'S5', 'S6', 'S7']),
      ]),
    )
    .execute();
  return rows.map((row) => row.case_id);
}

/** Cases in which a hold of these kinds was opened, whatever became of it. */
export function selectWithHolds(
  handle: ReadHandle,
  caseIds: readonly string[],
): Promise<{ case_id: string; kind: 'concerted-activity' | 'retaliation' }[]> {
  return handle
    .selectFrom('hold')
    .select('case_id')
    .select((select) => select.ref('kind').$castTo<'concerted-activity' | 'retaliation'>().as('kind'))
    .distinct()
    .where('case_id', 'in', among(caseIds))
    .where('kind', 'in', ['concerted-activity', 'retaliation'])
    .execute();
}

/** What a decided case is found by besides its columns. */
export type NewComparator = Omit<ComparatorRow, 'row'> & { keys: readonly string[] };

/** Puts these rows in the place of whatever was there of these cases. */
export async function replaceComparators(handle: WriteHandle, caseIds: readonly string[], rows: readonly NewComparator[]): Promise<void> {
  const present = handle.selectFrom('comparator').select('row').where('case_id', 'in', among(caseIds));
  await handle.deleteFrom('comparator_key').where('row', 'in', present).execute();
  await handle.deleteFrom('comparator').where('case_id', 'in', among(caseIds)).execute();
  for (const { keys, ...columns } of rows) {
    const { row } = await handle.insertInto('comparator').values(columns).returning('row').executeTakeFirstOrThrow();
    if (keys.length > 0)
      await handle
        .insertInto('comparator_key')
        .values(keys.map((key) => ({ key, row })))
        .execute();
  }
}
