/** @file What the reports of one case have in common: their heading, their last section and what stands on every page. */
import type { Block, DocumentModel, DocumentPart } from '#shared/domain/document-model.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { employmentStatusLabels } from '#shared/domain/labels.ts';
import { caseReportFooter } from '#shared/messages/notices.ts';
import type { Drawing } from '../drawers.ts';
import { heading, pairs } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';

/** A report with these parts. Pure: one record and one seal give one model. */
export function caseReport(
  record: CaseRecord,
  { kind, seal, isDraft }: Pick<Drawing, 'kind' | 'seal' | 'isDraft'>,
  parts: DocumentPart[],
): DocumentModel {
  const { district, auditHead, preparedAt, preparedBy } = seal;
  return {
    kind,
    title: documentKinds[kind].label,
    caseNumber: record.summary.number,
    district,
    preparedBy,
    preparedAt,
    isDraft,
    auditHead,
    parts,
    footer: caseReportFooter,
  };
}

/** A report of one part under its own name. */
export const onePart = (kind: DocumentKind, blocks: Block[]): DocumentPart[] => [{ key: kind, title: documentKinds[kind].label, blocks }];

/** Which case it is, and who drew the report up; `more` stands between them. */
export function opening(
  { summary, respondent }: CaseRecord,
  { preparedAt, preparedBy }: Drawing['seal'],
  ...more: readonly (readonly [label: string, value: string])[]
): Block {
  return pairs(
    ['Case', `${summary.number}, ${summary.title}`],
    ['Respondent', [respondent.name, respondent.position, respondent.building].filter(Boolean).join(', ')],
    ...more,
    ['Investigator', summary.investigator],
    ['Prepared', `${formatInstant(preparedAt)}, by ${preparedBy}`],
  );
}

export const employmentOf = ({ respondent }: CaseRecord): string =>
  respondent.employmentStatus === 'unknown' ? '' : employmentStatusLabels[respondent.employmentStatus];

/** Sections under numbered headings. */
export const numbered = (sections: readonly (readonly [title: string, blocks: Block[]])[]): Block[] =>
  sections.flatMap(([title, blocks], index) => [heading(2, `${index + 1}. ${title}`), ...blocks]);
