/** @file The review of a case as the office reads it. */
import { DomainError } from '#shared/domain/errors.ts';
import { ReviewAssignment, type ReviewConflict } from '#shared/domain/review/case-review.ts';
import { ReviewResponse } from '#shared/domain/review/response.ts';
import { ReviewSummary } from '#shared/domain/review/summary.ts';
import { caseById } from '../cases/find-case.ts';
import type { ServiceContext } from '../service-context.ts';
import { digestOf } from './compose/digests.ts';
import { sectionsNow } from './merge/merge-state.ts';
import {
  findNewestSummary,
  selectAnswers,
  selectAssignmentsOfCase,
  selectComments,
  selectConflicts,
  selectResponses,
  selectTasks,
} from './review-queries.ts';
import type {
  ReviewAnswerRow,
  ReviewAssignmentRow,
  ReviewCommentRow,
  ReviewConflictRow,
  ReviewResponseRow,
  ReviewSummaryRow,
  ReviewTaskRow,
} from './review-rows.ts';
import { reviewerSlots } from './reviewers.ts';

/** Every assignment of the case, the newest first, withdrawn ones too. @throws DomainError NOT_FOUND */
export async function readReview(context: ServiceContext, input: { caseId: string }): Promise<ReviewAssignment[]> {
  const handle = context.unitOfWork.read;
  await caseById(handle, input.caseId);
  const rows = await selectAssignmentsOfCase(handle, input.caseId);
  return (await Promise.all(rows.map((row) => readAssignment(context, row)))).reverse();
}

async function readAssignment(context: ServiceContext, row: ReviewAssignmentRow): Promise<ReviewAssignment> {
  const handle = context.unitOfWork.read;
  const newest = await findNewestSummary(handle, row.id);
  if (newest === undefined) throw new DomainError('NOT_FOUND');
  const summary = ReviewSummary.parse(JSON.parse(newest.content));
  const tasks = await selectTasks(handle, row.id);
  const comments = await selectComments(handle, row.id);
  const responses = await selectResponses(handle, row.id);
  const conflicts = await selectConflicts(handle, row.id);
  const answers = await selectAnswers(handle, row.id);
  return ReviewAssignment.parse({
    id: row.id,
    reviewer: { recipient: row.recipient, displayName: row.reviewer },
    isReviewerThere: reviewerSlots(context).some((slot) => slot.recipient === row.recipient),
    assignedBy: row.assigned_by,
    assignedAt: row.assigned_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by,
    withdrawnReason: row.withdrawn_reason,
    summary,
    account: newest.account,
    sha256: newest.sha256,
    isBehind: (await isBehind(context, row, newest, summary)) || hasUntold(row, { comments, answers, summary }),
    tasks: tasks.map(toTask),
    comments: comments.filter((comment) => comment.state === 'current').map((comment) => toComment(comment, answers, summary)),
    conflicts: conflicts
      .filter((conflict) => conflict.overtaken_at === null)
      .map((conflict) => toConflict(conflict, { tasks, comments, responses })),
    responses: responses.map(toReceived),
  });
}

async function isBehind(
  context: ServiceContext,
  row: ReviewAssignmentRow,
  newest: ReviewSummaryRow,
  summary: ReviewSummary,
): Promise<boolean> {
  if (row.withdrawn_at !== null) return false;
  const now = await sectionsNow(context, context.unitOfWork.read, row, newest);
  return now.size !== summary.sections.length || summary.sections.some((section) => now.get(section.id)?.digest !== digestOf(section));
}

/** An answer that the newest summary tells to the reviewer. */
function isTold(summary: ReviewSummary, comment: ReviewCommentRow, answer: ReviewAnswerRow): boolean {
  const told = summary.answers ?? [];
  return told.some(({ sectionId, answeredAt }) => sectionId === comment.section_id && answeredAt === answer.answered_at);
}

/** An answer that has not gone out. */
function hasUntold(
  row: ReviewAssignmentRow,
  { comments, answers, summary }: { comments: ReviewCommentRow[]; answers: ReviewAnswerRow[]; summary: ReviewSummary },
): boolean {
  if (row.withdrawn_at !== null) return false;
  return answers.some((answer) => {
    const comment = comments.find((candidate) => candidate.id === answer.comment_id && candidate.state === 'current');
    return comment !== undefined && !isTold(summary, comment, answer);
  });
}

function toTask(row: ReviewTaskRow) {
  return {
    id: row.id,
    text: row.text,
    dueOn: row.due_on,
    state: row.state,
    doneOn: row.done_on,
    doneNote: row.done_note,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    closedReason: row.closed_reason,
  };
}

function toComment(row: ReviewCommentRow, answers: readonly ReviewAnswerRow[], summary: ReviewSummary) {
  const answer = answers.find((candidate) => candidate.comment_id === row.id);
  return {
    id: row.id,
    passage: row.passage,
    answer:
      answer === undefined
        ? null
        : { id: answer.id, text: answer.text, by: answer.answered_by, at: answer.answered_at, isSealed: isTold(summary, row, answer) },
    sectionId: row.section_id,
    sectionTitle: row.section_title,
    kind: row.kind,
    text: row.text,
    sentAt: row.sent_at,
    responseId: row.response_id,
  };
}

/** A response as the office lists it. */
export function toReceived(row: ReviewResponseRow) {
  const response = ReviewResponse.parse(JSON.parse(row.content));
  return {
    id: row.id,
    revision: row.revision,
    summaryVersion: response.summaryVersion,
    sentAt: row.sent_at,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    openedAt: response.openedAt ?? null,
    signedAs: response.signature?.name ?? null,
  };
}

type Around = { tasks: ReviewTaskRow[]; comments: ReviewCommentRow[]; responses: ReviewResponseRow[] };

function toConflict(row: ReviewConflictRow, { tasks, comments, responses }: Around): Record<keyof ReviewConflict, unknown> {
  const comment = comments.find((candidate) => candidate.id === row.comment_id);
  const standing = comments.find((candidate) => candidate.state === 'current' && candidate.section_id === comment?.section_id);
  const task = tasks.find((candidate) => candidate.id === row.task_id);
  const response = responses.find((candidate) => candidate.id === row.response_id);
  const sent = response && ReviewResponse.parse(JSON.parse(response.content)).tasks.find((candidate) => candidate.taskId === row.task_id);
  const isOpen = row.resolved_at === null;
  return {
    id: row.id,
    kind: row.kind,
    subject: comment?.section_title ?? task?.text ?? '',
    sent: comment?.text ?? sent?.note ?? '',
    standing: row.kind === 'two-versions' && isOpen ? (standing?.text ?? task?.done_note ?? '') : '',
    openedAt: row.opened_at,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
    choice: row.choice,
    reason: row.reason,
  };
}
