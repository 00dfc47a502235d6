/** @file The packet: preview, issue, open, copy out. */
import { z } from 'zod';
import { DocumentModel, IssuedDocument, Support } from '../domain/document-model.ts';
import { DocumentKind, IssuableKind } from '../domain/documents/kinds.ts';
import { SupportTrail } from '../domain/documents/support.ts';
import { CaseId, DocumentId } from '../domain/ids.ts';
import { OptionalProse } from '../domain/text.ts';
import { base } from './base.ts';
import { CopyOutcome, OpenedForViewing } from './evidence.ts';

export const documentsContract = {
  preview: base.input(z.object({ caseId: CaseId, kind: DocumentKind })).output(DocumentModel),
  /** Freezes the packet. `restatementReason` is needed where a quoted clause is only a restatement; it prints with the person's name. */
  issue: base.input(z.object({ caseId: CaseId, kind: IssuableKind, restatementReason: OptionalProse })).output(IssuedDocument),
  list: base.input(z.object({ caseId: CaseId })).output(z.array(IssuedDocument)),
  openForViewing: base.input(z.object({ documentId: DocumentId })).output(OpenedForViewing),
  exportCopy: base.input(z.object({ documentId: DocumentId })).output(CopyOutcome),
  /** A Word file to redline, marked as a draft; its leaving is recorded with its digest. */
  exportDraftForWord: base.input(z.object({ caseId: CaseId, kind: DocumentKind })).output(CopyOutcome),
  /** A Word file that names the issue it is a copy of. */
  exportIssueForWord: base.input(z.object({ documentId: DocumentId })).output(CopyOutcome),
  /** One step from a sentence back to the file it rests on; an exhibit closed to the person tells that it exists and its digest. */
  support: base.input(z.object({ caseId: CaseId, kind: Support.shape.kind, id: z.string().max(200) })).output(SupportTrail),
  /** The process log as a PDF of its own, drawn up as it leaves; nothing is kept but the record of its leaving. */
  exportProcessLog: base.input(z.object({ caseId: CaseId })).output(CopyOutcome),
};
