/** @file Reviews: a case summary sealed to a reviewer, what came back, and the room in which a reviewer reads and answers. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { CaseId, ReviewAssignmentId, ReviewCommentId, ReviewConflictId, ReviewTaskId } from '../domain/ids.ts';
import { CollectOutcome, ConflictChoice, ReviewAssignment, Reviewer } from '../domain/review/case-review.ts';
import { ReviewAnswers } from '../domain/review/response.ts';
import { OpenReview, ReviewListing } from '../domain/review/room.ts';
import { AgeRecipient, NameFound, ReviewSummary } from '../domain/review/summary.ts';
import { CivilDate, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';
import type { Bytes } from './evidence.ts';

/** The largest sealed file that is looked at, in bytes: far above any that this program writes. */
export const SEALED_FILE_BYTES = 4 * 1024 * 1024;
export const SealedBytes = z
  .custom<Bytes>((value) => typeof value === 'object' && value !== null && 'size' in value && 'arrayBuffer' in value)
  .refine((bytes) => bytes.size <= SEALED_FILE_BYTES, 'This file is too large to be one of a review.');

/** `id` null makes a new task; an id keeps one of the version before. `account` stands in place of the report as it was taken. */
export const ReviewRequest = z.object({
  note: OptionalProse,
  account: OptionalProse,
  dueOn: CivilDate.nullable(),
  tasks: z.array(z.object({ id: ReviewTaskId.nullable(), text: Prose, dueOn: CivilDate.nullable() })).max(50),
});

/** saved: by the host's own dialog; download: the window hands the sealed bytes to the browser; dismissed: nobody chose a place. */
export const SealedCopy = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), fileName: z.string() }),
  z.object({ outcome: z.literal('download'), fileName: z.string(), base64: z.string() }),
  z.object({ outcome: z.literal('dismissed') }),
]);
export type SealedCopy = z.infer<typeof SealedCopy>;

const assignment = z.object({ caseId: CaseId, recipient: AgeRecipient, request: ReviewRequest });
const assignments = z.array(ReviewAssignment);

export const reviewContract = {
  reviewers: base.output(z.array(Reviewer)),
  ofCase: base.input(z.object({ caseId: CaseId })).output(assignments),
  /** Exactly what would be sealed now, and every known name that stands in it still. */
  preview: base.input(assignment).output(z.object({ summary: ReviewSummary, names: z.array(NameFound) })),
  /** Seals it. A case that the reviewer has already gets a new version. @throws NAMES_REMAIN without a reason for names that stand in it */
  assign: base.input(assignment.extend({ namesReason: OptionalProse })).output(assignments),
  withdraw: base.input(z.object({ caseId: CaseId, assignmentId: ReviewAssignmentId, reason: Prose })).output(assignments),
  /** The sealed file as it is, to be sent by other ways. */
  saveSealedFile: base.input(z.object({ assignmentId: ReviewAssignmentId })).output(SealedCopy),
  /** Takes in what lies in `review/`; what cannot be taken in is named. */
  collect: base.output(CollectOutcome),
  /** Takes in one response that came as a file. */
  takeIn: base.input(z.object({ bytes: SealedBytes })).output(CollectOutcome),
  closeTask: base.input(z.object({ caseId: CaseId, taskId: ReviewTaskId, reason: Prose })).output(assignments),
  /** Answers what a reviewer wrote; they read it in the next summary that is sealed to them. */
  answer: base.input(z.object({ caseId: CaseId, commentId: ReviewCommentId, text: Prose, basedOn: BasedOn })).output(assignments),
  resolveConflict: base
    .input(z.object({ caseId: CaseId, conflictId: ReviewConflictId, choice: ConflictChoice, reason: Prose }))
    .output(assignments),
};

const answered = z.object({ assignmentId: ReviewAssignmentId, answers: ReviewAnswers });

/** The reviewer's side. Everything of the office is closed to them. */
export const reviewRoomContract = {
  list: base.output(ReviewListing),
  read: base.input(z.object({ assignmentId: ReviewAssignmentId })).output(OpenReview),
  /** Keeps unsent text, sealed to the reviewer: in the casebook's folder, or in memory for a file that came by itself. */
  saveDraft: base.input(answered).output(z.object({ hasUnsent: z.boolean() })),
  /** `in-folder`: the response lies beside the casebook and the office finds it at the next unlock; otherwise it was saved by hand. */
  send: base
    .input(answered.extend({ signedAs: OptionalLine }))
    .output(z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('in-folder') }), ...SealedCopy.options])),
};
