/** @file Rows of employment status and of what a dismissal would be asked for. Invariant: an earlier statement stays; an entry made in error is taken back. */
import type { LastProbationaryYear, Licence } from '#shared/domain/employment/employment.ts';
import type { LicensureCause } from '#shared/domain/employment/licensure.ts';
import type { RemedyDirection, RemedyProng, SameSubject } from '#shared/domain/employment/remedy-facts.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';

type Recorded = { recorded_by: string; recorded_at: string; superseded_at: string | null };
type Entered = {
  position: number;
  entered_by: string;
  entered_at: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
};

/** `status` is the one that `how_known` was written of; the case's own stands in `case_file`. */
export type EmploymentDetailRow = Recorded & {
  id: string;
  case_id: string;
  status: EmploymentStatus;
  how_known: string;
  licence: Licence;
  licence_number: string;
  first_hired_on: string | null;
  last_probationary_year: LastProbationaryYear;
};

/** `exhibit_ids` is a JSON array. */
export type RemedyFactRow = Entered & {
  id: string;
  case_id: string;
  prong: RemedyProng;
  direction: RemedyDirection;
  text: string;
  happened_on: string | null;
  exhibit_ids: string;
};

export type BoardNoticeRow = Entered & {
  id: string;
  case_id: string;
  voted_on: string;
  received_on: string | null;
  receipt: string;
  causes: string;
  expectations: string;
  same_subject: SameSubject;
  same_subject_reason: string;
  exhibit_ids: string;
};

export type LicensureNoticeRow = Recorded & {
  id: string;
  case_id: string;
  cause: LicensureCause;
  reason: string;
  decided_by: string;
  to_state_on: string | null;
  to_region_on: string | null;
  copy_to_holder_on: string | null;
  note: string;
};

export type EmploymentTables = {
  employment_detail: EmploymentDetailRow;
  remedy_fact: RemedyFactRow;
  board_notice: BoardNoticeRow;
  licensure_notice: LicensureNoticeRow;
};
