/** @file The register as CSV: RFC 4180, UTF-8 with a mark for spreadsheets. Invariant: no cell is read as a formula. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import Papa from 'papaparse';
import type { CaseRow } from '#shared/domain/case-list.ts';
import { civilDateOf, formatFuzzyDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels, trackLabels } from '#shared/domain/labels.ts';

export const REGISTER_COLUMNS = [
  'Number',
  'Title',
  'Respondent',
  'Building',
  'Track',
  'Status',
  'Clauses',
  'Conduct dates',
  'Opened',
  'Investigator',
  'Open items',
  'Next date',
  'Next',
] as const;

/** The cells of one case, in the order of the columns. Days are civil dates, as other programs read them. */
export function registerCells(row: CaseRow): string[] {
  return [
    row.number,
    row.title,
    row.respondent,
    row.building,
    trackLabels[row.track],
    caseStatusLabels[row.status],
    row.clauses.join('; '),
    row.conductDates.map(formatFuzzyDate).join('; '),
    civilDateOf(row.openedAt),
    row.investigator,
    String(row.openItemCount),
    row.next?.on ?? '',
    row.next?.what ?? '',
  ];
}

const toText = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(rows as string[][], { escapeFormulae: true, newline: '\r\n', header: false });

/** Page by page, so that others are answered between two of them. */
export async function registerCsv(pages: AsyncIterable<readonly CaseRow[]>): Promise<Uint8Array> {
  const pieces = [Buffer.from(`\uFEFF${toText([REGISTER_COLUMNS])}\r\n`, 'utf8')];
  for await (const rows of pages) {
    if (rows.length > 0) pieces.push(Buffer.from(`${toText(rows.map(registerCells))}\r\n`, 'utf8'));
    await yieldToOthers();
  }
  return Buffer.concat(pieces);
}
