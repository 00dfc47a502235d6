/** @file Closing and reopening as the list of cases sees them. */
import type { CaseStatus } from '#shared/domain/cases.ts';
import type { WriteHandle } from '../service-context.ts';
import { updateCase } from './cases-queries.ts';

/** `closed` stays until it is marked otherwise; any other status is found again from the rows before the unit of work commits. */
export async function markStatus(handle: WriteHandle, caseId: string, status: Extract<CaseStatus, 'closed' | 'open'>): Promise<void> {
  await updateCase(handle, caseId, { status });
}
