/** @file SQL of signatures. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { DocumentSignatureRow } from './signatures-rows.ts';

/** In the order in which they were recorded, those taken back too. */
export function selectSignatures(handle: ReadHandle, documentId: string): Promise<DocumentSignatureRow[]> {
  return handle
    .selectFrom('document_signature')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

export function findSignature(handle: ReadHandle, signatureId: string): Promise<DocumentSignatureRow | undefined> {
  return handle.selectFrom('document_signature').selectAll().where('id', '=', signatureId).executeTakeFirst();
}

export async function insertSignature(handle: WriteHandle, row: DocumentSignatureRow): Promise<void> {
  await handle.insertInto('document_signature').values(row).execute();
}

export async function takeBackSignatureRow(
  handle: WriteHandle,
  signatureId: string,
  change: Pick<DocumentSignatureRow, 'taken_back_by' | 'taken_back_at' | 'taken_back_reason'>,
): Promise<void> {
  await handle.updateTable('document_signature').set(change).where('id', '=', signatureId).execute();
}
