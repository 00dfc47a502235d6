/** @file Rows of what can be found. Invariant: all of them are made from other rows and can be made anew from these at any time. */

/** What changed in this unit of work and is to be made anew before it commits. Empty between units. */
export type TouchedRow = { source: string; id: string };

/** `refs` are ids as words: of the cases it belongs to, and of the participants mentioned. `part` counts pages, 0 where there are none. */
export type FindEntryRow = {
  id: number;
  source: string;
  source_id: string;
  part: number;
  case_id: string | null;
  anchor: string;
  title: string;
  body: string;
  refs: string;
};

/** The full text of `find_entry`; only its index, the text itself stands there. */
export type FindTextRow = { rowid: number; title: string; body: string; refs: string; find_text: string; rank: number };

/** How the text of an item was taken out; an item without a row waits. `reason` says in words why it failed. */
export type TextExtractionRow = {
  evidence_item_id: string;
  state: 'extracted' | 'nothing' | 'failed';
  reason: string;
  is_cut: 0 | 1;
  at: string;
};

/** The text of one page, or of one stretch where there are no pages, counted from 1. */
export type EvidenceTextRow = { evidence_item_id: string; part: number; text: string };

export type SearchTables = {
  touched: TouchedRow;
  find_entry: FindEntryRow;
  find_text: FindTextRow;
  text_extraction: TextExtractionRow;
  evidence_text: EvidenceTextRow;
};
