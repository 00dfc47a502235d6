/** @file What a reviewer sees in their room. */
import { z } from 'zod';
import { CaseNumber } from '../cases.ts';
import { ReviewAssignmentId } from '../ids.ts';
import { CivilDate, Instant, Sha256 } from '../text.ts';
import { RefusedFile } from './case-review.ts';
import { ReviewAnswers } from './response.ts';
import { ReviewSummary } from './summary.ts';

const ListedReview = z.object({
  assignmentId: ReviewAssignmentId,
  caseNumber: CaseNumber,
  caseTitle: z.string(),
  district: z.string(),
  dueOn: CivilDate.nullable(),
  asOf: Instant,
  version: z.int(),
  taskCount: z.int(),
  /** When the last response was sent; null before the first. */
  sentAt: Instant.nullable(),
  /** The last response answers the version at hand, not one before it. */
  isAnswered: z.boolean(),
  hasUnsent: z.boolean(),
});
export type ListedReview = z.infer<typeof ListedReview>;

/** Summaries, and files of the reviewer's own that could not be opened. */
export const ReviewListing = z.object({ reviews: z.array(ListedReview), refused: z.array(RefusedFile) });
export type ReviewListing = z.infer<typeof ReviewListing>;

export const OpenReview = z.object({
  summary: ReviewSummary,
  answers: ReviewAnswers,
  /** What a signature is put to: SHA-256 of the RFC 8785 bytes of the summary. */
  summarySha256: Sha256,
  lastSent: z.object({ at: Instant, revision: z.int(), summaryVersion: z.int(), signedAs: z.string().nullable() }).nullable(),
  hasUnsent: z.boolean(),
  /** It came as a file by itself: unsent text is kept in memory alone, and the response is saved by hand. */
  isLone: z.boolean(),
});
export type OpenReview = z.infer<typeof OpenReview>;
