/** @file Rows of what a district sets. Days are civil dates; `version_id` is a new id with each change of its row; `retired_at` null is in use. */
import type { DayKind, DayWithoutSchoolKind, ManagerOffice, YearBasis, YearForm } from '#shared/domain/district.ts';

export type BuildingRow = { id: string; name: string; version_id: string; added_at: string; retired_at: string | null };

export type ComplaintManagerRow = {
  id: string;
  office: ManagerOffice;
  name: string;
  position: string;
  telephone: string;
  e_mail: string;
  version_id: string;
  added_at: string;
  retired_at: string | null;
};

export type SchoolYearRow = {
  id: string;
  label: string;
  first_day: string;
  last_day: string;
  version_id: string;
  recorded_at: string;
};

export type DayWithoutSchoolRow = { id: string; school_year_id: string; day: string; kind: DayWithoutSchoolKind; reason: string };

export type BargainingUnitRow = { id: string; name: string; version_id: string; added_at: string; retired_at: string | null };

/** `to_day` null: no end is known. `progressive_steps` is a JSON list of lines. An empty article was not entered. */
export type BargainingAgreementRow = {
  id: string;
  bargaining_unit_id: string;
  title: string;
  from_day: string;
  to_day: string | null;
  representation_article: string;
  meeting_notice_article: string;
  meeting_notice_days: number | null;
  meeting_notice_day_kind: DayKind;
  progressive_article: string;
  progressive_steps: string;
  expiry_article: string;
  expiry_months: number | null;
  expiry_of: string;
  grievance_article: string;
  version_id: string;
  recorded_at: string;
};

/** `position` counts from 1; `file_within` and `answer_within` are days of `day_kind`, null where the agreement sets none. */
export type GrievanceLevelRow = {
  id: string;
  agreement_id: string;
  position: number;
  name: string;
  file_within: number | null;
  answer_within: number | null;
  day_kind: DayKind;
};

/** The one pattern, `id` 1. */
export type CaseNumberingRow = {
  id: number;
  prefix: string;
  year_form: YearForm;
  year_basis: YearBasis;
  separator: '-' | '.';
  digits: number;
  version_id: string;
  changed_at: string;
};

export type UserPreferenceRow = { user_id: string; name: string; value: string; changed_at: string };

/**
 * What the district's lists add to a case: the entry that bore the name with which the case was recorded, and the respondent's bargaining unit
 * as it was called then. A trigger sets `building_id` whenever `building` is written.
 */
export type CaseDistrictColumns = { building_id: string | null; bargaining_unit: string | null; bargaining_unit_id: string | null };

export type DistrictTables = {
  building: BuildingRow;
  complaint_manager: ComplaintManagerRow;
  school_year: SchoolYearRow;
  day_without_school: DayWithoutSchoolRow;
  bargaining_unit: BargainingUnitRow;
  bargaining_agreement: BargainingAgreementRow;
  grievance_level: GrievanceLevelRow;
  case_numbering: CaseNumberingRow;
  user_preference: UserPreferenceRow;
};
