/** @file The audit log as the activity tab reads it. */
import { schemaProblems } from '../database/schema-check.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import { type Progress, unwatched } from '../long-work.ts';
import { withNamesOfToday } from '../mentions/mention-names.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { type ActivityRecord, selectActivity, selectCaseEvents } from './activity-queries.ts';
import { presentHead } from './present-head.ts';
import { sentenceFor } from './telling/sentence-for-reader.ts';
import { walkChain } from './verify-chain.ts';

export type ActivityEntry = {
  number: number;
  at: string;
  by: string;
  type: string;
  sentence: string;
  caseNumber: string | null;
  hash: string;
  isRemoved: boolean;
  isBeforePrevious: boolean;
};

/** Newest first, of one case or of all; `before` is an event number to go on below. */
export async function listActivity(
  context: ServiceContext,
  input: { caseId: string | null; before: number | null; limit: number },
): Promise<{ entries: ActivityEntry[]; hasMore: boolean }> {
  const handle = context.unitOfWork.read;
  const rows = await selectActivity(handle, { ...input, limit: input.limit + 1 });
  const closed = await closedTo(handle, context.actor);
  const entries = rows.slice(0, input.limit).map(({ number, at, previous_at, by, type, payload, case_number, hash }) => ({
    number,
    at,
    by,
    type,
    sentence: sentenceFor(type, payload, closed),
    caseNumber: case_number,
    hash,
    isRemoved: payload === null,
    isBeforePrevious: previous_at !== null && at < previous_at,
  }));
  return { entries: await withNamesOfToday(context.unitOfWork.read, entries), hasMore: rows.length > input.limit };
}

/** An event of a case with its payload as stored: JSON text, or null once it was erased. */
export type CaseEvent = Pick<ActivityRecord, 'number' | 'at' | 'by' | 'type' | 'payload'>;

/** The events of these types in one case, in the order in which they happened, inside or outside a unit of work. */
export function eventsOfCase(handle: ReadHandle, caseId: string, types: readonly string[]): Promise<CaseEvent[]> {
  return selectCaseEvents(handle, caseId, types);
}

/**
 * Recomputes the whole chain, checks every signed head against it, and the guards of the database against those that it was made with.
 * `problem` is the first one found, empty when there is none.
 * @throws DomainError CANCELLED, LOCKED when it is stopped
 */
export async function verifyActivity(
  context: ServiceContext,
  progress: Progress = unwatched,
): Promise<{ isSound: boolean; eventCount: number; headHash: string; problem: string }> {
  const { id, publicKey } = context.casebook;
  const { read } = context.unitOfWork;
  const { number: total } = await presentHead(read);
  const walked = await walkChain(read, { casebookId: id, publicKey, lastHead: null }, (done) => {
    progress.signal.throwIfAborted();
    progress.report(done, Math.max(done, total));
  });
  const { eventCount, headHash } = walked;
  const [first] = [...walked.problems, ...(await schemaProblems(read))];
  return { isSound: first === undefined, eventCount, headHash, problem: first === undefined ? '' : `${first.subject}: ${first.problem}` };
}
