/** @file Documents for another audience: preview, check of the finished file, issue, list. */
import { z } from 'zod';
import { DocumentModel } from '../domain/document-model.ts';
import { DocumentKind } from '../domain/documents/kinds.ts';
import { NameHit, RedactedIssue, RedactionRequest } from '../domain/documents/redaction/hits.ts';
import { CaseId } from '../domain/ids.ts';
import { base } from './base.ts';

export const redactionContract = {
  /** How it would read now, empty places and all. */
  preview: base.input(RedactionRequest.extend({ kind: DocumentKind })).output(DocumentModel),
  /** Prints it, reads the file back and gives every word that is, or may be, a name. Keeps the pseudonyms it gave. */
  check: base.input(RedactionRequest).output(z.object({ pageCount: z.int(), hits: z.array(NameHit) })),
  /** Refuses while a word has no decision. */
  issue: base.input(RedactionRequest).output(RedactedIssue),
  list: base.input(z.object({ caseId: CaseId })).output(z.array(RedactedIssue)),
};
