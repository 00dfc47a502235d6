/** @file Rows of the allegations slice: allegation → wording, clause charged → element assessed → pin. */
import type { ElementState, Pin } from '#shared/domain/allegations.ts';

export type AllegationRow = { id: string; case_id: string; position: number; recorded_at: string };

/** What is alleged, in its wording of the time; `conduct_date` and `conduct_facts` are JSON. The row without `superseded_at` is current. */
export type AllegationStatementRow = {
  id: string;
  allegation_id: string;
  statement: string;
  conduct_date: string;
  conduct_facts: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

/** A clause charged. A removed one keeps its row and its assessments, and takes them up again when it is added again. */
export type AllegationClauseRow = {
  id: string;
  allegation_id: string;
  clause_id: string;
  position: number;
  added_because: string;
  added_by: string;
  added_at: string;
  removed_at: string | null;
  removed_because: string | null;
};

/** One assessment of one element, or pins put to it while it is not assessed yet. The row without `superseded_at` is current. */
export type ElementAssessmentRow = {
  id: string;
  allegation_clause_id: string;
  element_id: string;
  state: ElementState;
  reason: string;
  assessed_by: string;
  assessed_at: string;
  superseded_at: string | null;
};

/** Pins belong to an assessment, so that an earlier assessment keeps the pins it rested on. */
export type ElementPinRow = {
  id: string;
  assessment_id: string;
  position: number;
  exhibit_id: string;
  side: Pin['side'];
  locator: string;
  note: string;
};

export type AllegationsTables = {
  allegation: AllegationRow;
  allegation_statement: AllegationStatementRow;
  allegation_clause: AllegationClauseRow;
  element_assessment: ElementAssessmentRow;
  element_pin: ElementPinRow;
};
