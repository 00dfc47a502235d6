/** @file The list of cases. Invariant: a page costs a fixed number of queries, however many cases it shows. */
import type { CaseStatus, CaseSummary } from '#shared/domain/cases.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { chargesOfCases } from '../allegations/case-charges.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { type CaseRecord, countCases, selectCases } from './cases-queries.ts';
import { searchWords } from './search-text.ts';

/**
 * A page of cases, the newest number first, and how many fit in all. `contains` is looked for in number, title, respondent and building; every
 * word of it must occur.
 */
export async function listCases(
  context: ServiceContext,
  input: { status: CaseStatus | null; contains: string; offset: number; limit: number },
): Promise<{ total: number; rows: CaseSummary[] }> {
  const handle = context.unitOfWork.read;
  const filter = { status: input.status, words: searchWords(input.contains) };
  const records = await selectCases(handle, filter, input);
  return { total: await countCases(handle, filter), rows: await summariesOf(handle, records) };
}

/** Rows and charges joined, in the order of the rows. Ids were checked when they were written, so the rows are not parsed once more. */
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
