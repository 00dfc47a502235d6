/** @file Document procedures. */
import { exportDraftForWord, exportIssueForWord } from '../../core/documents/docx/export-word.ts';
import { previewDocument } from '../../core/documents/draw-up.ts';
import { exportProcessLog } from '../../core/documents/export-process-log.ts';
import { issueDocument } from '../../core/documents/issue-document.ts';
import { exportIssued, listIssued, openIssued } from '../../core/documents/issued-documents.ts';
import { readSupport } from '../../core/documents/support/read-support.ts';
import { os } from '../implementer.ts';

export const documentsProcedures = {
  preview: os.documents.preview.handler(({ input, context }) => previewDocument(context.application.session(), input)),
  issue: os.documents.issue.handler(({ input, context }) => issueDocument(context.application.session(), input)),
  list: os.documents.list.handler(({ input, context }) => listIssued(context.application.session(), input)),
  openForViewing: os.documents.openForViewing.handler(({ input, context }) => openIssued(context.application.session(), input)),
  exportCopy: os.documents.exportCopy.handler(({ input, context }) => exportIssued(context.application.session(), input)),
  exportDraftForWord: os.documents.exportDraftForWord.handler(({ input, context }) =>
    exportDraftForWord(context.application.session(), input),
  ),
  exportIssueForWord: os.documents.exportIssueForWord.handler(({ input, context }) =>
    exportIssueForWord(context.application.session(), input),
  ),
  support: os.documents.support.handler(({ input, context }) => readSupport(context.application.session(), input)),
  exportProcessLog: os.documents.exportProcessLog.handler(({ input, context }) => exportProcessLog(context.application.session(), input)),
};
