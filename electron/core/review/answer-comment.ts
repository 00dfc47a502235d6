/** @file The office answers what a reviewer wrote. Invariant: an answer is superseded, never changed; it goes out with the next summary alone. */
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssignment, findComment, selectAnswers, supersedeAnswer } from './review-queries.ts';

/** @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when the comment no longer stands, or was answered by somebody else meanwhile */
export function answerComment(context: ServiceContext, input: { commentId: string; text: string } & BasedOn): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const comment = await findComment(handle, input.commentId);
    const assignment = comment === undefined ? undefined : await findAssignment(handle, comment.assignment_id);
    if (comment === undefined || assignment === undefined) throw new DomainError('NOT_FOUND');
    if (comment.state !== 'current' || assignment.withdrawn_at !== null) throw new DomainError('CHANGED_MEANWHILE');
    const standing = (await selectAnswers(handle, assignment.id)).find((answer) => answer.comment_id === comment.id);
    assertBasedOn(standing?.id, input);
    const row = {
      id: context.ports.ids.next(),
      assignment_id: assignment.id,
      comment_id: comment.id,
      text: input.text,
      answered_by: context.actor.displayName,
      answered_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    };
    await supersedeAnswer(handle, row);
    await record({
      type: 'review_comment.answered',
      version: 1,
      caseId: assignment.case_id,
      payload: { assignmentId: assignment.id, commentId: comment.id, reviewer: assignment.reviewer, answer: row.text },
    });
  });
}
