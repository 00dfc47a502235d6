/** @file Taking a signed copy of an issued document back. Invariant: the issue stays as it is, and the copy beside it, each with its own digest. */
import { MOST_SIGNED_COPY_BYTES, type SignedCopy, type SignedCopyFacts } from '#shared/domain/documents/signed-copy.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { IntakeId } from '#shared/domain/ids.ts';
import { requireNoneClosed } from '../../evidence/access-list/closed-exhibits.ts';
import { finishIntakeAs, openIntake } from '../../evidence/intake/intake.ts';
import type { Intake } from '../../evidence/intake/intake-register.ts';
import { recognizeMediaType } from '../../evidence/intake/media-type.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { findIssued, type IssuedRecord } from '../documents-queries.ts';
import { signedCopyById } from './signed-copies.ts';
import { insertSignedCopy, selectSignedCopies } from './signed-queries.ts';
import type { SignedCopyRow } from './signed-rows.ts';

export type TakingBack = SignedCopyFacts & { documentId: string; fileName: string; size: number };

/**
 * Opens the intake of a signed copy; its slices come as those of evidence do.
 * @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, EXHIBIT_RESTRICTED, NOTHING_IN_FILE; INPUT_REFUSED for more than MOST_SIGNED_COPY_BYTES and for a
 * day before the issue; DISK_FULL, STORAGE_FAILED
 */
export async function beginSignedCopy(context: ServiceContext, input: TakingBack): Promise<{ intakeId: IntakeId }> {
  const issued = await requireIssuedFor(context.unitOfWork.read, input.documentId);
  await requireNoneClosed(context, context.unitOfWork.read, issued.case_id);
  assertFits(input);
  return openIntake(context, {
    as: 'signed-copy',
    register: 'issued',
    fileName: input.fileName,
    size: input.size,
    receive: (intake, sha256) => receiveCopy(context, { intake, sha256, taking: input }),
  });
}

/** @throws DomainError INTAKE_GONE, INTAKE_OUT_OF_ORDER; NOT_ALLOWED for what is neither a PDF nor an image, is the issue itself or came in before */
export async function finishSignedCopy(context: ServiceContext, input: { intakeId: IntakeId }): Promise<SignedCopy> {
  return signedCopyById(context.unitOfWork.read, await finishIntakeAs(context, 'signed-copy', input.intakeId));
}

function assertFits({ size }: TakingBack): void {
  if (size <= MOST_SIGNED_COPY_BYTES) return;
  const most = MOST_SIGNED_COPY_BYTES / 1024 / 1024;
  const problem = `A signed copy holds at most ${most} MB. Scan it at a lower resolution, or in gray.`;
  throw new DomainError('INPUT_REFUSED', { problem, file: problem });
}

async function requireIssuedFor(handle: ReadHandle, documentId: string): Promise<IssuedRecord> {
  const issued = await findIssued(handle, documentId);
  if (issued === undefined) throw new DomainError('NOT_FOUND');
  if (issued.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: `Issue ${issued.issue} of the ${issued.title}` });
  return issued;
}

type Receiving = { intake: Intake; sha256: string; taking: TakingBack };

async function receiveCopy(context: ServiceContext, { intake, sha256, taking }: Receiving): Promise<string> {
  const { mediaType, viewer } = await recognizeMediaType(intake.head, intake.size === intake.head.byteLength);
  const refused = viewer === 'pdf' || viewer === 'image' ? await whyRefused(context.unitOfWork.read, taking.documentId, sha256) : notAScan;
  if (refused !== null || (viewer !== 'pdf' && viewer !== 'image')) {
    await context.blobs.remove('issued', intake.blobId);
    throw refused ?? notAScan;
  }
  return context.unitOfWork.write(async (handle, record) => {
    const issued = await requireIssuedFor(handle, taking.documentId);
    const [newest] = await selectSignedCopies(handle, { documentId: issued.id });
    const row: SignedCopyRow = {
      id: intake.blobId,
      document_id: issued.id,
      case_id: issued.case_id,
      position: (newest?.position ?? 0) + 1,
      signed_on: taking.signedOn,
      signed_by: taking.signedBy,
      file_name: intake.fileName,
      media_type: mediaType,
      viewer,
      size: intake.size,
      sha256,
      data_key: intake.writer.dataKey,
      received_at: context.ports.clock.now().toISOString(),
      received_by_id: context.actor.userId,
      received_by: context.actor.displayName,
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
      removal_id: null,
    };
    await insertSignedCopy(handle, row);
    const { id: copyId, document_id: documentId, size, signed_on: signedOn, signed_by: signedBy } = row;
    const { title, issue } = issued;
    await record({
      type: 'signed_copy.received',
      version: 1,
      caseId: issued.case_id,
      payload: { copyId, documentId, title, issue, sha256, size, mediaType, signedOn, signedBy },
    });
    return copyId;
  });
}

async function whyRefused(handle: ReadHandle, documentId: string, sha256: string): Promise<DomainError | null> {
  if ((await requireIssuedFor(handle, documentId)).sha256 === sha256) return theIssueItself;
  const before = await selectSignedCopies(handle, { documentId });
  return before.some((copy) => copy.sha256 === sha256) ? cameBefore : null;
}

const refusal = (problem: string, next: string): DomainError => new DomainError('NOT_ALLOWED', { problem, next });
const notAScan = refusal(
  'A signed copy is taken back as a PDF or as an image.',
  'Scan the signed paper, or save it as a PDF, and choose that file.',
);
const theIssueItself = refusal(
  'This file is the issue itself, byte for byte: it bears no signature that the issue does not.',
  'Choose the scan of the signed paper.',
);
const cameBefore = refusal('This very file was taken back before.', 'See it beside the issue.');
