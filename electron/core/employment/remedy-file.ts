/** @file Facts for a notice to remedy, and the Board's notices. Invariant: an entry made in error is taken back and stays in the record. */
import type { RemedyDirection, RemedyFile, RemedyProng, SameSubject } from '#shared/domain/employment/remedy-facts.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { caseById } from '../cases/find-case.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { findEntry, insertBoardNotice, insertRemedyFact, updateTakenBack } from './employment-queries.ts';
import { remedyFileOf } from './read-employment.ts';

export type RemedyFactInput = {
  caseId: string;
  prong: RemedyProng;
  direction: RemedyDirection;
  text: string;
  happenedOn: string | null;
  exhibitIds: readonly string[];
};

/** An entry made, with all that stands now. */
export type RemedyEntered = { entryId: string; file: RemedyFile };

const standing = { taken_back_at: null, taken_back_by: null, taken_back_reason: null };

/** @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED; INPUT_REFUSED for a day to come */
export function addRemedyFact(context: ServiceContext, input: RemedyFactInput): Promise<RemedyEntered> {
  const today = civilToday(context.ports.clock);
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    refuseFuture('happenedOn', input.happenedOn, today);
    await requireExhibitsOfCase(handle, context.actor, input);
    const id = context.ports.ids.next();
    await insertRemedyFact(handle, {
      id,
      case_id: input.caseId,
      prong: input.prong,
      direction: input.direction,
      text: input.text,
      happened_on: input.happenedOn,
      exhibit_ids: JSON.stringify(input.exhibitIds),
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
      ...standing,
    });
    const { caseId, exhibitIds, ...payload } = input;
    await record({ type: 'remedy_fact.added', version: 1, caseId, payload: { remedyFactId: id, ...payload, exhibitIds: [...exhibitIds] } });
    return { entryId: id, file: await remedyFileOf(handle, caseId) };
  });
}

export type BoardNoticeInput = {
  caseId: string;
  votedOn: string;
  receivedOn: string | null;
  receipt: string;
  causes: string;
  expectations: string;
  sameSubject: SameSubject;
  sameSubjectReason: string;
  exhibitIds: readonly string[];
};

/**
 * Enters a notice that the Board voted.
 * @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED; INPUT_REFUSED for days that cannot be; REASON_NEEDED where its subject is said to be the same, or
 * another one, without why
 */
export function addBoardNotice(context: ServiceContext, input: BoardNoticeInput): Promise<RemedyEntered> {
  const today = civilToday(context.ports.clock);
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    refuseFuture('votedOn', input.votedOn, today);
    refuseFuture('receivedOn', input.receivedOn, today);
    if (input.receivedOn !== null && input.receivedOn < input.votedOn) refuse('receivedOn', 'It would have been received before the vote.');
    if (input.sameSubject !== 'unsure' && input.sameSubjectReason.trim() === '') {
      throw new DomainError('REASON_NEEDED', { problem: 'Say by which causes the subject is, or is not, the same as now.' });
    }
    await requireExhibitsOfCase(handle, context.actor, input);
    const id = context.ports.ids.next();
    await insertBoardNotice(handle, {
      id,
      case_id: input.caseId,
      voted_on: input.votedOn,
      received_on: input.receivedOn,
      receipt: input.receipt,
      causes: input.causes,
      expectations: input.expectations,
      same_subject: input.sameSubject,
      same_subject_reason: input.sameSubjectReason,
      exhibit_ids: JSON.stringify(input.exhibitIds),
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
      ...standing,
    });
    const { caseId, exhibitIds, ...payload } = input;
    await record({
      type: 'board_notice.added',
      version: 1,
      caseId,
      payload: { boardNoticeId: id, ...payload, exhibitIds: [...exhibitIds] },
    });
    return { entryId: id, file: await remedyFileOf(handle, caseId) };
  });
}

export type RemedyEntryKind = 'fact' | 'notice';
type EntryRef = { caseId: string; kind: RemedyEntryKind; entryId: string };

const tables = { fact: 'remedy_fact', notice: 'board_notice' } as const;

/** @throws DomainError NOT_FOUND, also for an entry of another case or one taken back already */
export function takeBackRemedyEntry(context: ServiceContext, input: EntryRef & { reason: string }): Promise<RemedyFile> {
  return context.unitOfWork.write(async (handle, record) => {
    await requireEntry(handle, input, { isTakenBack: false });
    await updateTakenBack(handle, tables[input.kind], input.entryId, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    const { caseId, kind, ...payload } = input;
    await record({ type: `${tables[kind]}.taken_back`, version: 1, caseId, payload });
    return remedyFileOf(handle, caseId);
  });
}

/** Puts an entry that was taken back in its place again. @throws DomainError NOT_FOUND */
export function restoreRemedyEntry(context: ServiceContext, input: EntryRef): Promise<RemedyFile> {
  return context.unitOfWork.write(async (handle, record) => {
    await requireEntry(handle, input, { isTakenBack: true });
    await updateTakenBack(handle, tables[input.kind], input.entryId, standing);
    const { caseId, kind, ...payload } = input;
    await record({ type: `${tables[kind]}.restored`, version: 1, caseId, payload });
    return remedyFileOf(handle, caseId);
  });
}

async function requireEntry(
  handle: ReadHandle,
  { caseId, kind, entryId }: EntryRef,
  { isTakenBack }: { isTakenBack: boolean },
): Promise<void> {
  const entry = await findEntry(handle, tables[kind], entryId);
  if (entry === undefined || entry.case_id !== caseId || (entry.taken_back_at !== null) !== isTakenBack) throw new DomainError('NOT_FOUND');
}

function refuseFuture(field: string, day: string | null, today: string): void {
  if (day !== null && day > today) refuse(field, 'This day lies in the future.');
}

function refuse(field: string, problem: string): never {
  throw new DomainError('INPUT_REFUSED', { problem, [field]: problem });
}
