/** @file A summary as it would be sealed now, with the names that stand in it still. */
import { CasebookId, ReviewAssignmentId, ReviewFileId, ReviewTaskId } from '#shared/domain/ids.ts';
import { type NameFound, type ReviewRequest, ReviewSummary, SUMMARY_FORMAT } from '#shared/domain/review/summary.ts';
import { presentHead } from '../../audit/present-head.ts';
import type { ServiceContext } from '../../service-context.ts';
import { selectAnswers, selectComments } from '../review-queries.ts';
import { listReviewers } from '../reviewers.ts';
import { namesLeftIn } from './read-back.ts';
import { type Mask, tellCase } from './tell-case.ts';

/** What a summary bears besides what it tells. */
export type SummaryMarks = { id: string; assignmentId: string; version: number; recipient: string; officeRecipient: string };

export type SummaryInput = { caseId: string; request: ReviewRequest & { tasks: { id: string }[] } };

/** @throws DomainError NOT_FOUND */
export async function composeSummary(
  context: ServiceContext,
  { caseId, request }: SummaryInput,
  marks: SummaryMarks,
): Promise<{ summary: ReviewSummary; names: NameFound[] }> {
  const { unitOfWork, casebook, ports } = context;
  const head = await presentHead(unitOfWork.read);
  const reviewers = listReviewers(context).map((reviewer) => reviewer.displayName);
  const told = await tellCase(unitOfWork.read, { caseId, account: request.account, reviewers });
  const { mask } = told;
  const summary = ReviewSummary.parse({
    format: SUMMARY_FORMAT,
    formatVersion: 1,
    id: ReviewFileId.parse(marks.id),
    assignmentId: ReviewAssignmentId.parse(marks.assignmentId),
    version: marks.version,
    casebookId: CasebookId.parse(casebook.id),
    recipient: marks.recipient,
    officeRecipient: marks.officeRecipient,
    casebook: casebook.name,
    district: casebook.district,
    caseNumber: told.caseNumber,
    caseTitle: told.caseTitle,
    status: told.status,
    note: mask(request.note),
    dueOn: request.dueOn,
    sections: told.sections,
    ...(await toldAnswers(context, marks.assignmentId, mask)),
    ...(told.dates.length === 0 ? {} : { dates: told.dates }),
    tasks: request.tasks.map((task) => ({ id: ReviewTaskId.parse(task.id), text: mask(task.text), dueOn: task.dueOn })),
    asOf: ports.clock.now().toISOString(),
    head: { epoch: head.epoch, number: head.number, hash: head.hash },
  });
  return { summary, names: namesLeftIn(summary, told.names) };
}

/** Every answer that stands, with what was asked, in the words that the reviewer may read. */
async function toldAnswers(context: ServiceContext, assignmentId: string, mask: Mask): Promise<Pick<ReviewSummary, 'answers'>> {
  const handle = context.unitOfWork.read;
  const comments = new Map((await selectComments(handle, assignmentId)).map((comment) => [comment.id, comment]));
  const answers = (await selectAnswers(handle, assignmentId)).flatMap(({ comment_id, text, answered_at }) => {
    const comment = comments.get(comment_id);
    if (comment === undefined) return [];
    return [{ sectionId: comment.section_id, asked: mask(comment.text), answer: mask(text), answeredAt: answered_at }];
  });
  return answers.length === 0 ? {} : { answers };
}
