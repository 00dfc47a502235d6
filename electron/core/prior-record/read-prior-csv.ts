/** @file Reading a table of paper discipline before anything of it is written. Invariant: it reads only; each row's problems are told in words. */
import Papa from 'papaparse';
import {
  PRIOR_CSV_MAX_ROWS,
  type PriorCsvColumn,
  type PriorCsvPreview,
  type PriorCsvRow,
  type PriorCsvValues,
  priorCsvColumns,
  priorCsvExample,
  readPriorRow,
} from '#shared/domain/after/prior-record-csv.ts';
import { civilDateOf } from '../casebook/casebook-status.ts';
import { foldText } from '../cases/search-text.ts';
import { nameWords } from '../people/finding/person-keys.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectNamed, selectPaperOfDays } from './prior-record-queries.ts';

const columns = Object.entries(priorCsvColumns) as [PriorCsvColumn, string][];
const folded = (text: string): string => foldText(text).replace(/[\s_-]+/g, '');
const nameKey = (name: string): string => nameWords(name).join(' ');

/** A row with what it would enter; `values` null when it has problems. `personIds` are those on record of that name. */
export type ReadRow = PriorCsvRow & { values: PriorCsvValues | null; personIds: string[] };

/** What the file holds and what is wrong with it. Nothing is written. */
export async function previewPriorCsv(context: ServiceContext, input: { csv: string }): Promise<PriorCsvPreview> {
  const { problems, rows } = await readPriorCsv(context.unitOfWork.read, input.csv, civilDateOf(context.ports.clock.now()));
  return { problems, rows: rows.map(({ values: _values, personIds: _ids, ...row }) => row) };
}

/** As `previewPriorCsv`, with what each row would enter, inside or outside a unit of work. */
export async function readPriorCsv(handle: ReadHandle, csv: string, today: string): Promise<{ problems: string[]; rows: ReadRow[] }> {
  const table = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const [head, ...body] = table.data;
  const places = placesOf(head ?? []);
  const problems = problemsOfFile(places, body);
  if (problems.length > 0) return { problems, rows: [] };
  const filled = body
    .map((row, index) => ({ line: index + 2, cells: cellsOf(row, places) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== '') && !isExample(cells));
  if (filled.length === 0) return { problems: ['The file has no rows below its head.'], rows: [] };
  if (filled.length > PRIOR_CSV_MAX_ROWS) {
    const most = PRIOR_CSV_MAX_ROWS.toLocaleString('en-US');
    return { problems: [`The file has more than ${most} rows. Split it and read in one part after the other.`], rows: [] };
  }
  return { problems: [], rows: await rowsOf(handle, filled, today) };
}

function placesOf(head: readonly string[]): Map<PriorCsvColumn, number> {
  const titles = head.map(folded);
  return new Map(columns.map(([column, title]) => [column, titles.indexOf(folded(title))]));
}

function problemsOfFile(places: ReadonlyMap<PriorCsvColumn, number>, body: readonly unknown[]): string[] {
  const missing = columns.filter(([column]) => (places.get(column) ?? -1) < 0).map(([, title]) => `“${title}”`);
  if (missing.length === columns.length) return ['None of the columns is known. Download the template and use its first line as it is.'];
  if (missing.length > 0)
    return [`These columns are missing: ${missing.join(', ')}. Download the template and use its first line as it is.`];
  return body.length === 0 ? ['The file has no rows below its head.'] : [];
}

function cellsOf(row: readonly string[], places: ReadonlyMap<PriorCsvColumn, number>): Record<PriorCsvColumn, string> {
  const entries = columns.map(([column]) => [column, row[places.get(column) ?? -1] ?? '']);
  return Object.fromEntries(entries) as Record<PriorCsvColumn, string>;
}

const isExample = (cells: Record<PriorCsvColumn, string>): boolean => cells.person.trim() === priorCsvExample.person;

async function rowsOf(
  handle: ReadHandle,
  filled: readonly { line: number; cells: Record<PriorCsvColumn, string> }[],
  today: string,
): Promise<ReadRow[]> {
  const people = Map.groupBy(await selectNamed(handle), (person) => nameKey(person.display_name));
  const read = filled.map(({ line, cells }) => ({ line, cells, ...readPriorRow(cells, today) }));
  const days = [...new Set(read.flatMap(({ values }) => (values === null ? [] : [values.givenOn])))];
  const known = new Set((await selectPaperOfDays(handle, days)).map((row) => `${row.person_id} ${row.given_on} ${folded(row.level)}`));
  const earlier = new Map<string, number>();
  return read.map(({ line, cells, values, problems }) => {
    const personIds = (people.get(nameKey(cells.person)) ?? []).map((person) => person.id);
    let duplicateOf: string | null = null;
    if (values !== null) {
      const key = `${values.givenOn} ${folded(values.level)}`;
      const ownKey = `${nameKey(cells.person)} ${key}`;
      const before = earlier.get(ownKey);
      if (personIds.some((id) => known.has(`${id} ${key}`))) duplicateOf = 'Stands in the casebook already: same person, date and level.';
      else if (before !== undefined) duplicateOf = `The same person, date and level as line ${before}.`;
      else earlier.set(ownKey, line);
    }
    const isSeveral = personIds.length > 1;
    const said = isSeveral
      ? [...problems, 'Several people on record have this name. Join them under People, or enter this one in the person’s case.']
      : problems;
    const person = nameKey(cells.person) === '' ? 'unnamed' : isSeveral ? 'several' : personIds.length === 1 ? 'known' : 'new';
    return { line, cells, problems: said, duplicateOf, person, values: isSeveral ? null : values, personIds };
  });
}
