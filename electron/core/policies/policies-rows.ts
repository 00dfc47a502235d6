/** @file Rows of the policies slice: instrument → version → clause → element, and the adopted wording of a clause. */
import type { ClauseKind, ElementKind, InstrumentKind } from '#shared/domain/policy.ts';

export type InstrumentRow = { id: string; kind: InstrumentKind; code: string; created_at: string };

/** `revised_on`, `legal_references` and `cross_references` are JSON. The last day in force is never stored: it follows from the next version. */
export type PolicyVersionRow = {
  id: string;
  instrument_id: string;
  title: string;
  board: string;
  adopted_on: string;
  revised_on: string;
  effective_from: string;
  guidelines_from: string | null;
  template_key: string | null;
  legal_references: string;
  cross_references: string;
  recorded_by: string;
  recorded_at: string;
};

/** `label_path` and `topics` are JSON. */
export type ClauseRow = {
  id: string;
  version_id: string;
  position: number;
  lineage_id: string;
  label_path: string;
  heading: string;
  kind: ClauseKind;
  topics: string;
  restated_text: string;
};

export type ClauseElementRow = { id: string; clause_id: string; position: number; kind: ElementKind; text: string };

/** The board's own words as recorded. The row without `superseded_at` is the current one; there is at most one a clause. */
export type ClauseTextRow = {
  id: string;
  clause_id: string;
  text: string;
  sha256: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type PoliciesTables = {
  instrument: InstrumentRow;
  policy_version: PolicyVersionRow;
  clause: ClauseRow;
  clause_element: ClauseElementRow;
  clause_text: ClauseTextRow;
};
