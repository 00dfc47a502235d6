/** @file A case that must exist, and the small changes that other slices make to it inside their own units of work. */
import type { Track } from '#shared/domain/cases.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { type CaseRecord, findCaseRecord, findCaseRow, updateCase } from './cases-queries.ts';
import type { CaseFileRow } from './cases-rows.ts';
import { foldText } from './search-text.ts';

/** @throws DomainError NOT_FOUND */
export async function caseById(handle: ReadHandle, caseId: string): Promise<CaseFileRow> {
  const row = await findCaseRow(handle, caseId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  return row;
}

/** Gives the case into the hands of another participant of its incident. */
export async function reassignInvestigator(handle: WriteHandle, caseId: string, participantId: string): Promise<void> {
  await updateCase(handle, caseId, { investigator_id: participantId });
}

/** The case with the names of its respondent and its investigator. @throws DomainError NOT_FOUND */
export async function caseRecordById(handle: ReadHandle, caseId: string): Promise<CaseRecord> {
  const record = await findCaseRecord(handle, caseId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return record;
}

export async function putOnTrack(handle: WriteHandle, caseId: string, track: Track): Promise<void> {
  await updateCase(handle, caseId, { track });
}

/** Puts other details of intake in the place of those that stand, and keeps the text that the list searches true to them. */
export async function restateCase(
  handle: WriteHandle,
  caseId: string,
  details: Pick<CaseRecord, 'building' | 'employment_status' | 'done_or_next' | 'to_keep'>,
): Promise<void> {
  const { number, title, respondent } = await caseRecordById(handle, caseId);
  await updateCase(handle, caseId, { ...details, search_text: foldText([number, title, respondent, details.building].join(' \n')) });
}
