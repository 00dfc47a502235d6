/** @file Rows of the log. Invariant: a line stays as it is once it is frozen; what is added later is a row of its own. */
import type { AboutKind, LogHow } from '#shared/domain/log.ts';

/**
 * `at` is when it happened, an instant; with `has_time` 0 only its civil date in `zone` (an IANA name) counts. `who` is as typed, or the name of
 * `who_participant_id` at the time of entry. `frozen_at` is the instant from which the line can no longer be corrected, `after_event` the number
 * of the last event before it was entered. A withdrawn line keeps its row.
 */
export type LogLineRow = {
  id: string;
  case_id: string;
  position: number;
  at: string;
  has_time: 0 | 1;
  zone: string;
  how: LogHow;
  who: string;
  who_participant_id: string | null;
  text: string;
  about_kind: AboutKind | null;
  about_id: string | null;
  entered_by_id: string;
  entered_by: string;
  entered_at: string;
  frozen_at: string;
  after_event: number;
  /** Kept out of every printed log, which says so in its place. */
  is_privileged: 0 | 1;
  corrected_at: string | null;
  withdrawn_at: string | null;
};

export type LogAddendumRow = {
  id: string;
  line_id: string;
  case_id: string;
  position: number;
  text: string;
  entered_by_id: string;
  entered_by: string;
  entered_at: string;
};

export type LogTables = { log_line: LogLineRow; log_addendum: LogAddendumRow };
