/** @file Answers to the questions that give cause for holds. Invariant: an answer is superseded and never overwritten; a yes and a “not known” are treated alike. */
import { DomainError } from '#shared/domain/errors.ts';
import { GateAnswer, type GateEntry, gateQuestion, givesCause } from '#shared/domain/holds/gate-questions.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { insertGateAnswer, selectGateAnswers, supersedeGateAnswer } from './gate-queries.ts';
import type { GateAnswerRow } from './holds-rows.ts';
import { type HoldCause, openHolds } from './open-hold.ts';

/** Every answer of the case, superseded ones too, in the order in which they were given. */
export async function gateAnswersOfCase(handle: ReadHandle, caseId: string): Promise<GateAnswer[]> {
  return (await selectGateAnswers(handle, caseId)).map(toAnswer);
}

/** As `gateAnswersOfCase`, for the window. @throws DomainError NOT_FOUND */
export async function readGateAnswers(context: ServiceContext, input: { caseId: string }): Promise<GateAnswer[]> {
  await caseById(context.unitOfWork.read, input.caseId);
  return gateAnswersOfCase(context.unitOfWork.read, input.caseId);
}

/**
 * Answers one question, in the place of the answer before, and opens the hold that it gives cause for. An answer that says the same as before gives no new
 * cause; a hold that is open stays open whatever the new answer is.
 * @param input `basedOn` is the id of the answer that the author saw, null where there was none
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED for a word or a day on a question that takes none
 */
export function answerGate(context: ServiceContext, input: { caseId: string; entry: GateEntry } & BasedOn): Promise<GateAnswer[]> {
  const { entry } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const before = (await selectGateAnswers(handle, file.id)).find((row) => row.question === entry.question && row.superseded_at === null);
    assertBasedOn(before?.id, input);
    assertFits(entry);
    const now = context.ports.clock.now().toISOString();
    if (before !== undefined) await supersedeGateAnswer(handle, before.id, now);
    await insertGateAnswer(handle, {
      id: context.ports.ids.next(),
      case_id: file.id,
      question: entry.question,
      answer: entry.answer,
      note: entry.note,
      happened_on: entry.happenedOn,
      known_on: entry.knownOn,
      answered_by: context.actor.displayName,
      answered_at: now,
      superseded_at: null,
    });
    const holdsOpened = await openHolds(context, handle, file.id, before?.answer === entry.answer ? [] : causesOf(entry));
    await record({
      type: 'gate_answer.recorded',
      version: 1,
      caseId: file.id,
      payload: { ...entry, answerBefore: before?.answer ?? null, holdsOpened },
    });
    return gateAnswersOfCase(handle, file.id);
  });
}

function causesOf({ question, answer }: GateEntry): HoldCause[] {
  const { hold, name } = gateQuestion(question);
  if (!givesCause(answer)) return [];
  const because = answer === 'yes' ? `${name}: yes.` : `${name}: not known, which is treated as yes.`;
  return [{ kind: hold, source: `gate:${question}`, because }];
}

function assertFits({ question, note, happenedOn, knownOn }: GateEntry): void {
  const { hasDates, takesNoNote } = gateQuestion(question);
  if (takesNoNote && note !== '') {
    const problem = 'Nothing beside the answer is kept here: leave the note empty.';
    throw new DomainError('INPUT_REFUSED', { problem, note: problem });
  }
  if (!hasDates && (happenedOn !== null || knownOn !== null)) {
    throw new DomainError('INPUT_REFUSED', { problem: 'This question takes no day.' });
  }
}

function toAnswer(row: GateAnswerRow): GateAnswer {
  return GateAnswer.parse({
    id: row.id,
    caseId: row.case_id,
    question: row.question,
    answer: row.answer,
    note: row.note,
    happenedOn: row.happened_on,
    knownOn: row.known_on,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    supersededAt: row.superseded_at,
  });
}
