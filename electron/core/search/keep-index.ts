/**
 * @file Keeps the index, the list of cases and the comparators true. Invariant: when a unit of work commits, nothing is noted as touched any more, and every entry says
 * what its row says. Students' real names are in no entry.
 */
import { FindKind } from '#shared/domain/find.ts';
import { mentionedIn, resolveMentions } from '#shared/domain/mentions.ts';
import { plainWords } from '#shared/domain/rich-text.ts';
import { refreshListRow } from '../cases/list-derived.ts';
import { refreshComparators } from '../comparators/keep-comparators.ts';
import type { WriteHandle } from '../service-context.ts';
import {
  type DrawnRow,
  deleteEntries,
  drawRows,
  forgetTouched,
  hasStudentNames,
  insertEntry,
  insertTouched,
  lastIdWithin,
  selectCalled,
  selectCasesOfPeople,
  selectCasesShowing,
  selectEntries,
  selectParticipantsOf,
  selectReferring,
  selectStudentNames,
  selectTouched,
  selectTouchedSources,
  updateEntry,
} from './search-queries.ts';
import type { FindEntryRow } from './search-rows.ts';
import { deadlineSources } from './sources/deadlines.ts';
import { interviewSources } from './sources/interviews.ts';
import { letterSources } from './sources/letters.ts';
import { measureSources } from './sources/measure.ts';
import { packetSources } from './sources/packets.ts';
import { recordSources } from './sources/records.ts';
import { signOffSources } from './sources/sign-off.ts';
import type { Source } from './sources/source.ts';
import { statementSources } from './sources/statements.ts';
import { thingSources } from './sources/things.ts';

export const sources: readonly Source[] = [
  ...thingSources,
  ...statementSources,
  ...interviewSources,
  ...measureSources,
  ...recordSources,
  ...packetSources,
  ...deadlineSources,
  ...letterSources,
  ...signOffSources,
];

const AT_A_TIME = 500;
/** Ids of one kind are one stretch of this length, so that one kind can be looked through alone. */
export const FIND_STRETCH = 2 ** 40;

/** The first and the last id that an entry of a kind can have. What there is most of comes first, so that it is reached last. */
export function stretchOf(kind: FindKind): { first: number; last: number } {
  const place = FindKind.options.length - FindKind.options.indexOf(kind);
  return { first: place * FIND_STRETCH + 1, last: (place + 1) * FIND_STRETCH - 1 };
}

/** Makes anew what was touched, until nothing is. */
export async function bringIndexUpToDate(handle: WriteHandle): Promise<void> {
  const touched = await selectTouchedSources(handle);
  if (touched.length === 0) return;
  await inBatches(handle, 'person_name', async (ids) => notePeopleCalledOtherwise(handle, await selectParticipantsOf(handle, ids), ids));
  await inBatches(handle, 'participant_name', (ids) => notePeopleCalledOtherwise(handle, ids, []));
  await inBatches(handle, 'student_name', (ids) => noteTextsAround(handle, ids));
  await inBatches(handle, 'case_list', async (ids) => {
    for (const id of ids) await refreshListRow(handle, id);
    await index(handle, sourceNamed('case_list'), ids);
  });
  await inBatches(handle, 'comparator', (ids) => refreshComparators(handle, ids));
  // Most writes touch two or three of some sixty sources.
  const left = new Set(await selectTouchedSources(handle));
  for (const source of sources) if (left.has(source.name)) await inBatches(handle, source.name, (ids) => index(handle, source, ids));
}

function sourceNamed(name: string): Source {
  const found = sources.find((source) => source.name === name);
  if (found === undefined) throw new Error(`Nothing is found in ${name}.`);
  return found;
}

async function inBatches(handle: WriteHandle, source: string, work: (ids: string[]) => Promise<void>): Promise<void> {
  for (;;) {
    const ids = await selectTouched(handle, source, AT_A_TIME);
    if (ids.length === 0) return;
    await forgetTouched(handle, source, ids);
    await work(ids);
  }
}

/** Whoever is called otherwise now is shown so in the list, and read so in every text that mentions them. */
async function notePeopleCalledOtherwise(handle: WriteHandle, participantIds: string[], personIds: string[]): Promise<void> {
  const cases = await selectCasesShowing(handle, participantIds);
  await insertTouched(
    handle,
    cases.map((id) => ({ source: 'case_list', id })),
  );
  await insertTouched(
    handle,
    personIds.map((id) => ({ source: 'person', id })),
  );
  for (const participantId of participantIds) await insertTouched(handle, await selectReferring(handle, participantId));
}

/** A student's name that became known is taken out of every text around it. */
async function noteTextsAround(handle: WriteHandle, personIds: string[]): Promise<void> {
  for (const caseId of await selectCasesOfPeople(handle, personIds)) await insertTouched(handle, await selectReferring(handle, caseId));
}

async function index(handle: WriteHandle, source: Source, ids: readonly string[]): Promise<void> {
  const drawn = await readable(handle, await drawRows(handle, source.select, ids));
  const present = new Map((await selectEntries(handle, source.name, ids)).map((entry) => [`${entry.source_id} ${entry.part}`, entry]));
  const { first, last } = stretchOf(source.kind);
  let next = drawn.some((row) => !present.has(`${row.id} ${row.part}`)) ? (await lastIdWithin(handle, first, last)) + 1 : 0;
  for (const { id: sourceId, ...columns } of drawn) {
    const key = `${sourceId} ${columns.part}`;
    const entry = present.get(key);
    present.delete(key);
    if (entry === undefined) {
      await insertEntry(handle, { id: next, source: source.name, source_id: sourceId, ...columns });
      next += 1;
    } else if (differs(entry, columns)) await updateEntry(handle, entry.id, columns);
  }
  await deleteEntries(
    handle,
    [...present.values()].map(({ id }) => id),
  );
}

const differs = (entry: FindEntryRow, columns: Omit<DrawnRow, 'id'>): boolean =>
  (['case_id', 'anchor', 'title', 'body', 'refs'] as const).some((column) => entry[column] !== columns[column]);

/** Mentions as names, with those mentioned among the refs; students' real names as their pseudonyms. */
async function readable(handle: WriteHandle, rows: DrawnRow[]): Promise<DrawnRow[]> {
  const mentioned = rows.map((row) => mentionedIn(row.body));
  const called = mentioned.some((ids) => ids.length > 0)
    ? await selectCalled(handle, [...new Set(mentioned.flat())])
    : new Map<string, string>();
  const veils = await veilsOf(handle, rows);
  return rows.map((row, place) => ({
    ...row,
    title: veils(row, row.title),
    body: veils(row, plainWords(resolveMentions(row.body, (id) => called.get(id)))),
    refs: [row.refs, ...(mentioned[place] ?? [])].join(' ').trim(),
  }));
}

type Veil = (row: DrawnRow, text: string) => string;

async function veilsOf(handle: WriteHandle, rows: readonly DrawnRow[]): Promise<Veil> {
  if (!(await hasStudentNames(handle))) return (_, text) => text;
  const casesOf = (row: DrawnRow) => row.refs.split(' ').filter((id) => id !== '');
  const names = await selectStudentNames(handle, [...new Set(rows.flatMap(casesOf))]);
  return (row, text) => {
    const around = new Set(casesOf(row));
    return names
      .filter(({ case_id }) => around.has(case_id))
      .reduce((veiled, { name, display_name }) => withoutName(veiled, name, display_name), text);
  };
}

/** The whole name and each part of it of three letters and more, wherever it stands as a word. */
function withoutName(text: string, name: string, pseudonym: string): string {
  const parts = [name, ...name.split(/[\s-]+/).filter((part) => part.length >= 3)].filter((part) => part.trim() !== '');
  return parts.reduce((veiled, part) => {
    const written = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return veiled.replace(new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'giu'), pseudonym);
  }, text);
}
