/** @file Rows of facts: one assertion each, its pins, and what it bears on. Invariant: no row is ever deleted; what no longer counts is marked so. */
import type { Bearing, FactKind, FactStatus } from '#shared/domain/facts/facts.ts';

/**
 * `happened` is JSON. `status_by` says who disputes or admits it; `expected_source` where evidence of it is to be looked for. A fact that was
 * split has `split_at` and stands no longer; its parts name it in `split_from`. `changed_at` is null until somebody changes what was entered.
 */
export type FactRow = {
  id: string;
  case_id: string;
  position: number;
  version_id: string;
  kind: FactKind;
  assertion: string;
  happened: string;
  status: FactStatus;
  status_by: string;
  /** 1 where it speaks against the respondent, who is to be heard on it. */
  is_adverse: 0 | 1;
  expected_source: string;
  split_from: string | null;
  split_at: string | null;
  entered_by: string;
  entered_at: string;
  changed_by: string | null;
  changed_at: string | null;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
};

/** `locator` is JSON; `quote` holds the words pinned. Rows without `superseded_at` are in use. */
export type FactPinRow = {
  id: string;
  fact_id: string;
  position: number;
  exhibit_id: string | null;
  interview_statement_id: string | null;
  locator: string;
  quote: string;
  note: string;
  pinned_by: string;
  pinned_at: string;
  superseded_at: string | null;
};

/** What a fact bears on, and how. The row without `superseded_at` is in use. */
export type FactElementRow = {
  id: string;
  fact_id: string;
  allegation_clause_id: string;
  element_id: string;
  bearing: Bearing;
  set_by: string;
  set_at: string;
  superseded_at: string | null;
};

export type FactsTables = { fact: FactRow; fact_pin: FactPinRow; fact_element: FactElementRow };
