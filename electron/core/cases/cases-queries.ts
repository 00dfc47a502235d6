/** @file SQL of cases. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { CaseFileRow } from './cases-rows.ts';

/** A case with the names of its respondent and its investigator, as they may be shown. */
export type CaseRecord = Omit<CaseFileRow, 'search_text' | 'opened_by'> & {
  respondent: string;
  respondent_connection: string;
  investigator: string;
  done_or_next: string;
  to_keep: string;
};

const caseRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('case_file')
    .innerJoin('participant as respondent_role', 'respondent_role.id', 'case_file.respondent_id')
    .innerJoin('person as respondent_person', 'respondent_person.id', 'respondent_role.person_id')
    .innerJoin('participant as investigator_role', 'investigator_role.id', 'case_file.investigator_id')
    .innerJoin('person as investigator_person', 'investigator_person.id', 'investigator_role.person_id')
    .select([
      'case_file.id',
      'case_file.incident_id',
      'case_file.number',
      'case_file.title',
      'case_file.track',
      'case_file.status',
      'case_file.respondent_id',
      'case_file.investigator_id',
      'case_file.building',
      'case_file.employment_status',
      'case_file.opened_at',
      'case_file.open_item_count',
      'case_file.done_or_next',
      'case_file.to_keep',
      'respondent_person.display_name as respondent',
      'respondent_role.connection as respondent_connection',
      'investigator_person.display_name as investigator',
    ]);

export function findCaseRow(handle: ReadHandle, caseId: string): Promise<CaseFileRow | undefined> {
  return handle.selectFrom('case_file').selectAll().where('id', '=', caseId).executeTakeFirst();
}

export function findCaseRecord(handle: ReadHandle, caseId: string): Promise<CaseRecord | undefined> {
  return caseRecords(handle).where('case_file.id', '=', caseId).executeTakeFirst();
}

/** The numbers given so far that begin with `stem`, in no order. */
export async function selectNumbers(handle: ReadHandle, stem: string): Promise<string[]> {
  // A number holds capital letters, figures, dots and hyphens; all of them sort before the tilde.
  const query = handle.selectFrom('case_file').select('number').where('number', '>=', stem).where('number', '<', `${stem}~`);
  return (await query.execute()).map((row) => row.number);
}

export async function insertCase(
  handle: WriteHandle,
  row: CaseFileRow & Partial<{ done_or_next: string; to_keep: string }>,
): Promise<void> {
  await handle.insertInto('case_file').values(row).execute();
}

/** The cases of an incident in the order of their numbers. */
export function selectCasesOfIncident(handle: ReadHandle, incidentId: string): Promise<CaseRecord[]> {
  return caseRecords(handle).where('case_file.incident_id', '=', incidentId).orderBy('case_file.number').execute();
}

/** In the order of their numbers. */
export async function selectCaseIdsOfIncident(handle: ReadHandle, incidentId: string): Promise<string[]> {
  const rows = await handle.selectFrom('case_file').select('id').where('incident_id', '=', incidentId).orderBy('number').execute();
  return rows.map(({ id }) => id);
}

export async function updateCase(
  handle: WriteHandle,
  caseId: string,
  change: Partial<
    Pick<
      CaseFileRow,
      | 'status'
      | 'open_item_count'
      | 'incident_id'
      | 'respondent_id'
      | 'investigator_id'
      | 'track'
      | 'building'
      | 'employment_status'
      | 'search_text'
    > & {
      done_or_next: string;
      to_keep: string;
    }
  >,
): Promise<void> {
  await handle.updateTable('case_file').set(change).where('id', '=', caseId).execute();
}
