/** @file SQL of the index: what was touched, the entries, and looking for words in them. */
import { CompiledQuery, sql } from 'kysely';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { FindEntryRow, TouchedRow } from './search-rows.ts';

/** What one source gives of one row. */
export type DrawnRow = { id: string; part: number; case_id: string | null; anchor: string; title: string; body: string; refs: string };

/** Some of what was touched, of one source. */
export async function selectTouched(handle: ReadHandle, source: string, limit: number): Promise<string[]> {
  const rows = await handle.selectFrom('touched').select('id').where('source', '=', source).limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** Names of the sources of which something was touched. */
export async function selectTouchedSources(handle: ReadHandle): Promise<string[]> {
  const rows = await handle.selectFrom('touched').select('source').distinct().execute();
  return rows.map(({ source }) => source);
}

export async function forgetTouched(handle: WriteHandle, source: string, ids: readonly string[]): Promise<void> {
  await handle.deleteFrom('touched').where('source', '=', source).where('id', 'in', amongIds(ids)).execute();
}

export async function insertTouched(handle: WriteHandle, rows: readonly TouchedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await handle
    .insertInto('touched')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const amongIds = (ids: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Runs the SELECT of a source over these ids. */
export async function drawRows(handle: WriteHandle, select: string, ids: readonly string[]): Promise<DrawnRow[]> {
  const { rows } = await handle.executeQuery<DrawnRow>(CompiledQuery.raw(select, [JSON.stringify(ids)]));
  return rows.filter((row) => row.title !== '' || row.body.trim() !== '');
}

export function selectEntries(handle: ReadHandle, source: string, sourceIds: readonly string[]): Promise<FindEntryRow[]> {
  return handle.selectFrom('find_entry').selectAll().where('source', '=', source).where('source_id', 'in', amongIds(sourceIds)).execute();
}

export async function insertEntry(handle: WriteHandle, row: FindEntryRow): Promise<void> {
  await handle.insertInto('find_entry').values(row).execute();
}

export async function updateEntry(handle: WriteHandle, id: number, change: Partial<FindEntryRow>): Promise<void> {
  await handle.updateTable('find_entry').set(change).where('id', '=', id).execute();
}

export async function deleteEntries(handle: WriteHandle, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await handle.deleteFrom('find_entry').where('id', 'in', ids).execute();
}

/** The highest id given within a stretch of ids, or the one before its first. */
export async function lastIdWithin(handle: ReadHandle, first: number, last: number): Promise<number> {
  const row = await handle
    .selectFrom('find_entry')
    .select((select) => select.fn.max('id').as('id'))
    .where((where) => where.between('id', first, last))
    .executeTakeFirst();
  return row?.id ?? first - 1;
}

/** How these participants are called. */
export async function selectCalled(handle: ReadHandle, participantIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await handle
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select(['participant.id', 'person.display_name'])
    .where('participant.id', 'in', amongIds(participantIds))
    .execute();
  return new Map(rows.map(({ id, display_name }) => [id, display_name]));
}

/** The real names of students in the incidents of these cases, each with the pseudonym to be read in its place. */
export function selectStudentNames(
  handle: ReadHandle,
  caseIds: readonly string[],
): Promise<{ case_id: string; name: string; display_name: string }[]> {
  return handle
    .selectFrom('student_name')
    .innerJoin('person', 'person.id', 'student_name.person_id')
    .innerJoin('participant', 'participant.person_id', 'person.id')
    .innerJoin('case_file', 'case_file.incident_id', 'participant.incident_id')
    .select(['case_file.id as case_id', 'student_name.name', 'person.display_name'])
    .where('case_file.id', 'in', amongIds(caseIds))
    .execute();
}

/** Whether any student's real name is known at all: hardly ever, and then nothing else is asked. */
export async function hasStudentNames(handle: ReadHandle): Promise<boolean> {
  return (await handle.selectFrom('student_name').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function selectParticipantsOf(handle: ReadHandle, personIds: readonly string[]): Promise<string[]> {
  const rows = await handle.selectFrom('participant').select('id').where('person_id', 'in', amongIds(personIds)).execute();
  return rows.map(({ id }) => id);
}

/** Cases in which one of these participants is respondent or investigator. */
export async function selectCasesShowing(handle: ReadHandle, participantIds: readonly string[]): Promise<string[]> {
  const rows = await handle
    .selectFrom('participant')
    .innerJoin('case_file', 'case_file.incident_id', 'participant.incident_id')
    .select('case_file.id')
    .distinct()
    .where('participant.id', 'in', amongIds(participantIds))
    .where((where) =>
      where.or([
        where('case_file.respondent_id', '=', where.ref('participant.id')),
        where('case_file.investigator_id', '=', where.ref('participant.id')),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Cases of the incidents in which one of these people has or had a role. */
export async function selectCasesOfPeople(handle: ReadHandle, personIds: readonly string[]): Promise<string[]> {
  const rows = await handle
    .selectFrom('participant')
    .innerJoin('case_file', 'case_file.incident_id', 'participant.incident_id')
    .select('case_file.id')
    .distinct()
    .where('participant.person_id', 'in', amongIds(personIds))
    .execute();
  return rows.map(({ id }) => id);
}

/** Where the entries stand that refer to an id: of a case they belong to, or of a participant they mention. */
export async function selectReferring(handle: ReadHandle, id: string): Promise<TouchedRow[]> {
  return await handle
    .selectFrom('find_text')
    .innerJoin('find_entry', 'find_entry.id', 'find_text.rowid')
    .select(['find_entry.source', 'find_entry.source_id as id'])
    .distinct()
    .where(sql<boolean>`find_text MATCH ${`refs : "${id}"`}`)
    .execute();
}

/**
 * Ids of entries within a stretch of ids that fit an expression of the full text, the newest first. The bounds are written out: bound as numbers
 * they would be floating point, and the index would not take them.
 */
export async function selectMatching(
  handle: ReadHandle,
  { expression, first, last, limit }: { expression: string; first: number; last: number; limit: number },
): Promise<number[]> {
  const rows = await handle
    .selectFrom('find_text')
    .select('rowid')
    .where(sql<boolean>`find_text MATCH ${expression}`)
    .where(sql<boolean>`rowid >= ${sql.lit(first)}`)
    .where(sql<boolean>`rowid <= ${sql.lit(last)}`)
    .orderBy('rowid', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ rowid }) => rowid);
}

export function selectEntriesById(handle: ReadHandle, ids: readonly number[]): Promise<FindEntryRow[]> {
  return handle
    .selectFrom('find_entry')
    .selectAll()
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
}

export async function selectCaseNumbers(handle: ReadHandle, caseIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await handle.selectFrom('case_list').select(['case_id', 'number']).where('case_id', 'in', amongIds(caseIds)).execute();
  return new Map(rows.map(({ case_id, number }) => [case_id, number]));
}

/** The exhibits under which these items are cited now. */
export function selectCitations(
  handle: ReadHandle,
  itemIds: readonly string[],
): Promise<{ id: string; case_id: string; number: number; evidence_item_id: string; file_name: string }[]> {
  return handle
    .selectFrom('exhibit')
    .innerJoin('evidence_item', 'evidence_item.id', 'exhibit.evidence_item_id')
    .select(['exhibit.id', 'exhibit.case_id', 'exhibit.number', 'exhibit.evidence_item_id', 'evidence_item.file_name'])
    .where('exhibit.evidence_item_id', 'in', amongIds(itemIds))
    .where('exhibit.withdrawn_at', 'is', null)
    .orderBy('exhibit.case_id')
    .execute();
}

/** Empties the index and notes everything that is to be found as touched. */
export async function emptyIndex(
  handle: WriteHandle,
  tables: readonly (readonly [source: string, table: string, key: string])[],
): Promise<void> {
  await handle.deleteFrom('find_entry').execute();
  for (const [source, table, key] of tables)
    await sql`INSERT INTO touched SELECT DISTINCT ${sql.lit(source)}, ${sql.ref(key)} FROM ${sql.table(table)} WHERE TRUE ON CONFLICT DO NOTHING`.execute(
      handle,
    );
}
