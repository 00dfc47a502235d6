/** @file Issued documents as others read them. Invariant: what leaves has the digest that was recorded at issue. */
import { IssuedDocument } from '#shared/domain/document-model.ts';
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';
import type { ProfileKey } from '#shared/domain/documents/profiles.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Viewer } from '#shared/domain/evidence.ts';
import { requireNoneClosed } from '../evidence/access-list/closed-exhibits.ts';
import { type CopyOutcome, copyOut, grantOf, type RecordedItem, requireUnaltered } from '../evidence/copy-out.ts';
import { removedOf } from '../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import {
  blankIssued,
  countUnredactedRows,
  findIssued,
  type IssuedRecord,
  issuedModelOf,
  selectIssued,
  selectIssuedHolding,
} from './documents-queries.ts';

/** How often the report of this case was issued; memos and redacted copies are not counted. */
export function countIssued(handle: ReadHandle, caseId: string): Promise<number> {
  return countUnredactedRows(handle, caseId, 'discipline-report');
}

/** Every issue of the case, the newest first. */
export async function listIssued(context: ServiceContext, input: { caseId: string }): Promise<IssuedDocument[]> {
  return issuesOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listIssued`, inside or outside a unit of work. */
export async function issuesOfCase(handle: ReadHandle, caseId: string): Promise<IssuedDocument[]> {
  return (await selectIssued(handle, caseId)).map(toIssuedDocument);
}

/** One issue, whoever asks: for what the application works out for itself. @throws DomainError NOT_FOUND */
export async function issuedById(handle: ReadHandle, documentId: string): Promise<IssuedDocument> {
  const record = await findIssued(handle, documentId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return toIssuedDocument(record);
}

/**
 * Checks the document's digest, logs the view and gives an address at which the window's frame may show it.
 * @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, EXHIBIT_RESTRICTED, EVIDENCE_MISSING, EVIDENCE_ALTERED
 */
export async function openIssued(
  context: ServiceContext,
  input: { documentId: string },
): Promise<{ address: string; viewer: Viewer; mediaType: string }> {
  const record = await requireIssued(context, input.documentId);
  const item = recordedItem(record);
  await requireUnaltered(context, item);
  await log(context, record, 'document.viewed');
  return { address: context.addresses.issue(grantOf(item, 'inline')), viewer: item.viewer, mediaType: item.mediaType };
}

/** Lets a copy out; a dismissed dialog leaves no trace. @throws DomainError NOT_FOUND, and what `copyOut` throws */
export async function exportIssued(context: ServiceContext, input: { documentId: string }): Promise<CopyOutcome> {
  const record = await requireIssued(context, input.documentId);
  return copyOut(context, recordedItem(record), (outcome) => log(context, record, 'document.exported', { outcome }));
}

/**
 * The bytes of the newest issue for a copy that the caller writes itself, or null before the first; the copy is logged as an export. With a
 * profile, the newest that was redacted for that audience.
 * @throws DomainError EXHIBIT_RESTRICTED, EVIDENCE_MISSING, EVIDENCE_ALTERED
 */
export async function takeNewestIssue(
  context: ServiceContext,
  input: { caseId: string; kind: IssuableKind; profile?: ProfileKey },
): Promise<{ bytes: Uint8Array; document: IssuedDocument } | null> {
  const records = await selectIssued(context.unitOfWork.read, input.caseId);
  const newest = records.find(
    (record) => record.kind === input.kind && record.profile === (input.profile ?? null) && record.removal_id === null,
  );
  if (newest === undefined) return null;
  await requireNoneClosed(context, context.unitOfWork.read, input.caseId);
  const item = recordedItem(newest);
  await requireUnaltered(context, item);
  await log(context, newest, 'document.exported', { outcome: 'saved' });
  const bytes = new Uint8Array(await new Response(context.blobs.read('issued', item.id, item.dataKey)).arrayBuffer());
  return { bytes, document: toIssuedDocument(newest) };
}

/** An issue as it is kept, for whoever lets it out with others and records that. @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, EXHIBIT_RESTRICTED */
export async function issuedItem(context: ServiceContext, documentId: string): Promise<RecordedItem> {
  return recordedItem(await requireIssued(context, documentId));
}

/** Everything that an issue prints, as JSON text; next to nothing once it was removed. @throws Error (a bug) when there is no such issue */
export function printedTextOf(handle: ReadHandle, documentId: string): Promise<string> {
  return issuedModelOf(handle, documentId);
}

async function requireIssued(context: ServiceContext, documentId: string): Promise<IssuedRecord> {
  const record = await findIssued(context.unitOfWork.read, documentId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  if (record.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: `Issue ${record.issue} of the report` });
  // An issued report names every exhibit of its case.
  await requireNoneClosed(context, context.unitOfWork.read, record.case_id);
  return record;
}

/** Issues of any case, with its number, whose printed text holds one of these words. */
export async function issuesHolding(handle: ReadHandle, words: readonly string[]): Promise<(IssuedDocument & { caseNumber: string })[]> {
  const records = await selectIssuedHolding(
    handle,
    words.map((word) => JSON.stringify(word).slice(1, -1)),
  );
  return records.map((record) => ({ ...toIssuedDocument(record), caseNumber: record.case_number }));
}

/**
 * The removal of an issue by order of a court, inside the removal's unit of work: data key and text go, the row stays. The caller removes the
 * blob once that has committed.
 * @throws DomainError NOT_FOUND, also for another case's; REMOVED_BY_ORDER when it was removed before
 */
export async function removeIssued(
  handle: WriteHandle,
  input: { caseId: string; documentId: string; removalId: string },
): Promise<IssuedDocument> {
  const record = await findIssued(handle, input.documentId);
  if (record === undefined || record.case_id !== input.caseId) throw new DomainError('NOT_FOUND');
  if (record.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: `Issue ${record.issue} of the report` });
  await blankIssued(handle, record.id, input.removalId);
  return toIssuedDocument(record);
}

/** "2021-0003 Discipline report, issue 1.pdf" */
function recordedItem(record: IssuedRecord): RecordedItem {
  return {
    register: 'issued',
    id: record.id,
    dataKey: record.data_key,
    size: record.size,
    sha256: record.sha256,
    mediaType: 'application/pdf',
    viewer: 'pdf',
    fileName: `${record.case_number} ${record.title}, issue ${record.issue}.pdf`,
    label: `Issue ${record.issue} of the report`,
  };
}

/** A row of the register as the contract gives it. */
export function toIssuedDocument(record: Omit<IssuedRecord, 'case_number'>): IssuedDocument {
  return IssuedDocument.parse({
    id: record.id,
    kind: record.kind,
    title: record.title,
    issue: record.issue,
    issuedAt: record.issued_at,
    issuedBy: record.issued_by,
    sha256: record.sha256,
    size: record.size,
    pageCount: record.page_count,
    auditHead: { number: record.head_number, hash: record.head_hash },
    profile: record.profile,
    removed: removedOf(record),
  });
}

function log(context: ServiceContext, record: IssuedRecord, type: 'document.viewed' | 'document.exported', more = {}): Promise<void> {
  return context.unitOfWork.write(async (_handle, recordEvent) => {
    await recordEvent({
      type,
      version: 1,
      caseId: record.case_id,
      payload: { documentId: record.id, kind: record.kind, title: record.title, issue: record.issue, sha256: record.sha256, ...more },
    });
  });
}
