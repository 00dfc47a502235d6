/** @file Rows of signed copies. Invariant: a copy is never replaced; one taken back later stands beside it. */

/** `id` is also the id of the blob in the register `issued`. `taken_back_*` is set while the copy is set aside. */
export type SignedCopyRow = {
  id: string;
  document_id: string;
  case_id: string;
  position: number;
  signed_on: string;
  signed_by: string;
  file_name: string;
  media_type: string;
  viewer: 'pdf' | 'image';
  size: number;
  sha256: string;
  data_key: Uint8Array;
  received_at: string;
  received_by_id: string;
  received_by: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
  /** Set once a court had the issue removed; `data_key` is empty then. */
  removal_id: string | null;
};

export type SignedCopyTables = { signed_copy: SignedCopyRow };
