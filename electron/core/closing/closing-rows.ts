/** @file Rows of closing. Invariant: a closed version is frozen; a reopening adds to its row once and changes nothing else in it. */
import type { CaseStatus } from '#shared/domain/cases.ts';

/** One version of a case as it was closed. `snapshot` is JSON: the packet as it read then; `head_*` is the last event before the closing. */
export type CaseClosingRow = {
  id: string;
  case_id: string;
  version: number;
  closed_on: string;
  reason: string;
  without_findings_reason: string;
  closed_by: string;
  closed_at: string;
  status_before: CaseStatus;
  head_epoch: number;
  head_number: number;
  head_hash: string;
  snapshot: string;
  snapshot_sha256: string;
  reopened_on: string | null;
  reopened_because: string | null;
  reopened_by: string | null;
  reopened_at: string | null;
};

/** What was added to a version after it was closed. */
export type CaseAddendumRow = {
  id: string;
  case_id: string;
  closing_id: string;
  position: number;
  text: string;
  entered_by: string;
  entered_at: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
};

export type ClosingTables = { case_closing: CaseClosingRow; case_addendum: CaseAddendumRow };
