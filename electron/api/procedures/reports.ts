/** @file Procedures of reports about many cases. */
import { drawCasebookReport, reportSpan } from '../../core/documents/casebook-reports/draw-casebook-report.ts';
import { exportCasebookReport } from '../../core/documents/casebook-reports/export-casebook-report.ts';
import { os } from '../implementer.ts';

export const reportsProcedures = {
  span: os.reports.span.handler(({ context }) => reportSpan(context.application.session())),
  preview: os.reports.preview.handler(({ input, context }) => drawCasebookReport(context.application.session(), input)),
  exportCopy: os.reports.exportCopy.handler(({ input, context }) => exportCasebookReport(context.application.session(), input)),
};
