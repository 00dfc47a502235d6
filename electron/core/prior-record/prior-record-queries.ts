/** @file SQL of the prior record. Invariant: what was taken back is never read as standing. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { PriorEntryRow, PriorImportRow, PriorUseRow } from './prior-record-rows.ts';

export type Respondent = { person_id: string; kind: 'named' | 'student' | 'anonymous' | 'unknown-account'; display_name: string };

/** Who the respondent of a case is. Roles of a record that was joined to another have gone over to that one. */
export function findRespondent(handle: ReadHandle, caseId: string): Promise<Respondent | undefined> {
  return handle
    .selectFrom('case_file')
    .innerJoin('participant', 'participant.id', 'case_file.respondent_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select(['person.id as person_id', 'person.kind', 'person.display_name'])
    .where('case_file.id', '=', caseId)
    .executeTakeFirst();
}

/** Records that were joined into one of these. */
export async function selectJoinedInto(handle: ReadHandle, personIds: readonly string[]): Promise<string[]> {
  const rows = await handle
    .selectFrom('person_join')
    .select('joined_id')
    .where('kept_id', 'in', personIds)
    .where('undone_at', 'is', null)
    .execute();
  return rows.map((row) => row.joined_id);
}

/** What stands on paper for these records, the latest first. */
export function selectPaper(handle: ReadHandle, personIds: readonly string[]): Promise<PriorEntryRow[]> {
  return handle
    .selectFrom('prior_entry')
    .selectAll()
    .where('person_id', 'in', personIds)
    .where('taken_back_at', 'is', null)
    .orderBy('given_on', 'desc')
    .orderBy('entered_at', 'desc')
    .execute();
}

/** An entry that was not taken back. */
export function findPaper(handle: ReadHandle, entryId: string): Promise<PriorEntryRow | undefined> {
  return handle.selectFrom('prior_entry').selectAll().where('id', '=', entryId).where('taken_back_at', 'is', null).executeTakeFirst();
}

export type ImposedRow = {
  id: string;
  level: string;
  level_id: string;
  terms: string;
  approved_at: string;
  case_id: string;
  case_number: string;
  person_id: string;
};

/** Corrective actions approved for these records in any case but this one, the latest first. */
export async function selectImposed(handle: ReadHandle, personIds: readonly string[], exceptCaseId: string): Promise<ImposedRow[]> {
  const rows = await handle
    .selectFrom('corrective_action as action')
    .innerJoin('case_file', 'case_file.id', 'action.case_id')
    .innerJoin('participant', 'participant.id', 'case_file.respondent_id')
    .select(['action.id', 'action.level', 'action.level_id', 'action.terms', 'action.approved_at'])
    .select(['case_file.id as case_id', 'case_file.number as case_number', 'participant.person_id'])
    .where('participant.person_id', 'in', personIds)
    .where('case_file.id', '!=', exceptCaseId)
    .where('action.approved_at', 'is not', null)
    .where('action.withdrawn_at', 'is', null)
    .orderBy('action.approved_at', 'desc')
    .execute();
  return rows.flatMap(({ approved_at, ...row }) => (approved_at === null ? [] : [{ ...row, approved_at }]));
}

/** Until when the agreement lets an action stand, as entered after its decision; the latest entry counts. */
export async function selectExpiryOfActions(
  handle: ReadHandle,
  actionIds: readonly string[],
): Promise<{ action_id: string; due_on: string; source: string }[]> {
  if (actionIds.length === 0) return [];
  const rows = await handle
    .selectFrom('after_decision_entry as entry')
    .innerJoin('after_decision_step as step', 'step.entry_id', 'entry.id')
    .select(['entry.corrective_action_id as action_id', 'step.due_on', 'entry.source'])
    .where('entry.corrective_action_id', 'in', actionIds)
    .where('entry.kind', '=', 'expiry')
    .where('entry.taken_back_at', 'is', null)
    .where('step.kind', '=', 'expires')
    .where('step.superseded_at', 'is', null)
    .where('step.is_taken_back', '=', 0)
    .orderBy('entry.entered_at')
    .execute();
  return rows.flatMap(({ action_id, due_on, source }) => (action_id === null || due_on === null ? [] : [{ action_id, due_on, source }]));
}

/** Which of these cases have an issued report. */
export async function selectCasesWithIssue(handle: ReadHandle, caseIds: readonly string[]): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const rows = await handle.selectFrom('issued_document').select('case_id').distinct().where('case_id', 'in', caseIds).execute();
  return rows.map((row) => row.case_id);
}

/** Everyone known by name whose record was not joined to another. */
export function selectNamed(handle: ReadHandle): Promise<{ id: string; display_name: string }[]> {
  return handle
    .selectFrom('person')
    .leftJoin('person_join as joined', (join) => join.onRef('joined.joined_id', '=', 'person.id').on('joined.undone_at', 'is', null))
    .select(['person.id', 'person.display_name'])
    .where('person.kind', '=', 'named')
    .where('joined.id', 'is', null)
    .execute();
}

/** What stands on paper from these days, for finding duplicates. */
export async function selectPaperOfDays(
  handle: ReadHandle,
  days: readonly string[],
): Promise<Pick<PriorEntryRow, 'person_id' | 'given_on' | 'level'>[]> {
  if (days.length === 0) return [];
  return handle
    .selectFrom('prior_entry')
    .select(['person_id', 'given_on', 'level'])
    .where('given_on', 'in', days)
    .where('taken_back_at', 'is', null)
    .execute();
}

/** The decisions in use in a case. */
export function selectUses(handle: ReadHandle, caseId: string): Promise<PriorUseRow[]> {
  return handle.selectFrom('prior_use').selectAll().where('case_id', '=', caseId).where('superseded_at', 'is', null).execute();
}

export async function insertPaper(handle: WriteHandle, row: PriorEntryRow): Promise<void> {
  await handle.insertInto('prior_entry').values(row).execute();
}

export async function insertImport(handle: WriteHandle, row: PriorImportRow): Promise<void> {
  await handle.insertInto('prior_import').values(row).execute();
}

export function findImport(handle: ReadHandle, importId: string): Promise<PriorImportRow | undefined> {
  return handle.selectFrom('prior_import').selectAll().where('id', '=', importId).where('taken_back_at', 'is', null).executeTakeFirst();
}

type TakenBack = { taken_back_at: string; taken_back_by: string; taken_back_reason: string };

export async function markPaperTakenBack(handle: WriteHandle, entryId: string, takenBack: TakenBack): Promise<void> {
  await handle.updateTable('prior_entry').set(takenBack).where('id', '=', entryId).execute();
}

/** Puts an entry that was taken back in its place again. */
export async function markPaperRestored(handle: WriteHandle, entryId: string): Promise<void> {
  await handle
    .updateTable('prior_entry')
    .set({ taken_back_at: null, taken_back_by: null, taken_back_reason: null })
    .where('id', '=', entryId)
    .execute();
}

/** An entry that was taken back. */
export function findTakenBack(handle: ReadHandle, entryId: string): Promise<PriorEntryRow | undefined> {
  return handle.selectFrom('prior_entry').selectAll().where('id', '=', entryId).where('taken_back_at', 'is not', null).executeTakeFirst();
}

/** Takes back what still stands of an import. Gives how many entries that were. */
export async function markImportTakenBack(handle: WriteHandle, importId: string, takenBack: TakenBack): Promise<number> {
  await handle
    .updateTable('prior_import')
    .set({ taken_back_at: takenBack.taken_back_at, taken_back_by: takenBack.taken_back_by })
    .where('id', '=', importId)
    .execute();
  const { numUpdatedRows } = await handle
    .updateTable('prior_entry')
    .set(takenBack)
    .where('import_id', '=', importId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function updatePersonOfPaper(handle: WriteHandle, entryId: string, personId: string): Promise<void> {
  await handle.updateTable('prior_entry').set({ person_id: personId }).where('id', '=', entryId).execute();
}

/** Puts a decision in the place of the one in use for the same entry. */
export async function supersedeUse(handle: WriteHandle, row: PriorUseRow): Promise<void> {
  await handle
    .updateTable('prior_use')
    .set({ superseded_at: row.decided_at })
    .where('case_id', '=', row.case_id)
    .where('prior_kind', '=', row.prior_kind)
    .where('prior_id', '=', row.prior_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('prior_use').values(row).execute();
}
