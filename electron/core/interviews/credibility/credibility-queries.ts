/** @file SQL of credibility worksheets. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { CredibilityEntryRow, CredibilityWorksheetRow } from '../interviews-rows.ts';

/** A worksheet with how its witness is called today. */
export type WorksheetRecord = CredibilityWorksheetRow & { display_name: string };

const records = (handle: ReadHandle) =>
  handle
    .selectFrom('credibility_worksheet as worksheet')
    .innerJoin('participant', 'participant.id', 'worksheet.participant_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .selectAll('worksheet')
    .select('person.display_name')
    .where('worksheet.taken_back_at', 'is', null);

export function selectWorksheets(handle: ReadHandle, caseId: string): Promise<WorksheetRecord[]> {
  return records(handle).where('worksheet.case_id', '=', caseId).orderBy('worksheet.position').execute();
}

export function findWorksheet(handle: ReadHandle, caseId: string, worksheetId: string): Promise<WorksheetRecord | undefined> {
  return records(handle).where('worksheet.case_id', '=', caseId).where('worksheet.id', '=', worksheetId).executeTakeFirst();
}

/** Every entry of these worksheets, the newest first. */
export function selectEntries(handle: ReadHandle, worksheetIds: readonly string[]): Promise<CredibilityEntryRow[]> {
  if (worksheetIds.length === 0) return Promise.resolve([]);
  return handle
    .selectFrom('credibility_entry')
    .selectAll()
    .where('worksheet_id', 'in', worksheetIds)
    .orderBy('worksheet_id')
    .orderBy('position', 'desc')
    .execute();
}

export async function insertWorksheet(handle: WriteHandle, row: Omit<CredibilityWorksheetRow, 'position'>): Promise<number> {
  const last = await handle
    .selectFrom('credibility_worksheet')
    .where('case_id', '=', row.case_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  const position = (last?.position ?? 0) + 1;
  await handle
    .insertInto('credibility_worksheet')
    .values({ ...row, position })
    .execute();
  return position;
}

export async function updateWorksheet(handle: WriteHandle, worksheetId: string, change: Partial<CredibilityWorksheetRow>): Promise<void> {
  await handle.updateTable('credibility_worksheet').set(change).where('id', '=', worksheetId).execute();
}

/** Puts an entry in the place of the one in use. */
export async function insertEntry(handle: WriteHandle, row: Omit<CredibilityEntryRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('credibility_entry')
    .where('worksheet_id', '=', row.worksheet_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .updateTable('credibility_entry')
    .set({ superseded_at: row.recorded_at })
    .where('worksheet_id', '=', row.worksheet_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle
    .insertInto('credibility_entry')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}
