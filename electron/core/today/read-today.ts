/** @file Today as one person of the office sees it. */
import type { CaseId } from '#shared/domain/ids.ts';
import { TASK_SOON_DAYS } from '#shared/domain/tasks.ts';
import { ChangedCase, LastCase, Today } from '#shared/domain/today.ts';
import { presentHead } from '../audit/present-head.ts';
import { sentenceOf } from '../audit/telling/event-sentences.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilDayAfter, civilToday } from './civil-today.ts';
import { dueItems, waitingItems } from './due-sources.ts';
import { findLastLooked, hasAnyCase, selectCaseNames, selectCasesWorkedIn, selectChanges } from './today-queries.ts';

/** So much of what is due, and of what waits, is listed. */
const LISTED = 200;
/** So many of the newest changes are looked through. */
const CHANGES_LOOKED_THROUGH = 500;
/** So many sentences a case. */
const ENTRIES_OF_A_CASE = 4;
const LAST_CASES = 6;
/** So far back in the log the cases are looked for in which somebody last worked. */
const EVENTS_LOOKED_BACK = 5000;

/** Looking, leaving and coming back change nothing that anybody would want to be told. */
const NO_CHANGE = [
  'casebook.unlocked',
  'casebook.locked',
  'casebook.unlock_attempts_noted',
  'today.looked',
  'today.look_undone',
  'evidence_item.viewed',
  'document.viewed',
];

/** Reads and changes nothing: what is due stays due until somebody says that it is done. */
export async function readToday(context: ServiceContext): Promise<Today> {
  const handle = context.unitOfWork.read;
  const today = civilToday(context.ports.clock);
  const looked = await findLastLooked(handle, context.actor.userId);
  const { number: head } = await presentHead(handle);
  const due = await dueItems(handle, { caseId: null, until: civilDayAfter(today, TASK_SOON_DAYS) });
  const waiting = await waitingItems(handle, { caseId: null });
  return Today.parse({
    today,
    hasCases: await hasAnyCase(handle),
    due: due.slice(0, LISTED),
    dueCount: due.length,
    waiting: waiting.slice(0, LISTED),
    waitingCount: waiting.length,
    changes: {
      looked: looked === undefined ? null : { eventNumber: looked.event_number, at: looked.at },
      upTo: head,
      ...(await changesSince(context, handle, looked?.event_number ?? 0)),
    },
    lastCases: await lastCasesOf(context, handle, head),
  });
}

async function changesSince(
  { actor }: ServiceContext,
  handle: ReadHandle,
  after: number,
): Promise<{ cases: ChangedCase[]; hasMore: boolean }> {
  const found = await selectChanges(handle, { after, leftOut: NO_CHANGE, limit: CHANGES_LOOKED_THROUGH + 1 });
  const changes = found.slice(0, CHANGES_LOOKED_THROUGH);
  const names = await namesOf(handle, changes);
  const cases = [...Map.groupBy(changes, (change) => change.case_id)].map(([caseId, entries]) =>
    ChangedCase.parse({
      caseId,
      caseNumber: names.get(caseId ?? '')?.number ?? null,
      respondent: names.get(caseId ?? '')?.respondent ?? '',
      count: entries.length,
      entries: entries.slice(0, ENTRIES_OF_A_CASE).map(({ number, at, by, actor_id, type, payload }) => ({
        number,
        at,
        by,
        isOwn: actor_id === actor.userId,
        sentence: sentenceOf(type, payload),
      })),
    }),
  );
  return { cases, hasMore: found.length > CHANGES_LOOKED_THROUGH };
}

async function namesOf(handle: ReadHandle, changes: readonly { case_id: string | null }[]) {
  const ids = [...new Set(changes.flatMap(({ case_id }) => (case_id === null ? [] : [case_id])))];
  return new Map(ids.length === 0 ? [] : (await selectCaseNames(handle, ids)).map((row) => [row.id, row]));
}

/** The cases in which the signed-in person last recorded something, the latest first. */
export async function listLastCases(context: ServiceContext): Promise<LastCase[]> {
  const handle = context.unitOfWork.read;
  return lastCasesOf(context, handle, (await presentHead(handle)).number);
}

async function lastCasesOf({ actor }: ServiceContext, handle: ReadHandle, head: number): Promise<LastCase[]> {
  const worked = await selectCasesWorkedIn(handle, { actorId: actor.userId, head, depth: EVENTS_LOOKED_BACK, limit: LAST_CASES });
  const names = await namesOf(handle, worked);
  return worked.flatMap(({ case_id, at }) => {
    const name = names.get(case_id);
    if (name === undefined) return [];
    return [
      LastCase.parse({ caseId: case_id as CaseId, caseNumber: name.number, title: name.title, respondent: name.respondent, workedAt: at }),
    ];
  });
}
