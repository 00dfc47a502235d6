/** @file Rows of interim measures. Invariant: a measure is no discipline and rests on no finding; an entry made in error is taken back and stays. */
import type { InterimMeasureKind } from '#shared/domain/after/interim-measures.ts';

type TakenBack = { taken_back_at: string | null; taken_back_by: string | null; taken_back_reason: string | null };

/** `wording_reason` says why words stay that the check of the wording had named; empty otherwise. `version_id` changes with every change of the row. */
export type InterimMeasureRow = TakenBack & {
  id: string;
  case_id: string;
  position: number;
  kind: InterimMeasureKind;
  terms: string;
  wording_reason: string;
  approved_by: string;
  starts_on: string;
  ended_on: string | null;
  end_reason: string | null;
  ended_by: string | null;
  entered_by: string;
  entered_at: string;
  version_id: string;
};

/** A date by which the measure is to be looked at again. The last that was not taken back is in use; `reason` is empty for the first one. */
export type InterimMeasureReviewRow = TakenBack & {
  id: string;
  measure_id: string;
  position: number;
  review_on: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
};

/** What was seen of how the measure is kept, on which day and by whom. */
export type InterimMeasureCheckRow = TakenBack & {
  id: string;
  measure_id: string;
  position: number;
  seen_on: string;
  what: string;
  seen_by: string;
  entered_by: string;
  entered_at: string;
};

export type InterimMeasuresTables = {
  interim_measure: InterimMeasureRow;
  interim_measure_review: InterimMeasureReviewRow;
  interim_measure_check: InterimMeasureCheckRow;
};
