/** @file Rows of holds. Invariant: a hold is cleared once and never opened again; a new reason opens a new one. */
import type { YesNoUnknown } from '#shared/domain/first-hour.ts';
import type { GateQuestionId } from '#shared/domain/holds/gate-questions.ts';
import type { HoldKind, HoldState } from '#shared/domain/holds.ts';

export type HoldRow = {
  id: string;
  case_id: string;
  position: number;
  kind: HoldKind;
  /** What opened it, as a key: while a hold with this key is open, the same source opens no second one. */
  source: string;
  opened_because: string;
  opened_at: string;
  opened_by: string;
  /** The named person who decided to go on; the person who typed it in is `recorded_by`. */
  cleared_by: string | null;
  cleared_at: string | null;
  cleared_reason: string | null;
  recorded_by: string | null;
};

/** Who has a hold in hand, or decided that the step may not go on. The last step of a hold is where it stands, unless it is cleared. */
export type HoldStepRow = {
  id: string;
  hold_id: string;
  case_id: string;
  position: number;
  state: Exclude<HoldState, 'cleared'>;
  who: string;
  note: string;
  recorded_by: string;
  recorded_at: string;
};

/** `happened_on` and `known_on` are civil dates. The answer in use has no `superseded_at`. */
export type GateAnswerRow = {
  id: string;
  case_id: string;
  position: number;
  question: GateQuestionId;
  answer: YesNoUnknown;
  note: string;
  happened_on: string | null;
  known_on: string | null;
  answered_by: string;
  answered_at: string;
  superseded_at: string | null;
};

export type HoldsTables = { hold: HoldRow; hold_step: HoldStepRow; gate_answer: GateAnswerRow };
