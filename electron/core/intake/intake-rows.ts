/** @file Rows of the intake slice. Invariant: an answer is superseded and never overwritten; a change of track and an amendment are only added. */
import type { Generated } from 'kysely';
import type { Track } from '#shared/domain/cases.ts';
import type { FirstHourQuestionId, YesNoUnknown } from '#shared/domain/first-hour.ts';

/** An answer holds for the whole incident; `case_id` is the case in which it was given. `position` counts from 1 within the incident. */
export type FirstHourAnswerRow = {
  id: string;
  incident_id: string;
  case_id: string;
  question: FirstHourQuestionId;
  position: number;
  answer: YesNoUnknown;
  note: string;
  handed_to: string;
  /** A civil date. */
  handed_on: string | null;
  reference: string;
  answered_by: string;
  answered_at: string;
  superseded_at: string | null;
};

export type TrackChangeRow = {
  id: string;
  case_id: string;
  position: number;
  from_track: Track;
  to_track: Track;
  reason: string;
  changed_by: string;
  changed_at: string;
};

/** `before` and `after` are JSON objects of what changed and nothing else. */
export type IntakeAmendmentRow = {
  id: string;
  incident_id: string;
  case_id: string;
  position: number;
  before: string;
  after: string;
  amended_by: string;
  amended_at: string;
};

/** What intake adds to a case: what was done at once or comes next, and what must be kept and where it is. Both may be empty. */
export type CaseIntakeColumns = { done_or_next: Generated<string>; to_keep: Generated<string> };

export type IntakeTables = { first_hour_answer: FirstHourAnswerRow; track_change: TrackChangeRow; intake_amendment: IntakeAmendmentRow };
