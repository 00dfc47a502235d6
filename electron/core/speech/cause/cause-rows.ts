/** @file Rows of the question of cause. Invariant: what is changed stays as it was recorded, with `superseded_at`. */

import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { Bearing, SpeechMoment } from '#shared/domain/speech/cause.ts';

type Recorded = { exhibit_ids: string; recorded_by: string; recorded_at: string; superseded_at: string | null };

/** A dated thing on which the question of cause turns. Its wordings share `moment_id`; one that was taken back stays. */
export type SpeechMomentRow = Recorded & {
  id: string;
  moment_id: string;
  expression_id: string;
  position: number;
  kind: SpeechMoment['kind'];
  who: string;
  on_date: string | null;
  at_time: string;
  how: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
};

/** How far one charged clause rests on one expression. */
export type ExpressionBearingRow = Recorded & {
  id: string;
  expression_id: string;
  allegation_clause_id: string;
  rests: Bearing['rests'];
  reason: string;
};

/** Whether a level would be proposed all the same; `expression_ids` is JSON of those taken away when it was answered. */
export type SameDecisionRow = Recorded & {
  id: string;
  corrective_action_id: string;
  expression_ids: string;
  /** JSON of the ids of the findings and of the entries on clauses that were in use then. */
  basis: string;
  answer: SpeechAnswer;
  answered_for: string;
  reason: string;
};

export type CauseTables = {
  speech_moment: SpeechMomentRow;
  expression_bearing: ExpressionBearingRow;
  same_decision: SameDecisionRow;
};
