/** @file The register as a document: as of a day, filter in words, one table. Pure. */
import type { CaseRow } from '#shared/domain/case-list.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { civilDateOf, formatCivilDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels, trackLabels } from '#shared/domain/labels.ts';
import { pairs, paragraph, table } from '../documents/model/blocks.ts';

export type RegisterSeal = Pick<DocumentModel, 'auditHead' | 'preparedAt' | 'preparedBy' | 'district'> & { asOf: string };

const TITLE = 'Register of cases';

export function registerDocument(rows: readonly CaseRow[], seal: RegisterSeal, words: { filter: string; sort: string }): DocumentModel {
  const { auditHead, preparedAt, preparedBy, district, asOf } = seal;
  const count = `${rows.length.toLocaleString('en-US')} ${rows.length === 1 ? 'case' : 'cases'}, ${words.sort}`;
  return {
    kind: 'case-register',
    title: TITLE,
    caseNumber: '',
    district,
    preparedBy,
    preparedAt,
    isDraft: false,
    auditHead,
    parts: [
      {
        key: 'case-register',
        title: TITLE,
        blocks: [
          pairs(['As of', formatCivilDate(asOf)], ['Filter', words.filter], ['Cases', count], ['Drawn up by', preparedBy]),
          rows.length === 0 ? paragraph('No case fits this filter.') : table('', COLUMNS, rows.map(cellsOf)),
        ],
      },
    ],
    footer: 'From the District’s casebook. Confidential: it names people in matters that may not be decided.',
  };
}

const COLUMNS = [
  ['Number', 13],
  ['Respondent and title', 31],
  ['Building', 17],
  ['Clauses', 13],
  ['Status', 14],
  ['Opened', 12],
] as const;

const cellsOf = (row: CaseRow): string[] => [
  row.number,
  `${row.respondent}\n${row.title}`,
  row.building,
  row.clauses.join(', '),
  `${caseStatusLabels[row.status]}\n${trackLabels[row.track]}`,
  formatCivilDate(civilDateOf(row.openedAt)),
];
