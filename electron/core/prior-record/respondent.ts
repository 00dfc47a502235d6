/** @file Who the respondent of a case is, for slices that ask of nothing else. */
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle } from '../service-context.ts';
import { findRespondent } from './prior-record-queries.ts';

/** The record of the person. @throws DomainError NOT_FOUND */
export async function respondentOf(handle: ReadHandle, caseId: string): Promise<string> {
  const respondent = await findRespondent(handle, caseId);
  if (respondent === undefined) throw new DomainError('NOT_FOUND');
  return respondent.person_id;
}
