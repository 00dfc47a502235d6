/** @file What people read for the values of a review. */
import type { ConflictKind, ReviewTaskState } from './case-review.ts';
import type { CommentKind } from './response.ts';

export const commentKindLabels: Record<CommentKind, string> = { comment: 'Comment', question: 'Question to the office' };

export const reviewTaskStateLabels: Record<ReviewTaskState, string> = {
  open: 'Asked',
  done: 'Done, says the reviewer',
  closed: 'Closed by the office',
  withdrawn: 'No longer asked',
};

/** Why a person must look. */
export const conflictReasons: Record<ConflictKind, string> = {
  'section-changed': 'The record has changed here since the summary was sealed, so this comment is about an earlier wording.',
  'section-gone': 'What this comment is about is no longer told to the reviewer.',
  'task-changed': 'The task was worded anew after the reviewer marked it as done.',
  'task-gone': 'The task was no longer asked when the reviewer marked it as done.',
  'task-closed': 'The office had closed this task before the reviewer marked it as done.',
  'two-versions': 'The reviewer wrote this differently in two places.',
};
