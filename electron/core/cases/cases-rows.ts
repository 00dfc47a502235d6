/** @file Rows of the cases slice: the matter of one respondent. */
import type { CaseStatus, Track } from '#shared/domain/cases.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import type { CaseDistrictColumns } from '../district/district-rows.ts';
import type { CaseIntakeColumns } from '../intake/intake-rows.ts';

/**
 * `respondent_id` and `investigator_id` are participants. `status`, `open_item_count` and `search_text` are derived: they are written at the
 * end of every unit of work that touches the case, so that the list of cases reads them and computes nothing.
 */
export type CaseFileRow = {
  id: string;
  incident_id: string;
  number: string;
  title: string;
  track: Track;
  status: CaseStatus;
  respondent_id: string;
  investigator_id: string;
  building: string;
  employment_status: EmploymentStatus;
  opened_by: string;
  opened_at: string;
  open_item_count: number;
  search_text: string;
};

export type CasesTables = { case_file: CaseFileRow & CaseDistrictColumns & CaseIntakeColumns };
