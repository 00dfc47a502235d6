/** @file The seven questions of just cause in one case. Invariant: an answer is superseded, never changed; a "no" warns and stops nothing. */
import { DomainError } from '#shared/domain/errors.ts';
import { type JustCauseAnswer, JustCauseEntry, type JustCausePin, JustCauseQuestionId } from '#shared/domain/findings/just-cause.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import type { JustCauseAnswerRow } from './findings-rows.ts';
import { selectJustCause, supersedeJustCause } from './just-cause-queries.ts';

/** All seven questions in their order, as the person signed in may see them: where in a closed exhibit a pin stands stays behind. @throws DomainError NOT_FOUND */
export async function listJustCause(context: ServiceContext, input: { caseId: string }): Promise<JustCauseEntry[]> {
  const handle = context.unitOfWork.read;
  const closed = await closedTo(handle, context.actor, input.caseId);
  return (await justCauseOf(handle, input.caseId)).map((entry) => ({
    ...entry,
    pins: entry.pins.map((pin) => (closed.has(pin.exhibitId) ? { ...pin, locator: '', note: '' } : pin)),
  }));
}

/** As `listJustCause`, with every pin in full, inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function justCauseOf(handle: ReadHandle, caseId: string): Promise<JustCauseEntry[]> {
  await caseById(handle, caseId);
  const rows = Map.groupBy(await selectJustCause(handle, caseId), (row) => row.question);
  return JustCauseQuestionId.options.map((question) => toEntry(question, rows.get(question) ?? []));
}

export type JustCauseInput = {
  caseId: string;
  question: JustCauseQuestionId;
  answer: JustCauseAnswer;
  reason: string;
  pins: JustCausePin[];
} & BasedOn;

/**
 * Records an answer in the place of the one before.
 * @throws DomainError NOT_FOUND (the case, or an exhibit of another one), EXHIBIT_RESTRICTED, REASON_NEEDED, CHANGED_MEANWHILE
 */
export function answerJustCause(context: ServiceContext, input: JustCauseInput): Promise<JustCauseEntry[]> {
  const { caseId, question, answer, reason } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const before = (await justCauseOf(handle, caseId)).find((entry) => entry.question === question);
    assertBasedOn(before?.standing?.id, input);
    if (reason.trim() === '') throw new DomainError('REASON_NEEDED');
    await requireExhibitsOfCase(handle, context.actor, {
      caseId,
      exhibitIds: input.pins.map((pin) => pin.exhibitId),
      before: (before?.pins ?? []).map((pin) => pin.exhibitId),
    });
    const closed = await closedTo(handle, context.actor, caseId);
    const pins = [
      ...input.pins.filter(({ exhibitId }) => !closed.has(exhibitId)),
      ...(before?.pins ?? []).filter(({ exhibitId }) => closed.has(exhibitId)),
    ];
    await supersedeJustCause(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      question,
      answer,
      reason,
      pins: JSON.stringify(pins),
      answered_by: context.actor.displayName,
      answered_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const replaced = before?.answer == null ? null : { answer: before.answer, reason: before.reason };
    await record({ type: 'just_cause.answered', version: 1, caseId, payload: { question, answer, reason, pins, replaced } });
    return justCauseOf(handle, caseId);
  });
}

function toEntry(question: JustCauseQuestionId, rows: readonly JustCauseAnswerRow[]): JustCauseEntry {
  const current = rows.find((row) => row.superseded_at === null);
  return JustCauseEntry.parse({
    question,
    answer: current?.answer ?? null,
    reason: current?.reason ?? '',
    pins: current === undefined ? [] : JSON.parse(current.pins),
    answeredBy: current?.answered_by ?? null,
    answeredAt: current?.answered_at ?? null,
    history: rows
      .filter((row) => row.superseded_at !== null)
      .map((row) => ({ answer: row.answer, reason: row.reason, answeredBy: row.answered_by, answeredAt: row.answered_at })),
    standing: current === undefined ? null : { id: current.id, by: current.answered_by, at: current.answered_at },
  });
}
