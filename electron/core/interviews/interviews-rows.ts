/** @file Rows of interviews. Invariant: nothing is deleted; notes freeze, a signed statement is locked, and a worksheet's entry is superseded. */
import type { InterviewMode } from '#shared/domain/interviews/conditions.ts';
import type { InterviewManner, InterviewState, QuestionState, SignedHow, StatementKind } from '#shared/domain/interviews/interviews.ts';
import type { Topic } from '#shared/domain/topics.ts';

type TakenBack = { taken_back_at: string | null; taken_back_by: string | null; taken_back_reason: string | null };

/** `case_id` is the case in which it was planned. `conditions` is JSON of `Conditions`. `version_id` changes with every change of the row. */
export type InterviewRow = TakenBack & {
  id: string;
  incident_id: string;
  case_id: string;
  participant_id: string;
  purpose: string;
  manner: InterviewManner;
  planned_on: string | null;
  planned_at: string | null;
  place: string;
  mode: InterviewMode | null;
  conditions: string;
  state: InterviewState;
  held_on: string | null;
  begun_at: string | null;
  outcome_note: string;
  entered_by: string;
  entered_at: string;
  version_id: string;
};

/** An incident that an interview belongs to, its number there, and who is the person interviewed there. */
export type InterviewPlaceRow = { interview_id: string; incident_id: string; number: number; participant_id: string };

export type InterviewRestrictionRow = {
  id: string;
  interview_id: string;
  reason: string;
  restricted_at: string;
  restricted_by: string;
  ended_at: string | null;
  ended_by: string | null;
  ended_reason: string | null;
};

/** `topics` and `questions` are JSON arrays; `role` is a role of the matter or 'any'. */
export type QuestionSetVersionRow = {
  id: string;
  set_key: string;
  number: number;
  title: string;
  topics: string;
  role: string;
  questions: string;
  is_retired: 0 | 1;
  saved_by: string;
  saved_at: string;
  superseded_at: string | null;
};

export type InterviewQuestionRow = TakenBack & {
  id: string;
  interview_id: string;
  position: number;
  text: string;
  topic: Topic | null;
  set_version: string | null;
  allegation_clause_id: string | null;
  element_id: string | null;
  fact_id: string | null;
  state: QuestionState;
  note: string;
  entered_by: string;
  entered_at: string;
  version_id: string;
};

/** `after_event` is the number of the last event before it was entered, as in `LogLineRow`. */
export type InterviewNoteRow = {
  id: string;
  interview_id: string;
  position: number;
  question_id: string | null;
  text: string;
  entered_by_id: string;
  entered_by: string;
  entered_at: string;
  frozen_at: string;
  after_event: number;
  corrected_at: string | null;
  withdrawn_at: string | null;
};

/** `locked_at` is set with the signature. `exhibit_id` is the signed paper. */
export type InterviewStatementRow = TakenBack & {
  id: string;
  interview_id: string;
  position: number;
  kind: StatementKind;
  text: string;
  entered_by: string;
  entered_at: string;
  version_id: string;
  sha256: string | null;
  signed_by: string | null;
  signed_on: string | null;
  signed_how: SignedHow | null;
  exhibit_id: string | null;
  locked_at: string | null;
  locked_by: string | null;
};

export type InterviewAddendumRow = {
  id: string;
  interview_id: string;
  note_id: string | null;
  statement_id: string | null;
  position: number;
  text: string;
  entered_by: string;
  entered_at: string;
};

/** `interview_id` null: it was put in writing. */
export type FactPutRow = TakenBack & {
  id: string;
  case_id: string;
  fact_id: string;
  wording: string;
  interview_id: string | null;
  put_on: string;
  response: string;
  recorded_by: string;
  recorded_at: string;
};

export type CredibilityWorksheetRow = TakenBack & {
  id: string;
  case_id: string;
  position: number;
  participant_id: string;
  allegation_id: string | null;
  issue: string;
  opened_by: string;
  opened_at: string;
};

/** `factors` is JSON of `FactorEntry[]`. The one without `superseded_at` is in use. */
export type CredibilityEntryRow = {
  id: string;
  worksheet_id: string;
  position: number;
  factors: string;
  conclusion: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type InterviewsTables = {
  interview: InterviewRow;
  interview_place: InterviewPlaceRow;
  interview_restriction: InterviewRestrictionRow;
  interview_reader: { restriction_id: string; user_id: string };
  question_set_version: QuestionSetVersionRow;
  interview_question: InterviewQuestionRow;
  interview_note: InterviewNoteRow;
  interview_statement: InterviewStatementRow;
  interview_addendum: InterviewAddendumRow;
  fact_put: FactPutRow;
  credibility_worksheet: CredibilityWorksheetRow;
  credibility_entry: CredibilityEntryRow;
};
