/** @file Questions of an interview. Invariant: a question keeps the wording in which it stood when the interview began; none asks for access to an account. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Interview, QuestionState } from '#shared/domain/interviews/interviews.ts';
import {
  type OfferedQuestions,
  type OpenElement,
  offeredQuestions,
  openElementsOf,
  type SetRole,
} from '#shared/domain/interviews/question-sets.ts';
import type { Topic } from '#shared/domain/topics.ts';
import { allegationsOfCase } from '../../allegations/read-allegations.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { factsOf } from '../../facts/read-facts.ts';
import { assertAsksForNoAccount } from '../../holds/account-requests.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { changingInterview, type InterviewAtHand, interviewAtHand } from '../change-interview.ts';
import type { InterviewQuestionRow } from '../interviews-rows.ts';
import { isStudent } from '../read-interviews.ts';
import { questionSets } from '../sets/question-sets.ts';
import { findQuestion, insertQuestion, updateQuestion } from './words-queries.ts';

type At = { caseId: string; interviewId: string };

export type NewQuestion = {
  text: string;
  topic: Topic | null;
  setVersion: string | null;
  allegationClauseId: string | null;
  elementId: string | null;
  factId: string | null;
};

/** What may be asked of the person, and the elements of the case that are still open. @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function offerQuestions(context: ServiceContext, input: At): Promise<{ open: OpenElement[]; offered: OfferedQuestions[] }> {
  const handle = context.unitOfWork.read;
  const { record } = await interviewAtHand(context, handle, input);
  const open = openElementsOf(await allegationsOfCase(handle, input.caseId));
  return { open, offered: offeredQuestions(roleOf(record), await questionSets(handle), open) };
}

function roleOf(record: InterviewAtHand['record']): SetRole {
  if (isStudent(record)) return 'student';
  if (record.role === 'complainant' || record.role === 'respondent') return record.role;
  return 'witness';
}

/** Puts questions at the end of the plan. @throws DomainError NOT_FOUND, NOT_ALLOWED, CASE_CLOSED, ACCOUNT_REQUEST */
export function addQuestions(context: ServiceContext, input: At & { questions: readonly NewQuestion[] }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertNotOver(interview);
    await assertTied(handle, input);
    const added: Record<string, unknown>[] = [];
    for (const question of input.questions) {
      await assertAsksForNoAccount(context, handle, { text: question.text });
      const id = context.ports.ids.next();
      const position = await insertQuestion(handle, {
        id,
        interview_id: input.interviewId,
        text: question.text,
        topic: question.topic,
        set_version: question.setVersion,
        allegation_clause_id: question.allegationClauseId,
        element_id: question.elementId,
        fact_id: question.factId,
        state: 'to-ask',
        note: '',
        entered_by: context.actor.displayName,
        entered_at: context.ports.clock.now().toISOString(),
        version_id: context.ports.ids.next(),
        taken_back_at: null,
        taken_back_by: null,
        taken_back_reason: null,
      });
      added.push({ questionId: id, position, ...question, ...(interview.isRestricted ? { text: null } : {}) });
    }
    return { type: 'interview_question.added', payload: { count: added.length, questions: added } };
  });
}

/** Charges and facts that a question is tied to are of the case at hand. */
async function assertTied(handle: ReadHandle, { caseId, questions }: { caseId: string; questions: readonly NewQuestion[] }): Promise<void> {
  const charges = (await allegationsOfCase(handle, caseId)).flatMap(({ clauses }) => clauses);
  const facts = questions.some(({ factId }) => factId !== null) ? await factsOf(handle, caseId) : [];
  for (const { allegationClauseId, elementId, factId } of questions) {
    const charge = charges.find(({ id }) => id === allegationClauseId);
    if (allegationClauseId !== null && charge === undefined) throw new DomainError('NOT_FOUND');
    if (elementId !== null && !charge?.elements.some((element) => element.elementId === elementId)) throw new DomainError('NOT_FOUND');
    if (factId !== null && facts.every(({ id }) => id !== factId)) throw new DomainError('NOT_FOUND');
  }
}

/** Rewords a question that was not asked yet. @throws DomainError NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, CASE_CLOSED, ACCOUNT_REQUEST */
export function rewordQuestion(context: ServiceContext, input: At & { questionId: string; text: string } & BasedOn): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertNotOver(interview);
    const question = await standingQuestion(handle, input);
    assertBasedOn(question.version_id, input);
    if (question.state === 'asked') {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'This question was asked; its wording stays.',
        next: 'Add the question in other words.',
      });
    }
    await assertAsksForNoAccount(context, handle, { text: input.text });
    await updateQuestion(handle, question.id, { text: input.text, version_id: context.ports.ids.next() });
    const words = interview.isRestricted ? {} : { text: input.text, replaced: question.text };
    return { type: 'interview_question.reworded', payload: { questionId: question.id, position: question.position, ...words } };
  });
}

/** @throws DomainError NOT_FOUND, CASE_CLOSED; NOT_ALLOWED before the interview begins; REASON_NEEDED for one left out without a word why */
export function markQuestion(
  context: ServiceContext,
  input: At & { questionId: string; state: QuestionState; note: string },
): Promise<Interview> {
  return changingInterview(context, input, async (handle, { record }) => {
    if (record.state !== 'begun' && record.state !== 'held') {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'Nothing is asked before the interview begins.',
        next: 'Begin the interview first.',
      });
    }
    const question = await standingQuestion(handle, input);
    if (input.state === 'left-out' && input.note === '') throw new DomainError('REASON_NEEDED', { problem: 'Say why it is left out.' });
    await updateQuestion(handle, question.id, { state: input.state, note: input.note, version_id: context.ports.ids.next() });
    const payload = { questionId: question.id, position: question.position, state: input.state, stateBefore: question.state };
    return { type: 'interview_question.marked', payload: { ...payload, note: input.note } };
  });
}

/** Takes a question out of the plan; one that was asked stays. @throws DomainError NOT_FOUND, NOT_ALLOWED, CASE_CLOSED */
export function takeBackQuestion(context: ServiceContext, input: At & { questionId: string; reason: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertNotOver(interview);
    const question = await standingQuestion(handle, input);
    if (question.state === 'asked') {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'This question was asked, so it stays.',
        next: 'Mark it otherwise if that was in error.',
      });
    }
    await updateQuestion(handle, question.id, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    const payload = { questionId: question.id, position: question.position, reason: input.reason };
    return { type: 'interview_question.taken_back', payload };
  });
}

/** @throws DomainError NOT_FOUND, NOT_ALLOWED, CASE_CLOSED */
export function putBackQuestion(context: ServiceContext, input: At & { questionId: string }): Promise<Interview> {
  return changingInterview(context, input, async (handle, interview) => {
    assertNotOver(interview);
    const question = await findQuestion(handle, input.interviewId, input.questionId);
    if (question === undefined || question.taken_back_at === null) throw new DomainError('NOT_FOUND');
    await updateQuestion(handle, question.id, { taken_back_at: null, taken_back_by: null, taken_back_reason: null });
    return { type: 'interview_question.put_back', payload: { questionId: question.id, position: question.position } };
  });
}

async function standingQuestion(handle: WriteHandle, input: At & { questionId: string }): Promise<InterviewQuestionRow> {
  const question = await findQuestion(handle, input.interviewId, input.questionId);
  if (question === undefined || question.taken_back_at !== null) throw new DomainError('NOT_FOUND');
  return question;
}

function assertNotOver({ record: { state } }: InterviewAtHand): void {
  if (state === 'planned' || state === 'begun') return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'This interview is over; its questions stay as they were.',
    next: 'Plan another interview for what is still to be asked.',
  });
}
