/** @file SQL of signed copies. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { SignedCopyRow } from './signed-rows.ts';

/** A copy with the issue that it is of. */
export type SignedCopyRecord = SignedCopyRow & {
  case_number: string;
  title: string;
  issue: number;
  removed_at: string | null;
  removed_court: string | null;
  removed_docket_number: string | null;
};

const records = (handle: ReadHandle) =>
  handle
    .selectFrom('signed_copy as copy')
    .innerJoin('issued_document as document', 'document.id', 'copy.document_id')
    .innerJoin('case_file', 'case_file.id', 'copy.case_id')
    .leftJoin('removal', 'removal.id', 'copy.removal_id')
    .selectAll('copy')
    .select([
      'case_file.number as case_number',
      'document.title',
      'document.issue',
      'removal.at as removed_at',
      'removal.court as removed_court',
      'removal.docket_number as removed_docket_number',
    ]);

/** The newest copy of each issue first. */
export function selectSignedCopies(handle: ReadHandle, of: { caseId: string } | { documentId: string }): Promise<SignedCopyRecord[]> {
  const all = records(handle).orderBy('copy.position', 'desc');
  return ('caseId' in of ? all.where('copy.case_id', '=', of.caseId) : all.where('copy.document_id', '=', of.documentId)).execute();
}

export function findSignedCopy(handle: ReadHandle, copyId: string): Promise<SignedCopyRecord | undefined> {
  return records(handle).where('copy.id', '=', copyId).executeTakeFirst();
}

export async function insertSignedCopy(handle: WriteHandle, row: SignedCopyRow): Promise<void> {
  await handle.insertInto('signed_copy').values(row).execute();
}

/** Nulls put the copy back. */
export async function markSetAside(
  handle: WriteHandle,
  copyId: string,
  mark: Pick<SignedCopyRow, 'taken_back_at' | 'taken_back_by' | 'taken_back_reason'>,
): Promise<void> {
  await handle.updateTable('signed_copy').set(mark).where('id', '=', copyId).execute();
}

/** Takes everything from the copies of an issue but that they were taken back. */
export async function blankSignedCopies(handle: WriteHandle, documentId: string, { removalId, mark }: { removalId: string; mark: string }) {
  await handle
    .updateTable('signed_copy')
    .set({ data_key: Buffer.alloc(0), file_name: mark, signed_by: mark, removal_id: removalId })
    .where('document_id', '=', documentId)
    .where('removal_id', 'is', null)
    .execute();
}
