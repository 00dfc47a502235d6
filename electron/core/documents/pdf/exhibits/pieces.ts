/** @file What a packet is bound from, and what came of it. Invariant: a piece is whole in itself; binding reads no casebook. */

/** A document of our own, as issued or as drawn up: its tags, bookmarks and links go over. */
export type DocumentPiece = { kind: 'document'; title: string; note: string; bytes: Uint8Array };

/** What an exhibit looks like on paper. `slip`: only a sheet that says what is kept and why it is not printed. */
export type ExhibitContent =
  | { kind: 'pdf' | 'png' | 'jpeg'; bytes: Uint8Array }
  | { kind: 'text'; text: string }
  | { kind: 'slip'; reason: string };

/** `label` is what is stamped on each page: "Ex. 3"; `details` stand on its cover. */
export type ExhibitPiece = {
  kind: 'exhibit';
  label: string;
  title: string;
  note: string;
  details: { label: string; value: string }[];
  content: ExhibitContent;
};
export type PacketPiece = DocumentPiece | ExhibitPiece;

export type PacketBinding = {
  title: string;
  caseNumber: string;
  district: string;
  preparedBy: string;
  /** ISO instant; also the PDF's creation date. */
  preparedAt: string;
  /** Stands on the first page, below the title. */
  remarks: string[];
  hasCovers: boolean;
  pieces: PacketPiece[];
};

/** First page (from 1) and number of pages of each piece, covers included, in the order of the pieces. */
export type BoundPacket = { bytes: Uint8Array; pageCount: number; pieces: { firstPage: number; pageCount: number }[] };

/** An exhibit that cannot be put on paper as it is. `reason` is a sentence for the person who binds. */
export class Unprintable extends Error {
  readonly piece: number;
  readonly reason: string;
  constructor(piece: number, reason: string) {
    super('A piece cannot be bound.');
    this.piece = piece;
    this.reason = reason;
  }
}
