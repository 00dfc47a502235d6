/** @file Rows of corrective action. Invariant: an action keeps the level's wording of the day it was chosen; a withdrawn one stays in the record. */

export type CorrectiveActionRow = {
  id: string;
  case_id: string;
  position: number;
  level_id: string;
  /** The whole level as JSON: name, authority, what must come first. A later ladder does not reach back. */
  level: string;
  terms: string;
  reason: string;
  skipped_levels_reason: string;
  authority_source: string;
  imposed_by: string;
  starts_on: string | null;
  ends_on: string | null;
  chosen_by: string;
  chosen_at: string;
  /** The named person who approved; the person who typed it in is `approval_recorded_by`. */
  approved_by: string | null;
  approved_at: string | null;
  approval_recorded_by: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
};

/** What must come first, as last recorded; an earlier entry has `superseded_at`. */
export type CorrectiveActionPrerequisiteRow = {
  id: string;
  corrective_action_id: string;
  prerequisite_id: string;
  done_on: string | null;
  done_by: string;
  note: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type CorrectiveActionTables = {
  corrective_action: CorrectiveActionRow;
  corrective_action_prerequisite: CorrectiveActionPrerequisiteRow;
};
