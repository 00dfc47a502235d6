/** @file Reports about many cases: preview, and a copy out. */
import { DocumentModel } from '../domain/document-model.ts';
import { CasebookReportRequest, ReportSpan } from '../domain/documents/casebook/casebook-reports.ts';
import { base } from './base.ts';
import { CopyOutcome } from './evidence.ts';

export const reportsContract = {
  span: base.output(ReportSpan),
  preview: base.input(CasebookReportRequest).output(DocumentModel),
  /** As a PDF, drawn up as it leaves; nothing is kept but the record of its leaving. */
  exportCopy: base.input(CasebookReportRequest).output(CopyOutcome),
};
