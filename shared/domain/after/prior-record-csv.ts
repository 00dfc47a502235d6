/** @file The prior record as a table in a file: its columns, how a cell is read, and what is wrong with a row in words. Pure. */
import { z } from 'zod';
import { CivilDate, Line, OptionalLine } from '../text.ts';

/** The columns in the order of the template. Names of columns are matched without regard to case and spaces. */
export const priorCsvColumns = {
  person: 'Person',
  givenOn: 'Date given',
  level: 'Level',
  rule: 'Clause or rule',
  whatFor: 'What for',
  paperPlace: 'Where the paper lies',
  expiresOn: 'Expires on',
  source: 'Article',
} as const;
export type PriorCsvColumn = keyof typeof priorCsvColumns;

/** One line that shows how a row is filled; invented. A row that still reads so is not read in. */
export const priorCsvExample: Record<PriorCsvColumn, string> = {
  person: 'Example Person',
  givenOn: '2024-11-03',
  level: 'Written warning',
  rule: '5:125, personal use in work time',
  whatFor: 'Used a phone in class on Oct 21, 2024',
  paperPlace: 'Personnel file, drawer 4',
  expiresOn: '2026-11-03',
  source: 'Agreement, article 9.4',
};

export const PRIOR_CSV_MAX_ROWS = 2000;
export const NO_EXPIRY = 'no expiry';

/** One row as it would be entered. `expiresOn` null: no expiry. */
export const PriorCsvValues = z.object({
  person: Line,
  givenOn: CivilDate,
  level: Line,
  rule: OptionalLine,
  whatFor: Line,
  paperPlace: Line,
  expiresOn: CivilDate.nullable(),
  source: OptionalLine,
});
export type PriorCsvValues = z.infer<typeof PriorCsvValues>;

/** "2024-11-03" or "11/3/2024" as a civil date; null for what cannot be read surely. */
export function readCsvDate(cell: string): string | null {
  const text = cell.trim();
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const two = (part: string) => part.padStart(2, '0');
  const date = slashed ? `${slashed[3]}-${two(slashed[1] ?? '')}-${two(slashed[2] ?? '')}` : text;
  return CivilDate.safeParse(date).success ? date : null;
}

/**
 * The cells of one row as values, or what is wrong with them, one sentence each.
 * @param today a date after it was not given yet
 */
export function readPriorRow(cells: Record<PriorCsvColumn, string>, today: string): { values: PriorCsvValues | null; problems: string[] } {
  const problems: string[] = [];
  const text = (column: PriorCsvColumn, shape: z.ZodType<string>, empty: string | null): string => {
    const cell = cells[column];
    if (cell.trim() === '' && empty !== null) {
      problems.push(empty);
      return '';
    }
    const read = shape.safeParse(cell);
    if (!read.success) problems.push(`${priorCsvColumns[column]}: ${read.error.issues[0]?.message ?? 'cannot be read'}`);
    return read.data ?? '';
  };
  const person = text('person', Line, 'No person is named.');
  const givenOn = dateOf(cells.givenOn, 'Date given', problems);
  const level = text('level', Line, 'The level is missing, such as “Written warning”.');
  const rule = text('rule', OptionalLine, null);
  const whatFor = text('whatFor', Line, 'It does not say what it was for.');
  const paperPlace = text('paperPlace', Line, 'It does not say where the paper lies.');
  const source = text('source', OptionalLine, null);
  const expiresOn = expiryOf(cells.expiresOn, problems);
  if (givenOn !== null && givenOn > today) problems.push('The date given lies in the future.');
  if (givenOn !== null && typeof expiresOn === 'string' && expiresOn < givenOn) problems.push('It would expire before it was given.');
  if (problems.length > 0 || givenOn === null || expiresOn === undefined) return { values: null, problems };
  return { values: { person, givenOn, level, rule, whatFor, paperPlace, expiresOn, source }, problems };
}

function dateOf(cell: string, name: string, problems: string[]): string | null {
  if (cell.trim() === '') {
    problems.push(`${name} is empty.`);
    return null;
  }
  const date = readCsvDate(cell);
  if (date === null) problems.push(`${name} reads “${cell.trim().slice(0, 40)}”. Write it as 2024-11-03 or 11/3/2024.`);
  return date;
}

/** Undefined when it cannot be told; an empty cell may mean either, so it is asked for. */
function expiryOf(cell: string, problems: string[]): string | null | undefined {
  const folded = cell.trim().toLowerCase();
  if (folded === '') {
    problems.push(`Expires on is empty. Write the date, or “${NO_EXPIRY}”.`);
    return undefined;
  }
  if (folded === NO_EXPIRY || folded === 'none' || folded === 'never') return null;
  return dateOf(cell, 'Expires on', problems) ?? undefined;
}

/** How a row would come in. `duplicateOf`: the same person, date and level stand in the casebook or on an earlier line of the file. */
export const PriorCsvRow = z.object({
  /** As an editor counts: the head is line 1. */
  line: z.number().int(),
  cells: z.record(z.enum(Object.keys(priorCsvColumns) as [PriorCsvColumn, ...PriorCsvColumn[]]), z.string()),
  problems: z.array(z.string()),
  duplicateOf: z.string().nullable(),
  /** Whether the casebook knows the person, by name. */
  person: z.enum(['known', 'new', 'several', 'unnamed']),
});
export type PriorCsvRow = z.infer<typeof PriorCsvRow>;

export const PriorCsvPreview = z.object({
  /** What is wrong with the file as a whole; then there are no rows. */
  problems: z.array(z.string()),
  rows: z.array(PriorCsvRow),
});
export type PriorCsvPreview = z.infer<typeof PriorCsvPreview>;

/** Rows that can be read in as they are. */
export const isGoodRow = ({ problems, duplicateOf }: PriorCsvRow): boolean => problems.length === 0 && duplicateOf === null;
