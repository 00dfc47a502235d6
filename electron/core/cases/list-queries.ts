/**
 * @file SQL of the list of cases. Invariant: a page is found in an index alone and only its own rows are read; see the tests of the query plans.
 */
import { type ExpressionBuilder, sql } from 'kysely';
import { type CaseFilter, type CaseOrder, type CaseSort, everyCase } from '#shared/domain/case-list.ts';
import { shiftDays } from '#shared/domain/date-span.ts';
import type { Tables } from '../database/tables.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { CaseListRow } from './list-rows.ts';
import { searchWords } from './search-text.ts';

/** What a filter means for one person on one day. */
export type Viewpoint = { userId: string; today: string };

const orderColumns = {
  number: 'number_key',
  respondent: 'respondent_key',
  building: 'building_order',
  status: 'status_key',
  opened: 'opened_at',
  next: 'next_key',
} as const satisfies Record<CaseOrder, keyof CaseListRow>;

const NOTHING_DUE = '9999-12-31';

function conditions(filter: CaseFilter, { userId, today }: Viewpoint) {
  return (where: ExpressionBuilder<Tables, 'case_list'>) => {
    const all = searchWords(filter.contains).map((word) => where(where.fn<number>('instr', ['search_text', where.val(word)]), '>', 0));
    if (filter.status === 'not-closed') all.push(where('status', '<>', 'closed'));
    else if (filter.status !== null) all.push(where('status', '=', filter.status));
    if (filter.track !== null) all.push(where('track', '=', filter.track));
    if (filter.building !== null) all.push(where('building_key', '=', filter.building));
    if (filter.investigator !== null) all.push(where('investigator_id', '=', filter.investigator === 'me' ? userId : filter.investigator));
    if (filter.clause !== null)
      all.push(where('case_id', 'in', where.selectFrom('case_list_clause').select('case_id').where('lineage_id', '=', filter.clause)));
    if (filter.openedFrom !== null) all.push(where('opened_at', '>=', filter.openedFrom));
    // An instant of that day still sorts below the letter after its date.
    if (filter.openedTo !== null) all.push(where('opened_at', '<', `${filter.openedTo}U`));
    if (filter.conductFrom !== null) all.push(where('conduct_last', '>=', filter.conductFrom));
    if (filter.conductTo !== null) all.push(where('conduct_first', '<=', filter.conductTo));
    if (filter.due === 'overdue') all.push(where('next_key', '<', today));
    if (filter.due === 'this-week') all.push(where('next_key', '<=', shiftDays(today, 7) ?? NOTHING_DUE));
    if (filter.closed === 'this-year') all.push(where('closed_on', '<>', ''), where('closed_on', '>=', `${today.slice(0, 4)}-01-01`));
    if (filter.review === 'waiting') all.push(where('waits_for_review', '=', 1));
    return all.length === 0 ? where.val(1).$castTo<boolean>() : where.and(all);
  };
}

/** The rows of a page, by their numbers alone: no row is read that is not shown. */
const rowsOfPage = (handle: ReadHandle, filter: CaseFilter, viewpoint: Viewpoint, sort: CaseSort) => {
  const direction = sort.isDescending ? 'desc' : 'asc';
  const from = handle.selectFrom('case_list').select('row');
  const column = orderColumns[sort.by];
  // Days pick few of many years: their index first, and the order afterwards. A number is nobody else's, so nothing comes after it.
  const ordered = hasDays(filter)
    ? from.orderBy(sql`+${sql.ref(column)}`, direction)
    : sort.by === 'number'
      ? from.orderBy(column, direction)
      : from.orderBy(column, direction).orderBy('row', direction);
  return isUnfiltered(filter) ? ordered : ordered.where(conditions(filter, viewpoint));
};

const hasDays = ({ due, closed, openedFrom, openedTo, conductFrom, conductTo }: CaseFilter): boolean =>
  [due, closed, openedFrom, openedTo, conductFrom, conductTo].some((day) => day !== null);

const isUnfiltered = (filter: CaseFilter): boolean => JSON.stringify(filter) === JSON.stringify(everyCase);

/** A page of the cases that fit, in order. */
export async function selectListPage(
  handle: ReadHandle,
  question: { filter: CaseFilter; viewpoint: Viewpoint; sort: CaseSort },
  page: { offset: number; limit: number },
): Promise<CaseListRow[]> {
  const { filter, viewpoint, sort } = question;
  const found = await rowsOfPage(handle, filter, viewpoint, sort).limit(page.limit).offset(page.offset).execute();
  if (found.length === 0) return [];
  const numbers = found.map(({ row }) => row);
  const rows = await handle
    .selectFrom('case_list')
    .selectAll()
    .where('row', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(numbers)}))`)
    .execute();
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** How many cases fit. */
export async function countList(handle: ReadHandle, filter: CaseFilter, viewpoint: Viewpoint): Promise<number> {
  const counted = handle.selectFrom('case_list').select((select) => select.fn.countAll<number>().as('count'));
  const query = isUnfiltered(filter) ? counted : counted.where(conditions(filter, viewpoint));
  return (await query.executeTakeFirstOrThrow()).count;
}

/** Puts the row of a case and the clauses it is found by in the place of what stood there. */
export async function saveListRow(handle: WriteHandle, row: Omit<CaseListRow, 'row'>, lineageIds: readonly string[]): Promise<void> {
  const { case_id: caseId, ...columns } = row;
  await handle
    .insertInto('case_list')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
    .execute();
  await handle.deleteFrom('case_list_clause').where('case_id', '=', caseId).execute();
  if (lineageIds.length > 0)
    await handle
      .insertInto('case_list_clause')
      .values(lineageIds.map((lineage_id) => ({ lineage_id, case_id: caseId })))
      .execute();
}

/** Names by key with how many cases each has, in the order of the names. */
export async function selectChoices(
  handle: ReadHandle,
  by: 'building_key' | 'investigator_id',
): Promise<{ key: string; name: string; count: number }[]> {
  const name = by === 'building_key' ? 'building' : 'investigator';
  const rows = await handle
    .selectFrom('case_list')
    .select([by, (select) => select.fn.max(name).as('name'), (select) => select.fn.countAll<number>().as('count')])
    .where(by, '<>', '')
    .groupBy(by)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ key: String(row[by]), name: String(row.name), count: row.count }));
}

/** Lineages of the clauses charged anywhere, with how many cases each has and one clause of it to take the label from. */
export function selectClauseChoices(handle: ReadHandle): Promise<{ lineage_id: string; count: number; clause_id: string | null }[]> {
  return handle
    .selectFrom('case_list_clause')
    .select([
      'lineage_id',
      (select) => select.fn.countAll<number>().as('count'),
      (select) =>
        select
          .selectFrom('clause')
          .innerJoin('policy_version', 'policy_version.id', 'clause.version_id')
          .select('clause.id')
          .whereRef('clause.lineage_id', '=', 'case_list_clause.lineage_id')
          .orderBy('policy_version.effective_from', 'desc')
          .limit(1)
          .as('clause_id'),
    ])
    .groupBy('lineage_id')
    .execute();
}

/** What a row is made from beside the case itself: the closing in force, and whether a sealed summary waits for its answer. */
export async function selectListFacts(handle: ReadHandle, caseId: string): Promise<{ closedOn: string; waitsForReview: boolean }> {
  const closing = await handle
    .selectFrom('case_closing')
    .select('closed_on')
    .where('case_id', '=', caseId)
    .where('reopened_on', 'is', null)
    .executeTakeFirst();
  const waiting = await handle
    .selectFrom('review_assignment')
    .innerJoin('review_summary', 'review_summary.assignment_id', 'review_assignment.id')
    .leftJoin('review_response', 'review_response.summary_id', 'review_summary.id')
    .select('review_assignment.id')
    .where('review_assignment.case_id', '=', caseId)
    .where('review_assignment.withdrawn_at', 'is', null)
    .where('review_response.id', 'is', null)
    .where((where) =>
      where(
        'review_summary.version',
        '=',
        where
          .selectFrom('review_summary as newest')
          .select((inner) => inner.fn.max('newest.version').as('version'))
          .whereRef('newest.assignment_id', '=', 'review_assignment.id'),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return { closedOn: closing?.closed_on ?? '', waitsForReview: waiting !== undefined };
}
