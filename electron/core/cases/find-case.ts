/** @file Guards: a case that must exist, and who has it in hand. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { findCaseRow, updateCase } from './cases-queries.ts';
import type { CaseFileRow } from './cases-rows.ts';

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
