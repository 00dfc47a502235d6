/** @file Rows of packets, of redacted copies and of what is put before the Board. Invariant: what left is never changed; the rest is superseded. */
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';

/** One packet that left. `position` counts the packets of the case from 1; its PDF is not kept. */
export type PacketRow = {
  id: string;
  case_id: string;
  position: number;
  title: string;
  has_covers: 0 | 1;
  sha256: string;
  size: number;
  page_count: number;
  made_at: string;
  made_by_id: string;
  made_by: string;
};

/** `sha256` is that of the issued file, of the draft as printed or of the exhibit; `copy_exhibit_id` is set where a redacted copy went instead. */
export type PacketPieceRow = {
  packet_id: string;
  position: number;
  kind: 'issued' | 'draft' | 'exhibit';
  document_id: string | null;
  document_kind: DocumentKind | null;
  exhibit_id: string | null;
  copy_exhibit_id: string | null;
  /** Only a sheet that names the exhibit. */
  is_sheet: 0 | 1;
  label: string;
  sha256: string;
  first_page: number;
  page_count: number;
};

/** That one exhibit is the redacted copy of another. The one in use has no `ended_at`. */
export type RedactedCopyRow = {
  id: string;
  case_id: string;
  exhibit_id: string;
  copy_exhibit_id: string;
  what: string;
  named_at: string;
  named_by: string;
  ended_at: string | null;
  ended_by: string | null;
};

export type BoardMotionRow = {
  id: string;
  case_id: string;
  meeting_on: string | null;
  recommended_by: string;
  motion: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type PacketTables = {
  packet: PacketRow;
  packet_piece: PacketPieceRow;
  redacted_copy: RedactedCopyRow;
  board_motion: BoardMotionRow;
};
