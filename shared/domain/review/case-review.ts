/** @file The review of a case as the office sees it. */
import { z } from 'zod';
import { ReviewAssignmentId, ReviewCommentId, ReviewConflictId, ReviewFileId, ReviewTaskId } from '../ids.ts';
import { CivilDate, Instant, Sha256 } from '../text.ts';
import { CommentKind } from './response.ts';
import { AgeRecipient, CommentPlace, ReviewSummary } from './summary.ts';

/** Someone with a reviewer's slot, known by the recipient to which summaries are sealed. */
export const Reviewer = z.object({ recipient: AgeRecipient, displayName: z.string() });
export type Reviewer = z.infer<typeof Reviewer>;

/** open: asked; done: the reviewer says so; closed: the office closed it, with a reason; withdrawn: no longer asked in the newest summary. */
export const ReviewTaskState = z.enum(['open', 'done', 'closed', 'withdrawn']);
export type ReviewTaskState = z.infer<typeof ReviewTaskState>;

export const TrackedTask = z.object({
  id: ReviewTaskId,
  text: z.string(),
  dueOn: CivilDate.nullable(),
  state: ReviewTaskState,
  doneOn: CivilDate.nullable(),
  doneNote: z.string(),
  closedBy: z.string().nullable(),
  closedAt: Instant.nullable(),
  closedReason: z.string().nullable(),
});
export type TrackedTask = z.infer<typeof TrackedTask>;

/** What the office answered last; `isSealed` once it stands in a summary that was sealed. */
export const CommentAnswer = z.object({ id: z.string(), text: z.string(), by: z.string(), at: Instant, isSealed: z.boolean() });
export type CommentAnswer = z.infer<typeof CommentAnswer>;

export const ReviewComment = z.object({
  id: ReviewCommentId,
  sectionId: CommentPlace,
  sectionTitle: z.string(),
  /** The words of the paragraph that it is about; empty where it is about the whole section. */
  passage: z.string(),
  kind: CommentKind,
  text: z.string(),
  sentAt: Instant,
  responseId: ReviewFileId,
  answer: CommentAnswer.nullable(),
});
export type ReviewComment = z.infer<typeof ReviewComment>;

/**
 * section-changed, section-gone, task-changed, task-gone: since the summary that was answered; task-closed: the office had closed it; two-versions: the
 * same comment was written differently in two places.
 */
export const ConflictKind = z.enum(['section-changed', 'section-gone', 'task-changed', 'task-gone', 'task-closed', 'two-versions']);
export type ConflictKind = z.infer<typeof ConflictKind>;

/** take: what was sent counts; set-aside: it does not, and stays in the record all the same. */
export const ConflictChoice = z.enum(['take', 'set-aside']);
export type ConflictChoice = z.infer<typeof ConflictChoice>;

export const ReviewConflict = z.object({
  id: ReviewConflictId,
  kind: ConflictKind,
  /** Title of the section, or the task's text. */
  subject: z.string(),
  /** What was sent: the comment's text, or the note to the task that was marked as done. */
  sent: z.string(),
  /** For two-versions, the comment that stands now; otherwise empty. */
  standing: z.string(),
  openedAt: Instant,
  resolvedAt: Instant.nullable(),
  resolvedBy: z.string().nullable(),
  choice: ConflictChoice.nullable(),
  reason: z.string().nullable(),
});
export type ReviewConflict = z.infer<typeof ReviewConflict>;

/** One case assigned to one reviewer, with all that came back. */
export const ReviewAssignment = z.object({
  id: ReviewAssignmentId,
  reviewer: Reviewer,
  /** False once the reviewer's slot is gone from the casebook. */
  isReviewerThere: z.boolean(),
  assignedBy: z.string(),
  assignedAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  /** The newest summary as it was sealed. */
  summary: ReviewSummary,
  /** What stood in place of the report as it was taken; empty where the report itself did. */
  account: z.string(),
  /** Digest of the sealed file of the newest summary. */
  sha256: Sha256,
  /** What the record says now differs from what was sealed. */
  isBehind: z.boolean(),
  tasks: z.array(TrackedTask),
  comments: z.array(ReviewComment),
  conflicts: z.array(ReviewConflict),
  responses: z.array(
    z.object({
      id: ReviewFileId,
      revision: z.int(),
      summaryVersion: z.int(),
      sentAt: Instant,
      receivedAt: Instant,
      receivedBy: z.string(),
      openedAt: Instant.nullable(),
      /** The name that was typed under it; the digest was found to be that of the summary before the response was taken in. */
      signedAs: z.string().nullable(),
    }),
  ),
});
export type ReviewAssignment = z.infer<typeof ReviewAssignment>;

/** A file that could not be taken in, by the start of its name. */
export const RefusedFile = z.object({ file: z.string(), happened: z.string(), next: z.string() });
export type RefusedFile = z.infer<typeof RefusedFile>;

/** What became of the responses that were looked at. */
export const CollectOutcome = z.object({ taken: z.int(), conflicts: z.int(), refused: z.array(RefusedFile) });
export type CollectOutcome = z.infer<typeof CollectOutcome>;
