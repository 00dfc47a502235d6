/** @file The list of cases. Invariant: a page costs a fixed number of queries, however many cases it shows and however many there are. */
import { type CaseFilter, type CaseRow, type CaseSort, everyCase, type FilterChoices, usualSort } from '#shared/domain/case-list.ts';
import type { CaseSummary } from '#shared/domain/cases.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { chargesOfCases } from '../allegations/case-charges.ts';
import { clauseLabels } from '../policies/read-versions.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import type { CaseRecord } from './cases-queries.ts';
import { countList, selectChoices, selectClauseChoices, selectListPage, type Viewpoint } from './list-queries.ts';
import type { CaseListRow } from './list-rows.ts';

/** What the list is asked: any part of a filter, an order, and which page of it. Uncounted, the total is left at 0. */
export type ListQuestion = Partial<CaseFilter> & { sort?: CaseSort; offset: number; limit: number; isUncounted?: boolean };

/** A page of cases in the order asked for, the newest number first where none is, and how many fit in all. */
export async function listCases(context: ServiceContext, question: ListQuestion): Promise<{ total: number; rows: CaseRow[] }> {
  const handle = context.unitOfWork.read;
  const { sort = usualSort, offset, limit, isUncounted = false, ...asked } = question;
  const filter = { ...everyCase, ...asked };
  const viewpoint = viewpointOf(context);
  const rows = await selectListPage(handle, { filter, viewpoint, sort }, { offset, limit });
  // A page that is not full is the last one: what comes before it and the page itself are all there is.
  const isLast = rows.length < limit && (rows.length > 0 || offset === 0);
  const total = isUncounted ? 0 : isLast ? offset + rows.length : await countList(handle, filter, viewpoint);
  return { total, rows: rows.map(toCaseRow) };
}

/** Whose list it is, and on which day. */
export function viewpointOf({ actor, ports }: ServiceContext): Viewpoint {
  return { userId: actor.userId, today: civilToday(ports.clock) };
}

/** What the cases of this casebook can be filtered by. */
export async function filterChoices(context: ServiceContext): Promise<FilterChoices> {
  const handle = context.unitOfWork.read;
  const charged = await selectClauseChoices(handle);
  const labels = await clauseLabels(
    handle,
    charged.flatMap(({ clause_id }) => clause_id ?? []),
  );
  return {
    buildings: await selectChoices(handle, 'building_key'),
    investigators: await selectChoices(handle, 'investigator_id'),
    clauses: charged
      .map(({ lineage_id, count, clause_id }) => ({ key: lineage_id, label: labels.get(clause_id ?? '') ?? lineage_id, count }))
      .sort((one, other) => one.label.localeCompare(other.label, 'en-US', { numeric: true })),
  };
}

/** A row as the window gets it. What is in it was checked when it was written, so it is not parsed once more. */
export function toCaseRow(row: CaseListRow): CaseRow {
  return {
    id: row.case_id as CaseId,
    number: row.number,
    title: row.title,
    track: row.track,
    status: row.status,
    respondent: row.respondent,
    building: row.building,
    clauses: JSON.parse(row.clauses),
    openedAt: row.opened_at,
    conductDates: JSON.parse(row.conduct_dates),
    investigator: row.investigator,
    openItemCount: row.open_item_count,
    next: row.next_what === '' ? null : { on: row.next_key, what: row.next_what },
    waitsForReview: row.waits_for_review === 1,
  };
}

/** Records of cases and their charges joined, in the order of the records. Ids were checked when they were written. */
export async function summariesOf(handle: ReadHandle, records: readonly CaseRecord[]): Promise<CaseSummary[]> {
  const charges = await chargesOfCases(
    handle,
    records.map((record) => record.id),
  );
  return records.map((record) => ({
    id: record.id as CaseId,
    number: record.number,
    title: record.title,
    track: record.track,
    status: record.status,
    respondent: record.respondent,
    building: record.building,
    clauses: charges.get(record.id)?.clauses ?? [],
    openedAt: record.opened_at,
    conductDates: charges.get(record.id)?.conductDates ?? [],
    investigator: record.investigator,
    openItemCount: record.open_item_count,
  }));
}
