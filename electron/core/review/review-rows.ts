/** @file Rows of the review slice. Invariant: what was sealed and what came back stays as it was; only what is made of it changes. */
import type { ConflictChoice, ConflictKind, ReviewTaskState } from '#shared/domain/review/case-review.ts';
import type { CommentKind } from '#shared/domain/review/response.ts';

/** Responses are sealed to the newest; the older ones open what was sealed to them. `identity` is the ASCII bytes of an age identity. */
export type OfficeIdentityRow = { number: number; identity: Uint8Array; recipient: string; made_at: string };

/** `recipient` is the reviewer's age recipient, `reviewer` the display name of the slot at the time, for the slot may go. */
export type ReviewAssignmentRow = {
  id: string;
  case_id: string;
  recipient: string;
  reviewer: string;
  assigned_by: string;
  assigned_at: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
};

/** `content` is the `ReviewSummary` as it was sealed, `sha256` the digest of its file, `account` as in `ReviewRequest`. */
export type ReviewSummaryRow = {
  id: string;
  assignment_id: string;
  version: number;
  sealed_by: string;
  sealed_at: string;
  sha256: string;
  account: string;
  /** Why it was sealed although a known name stood in it; empty where none did. */
  names_reason: string;
  content: string;
};

export type ReviewTaskRow = {
  id: string;
  assignment_id: string;
  position: number;
  text: string;
  due_on: string | null;
  state: ReviewTaskState;
  done_on: string | null;
  done_note: string;
  done_response_id: string | null;
  closed_by: string | null;
  closed_at: string | null;
  closed_reason: string | null;
};

/** `content` is the `ReviewResponse` as it was signed, `sha256` the digest of its file. */
export type ReviewResponseRow = {
  id: string;
  assignment_id: string;
  summary_id: string;
  revision: number;
  sent_at: string;
  received_by: string;
  received_at: string;
  sha256: string;
  content: string;
};

/**
 * `section_id` is the place, `passage` the words of the paragraph there, empty for a whole section. pending: waits for a person to resolve a
 * conflict; taken-back: a later response of the reviewer no longer has it.
 */
export type ReviewCommentRow = {
  id: string;
  assignment_id: string;
  response_id: string;
  section_id: string;
  section_title: string;
  passage: string;
  kind: CommentKind;
  text: string;
  sent_at: string;
  state: 'current' | 'pending' | 'replaced' | 'taken-back' | 'set-aside';
};

/** About a comment or about a task. `overtaken_at`: a later response of the reviewer made it idle before anyone resolved it. */
export type ReviewConflictRow = {
  id: string;
  assignment_id: string;
  response_id: string;
  kind: ConflictKind;
  comment_id: string | null;
  task_id: string | null;
  opened_at: string;
  overtaken_at: string | null;
  resolved_by: string | null;
  resolved_at: string | null;
  choice: ConflictChoice | null;
  reason: string | null;
};

/** What the office answers to a comment; the reviewer reads it in the next summary that is sealed. */
export type ReviewAnswerRow = {
  id: string;
  assignment_id: string;
  comment_id: string;
  text: string;
  answered_by: string;
  answered_at: string;
  superseded_at: string | null;
};

export type ReviewTables = {
  office_identity: OfficeIdentityRow;
  review_assignment: ReviewAssignmentRow;
  review_summary: ReviewSummaryRow;
  review_task: ReviewTaskRow;
  review_response: ReviewResponseRow;
  review_comment: ReviewCommentRow;
  review_conflict: ReviewConflictRow;
  review_answer: ReviewAnswerRow;
};
