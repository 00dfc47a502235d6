/** @file SQL of the log. */
import type { AboutKind, LogHow } from '#shared/domain/log.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { LogAddendumRow, LogLineRow } from './log-rows.ts';

/** A line with the name that the person in it goes by now, and whether the log itself shows that its time to be corrected has passed. */
export type LogLineRecord = LogLineRow & { who_now: string | null; is_overtaken: 0 | 1 };

/** Null takes every line. `who` is the name as shown. */
export type LogFilter = { how: LogHow | null; who: string | null; aboutKind: AboutKind | null };

const lineRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('log_line as line')
    .leftJoin('participant', 'participant.id', 'line.who_participant_id')
    .leftJoin('person', 'person.id', 'participant.person_id')
    .selectAll('line')
    .select((select) => [
      'person.display_name as who_now',
      select
        .exists(
          select
            .selectFrom('audit_event')
            .select('audit_event.number')
            .whereRef('audit_event.number', '>', 'line.after_event')
            .whereRef('audit_event.at', '>=', 'line.frozen_at'),
        )
        .$castTo<0 | 1>()
        .as('is_overtaken'),
    ]);

function filtered(handle: ReadHandle, caseId: string, { how, who, aboutKind }: LogFilter) {
  let query = lineRecords(handle).where('line.case_id', '=', caseId);
  if (how !== null) query = query.where('line.how', '=', how);
  if (aboutKind !== null) query = query.where('line.about_kind', '=', aboutKind);
  if (who !== null) query = query.where((where) => where(where.fn.coalesce('person.display_name', 'line.who'), '=', who));
  return query;
}

export function findLine(handle: ReadHandle, lineId: string): Promise<LogLineRecord | undefined> {
  return lineRecords(handle).where('line.id', '=', lineId).executeTakeFirst();
}

/** A page of the lines of a case by the time of what they tell; `limit` null gives all. */
export function selectLines(
  handle: ReadHandle,
  caseId: string,
  { filter, order, offset, limit }: { filter: LogFilter; order: 'newest' | 'oldest'; offset: number; limit: number | null },
): Promise<LogLineRecord[]> {
  const direction = order === 'newest' ? 'desc' : 'asc';
  const query = filtered(handle, caseId, filter).orderBy('line.at', direction).orderBy('line.position', direction);
  return limit === null ? query.execute() : query.limit(limit).offset(offset).execute();
}

export async function countLines(handle: ReadHandle, caseId: string, filter: LogFilter): Promise<number> {
  const { count } = await filtered(handle, caseId, filter)
    .clearSelect()
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Everyone who was named in a line of the case, as shown now, the most often named first. */
export async function selectNamesInLog(handle: ReadHandle, caseId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('log_line as line')
    .leftJoin('participant', 'participant.id', 'line.who_participant_id')
    .leftJoin('person', 'person.id', 'participant.person_id')
    .select((select) => [select.fn.coalesce('person.display_name', 'line.who').as('name'), select.fn.countAll<number>().as('times')])
    .where('line.case_id', '=', caseId)
    .groupBy('name')
    .orderBy('times', 'desc')
    .orderBy('name')
    .execute();
  return rows.flatMap(({ name }) => (name === null || name === '' ? [] : [name]));
}

/** The addenda of these lines, in order. */
export function selectAddenda(handle: ReadHandle, caseId: string, lineIds: readonly string[] | null): Promise<LogAddendumRow[]> {
  const query = handle.selectFrom('log_addendum').selectAll().where('case_id', '=', caseId).orderBy('line_id').orderBy('position');
  return lineIds === null ? query.execute() : query.where('line_id', 'in', lineIds).execute();
}

/** The next running number of a line in the case. */
export async function nextLinePosition(handle: ReadHandle, caseId: string): Promise<number> {
  const last = await handle
    .selectFrom('log_line')
    .where('case_id', '=', caseId)
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

export async function insertLine(handle: WriteHandle, row: LogLineRow): Promise<void> {
  await handle.insertInto('log_line').values(row).execute();
}

export async function updateLine(handle: WriteHandle, lineId: string, change: Partial<LogLineRow>): Promise<void> {
  await handle.updateTable('log_line').set(change).where('id', '=', lineId).execute();
}

/** Puts the addendum at the end of its line's. */
export async function insertAddendum(handle: WriteHandle, row: Omit<LogAddendumRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('log_addendum')
    .where('line_id', '=', row.line_id)
    .select((select) => select.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('log_addendum')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}
