/** @file Rows of reviews of what is ordered for the future. Invariant: a review keeps the terms that it read. */

import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { DirectiveReview, DirectiveSource } from '#shared/domain/speech/orders/directives.ts';

/** `checks` is JSON of `DirectiveChecks`; `reviewed_for` the named person who reviewed, `recorded_by` who typed it in. */
export type DirectiveReviewRow = {
  id: string;
  case_id: string;
  source_kind: DirectiveSource;
  source_id: string;
  terms: string;
  restricts: SpeechAnswer;
  checks: string;
  outcome: DirectiveReview['outcome'];
  withdrawn_in_writing_on: string | null;
  reason: string;
  reviewed_for: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type DirectivesTables = { directive_review: DirectiveReviewRow };
