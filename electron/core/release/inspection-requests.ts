/**
 * @file Requests of employees to inspect their records, with the day until which they are met. Invariant: the day is counted by the rule in use and kept
 * as it was counted; a request ends only by what a person records.
 */
import { RuleAsUsed } from '#shared/domain/deadlines/deadlines.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { InspectionRequestId } from '#shared/domain/release/ids.ts';
import type { InspectionEnd, InspectionForm, InspectionHow } from '#shared/domain/release/inspection.ts';
import { InspectionRequest } from '#shared/domain/release/inspection.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { countedFor } from '../deadlines/count-for-case.ts';
import { keptRule } from '../deadlines/read-deadlines.ts';
import { ruleInUse } from '../deadlines/rules/rules-in-use.ts';
import { casesWithRespondent } from '../people/finding/find-people.ts';
import { recordsOfPerson } from '../prior-record/read-prior-record.ts';
import { respondentOf } from '../prior-record/respondent.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { findRequest, lastRequestPosition, selectRequests, supersedeRequest } from './release-queries.ts';
import type { InspectionRequestRow } from './release-rows.ts';

const RULE = 'personnel-record-access';
const LONGER_RULE = 'personnel-record-access-longer';

export type RequestInput = {
  receivedOn: string;
  askedBy: 'employee' | 'representative';
  representative: string;
  how: InspectionHow;
  wanted: string;
  form: InspectionForm;
};

/** The requests in a case, the latest received first. @throws DomainError NOT_FOUND */
export async function listRequests(context: ServiceContext, input: { caseId: string }): Promise<InspectionRequest[]> {
  await caseById(context.unitOfWork.read, input.caseId);
  return requestsOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listRequests`, inside or outside a unit of work. */
export async function requestsOfCase(handle: ReadHandle, caseId: string): Promise<InspectionRequest[]> {
  const all = await selectRequests(handle, await casesOfSamePerson(handle, caseId));
  return all.filter((row) => row.case_id === caseId).map((row) => requestOf(row, all));
}

/** Every case whose respondent is the same person, this one among them. */
async function casesOfSamePerson(handle: ReadHandle, caseId: string): Promise<string[]> {
  const records = await recordsOfPerson(handle, await respondentOf(handle, caseId));
  const cases = await Promise.all(records.map((record) => casesWithRespondent(handle, record)));
  return [...new Set([caseId, ...cases.flat()])];
}

function requestOf(row: InspectionRequestRow, ofPerson: readonly InspectionRequestRow[]): InspectionRequest {
  const year = row.received_on.slice(0, 4);
  const place = ({ received_on, request_id }: InspectionRequestRow) => `${received_on} ${request_id}`;
  const inYear = ofPerson.filter((other) => other.received_on.startsWith(year) && other.state !== 'taken-back');
  const { id, title, citation, asOf, verified } = RuleAsUsed.parse(JSON.parse(row.due_rule));
  return InspectionRequest.parse({
    id: row.request_id,
    caseId: row.case_id,
    position: row.position,
    receivedOn: row.received_on,
    askedBy: row.asked_by,
    representative: row.representative,
    how: row.how,
    wanted: row.wanted,
    form: row.form,
    dueOn: row.due_on,
    rule: { id, title, citation, asOf, verified },
    extendedBecause: row.extended_because,
    state: row.state,
    settledOn: row.settled_on,
    settledNote: row.settled_note,
    numberInYear: inYear.filter((other) => place(other) <= place(row)).length,
    standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
  });
}

/**
 * Records a request as it came, with the day that the rule in use counts.
 * @throws DomainError NOT_FOUND; INPUT_REFUSED for a day to come, for a representative without a name, and where the day cannot be counted
 */
export function recordRequest(
  context: ServiceContext,
  input: { caseId: string } & RequestInput,
): Promise<{ requestId: InspectionRequestId; requests: InspectionRequest[] }> {
  const { caseId, ...asked } = input;
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, caseId);
    assertSound(context, asked);
    const requestId = context.ports.ids.next();
    const due = await dueBy(context, handle, { caseId, receivedOn: asked.receivedOn, ruleId: RULE });
    const position = (await lastRequestPosition(handle, caseId)) + 1;
    await supersedeRequest(handle, {
      ...columnsOf(asked),
      ...due,
      ...stamp(context),
      request_id: requestId,
      case_id: caseId,
      position,
      extended_because: '',
      state: 'open',
      settled_on: null,
      settled_note: '',
    });
    await record({ type: 'inspection_request.recorded', version: 1, caseId, payload: { requestId, ...asked, dueOn: due.due_on } });
    return { requestId: InspectionRequestId.parse(requestId), requests: await requestsOfCase(handle, caseId) };
  });
}

type Step = { requestId: string } & BasedOn;

/** Puts other details in place of those that stand; the day is counted anew. @throws DomainError as `recordRequest`; CHANGED_MEANWHILE */
export function restateRequest(context: ServiceContext, input: Step & RequestInput): Promise<InspectionRequest[]> {
  const { requestId: _id, basedOn: _seen, ...asked } = input;
  return step(context, input, { from: ['open'], type: 'inspection_request.restated' }, async (handle, before) => {
    assertSound(context, asked);
    const ruleId = before.extended_because === '' ? RULE : LONGER_RULE;
    const due = await dueBy(context, handle, { caseId: before.case_id, receivedOn: asked.receivedOn, ruleId });
    const replaced = { receivedOn: before.received_on, wanted: before.wanted, dueOn: before.due_on };
    return { change: { ...columnsOf(asked), ...due }, payload: { ...asked, dueOn: due.due_on, replaced } };
  });
}

/** Takes the seven calendar days more, with the reason why the first time cannot be kept. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function extendRequest(context: ServiceContext, input: Step & { because: string }): Promise<InspectionRequest[]> {
  return step(context, input, { from: ['open'], type: 'inspection_request.extended' }, async (handle, before) => {
    const due = await dueBy(context, handle, { caseId: before.case_id, receivedOn: before.received_on, ruleId: LONGER_RULE });
    return {
      change: { ...due, extended_because: input.because },
      payload: { because: input.because, dueOn: due.due_on, dueBefore: before.due_on },
    };
  });
}

/**
 * Records how a request ended.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED for a day to come or before the request; REASON_NEEDED where it is not owed and nothing says why
 */
export function settleRequest(
  context: ServiceContext,
  input: Step & { state: InspectionEnd; settledOn: string; note: string },
): Promise<InspectionRequest[]> {
  const { state, settledOn, note } = input;
  return step(context, input, { from: ['open'], type: 'inspection_request.settled' }, async (_handle, before) => {
    assertSettlement(context, before, { settledOn });
    if (state === 'not-owed' && note.trim() === '')
      throw new DomainError('REASON_NEEDED', { problem: 'Say why this request is not owed.' });
    return { change: { state, settled_on: settledOn, settled_note: note }, payload: { state, settledOn, note } };
  });
}

/** Opens a request that had ended. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function reopenRequest(context: ServiceContext, input: Step): Promise<InspectionRequest[]> {
  return step(
    context,
    input,
    { from: ['answered', 'not-owed', 'withdrawn', 'taken-back'], type: 'inspection_request.reopened' },
    async () => ({
      change: { state: 'open', settled_on: null, settled_note: '' },
      payload: {},
    }),
  );
}

/** Takes a request back that was recorded by mistake; it stays in the record. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function takeBackRequest(context: ServiceContext, input: Step & { reason: string }): Promise<InspectionRequest[]> {
  return step(context, input, { from: ['open'], type: 'inspection_request.taken_back' }, async () => ({
    change: { state: 'taken-back', settled_note: input.reason },
    payload: { reason: input.reason },
  }));
}

/** Inside a release: the request is answered by what leaves. @throws DomainError NOT_FOUND, also for one that is not open */
export async function answerRequest(
  context: ServiceContext,
  handle: WriteHandle,
  input: { caseId: string; requestId: string; on: string },
): Promise<void> {
  const before = await findRequest(handle, input.requestId);
  if (before === undefined || before.case_id !== input.caseId || before.state !== 'open') throw new DomainError('NOT_FOUND');
  await supersedeRequest(handle, { ...before, ...stamp(context), state: 'answered', settled_on: input.on, settled_note: 'By a release.' });
}

type Change = { change: Partial<InspectionRequestRow>; payload: Record<string, unknown> };

function step(
  context: ServiceContext,
  input: Step,
  { from, type }: { from: readonly InspectionRequestRow['state'][]; type: string },
  make: (handle: WriteHandle, before: InspectionRequestRow) => Promise<Change>,
): Promise<InspectionRequest[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await findRequest(handle, input.requestId);
    if (before === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(before.id, input);
    if (!from.includes(before.state)) throw new DomainError('CHANGED_MEANWHILE');
    const { change, payload } = await make(handle, before);
    await supersedeRequest(handle, { ...before, ...change, ...stamp(context) });
    await record({
      type,
      version: 1,
      caseId: before.case_id,
      payload: { requestId: input.requestId, receivedOn: before.received_on, ...payload },
    });
    return requestsOfCase(handle, before.case_id);
  });
}

const stamp = ({ actor, ports }: ServiceContext) => ({
  id: ports.ids.next(),
  recorded_by: actor.displayName,
  recorded_at: ports.clock.now().toISOString(),
  superseded_at: null,
});

const columnsOf = ({ receivedOn, askedBy, representative, how, wanted, form }: RequestInput) => ({
  received_on: receivedOn,
  asked_by: askedBy,
  representative,
  how,
  wanted,
  form,
});

async function dueBy(
  context: ServiceContext,
  handle: ReadHandle,
  { caseId, receivedOn, ruleId }: { caseId: string; receivedOn: string; ruleId: string },
): Promise<Pick<InspectionRequestRow, 'due_on' | 'due_rule'>> {
  const rule = await ruleInUse(handle, ruleId);
  const outcome = await countedFor(context, handle, {
    caseId,
    ruleId,
    on: receivedOn,
    time: null,
    choice: { amount: null, unit: null, level: null },
  });
  if (outcome === null || !outcome.ok) {
    throw new DomainError('INPUT_REFUSED', { problem: outcome?.problem ?? 'The day cannot be counted.' });
  }
  const { counted, movedTo } = outcome.candidate;
  return { due_on: movedTo ?? counted, due_rule: keptRule(rule) };
}

function assertSound({ ports }: ServiceContext, { receivedOn, askedBy, representative }: RequestInput): void {
  const refuse = (name: string, problem: string): never => {
    throw new DomainError('INPUT_REFUSED', { problem, [name]: problem });
  };
  if (receivedOn > civilToday(ports.clock)) refuse('receivedOn', 'The day on which it was received lies in the future.');
  if (askedBy === 'representative' && representative.trim() === '') {
    refuse('representative', 'Enter the representative whom the employee named in writing.');
  }
}

function assertSettlement({ ports }: ServiceContext, before: InspectionRequestRow, { settledOn }: { settledOn: string }): void {
  const refuse = (problem: string): never => {
    throw new DomainError('INPUT_REFUSED', { problem, settledOn: problem });
  };
  if (settledOn > civilToday(ports.clock)) refuse('The day lies in the future.');
  if (settledOn < before.received_on) refuse('It would have ended before it was received.');
}
