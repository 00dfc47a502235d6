/** @file Signatures on issued documents. Invariant: a signature names the digest of what was signed, so that it can be seen whether it still fits. */
import { z } from 'zod';
import { DocumentId, SignatureId } from '../ids.ts';
import { CivilDate, Instant, Sha256 } from '../text.ts';

/** typed: a name typed by a person over the digest; scan: a signed copy, a picture or a PDF of what was signed by hand. */
export const SignatureKind = z.enum(['typed', 'scan']);
export type SignatureKind = z.infer<typeof SignatureKind>;

/**
 * matches: the document has the digest that was signed; differs: the file was altered since; missing: its file is not there; removed: a court had it
 * removed.
 */
export const SignatureCheck = z.enum(['matches', 'differs', 'missing', 'removed']);
export type SignatureCheck = z.infer<typeof SignatureCheck>;

export const DocumentSignature = z.object({
  /** Of the typed signature, or of the signed copy. */
  id: z.union([SignatureId, z.string()]),
  documentId: DocumentId,
  kind: SignatureKind,
  signer: z.string(),
  /** In what office or part: "Superintendent", "Respondent". May be empty. */
  capacity: z.string(),
  /** What the signature says: "I have received this letter." May be empty. */
  statement: z.string(),
  /** Typed: of the issue that was signed. Scan: of the file that shows the signature. */
  sha256: Sha256,
  signedOn: CivilDate,
  recordedBy: z.string(),
  recordedAt: Instant,
  takenBackBy: z.string().nullable(),
  takenBackAt: Instant.nullable(),
  takenBackReason: z.string().nullable(),
});
export type DocumentSignature = z.infer<typeof DocumentSignature>;
