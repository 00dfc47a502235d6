/** @file SQL of Today. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { LastLookedRow } from './today-rows.ts';

/** The human-facing numbers of these cases by id. */
export async function numbersOfCases(handle: ReadHandle, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await handle.selectFrom('case_file').select(['id', 'number']).where('id', 'in', caseIds).execute();
  return new Map(rows.map((row) => [row.id, row.number]));
}

/** Number, title and respondent of these cases. */
export function selectCaseNames(
  handle: ReadHandle,
  caseIds: readonly string[],
): Promise<{ id: string; number: string; title: string; respondent: string }[]> {
  return handle
    .selectFrom('case_file')
    .innerJoin('participant', 'participant.id', 'case_file.respondent_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select(['case_file.id', 'case_file.number', 'case_file.title', 'person.display_name as respondent'])
    .where('case_file.id', 'in', caseIds)
    .execute();
}

/** The newest events after `after` but those of `leftOut` types, the newest first, with their actors. */
export function selectChanges(
  handle: ReadHandle,
  { after, leftOut, limit }: { after: number; leftOut: readonly string[]; limit: number },
): Promise<{ number: number; at: string; actor_id: string; by: string; case_id: string | null; type: string; payload: string | null }[]> {
  return handle
    .selectFrom('audit_event as event')
    .innerJoin('audit_payload as kept', 'kept.event_number', 'event.number')
    .innerJoin('user', 'user.id', 'event.actor_id')
    .select(['event.number', 'event.at', 'event.actor_id', 'user.display_name as by', 'event.case_id', 'event.type', 'kept.payload'])
    .where('event.number', '>', after)
    .where('event.type', 'not in', leftOut)
    .orderBy('event.number', 'desc')
    .limit(limit)
    .execute();
}

/** Cases among the newest events of a person, the latest first; looks no further back than `depth` events of the log. */
export async function selectCasesWorkedIn(
  handle: ReadHandle,
  { actorId, head, depth, limit }: { actorId: string; head: number; depth: number; limit: number },
): Promise<{ case_id: string; at: string }[]> {
  const rows = await handle
    .selectFrom('audit_event')
    .where('number', '>', head - depth)
    .where('actor_id', '=', actorId)
    .where('case_id', 'is not', null)
    .groupBy('case_id')
    .select((select) => ['case_id', select.fn.max('number').as('last'), select.fn.max('at').as('at')])
    .orderBy('last', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ case_id, at }) => (case_id === null ? [] : [{ case_id, at: String(at) }]));
}

export function findLastLooked(handle: ReadHandle, userId: string): Promise<LastLookedRow | undefined> {
  return handle.selectFrom('last_looked').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

export async function saveLastLooked(handle: WriteHandle, row: LastLookedRow): Promise<void> {
  await handle
    .insertInto('last_looked')
    .values(row)
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ event_number: row.event_number, at: row.at }))
    .execute();
}

export async function deleteLastLooked(handle: WriteHandle, userId: string): Promise<void> {
  await handle.deleteFrom('last_looked').where('user_id', '=', userId).execute();
}

/** Cases whose findings are recorded and of which no report was issued, with who has them in hand; of every case where `caseId` is null. */
export function selectUnissued(handle: ReadHandle, caseId: string | null): Promise<{ id: string; investigator: string }[]> {
  const query = handle
    .selectFrom('case_file')
    .innerJoin('participant', 'participant.id', 'case_file.investigator_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select(['case_file.id', 'person.display_name as investigator'])
    .where('case_file.status', 'in', ['findings-recorded', 'action-approved'])
    .orderBy('case_file.number');
  return (caseId === null ? query : query.where('case_file.id', '=', caseId)).execute();
}

/** Whether any case was opened yet. */
export async function hasAnyCase(handle: ReadHandle): Promise<boolean> {
  return (await handle.selectFrom('case_file').select('id').limit(1).executeTakeFirst()) !== undefined;
}
