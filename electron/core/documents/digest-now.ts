/** @file What an issued document is at this moment, beside what was recorded when it was issued. */
import { DomainError } from '#shared/domain/errors.ts';
import { requireNoneClosed } from '../evidence/access-list/closed-exhibits.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findIssued, type IssuedRecord } from './documents-queries.ts';

/** there: `sha256` was taken from its file just now, `recorded` when it was issued. */
export type DigestNow =
  | { state: 'there'; sha256: string; recorded: string }
  | { state: 'missing' }
  | { state: 'differs' }
  | { state: 'removed' };

/** Reads the whole file; `differs` when it is not even what was encrypted. @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, STORAGE_FAILED */
export async function digestNow(context: ServiceContext, input: { documentId: string }): Promise<DigestNow> {
  const record = await findIssued(context.unitOfWork.read, input.documentId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  if (record.removal_id !== null) return { state: 'removed' };
  await requireNoneClosed(context, context.unitOfWork.read, record.case_id);
  try {
    const { sha256 } = await context.blobs.digest('issued', record.id, record.data_key);
    return { state: 'there', sha256, recorded: record.sha256 };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'EVIDENCE_MISSING') return { state: 'missing' };
    if (error instanceof DomainError && error.code === 'EVIDENCE_ALTERED') return { state: 'differs' };
    throw error;
  }
}

/** Of which case an issue is, and what was recorded of it. @throws DomainError NOT_FOUND; REMOVED_BY_ORDER */
export async function issueToSign(
  handle: ReadHandle,
  documentId: string,
): Promise<Pick<IssuedRecord, 'case_id' | 'title' | 'issue' | 'sha256'>> {
  const record = await findIssued(handle, documentId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  if (record.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: `Issue ${record.issue} of the document` });
  return record;
}
