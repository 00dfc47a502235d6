/** @file The one way to change an interview. Invariant: whoever may not read it changes nothing of it, and words kept to named people are in no event. */
import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { Conditions } from '#shared/domain/interviews/conditions.ts';
import type { Interview } from '#shared/domain/interviews/interviews.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { findInterview, type InterviewRecord, selectCasesSharing, selectReaders } from './interviews-queries.ts';
import { interviewShownTo } from './read-interviews.ts';
import { closedAmong, refuseClosed } from './who-may-read.ts';

/** An interview as the case at hand has it. */
export type InterviewAtHand = {
  record: InterviewRecord;
  conditions: Conditions;
  incidentId: string;
  /** Every case that shares it. */
  caseIds: string[];
  isRestricted: boolean;
};

type At = { caseId: string; interviewId: string };

/** @throws DomainError NOT_FOUND; NOT_ALLOWED when it is kept to others */
export async function interviewAtHand(context: Pick<ServiceContext, 'actor'>, handle: ReadHandle, at: At): Promise<InterviewAtHand> {
  const { incident_id: incidentId } = await caseById(handle, at.caseId);
  const record = await findInterview(handle, incidentId, at.interviewId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  const readers = await selectReaders(handle, [record.id]);
  if (closedAmong(readers, context.actor).has(record.id)) refuseClosed(record.number);
  const cases = await selectCasesSharing(handle, [record.id]);
  return {
    record,
    conditions: Conditions.parse(JSON.parse(record.conditions)),
    incidentId,
    caseIds: cases.map(({ id }) => id),
    isRestricted: readers.length > 0,
  };
}

/** What happened, without what every event of an interview tells: which one, its number and the cases it touches. */
export type InterviewEvent = { type: string; payload: Record<string, unknown> };

/**
 * Runs one change of an interview as a unit of work with its event, and gives the interview as it then stands.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED, CASE_CLOSED, and what `work` throws
 */
export function changingInterview(
  context: ServiceContext,
  at: At,
  work: (handle: WriteHandle, interview: InterviewAtHand) => Promise<InterviewEvent>,
): Promise<Interview> {
  return context.unitOfWork.write(async (handle, record) => {
    const interview = await interviewAtHand(context, handle, at);
    const { type, payload } = await work(handle, interview);
    await record({ type, version: 1, caseId: at.caseId, payload: { ...namesOf(interview), ...payload } });
    const shown = await interviewShownTo(context, handle, at);
    if (shown === undefined) throw new DomainError('NOT_FOUND');
    return shown;
  });
}

export const namesOf = ({ record, caseIds }: Pick<InterviewAtHand, 'record' | 'caseIds'>): Record<string, unknown> => ({
  interviewId: record.id,
  number: record.number,
  touchedCaseIds: caseIds,
});

/** Words as an event tells them: themselves, or where the interview is kept to named people only their digest. */
export function toldWords({ isRestricted }: Pick<InterviewAtHand, 'isRestricted'>, text: string): Record<string, string> {
  return isRestricted ? { wordsSha256: createHash('sha256').update(text, 'utf8').digest('hex') } : { text };
}
