/** @file Rows of issued documents. Invariant: a row is written once, with the model as it was printed; a later issue is a row of its own. */
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';

/** `id` is also the id of the blob in the register `issued`; `head_*` is the audit head before issue, as printed; `model` is JSON. */
export type IssuedDocumentRow = {
  id: string;
  case_id: string;
  kind: IssuableKind;
  title: string;
  issue: number;
  issued_at: string;
  issued_by_id: string;
  issued_by: string;
  sha256: string;
  size: number;
  data_key: Uint8Array;
  page_count: number;
  head_number: number;
  head_hash: string;
  restatement_reason: string;
  model: string;
  /** Set once a court had the document removed; `data_key` is empty and `model` is `{}` then. */
  removal_id: string | null;
};

export type DocumentsTables = { issued_document: IssuedDocumentRow };
