/** @file Signed copies as others read them. Invariant: what leaves has the digest that was taken as the copy came in. */
import { SignedCopy } from '#shared/domain/documents/signed-copy.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Viewer } from '#shared/domain/evidence.ts';
import { REMOVED_MARK } from '#shared/domain/removal.ts';
import { requireNoneClosed } from '../../evidence/access-list/closed-exhibits.ts';
import { type CopyOutcome, copyOut, grantOf, type RecordedItem, requireUnaltered } from '../../evidence/copy-out.ts';
import { removedOf } from '../../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { blankSignedCopies, findSignedCopy, markSetAside, type SignedCopyRecord, selectSignedCopies } from './signed-queries.ts';

/** Every copy of the case, of each issue the newest first. */
export async function listSignedCopies({ unitOfWork }: ServiceContext, { caseId }: { caseId: string }): Promise<SignedCopy[]> {
  return asCopies(await selectSignedCopies(unitOfWork.read, { caseId }));
}

/** Those of one issue, the newest first, inside or outside a unit of work. */
export async function signedCopiesOf(handle: ReadHandle, documentId: string): Promise<SignedCopy[]> {
  return asCopies(await selectSignedCopies(handle, { documentId }));
}

/** @throws DomainError NOT_FOUND */
export async function signedCopyById(handle: ReadHandle, copyId: string): Promise<SignedCopy> {
  const { document_id: documentId } = await requireCopy(handle, copyId);
  const copy = (await signedCopiesOf(handle, documentId)).find(({ id }) => id === copyId);
  if (copy === undefined) throw new DomainError('NOT_FOUND');
  return copy;
}

/**
 * Checks the copy's digest, logs the view and gives an address at which the window's frame may show it.
 * @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, EXHIBIT_RESTRICTED, EVIDENCE_MISSING, EVIDENCE_ALTERED
 */
export async function openSignedCopy(
  context: ServiceContext,
  input: { copyId: string },
): Promise<{ address: string; viewer: Viewer; mediaType: string }> {
  const record = await requireReadable(context, input.copyId);
  const item = recordedItem(record);
  await requireUnaltered(context, item);
  await context.unitOfWork.write((_handle, recordEvent) => recordEvent(told(record, 'signed_copy.viewed')));
  return { address: context.addresses.issue(grantOf(item, 'inline')), viewer: item.viewer, mediaType: item.mediaType };
}

/** Lets a copy out; a dismissed dialog leaves no trace. @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, and what `copyOut` throws */
export async function exportSignedCopy(context: ServiceContext, input: { copyId: string }): Promise<CopyOutcome> {
  const record = await requireReadable(context, input.copyId);
  return copyOut(context, recordedItem(record), (outcome) =>
    context.unitOfWork.write((_handle, recordEvent) => recordEvent(told(record, 'signed_copy.exported', { outcome }))),
  );
}

/** Says that a copy is not the one that was handed over; it is kept and no longer offered. @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, CHANGED_MEANWHILE */
export async function setSignedCopyAside(context: ServiceContext, input: { copyId: string; reason: string }): Promise<SignedCopy> {
  const at = context.ports.clock.now().toISOString();
  const mark = { taken_back_at: at, taken_back_by: context.actor.displayName, taken_back_reason: input.reason };
  return marked(context, input.copyId, { isSetAside: false, mark, type: 'signed_copy.set_aside', more: { reason: input.reason } });
}

/** @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, CHANGED_MEANWHILE when it was not set aside */
export async function putSignedCopyBack(context: ServiceContext, input: { copyId: string }): Promise<SignedCopy> {
  const mark = { taken_back_at: null, taken_back_by: null, taken_back_reason: null };
  return marked(context, input.copyId, { isSetAside: true, mark, type: 'signed_copy.put_back', more: {} });
}

type Marking = {
  isSetAside: boolean;
  mark: Parameters<typeof markSetAside>[2];
  type: 'signed_copy.set_aside' | 'signed_copy.put_back';
  more: Record<string, unknown>;
};

function marked(context: ServiceContext, copyId: string, { isSetAside, mark, type, more }: Marking): Promise<SignedCopy> {
  return context.unitOfWork.write(async (handle, recordEvent) => {
    const record = await requireCopy(handle, copyId);
    if (record.removal_id !== null) throw removedByOrder(record);
    if ((record.taken_back_at !== null) !== isSetAside) throw new DomainError('CHANGED_MEANWHILE');
    await markSetAside(handle, copyId, mark);
    await recordEvent(told(record, type, more));
    return signedCopyById(handle, copyId);
  });
}

/**
 * The removal of an issue takes its signed copies along, inside the removal's unit of work. The caller removes the blobs of the ids given once that
 * has committed.
 */
export async function removeSignedCopies(handle: WriteHandle, input: { documentId: string; removalId: string }): Promise<string[]> {
  const copies = await selectSignedCopies(handle, { documentId: input.documentId });
  await blankSignedCopies(handle, input.documentId, { removalId: input.removalId, mark: REMOVED_MARK });
  return copies.filter((copy) => copy.removal_id === null).map(({ id }) => id);
}

async function requireCopy(handle: ReadHandle, copyId: string): Promise<SignedCopyRecord> {
  const record = await findSignedCopy(handle, copyId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return record;
}

async function requireReadable(context: ServiceContext, copyId: string): Promise<SignedCopyRecord> {
  const record = await requireCopy(context.unitOfWork.read, copyId);
  if (record.removal_id !== null) throw removedByOrder(record);
  // A signed document names the exhibits of its case as the issue does.
  await requireNoneClosed(context, context.unitOfWork.read, record.case_id);
  return record;
}

const nameOf = ({ title, issue }: SignedCopyRecord): string => `The signed copy of ${title.toLowerCase()}, issue ${issue}`;
const removedByOrder = (record: SignedCopyRecord): DomainError => new DomainError('REMOVED_BY_ORDER', { exhibit: nameOf(record) });

/** "2021-0003 Discipline report, issue 1, signed.pdf" */
function recordedItem(record: SignedCopyRecord): RecordedItem {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(record.file_name)?.[0] ?? (record.viewer === 'pdf' ? '.pdf' : '');
  return {
    register: 'issued',
    id: record.id,
    dataKey: record.data_key,
    size: record.size,
    sha256: record.sha256,
    mediaType: record.media_type,
    viewer: record.viewer,
    fileName: `${record.case_number} ${record.title}, issue ${record.issue}, signed${ending.toLowerCase()}`,
    label: nameOf(record),
  };
}

function told(record: SignedCopyRecord, type: string, more: Record<string, unknown> = {}) {
  const { id: copyId, document_id: documentId, title, issue, sha256 } = record;
  return { type, version: 1, caseId: record.case_id, payload: { copyId, documentId, title, issue, sha256, ...more } };
}

/** Of each issue the newest that is not set aside stands. */
function asCopies(records: readonly SignedCopyRecord[]): SignedCopy[] {
  const standing = new Map<string, string>();
  for (const { id, document_id: of, taken_back_at: at, removal_id: removal } of records) {
    if (at === null && removal === null && !standing.has(of)) standing.set(of, id);
  }
  return records.map((record) => asCopy(record, standing.get(record.document_id) === record.id));
}

function asCopy(record: SignedCopyRecord, isStanding: boolean): SignedCopy {
  const { taken_back_at: at, taken_back_by: by, taken_back_reason: reason } = record;
  return SignedCopy.parse({
    id: record.id,
    documentId: record.document_id,
    caseId: record.case_id,
    signedOn: record.signed_on,
    signedBy: record.signed_by,
    fileName: record.file_name,
    mediaType: record.media_type,
    viewer: record.viewer,
    size: record.size,
    sha256: record.sha256,
    receivedAt: record.received_at,
    receivedBy: record.received_by,
    isStanding,
    setAside: at === null || by === null || reason === null ? null : { at, by, reason },
    removed: removedOf(record),
  });
}
