/** @file What a reviewer sends back, and what they have not sent yet. Invariant: one comment a place and one mark a task. */
import { z } from 'zod';
import { CasebookId, ReviewAssignmentId, ReviewFileId, ReviewTaskId } from '../ids.ts';
import { CivilDate, Instant, Sha256 } from '../text.ts';
import { AgeRecipient, CommentPlace } from './summary.ts';

/** A question asks the office to answer; a comment asks nothing. */
export const CommentKind = z.enum(['comment', 'question']);
export type CommentKind = z.infer<typeof CommentKind>;

const CommentText = z.string().min(1).max(20_000);

/** `digest` is SHA-256 of the RFC 8785 bytes of the section as the reviewer read it, also for a comment on one paragraph of it. */
const SentComment = z.strictObject({ sectionId: CommentPlace, digest: Sha256, kind: CommentKind, text: CommentText });
export type SentComment = z.infer<typeof SentComment>;

const SentTask = z.strictObject({ taskId: ReviewTaskId, digest: Sha256, doneOn: CivilDate, note: z.string().max(20_000) });
export type SentTask = z.infer<typeof SentTask>;

/**
 * The reviewer's name as they typed it, and SHA-256 of the RFC 8785 bytes of the whole summary that they signed for. The Ed25519 signature around
 * the response says that it came from them; this says what they put their name to.
 */
export const ReviewSignature = z.strictObject({ name: z.string().min(2).max(200), summarySha256: Sha256 });
export type ReviewSignature = z.infer<typeof ReviewSignature>;

const hasNoDouble =
  <K extends string>(key: K) =>
  (entries: readonly Record<K, string>[]): boolean =>
    new Set(entries.map((entry) => entry[key])).size === entries.length;

export const RESPONSE_FORMAT = 'due-course-review-response';

export const ReviewResponse = z.strictObject({
  format: z.literal(RESPONSE_FORMAT),
  formatVersion: z.literal(1),
  id: ReviewFileId,
  assignmentId: ReviewAssignmentId,
  casebookId: CasebookId,
  /** Of the reviewer who answers. */
  recipient: AgeRecipient,
  /** The summary that was read. */
  summaryId: ReviewFileId,
  summaryVersion: z.int().min(1),
  /** Counts what the reviewer has sent from one place, from 1. */
  revision: z.int().min(1).max(1_001),
  /** The responses that this one was edited from, the first one first: what its author had before their eyes. */
  ancestors: z.array(ReviewFileId).max(1_000),
  sentAt: Instant,
  comments: z.array(SentComment).max(400).refine(hasNoDouble('sectionId')),
  tasks: z.array(SentTask).max(100).refine(hasNoDouble('taskId')),
  /** When the summary was first opened in the sitting that ended with this response. Left out in responses from before it was kept. */
  openedAt: Instant.optional(),
  /** Left out in responses from before there were any. */
  signature: ReviewSignature.optional(),
});
export type ReviewResponse = z.infer<typeof ReviewResponse>;

/** What the window holds of a reviewer's text: a box a place, a tick a task. */
export const ReviewAnswers = z.strictObject({
  comments: z.array(z.strictObject({ sectionId: CommentPlace, kind: CommentKind, text: z.string().max(20_000) })).max(400),
  tasks: z.array(z.strictObject({ taskId: ReviewTaskId, doneOn: CivilDate, note: z.string().max(20_000) })).max(100),
});
export type ReviewAnswers = z.infer<typeof ReviewAnswers>;

/** Unsent text as it is kept, sealed to the reviewer alone. */
export const ReviewDraft = z.strictObject({
  format: z.literal('due-course-review-draft'),
  formatVersion: z.literal(1),
  id: ReviewFileId,
  assignmentId: ReviewAssignmentId,
  casebookId: CasebookId,
  /** Of the reviewer who answers. */
  recipient: AgeRecipient,
  savedAt: Instant,
  answers: ReviewAnswers,
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;
