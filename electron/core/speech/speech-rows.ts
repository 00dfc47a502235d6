/** @file Rows of the speech worksheet. Invariant: an answer is superseded, never changed; `position` tells the order in which answers were given. */
import type { DisruptionEffect, FactorDirection, FactorState, QuestionId, SpeechAnswer } from '#shared/domain/speech/speech.ts';

export type ExpressionRow = {
  id: string;
  allegation_id: string;
  /** Running number within the casebook, for a stable order. */
  position: number;
  exact_words: string;
  added_at: string;
  added_by: string;
};

export type SpeechAnswerRow = {
  id: string;
  expression_id: string;
  question_id: QuestionId;
  /** Running number within the expression: an answer with a lower number than a later change of an earlier question must be given again. */
  position: number;
  answer: SpeechAnswer;
  reason: string;
  /** Exhibit ids as JSON. */
  exhibit_ids: string;
  answered_by: string;
  answered_at: string;
  superseded_at: string | null;
};

export type SpeechFactorRow = {
  id: string;
  expression_id: string;
  factor: number;
  state: FactorState;
  direction: FactorDirection;
  reason: string;
  exhibit_ids: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type DisruptionEffectRow = {
  id: string;
  expression_id: string;
  position: number;
  nature: DisruptionEffect['nature'];
  occurred_on: string | null;
  effect: string;
  experienced_by: string;
  affiliation: DisruptionEffect['affiliation'];
  caused_by: DisruptionEffect['causedBy'];
  source: string;
  exhibit_ids: string;
  recorded_by: string;
  recorded_at: string;
};

export type SpeechTables = {
  expression: ExpressionRow;
  speech_answer: SpeechAnswerRow;
  speech_factor: SpeechFactorRow;
  disruption_effect: DisruptionEffectRow;
};
