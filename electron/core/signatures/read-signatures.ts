/** @file Signatures of issued documents as others read them: names typed over a digest, and signed copies that were taken back. */
import type { SignedCopy } from '#shared/domain/documents/signed-copy.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { DocumentSignature, type SignatureCheck } from '#shared/domain/sign-off/signatures.ts';
import { digestNow } from '../documents/digest-now.ts';
import { signedCopiesOf } from '../documents/signed/signed-copies.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectSignatures } from './signatures-queries.ts';
import type { DocumentSignatureRow } from './signatures-rows.ts';

/** Every signature of one issue, those taken back and copies set aside too, in the order of their days; inside or outside a unit of work. */
export async function signaturesOf(handle: ReadHandle, documentId: string): Promise<DocumentSignature[]> {
  const typed = (await selectSignatures(handle, documentId)).map(toSignature);
  const scans = (await signedCopiesOf(handle, documentId)).filter((copy) => copy.removed === null).map(scanOf);
  return [...typed, ...scans].sort(
    (one, other) => one.signedOn.localeCompare(other.signedOn) || one.recordedAt.localeCompare(other.recordedAt),
  );
}

/** One line a signature that stands, for a list of them: "Signed Nov 22, 2026 by Noor Adel, Superintendent: typed over this digest". */
export async function signaturesInWords(handle: ReadHandle, documentId: string): Promise<string[]> {
  return (await signaturesOf(handle, documentId))
    .filter(({ takenBackAt }) => takenBackAt === null)
    .map(({ kind, signer, capacity, signedOn, sha256 }) => {
      const how = kind === 'typed' ? `typed over the digest ${sha256.slice(0, 16)}…` : `by hand, copy ${sha256.slice(0, 16)}…`;
      return `Signed ${formatCivilDate(signedOn)} by ${[signer, capacity].filter((part) => part !== '').join(', ')}: ${how}`;
    });
}

/**
 * The same with whether the issue is still the one that was signed: its file is read and digested anew.
 * @throws DomainError NOT_FOUND
 */
export async function checkSignatures(
  context: ServiceContext,
  input: { documentId: string },
): Promise<(DocumentSignature & { check: SignatureCheck })[]> {
  const signatures = await signaturesOf(context.unitOfWork.read, input.documentId);
  if (signatures.length === 0) return [];
  const now = await digestNow(context, input);
  return signatures.map((signature) => ({ ...signature, check: checked(signature, now) }));
}

/** A scan shows the signed page itself; that the issue beside it is unaltered says that both are what was recorded. */
function checked({ kind, sha256 }: DocumentSignature, now: Awaited<ReturnType<typeof digestNow>>): SignatureCheck {
  if (now.state !== 'there') return now.state;
  return now.sha256 === (kind === 'typed' ? sha256 : now.recorded) ? 'matches' : 'differs';
}

function scanOf(copy: SignedCopy): DocumentSignature {
  return DocumentSignature.parse({
    id: copy.id,
    documentId: copy.documentId,
    kind: 'scan',
    signer: copy.signedBy,
    capacity: '',
    statement: '',
    sha256: copy.sha256,
    signedOn: copy.signedOn,
    recordedBy: copy.receivedBy,
    recordedAt: copy.receivedAt,
    takenBackBy: copy.setAside?.by ?? null,
    takenBackAt: copy.setAside?.at ?? null,
    takenBackReason: copy.setAside?.reason ?? null,
  });
}

function toSignature(row: DocumentSignatureRow): DocumentSignature {
  return DocumentSignature.parse({
    id: row.id,
    documentId: row.document_id,
    kind: 'typed',
    signer: row.signer,
    capacity: row.capacity,
    statement: row.statement,
    sha256: row.signed_sha256,
    signedOn: row.signed_on,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    takenBackBy: row.taken_back_by,
    takenBackAt: row.taken_back_at,
    takenBackReason: row.taken_back_reason,
  });
}
