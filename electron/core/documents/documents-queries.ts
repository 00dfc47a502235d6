/** @file SQL of issued documents. */
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';
import type { ProfileKey } from '#shared/domain/documents/profiles.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { IssuedDocumentRow } from './documents-rows.ts';

/** An issued document with the number of its case; the printed model stays where it is. */
export type IssuedRecord = Omit<IssuedDocumentRow, 'model'> & {
  case_number: string;
  removed_at: string | null;
  removed_court: string | null;
  removed_docket_number: string | null;
  profile: ProfileKey | null;
};

const issuedRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('issued_document as document')
    .innerJoin('case_file', 'case_file.id', 'document.case_id')
    .leftJoin('removal', 'removal.id', 'document.removal_id')
    .leftJoin('redacted_issue', 'redacted_issue.document_id', 'document.id')
    .select([
      'document.id',
      'document.case_id',
      'document.kind',
      'document.title',
      'document.issue',
      'document.issued_at',
      'document.issued_by_id',
      'document.issued_by',
      'document.sha256',
      'document.size',
      'document.data_key',
      'document.page_count',
      'document.head_number',
      'document.head_hash',
      'document.restatement_reason',
      'document.removal_id',
      'removal.at as removed_at',
      'removal.court as removed_court',
      'removal.docket_number as removed_docket_number',
      'case_file.number as case_number',
      'redacted_issue.profile',
    ]);

/** The newest issue first. */
export function selectIssued(handle: ReadHandle, caseId: string): Promise<IssuedRecord[]> {
  return issuedRecords(handle).where('document.case_id', '=', caseId).orderBy('document.issue', 'desc').execute();
}

export function findIssued(handle: ReadHandle, documentId: string): Promise<IssuedRecord | undefined> {
  return issuedRecords(handle).where('document.id', '=', documentId).executeTakeFirst();
}

/** How often a document of this kind was issued as it is, redacted ones not among them. */
export async function countUnredactedRows(handle: ReadHandle, caseId: string, kind: IssuableKind): Promise<number> {
  const rows = await issuedRecords(handle).where('document.case_id', '=', caseId).where('document.kind', '=', kind).execute();
  return rows.filter((row) => row.profile === null).length;
}

/** How many issues of this kind there are, redacted ones among them: all are numbered in one row. */
/** The model as it was printed, JSON. @throws Error (a bug) when there is no such issue */
export async function issuedModelOf(handle: ReadHandle, documentId: string): Promise<string> {
  const { model } = await handle.selectFrom('issued_document').select('model').where('id', '=', documentId).executeTakeFirstOrThrow();
  return model;
}

export async function countIssuedRows(handle: ReadHandle, caseId: string, kind: IssuableKind): Promise<number> {
  const { count } = await handle
    .selectFrom('issued_document')
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Takes everything from the document but that it was issued. */
export async function blankIssued(handle: WriteHandle, documentId: string, removalId: string): Promise<void> {
  await handle
    .updateTable('issued_document')
    .set({ data_key: Buffer.alloc(0), model: '{}', restatement_reason: '', removal_id: removalId })
    .where('id', '=', documentId)
    .execute();
}

/** Issues of any case whose printed text holds one of these words; `needles` are pieces of JSON text. */
export async function selectIssuedHolding(handle: ReadHandle, needles: readonly string[]): Promise<IssuedRecord[]> {
  if (needles.length === 0) return [];
  return issuedRecords(handle)
    .where('document.removal_id', 'is', null)
    .where((where) => where.or(needles.map((needle) => where(where.fn<number>('instr', ['document.model', where.val(needle)]), '>', 0))))
    .orderBy('document.issue')
    .execute();
}

export async function insertIssued(handle: WriteHandle, row: IssuedDocumentRow): Promise<void> {
  await handle.insertInto('issued_document').values(row).execute();
}
