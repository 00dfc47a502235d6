/** @file Rows of signatures on issued documents. Invariant: a row names the digest that was signed, whatever becomes of the document. */

/** A name typed over an issued document. */
export type DocumentSignatureRow = {
  id: string;
  document_id: string;
  case_id: string;
  signer: string;
  capacity: string;
  statement: string;
  signed_sha256: string;
  signed_on: string;
  recorded_by_id: string;
  recorded_by: string;
  recorded_at: string;
  taken_back_by: string | null;
  taken_back_at: string | null;
  taken_back_reason: string | null;
};

export type SignaturesTables = { document_signature: DocumentSignatureRow };
