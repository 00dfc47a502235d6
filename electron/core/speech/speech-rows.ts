/** @file Rows of the speech worksheet. Invariant: an answer is superseded, never changed; `position` tells the order in which answers were given. */

import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { Balance } from '#shared/domain/speech/balance.ts';
import type { Account } from '#shared/domain/speech/nature.ts';
import type { DisruptionEffect, FactorDirection, FactorState, QuestionId } from '#shared/domain/speech/speech.ts';
import type { CauseTables } from './cause/cause-rows.ts';
import type { DirectivesTables } from './directives/directives-rows.ts';

export type ExpressionRow = {
  id: string;
  allegation_id: string;
  /** Running number within the casebook, for a stable order. */
  position: number;
  exact_words: string;
  added_at: string;
  added_by: string;
  /** Whether S6 asks for dates and for what each charge rests on; 0 for worksheets begun before it did. */
  asks_cause: number;
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
  /** The law records that the question named, as they stood when it was answered: JSON of `AuthorityUsed`. */
  authorities: string;
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
  /** Shared by all wordings of one line. */
  line_id: string;
  /** `HH:MM`; empty where it is not known. */
  occurred_at_time: string;
  effect_type: DisruptionEffect['effectType'];
  first_hand: DisruptionEffect['firstHand'];
  cost: string;
  duration: string;
  people: number;
  repeats_line_id: string | null;
  affiliation_disputed: string;
  superseded_at: string | null;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_reason: string | null;
};

type Recorded = { recorded_by: string; recorded_at: string; superseded_at: string | null };

/** What people say an expression was: when, through which account, on which subject. */
export type ExpressionNatureRow = Recorded & {
  id: string;
  expression_id: string;
  made_on: string | null;
  account: Account;
  has_authority: SpeechAnswer;
  used_authority: SpeechAnswer;
  duty: 'on-duty' | 'off-duty' | 'not-known';
  is_political: SpeechAnswer;
  rests_on_view: SpeechAnswer;
  reason: string;
  exhibit_ids: string;
};

/** The balance as a named person struck it; `recorded_by` typed it in. */
export type SpeechBalanceRow = Recorded & {
  id: string;
  expression_id: string;
  direction: Balance['direction'];
  reason: string;
  entered_for: string;
};

export type SpeechTables = {
  expression: ExpressionRow;
  speech_answer: SpeechAnswerRow;
  speech_factor: SpeechFactorRow;
  disruption_effect: DisruptionEffectRow;
  expression_nature: ExpressionNatureRow;
  speech_balance: SpeechBalanceRow;
} & CauseTables &
  DirectivesTables;
