/** @file Signed copies of issued documents. Slices and cancelling are those of evidence: `evidence.putSlice`, `evidence.cancelIntake`. */
import { z } from 'zod';
import { SignedCopy, SignedCopyFacts } from '../domain/documents/signed-copy.ts';
import { CaseId, DocumentId, IntakeId, SignedCopyId } from '../domain/ids.ts';
import { Line } from '../domain/text.ts';
import { base } from './base.ts';
import { CopyOutcome, OpenedForViewing } from './evidence.ts';

export const signedCopiesContract = {
  /** Of each issue the newest first; those set aside are among them. */
  list: base.input(z.object({ caseId: CaseId })).output(z.array(SignedCopy)),
  begin: base
    .input(z.object({ documentId: DocumentId, fileName: Line, size: z.number().int().min(0), ...SignedCopyFacts.shape }))
    .output(z.object({ intakeId: IntakeId })),
  finish: base.input(z.object({ intakeId: IntakeId })).output(SignedCopy),
  openForViewing: base.input(z.object({ copyId: SignedCopyId })).output(OpenedForViewing),
  exportCopy: base.input(z.object({ copyId: SignedCopyId })).output(CopyOutcome),
  /** Keeps it, and offers it no longer. */
  setAside: base.input(z.object({ copyId: SignedCopyId, reason: Line })).output(SignedCopy),
  putBack: base.input(z.object({ copyId: SignedCopyId })).output(SignedCopy),
};
