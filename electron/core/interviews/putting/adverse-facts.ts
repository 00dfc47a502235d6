/** @file Facts against the respondent, put to them. Invariant: a fact that reads otherwise since it was put has not been put. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import { AdverseFact } from '#shared/domain/interviews/adverse-facts.ts';
import { assertBasedOn } from '../../based-on.ts';
import { caseById } from '../../cases/find-case.ts';
import { factsOf } from '../../facts/read-facts.ts';
import { personBehind } from '../../people/read-participants.ts';
import type { Actor, ReadHandle, ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { interviewAtHand } from '../change-interview.ts';
import { selectInterviews } from '../interviews-queries.ts';
import type { FactPutRow } from '../interviews-rows.ts';
import { interviewsClosedTo } from '../who-may-read.ts';
import { insertPut, selectPuts, updatePut } from './putting-queries.ts';

/** An adverse fact that waits to be put to the respondent, or to be put again because it was reworded. */
export type FactNotPut = Pick<Fact, 'id' | 'position' | 'assertion'> & { state: 'not-put' | 'changed-since' };

/** The facts of a case that stand against the respondent and have not been put to them as they read now, in the order of their numbers. */
export async function adverseFactsNotPut(handle: ReadHandle, caseId: string): Promise<FactNotPut[]> {
  const puts = Map.groupBy(await selectPuts(handle, caseId), (row) => row.fact_id);
  return (await adverseFactsOf(handle, caseId)).flatMap((fact) => {
    const state = stateOf(fact, puts.get(fact.id) ?? []);
    return state === 'put' ? [] : [{ id: fact.id, position: fact.position, assertion: fact.assertion, state }];
  });
}

/** Each with when it was put and what was answered, as the person signed in may read it. */
export async function listAdverseFacts(context: ServiceContext, input: { caseId: string }): Promise<AdverseFact[]> {
  return adverseFactsShownTo(context.unitOfWork.read, context.actor, input.caseId);
}

async function adverseFactsShownTo(handle: ReadHandle, actor: Actor, caseId: string): Promise<AdverseFact[]> {
  const { incident_id: incidentId } = await caseById(handle, caseId);
  const interviews = await selectInterviews(handle, incidentId);
  const closed = await interviewsClosedTo(
    handle,
    actor,
    interviews.map(({ id }) => id),
  );
  const numbers = new Map(interviews.map(({ id, number }) => [id, number]));
  const puts = Map.groupBy(await selectPuts(handle, caseId), (row) => row.fact_id);
  return (await adverseFactsOf(handle, caseId)).map((fact) =>
    AdverseFact.parse({
      factId: fact.id,
      position: fact.position,
      assertion: fact.assertion,
      versionId: fact.versionId,
      state: stateOf(fact, puts.get(fact.id) ?? []),
      puts: (puts.get(fact.id) ?? []).map((row) => ({
        id: row.id,
        wording: row.wording,
        interviewId: row.interview_id,
        where: row.interview_id === null ? 'In writing' : `Interview ${numbers.get(row.interview_id) ?? ''}`.trim(),
        putOn: row.put_on,
        response: row.interview_id !== null && closed.has(row.interview_id) ? 'Kept to named people.' : row.response,
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
      })),
    }),
  );
}

async function adverseFactsOf(handle: ReadHandle, caseId: string): Promise<Fact[]> {
  const facts = (await factsOf(handle, caseId)).filter(({ isAdverse }) => isAdverse);
  return facts.sort((one, other) => one.position - other.position);
}

function stateOf(fact: Fact, puts: readonly FactPutRow[]): AdverseFact['state'] {
  if (puts.some(({ wording }) => wording === fact.assertion)) return 'put';
  return puts.length === 0 ? 'not-put' : 'changed-since';
}

/**
 * Records that a fact was put to the respondent of the case, in an interview with them or in writing, and what was answered. `basedOn` is the version
 * of the fact that was put.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE (the fact reads otherwise by now), CASE_CLOSED; INPUT_REFUSED for a day to come; NOT_ALLOWED for an
 * interview that has not begun, is kept to others, or was held with somebody else
 */
export function putFact(
  context: ServiceContext,
  input: { caseId: string; factId: string; basedOn: string; interviewId: string | null; putOn: string; response: string },
): Promise<AdverseFact[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const fact = (await adverseFactsOf(handle, input.caseId)).find(({ id }) => id === input.factId);
    if (fact === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(fact.versionId, input);
    if (input.putOn > civilToday(context.ports.clock)) {
      const problem = 'This day is still to come.';
      throw new DomainError('INPUT_REFUSED', { problem, putOn: problem });
    }
    const isKept = input.interviewId !== null && (await inInterview(context, handle, input.caseId, input.interviewId));
    const id = context.ports.ids.next();
    await insertPut(handle, {
      id,
      case_id: input.caseId,
      fact_id: fact.id,
      wording: fact.assertion,
      interview_id: input.interviewId,
      put_on: input.putOn,
      response: input.response,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    const { factId, interviewId, putOn, response } = input;
    await record({
      type: 'fact.put',
      version: 1,
      caseId: input.caseId,
      payload: { factPutId: id, factId, fact: fact.position, wording: fact.assertion, interviewId, putOn, ...(isKept ? {} : { response }) },
    });
    return adverseFactsShownTo(handle, context.actor, input.caseId);
  });
}

/** Whether the interview is kept to named people. */
async function inInterview(context: ServiceContext, handle: ReadHandle, caseId: string, interviewId: string): Promise<boolean> {
  const { record, isRestricted } = await interviewAtHand(context, handle, { caseId, interviewId });
  const { respondent_id: respondentId } = await caseById(handle, caseId);
  const respondent = await personBehind(handle, respondentId);
  if (record.person_id !== respondent) {
    throw new DomainError('NOT_ALLOWED', {
      problem: `Interview ${record.number} is not with the respondent of this case.`,
      next: 'Choose an interview with the respondent, or record that the fact was put in writing.',
    });
  }
  if (record.state !== 'begun' && record.state !== 'held') {
    throw new DomainError('NOT_ALLOWED', { problem: `Interview ${record.number} has not begun.`, next: 'Begin it first.' });
  }
  return isRestricted;
}

/** @throws DomainError NOT_FOUND, CASE_CLOSED */
export function takeBackPut(context: ServiceContext, input: { caseId: string; factPutId: string; reason: string }): Promise<AdverseFact[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const put = (await selectPuts(handle, input.caseId)).find(({ id }) => id === input.factPutId);
    if (put === undefined) throw new DomainError('NOT_FOUND');
    await updatePut(handle, put.id, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    const payload = { factPutId: put.id, factId: put.fact_id, putOn: put.put_on, reason: input.reason };
    await record({ type: 'fact.put_taken_back', version: 1, caseId: input.caseId, payload });
    return adverseFactsShownTo(handle, context.actor, input.caseId);
  });
}
