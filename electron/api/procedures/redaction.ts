/** @file Procedures of documents for another audience. */
import { previewRedacted } from '../../core/documents/redaction/draw-redacted.ts';
import { checkRedacted, issueRedacted } from '../../core/documents/redaction/issue-redacted.ts';
import { listRedacted } from '../../core/documents/redaction/read-redactions.ts';
import { os } from '../implementer.ts';

export const redactionProcedures = {
  preview: os.redaction.preview.handler(({ input, context }) => previewRedacted(context.application.session(), input)),
  check: os.redaction.check.handler(({ input, context }) => checkRedacted(context.application.session(), input)),
  issue: os.redaction.issue.handler(({ input, context }) => issueRedacted(context.application.session(), input)),
  list: os.redaction.list.handler(({ input, context }) => listRedacted(context.application.session(), input)),
};
