/** @file Answering a question of the worksheet. Invariant: the answer before it stays in the history, and what an answer holds up is held in the same unit of work. */
import { DomainError } from '#shared/domain/errors.ts';
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { AuthorityUsed, Expression, QuestionId } from '#shared/domain/speech/speech.ts';
import { mayAnswer, type SpeechPath } from '#shared/domain/speech/speech-path.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import { openHolds } from '../holds/open-hold.ts';
import { noteLawUse } from '../law/note-law-use.ts';
import type { ServiceContext } from '../service-context.ts';
import { expressionOnPath } from './find-expression.ts';
import { supersedeAnswer } from './speech-queries.ts';

export type AnswerInput = {
  expressionId: string;
  questionId: QuestionId;
  answer: SpeechAnswer;
  reason: string;
  exhibitIds: readonly string[];
} & BasedOn;

/**
 * Records an answer with its reason and exhibits. Changing an answer reopens every later one. Where the answer is one that must wait for
 * counsel or another clearance, the holds open with it.
 * @throws DomainError NOT_FOUND (also for an exhibit of another case), EXHIBIT_RESTRICTED; QUESTION_NOT_REACHED, with the reason in `problem`; CHANGED_MEANWHILE
 */
export function answerQuestion(context: ServiceContext, input: AnswerInput): Promise<Expression> {
  const { expressionId, questionId, answer, reason, exhibitIds } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression, path } = await expressionOnPath(handle, expressionId);
    const replaced = expression.questions.find((question) => question.id === questionId)?.current ?? null;
    assertBasedOn(replaced?.id, input);
    assertReached(path, questionId, answer);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds, before: replaced?.exhibitIds ?? [] });
    await supersedeAnswer(handle, {
      id: context.ports.ids.next(),
      expression_id: expressionId,
      question_id: questionId,
      answer,
      reason,
      exhibit_ids: JSON.stringify(exhibitIds),
      answered_by: context.actor.displayName,
      answered_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
      authorities: JSON.stringify(authoritiesOf(expression, questionId)),
    });
    const authorities = authoritiesOf(expression, questionId).map(({ lawId }) => lawId);
    await noteLawUse(context, handle, { caseId, recordIds: authorities, usedFor: `speech:${questionId}` });
    const after = await expressionOnPath(handle, expressionId);
    const causes = after.path.holds
      .filter((hold) => hold.questionId === questionId)
      .map(({ kind, because }) => ({ kind, because, source: `speech:${expressionId}:${questionId}` }));
    const holdsOpened = await openHolds(context, handle, caseId, causes);
    await record({
      type: 'speech_answer.recorded',
      version: 1,
      caseId,
      payload: {
        expressionId,
        allegationId: expression.allegationId,
        questionId,
        answer,
        reason,
        exhibitIds,
        replacedAnswer: replaced?.answer ?? null,
        holdsOpened,
      },
    });
    return after.expression;
  });
}

function authoritiesOf({ questions }: Expression, questionId: QuestionId): AuthorityUsed[] {
  const authorities = questions.find(({ id }) => id === questionId)?.authorities ?? [];
  return authorities.map(({ lawId, asOf, status }) => ({ lawId, asOf, status }));
}

function assertReached(path: SpeechPath, questionId: QuestionId, answer: SpeechAnswer): void {
  if (!mayAnswer(path, questionId)) {
    const problem = path.steps.find((step) => step.questionId === questionId)?.because ?? '';
    throw new DomainError('QUESTION_NOT_REACHED', { problem: problem === '' ? `${path.next ?? ''} comes first.` : problem });
  }
  if (path.next === questionId && answer === 'yes' && path.missing.length > 0) {
    throw new DomainError('QUESTION_NOT_REACHED', { problem: path.missing.join(' '), next: 'Complete these entries, then answer.' });
  }
}
