/** @file Procedures of reviews: the office's, and the reviewer's own. */
import { answerComment } from '../../core/review/answer-comment.ts';
import { assignReview, previewSummary } from '../../core/review/assign-review.ts';
import { closeTask } from '../../core/review/close-task.ts';
import { exportSummary } from '../../core/review/export-summary.ts';
import { resolveConflict } from '../../core/review/merge/resolve-conflict.ts';
import { collectResponses, takeInResponse } from '../../core/review/merge/take-in.ts';
import { readReview } from '../../core/review/read-review.ts';
import { listReviewers } from '../../core/review/reviewers.ts';
import { withdrawReview } from '../../core/review/withdraw-review.ts';
import { os } from '../implementer.ts';

export const reviewProcedures = {
  reviewers: os.review.reviewers.handler(({ context }) => listReviewers(context.application.session())),
  ofCase: os.review.ofCase.handler(({ input, context }) => readReview(context.application.session(), input)),
  preview: os.review.preview.handler(({ input, context }) => previewSummary(context.application.session(), input)),
  assign: os.review.assign.handler(async ({ input, context }) => {
    const session = context.application.session();
    await assignReview(session, input);
    return readReview(session, input);
  }),
  withdraw: os.review.withdraw.handler(async ({ input, context }) => {
    const session = context.application.session();
    await withdrawReview(session, input);
    return readReview(session, input);
  }),
  saveSealedFile: os.review.saveSealedFile.handler(({ input, context }) => exportSummary(context.application.session(), input)),
  collect: os.review.collect.handler(({ context }) => collectResponses(context.application.session())),
  takeIn: os.review.takeIn.handler(async ({ input, context }) =>
    takeInResponse(context.application.session(), new Uint8Array(await input.bytes.arrayBuffer())),
  ),
  closeTask: os.review.closeTask.handler(async ({ input, context }) => {
    const session = context.application.session();
    await closeTask(session, input);
    return readReview(session, input);
  }),
  answer: os.review.answer.handler(async ({ input, context }) => {
    const session = context.application.session();
    await answerComment(session, input);
    return readReview(session, input);
  }),
  resolveConflict: os.review.resolveConflict.handler(async ({ input, context }) => {
    const session = context.application.session();
    await resolveConflict(session, input);
    return readReview(session, input);
  }),
};

export const reviewRoomProcedures = {
  list: os.reviewRoom.list.handler(({ context }) => context.application.reviewing().list()),
  read: os.reviewRoom.read.handler(({ input, context }) => context.application.reviewing().read(input)),
  saveDraft: os.reviewRoom.saveDraft.handler(({ input, context }) => context.application.reviewing().saveDraft(input)),
  send: os.reviewRoom.send.handler(({ input, context }) => context.application.reviewing().send(input)),
};
