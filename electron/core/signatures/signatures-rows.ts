/** @file Rows of signatures on issued documents. Invariant: a row names the digest that was signed, whatever becomes of the document. */
import type { SignatureKind } from '#shared/domain/sign-off/signatures.ts';

/** With a scan, `id` is also the id of its blob in the register `issued`; `scan_data_key` is empty once a court had the document removed. */
export type DocumentSignatureRow = {
  id: string;
  document_id: string;
  kind: SignatureKind;
  signer: string;
  capacity: string;
  statement: string;
  signed_sha256: string;
  signed_on: string;
  recorded_by_id: string;
  recorded_by: string;
  recorded_at: string;
  scan_sha256: string | null;
  scan_size: number | null;
  scan_media_type: string | null;
  scan_data_key: Uint8Array | null;
  taken_back_by: string | null;
  taken_back_at: string | null;
  taken_back_reason: string | null;
};

export type SignaturesTables = { document_signature: DocumentSignatureRow };
