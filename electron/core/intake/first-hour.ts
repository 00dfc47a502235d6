/** @file Answers to the questions of the first hour. Invariant: an answer is superseded and never overwritten; a yes and a “not known” are treated alike. */
import { DomainError } from '#shared/domain/errors.ts';
import { type FirstHourAnswer, type FirstHourEntry, type FirstHourQuestionId, firstHourQuestion } from '#shared/domain/first-hour.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { holdsThatStop } from '../holds/holds-that-stop.ts';
import { type HoldCause, type OpenedHold, openHolds } from '../holds/open-hold.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { insertAnswers, isHeldInIncident, selectClearedSources, selectFirstHour, supersedeAnswer } from './intake-queries.ts';
import type { FirstHourAnswerRow } from './intake-rows.ts';

const sourceOf = (question: FirstHourQuestionId): string => `first-hour:${question}`;

/** Every answer of the incident, superseded ones too, in the order in which they were given. */
export async function firstHourOfIncident(handle: ReadHandle, incidentId: string): Promise<FirstHourAnswer[]> {
  return (await selectFirstHour(handle, incidentId)).map(toAnswer);
}

/**
 * Enters answers inside the unit of work of the caller, and opens on the case the holds that they give cause for. An answer that only says more than
 * the same one before, such as who took it over, gives no new cause. Gives the holds, for the payload of the caller's own event.
 */
export async function enterFirstHour(
  context: ServiceContext,
  handle: WriteHandle,
  at: { incidentId: string; caseId: string },
  entries: readonly FirstHourEntry[],
): Promise<OpenedHold[]> {
  const now = context.ports.clock.now().toISOString();
  const before = await answersInUse(handle, at.incidentId);
  for (const { question } of entries) {
    const replaced = before.get(question);
    if (replaced !== undefined) await supersedeAnswer(handle, replaced.id, now);
  }
  await insertAnswers(
    handle,
    entries.map((entry) => ({
      id: context.ports.ids.next(),
      incident_id: at.incidentId,
      case_id: at.caseId,
      question: entry.question,
      answer: entry.answer,
      note: entry.note,
      handed_to: entry.handedTo,
      handed_on: entry.handedOn,
      reference: entry.reference,
      answered_by: context.actor.displayName,
      answered_at: now,
      superseded_at: null,
    })),
  );
  const changed = entries.filter(({ question, answer }) => before.get(question)?.answer !== answer);
  return openHolds(context, handle, at.caseId, changed.flatMap(holdOf));
}

/**
 * Answers one question, in the place of the answer before. A hold that is open stays open whatever the new answer is, until a named person
 * clears it.
 * @param input `basedOn` is the id of the answer that the author saw, null where there was none
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE
 */
export function answerFirstHour(context: ServiceContext, input: { caseId: string; entry: FirstHourEntry } & BasedOn): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const before = (await answersInUse(handle, file.incident_id)).get(input.entry.question);
    assertBasedOn(before?.id, input);
    const holds = await enterFirstHour(context, handle, { incidentId: file.incident_id, caseId: file.id }, [input.entry]);
    await record({
      type: 'first_hour.answered',
      version: 1,
      caseId: file.id,
      payload: { ...input.entry, answerBefore: before?.answer ?? null, holds },
    });
  });
}

async function answersInUse(handle: ReadHandle, incidentId: string): Promise<Map<FirstHourQuestionId, FirstHourAnswerRow>> {
  const rows = await selectFirstHour(handle, incidentId);
  return new Map(rows.filter((row) => row.superseded_at === null).map((row) => [row.question, row]));
}

/**
 * @throws DomainError EVIDENCE_STOPPED while there may be sexual images of a child in the incident and no named person has cleared that: then
 * nothing is taken in, whatever it is (325 ILCS 5/4; board policy 5:90)
 */
export async function assertMayTakeInEvidence(handle: ReadHandle, caseId: string): Promise<void> {
  const { incident_id } = await caseById(handle, caseId);
  const isStopped = (await holdsThatStop(handle, caseId, 'evidence-intake')).length > 0;
  // A casebook of an earlier release holds it as a mandated report from this question.
  if (isStopped || (await isHeldInIncident(handle, incident_id, sourceOf('images-of-a-child')))) throw new DomainError('EVIDENCE_STOPPED');
}

/** What the answers in use give cause for on a case that is opened in the incident later; what some case there has cleared gives none. */
export async function firstHourHolds(handle: ReadHandle, incidentId: string): Promise<HoldCause[]> {
  const answers = [...(await answersInUse(handle, incidentId)).values()];
  const causes = answers.map(toAnswer).flatMap(holdOf);
  const cleared = await selectClearedSources(handle, incidentId);
  return causes.filter(({ source }) => !cleared.has(source));
}

/**
 * Takes the answers in use along to another incident, when `caseId` moves there, under the names of those who gave them. What is answered there
 * stays, but a “no” gives way to anything else. A hold that stayed behind with another case opens on this one too, unless somebody has cleared it.
 */
export async function carryFirstHour(
  context: ServiceContext,
  handle: WriteHandle,
  { from, to, caseId }: { from: string; to: string; caseId: string },
): Promise<void> {
  const there = await answersInUse(handle, to);
  const carried = [...(await answersInUse(handle, from)).values()].filter(({ question, answer }) => {
    const standing = there.get(question)?.answer;
    return standing === undefined || (standing === 'no' && answer !== 'no');
  });
  for (const { question } of carried) {
    const replaced = there.get(question);
    if (replaced !== undefined) await supersedeAnswer(handle, replaced.id, context.ports.clock.now().toISOString());
  }
  await insertAnswers(
    handle,
    carried.map(({ position: _position, ...row }) => ({ ...row, id: context.ports.ids.next(), incident_id: to, case_id: caseId })),
  );
  const cleared = new Set([...(await selectClearedSources(handle, from)), ...(await selectClearedSources(handle, to))]);
  const causes = carried.map(toAnswer).flatMap(holdOf);
  for (const cause of causes.filter(({ source }) => !cleared.has(source))) {
    if (!(await isHeldInIncident(handle, to, cause.source))) await openHolds(context, handle, caseId, [cause]);
  }
}

function holdOf({ question, answer }: FirstHourEntry): HoldCause[] {
  const { holds, name, routing } = firstHourQuestion(question);
  if (answer === 'no') return [];
  const because = answer === 'yes' ? `${name}: yes.` : `${name}: not known, which is treated as yes.`;
  return holds.map((kind, index) => ({
    kind,
    // The first hold of a question is found by the question alone.
    source: index === 0 ? sourceOf(question) : `${sourceOf(question)}:${kind}`,
    because: `${because} ${routing}`,
  }));
}

function toAnswer(row: FirstHourAnswerRow): FirstHourAnswer {
  return {
    id: row.id,
    caseId: row.case_id as CaseId,
    question: row.question,
    answer: row.answer,
    note: row.note,
    handedTo: row.handed_to,
    handedOn: row.handed_on,
    reference: row.reference,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    supersededAt: row.superseded_at,
  };
}
