/** @file Rows of the prior record. Invariant: nothing in it is ever deleted; that an agreement's date has passed changes what is shown, not what is kept. */
import type { PriorKind, PriorUse } from '#shared/domain/after/prior-record.ts';

/** One file that was read in. */
export type PriorImportRow = {
  id: string;
  file_name: string;
  row_count: number;
  imported_by: string;
  imported_at: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
};

/**
 * One piece of discipline on paper. `rule` and `what_for` are in words; `paper_place` says where the paper lies; `source` is the article of the
 * agreement that says how long it stands, and `expires_on` the date that follows from it, null for no expiry. `case_id` is the case in which it
 * was entered, null for a line that came from a file.
 */
export type PriorEntryRow = {
  id: string;
  person_id: string;
  case_id: string | null;
  import_id: string | null;
  given_on: string;
  level: string;
  rule: string;
  what_for: string;
  paper_place: string;
  expires_on: string | null;
  source: string;
  entered_by: string;
  entered_at: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
};

/** Whether a person lets an entry count in a case; `prior_id` is a paper entry's or a corrective action's. An earlier decision has `superseded_at`. */
export type PriorUseRow = {
  id: string;
  case_id: string;
  prior_kind: PriorKind;
  prior_id: string;
  use: PriorUse;
  reason: string;
  decided_by: string;
  decided_at: string;
  superseded_at: string | null;
};

export type PriorRecordTables = { prior_import: PriorImportRow; prior_entry: PriorEntryRow; prior_use: PriorUseRow };
