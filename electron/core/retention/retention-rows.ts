/** @file Rows of the retention schedule and of disposals. Invariant: a disposal is never deleted, and once erased it never goes back. */
import type { RetentionClock } from '#shared/domain/retention/schedule.ts';

/** `series_id` names the series whichever row of it stands; `covers` is a JSON list; `years` null keeps for good. */
export type RetentionSeriesRow = {
  id: string;
  series_id: string;
  title: string;
  item_number: string;
  approved_on: string | null;
  covers: string;
  years: number | null;
  clock: RetentionClock;
  note: string;
  is_taken_back: number;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

/** What a person says of one case: further series that it belongs to (a JSON list of ids), and when the employment ended. */
export type CaseRetentionRow = {
  id: string;
  case_id: string;
  series_ids: string;
  employment_ended_on: string | null;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

/** Empty texts and nulls stand for steps that were not taken yet; `schedule` and `erased` are JSON, as they were at preparing and at erasing. */
export type DisposalRow = {
  id: string;
  case_id: string;
  case_number: string;
  position: number;
  reason: string;
  kept_until: string;
  schedule: string;
  prepared_by_id: string;
  prepared_by: string;
  prepared_at: string;
  certificate_number: string;
  certificate_on: string | null;
  certificate_by: string;
  certificate_at: string | null;
  removal_id: string | null;
  erased_by: string;
  erased_at: string | null;
  erased: string;
  completed_by: string;
  completed_at: string | null;
  withdrawn_by: string;
  withdrawn_at: string | null;
  withdrawn_reason: string;
};

export type DisposalApprovalRow = {
  id: string;
  disposal_id: string;
  user_id: string;
  approved_by: string;
  approved_at: string;
  note: string;
  taken_back_at: string | null;
};

/** A backup from before the erasing that is gone, and how. */
export type DisposalBackupRow = {
  id: string;
  disposal_id: string;
  snapshot_id: string;
  name: string;
  made_at: string;
  gone_how: 'removed' | 'destroyed-elsewhere';
  note: string;
  gone_by: string;
  gone_at: string;
};

export type RetentionTables = {
  retention_series: RetentionSeriesRow;
  case_retention: CaseRetentionRow;
  disposal: DisposalRow;
  disposal_approval: DisposalApprovalRow;
  disposal_backup: DisposalBackupRow;
};
