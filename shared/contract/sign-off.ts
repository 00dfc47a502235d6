/** @file The decision-maker's word, who takes no part, who saw what, and signatures of issued documents. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { CaseId, DocumentId, ExclusionId, SignatureId, SignOffId } from '../domain/ids.ts';
import { Exclusions } from '../domain/sign-off/exclusions.ts';
import { Reading } from '../domain/sign-off/readings.ts';
import { CaseSignOffs, SignOffDecision, SignOffSubjectKind } from '../domain/sign-off/sign-off.ts';
import { DocumentSignature, SignatureCheck } from '../domain/sign-off/signatures.ts';
import { Line, OptionalLine, Prose, Sha256 } from '../domain/text.ts';
import { base } from './base.ts';

export const signOffContract = {
  ofCase: base.input(z.object({ caseId: CaseId })).output(CaseSignOffs),
  /** The word of the person signed in. `sha256` is what they had before them, `basedOn` the word of theirs that it takes the place of. */
  give: base
    .input(
      z.object({
        caseId: CaseId,
        subjectKind: SignOffSubjectKind,
        subjectId: z.string().max(64),
        sha256: Sha256,
        decision: SignOffDecision,
        reason: Prose,
        capacity: OptionalLine,
        basedOn: BasedOn,
      }),
    )
    .output(CaseSignOffs),
  takeBack: base.input(z.object({ caseId: CaseId, signOffId: SignOffId, reason: Prose })).output(CaseSignOffs),
  exclusions: base.input(z.object({ caseId: CaseId })).output(Exclusions),
  /** Also withdraws what they have of the case to review. */
  exclude: base.input(z.object({ caseId: CaseId, name: Line, reason: Prose })).output(Exclusions),
  lift: base.input(z.object({ caseId: CaseId, exclusionId: ExclusionId, reason: Prose })).output(Exclusions),
  /** Who saw what of the case, the latest first. */
  readings: base.input(z.object({ caseId: CaseId })).output(z.array(Reading)),
};

const CheckedSignature = DocumentSignature.extend({ check: SignatureCheck });
export type CheckedSignature = z.infer<typeof CheckedSignature>;

export const signaturesContract = {
  /** Each with whether the issue is still the one that was signed: its file is digested anew. */
  ofDocument: base.input(z.object({ documentId: DocumentId })).output(z.array(CheckedSignature)),
  /** A name typed over the digest that stands on the screen. */
  sign: base
    .input(z.object({ documentId: DocumentId, signer: Line, capacity: OptionalLine, statement: OptionalLine, sha256: Sha256 }))
    .output(z.array(CheckedSignature)),
  takeBack: base.input(z.object({ documentId: DocumentId, signatureId: SignatureId, reason: Prose })).output(z.array(CheckedSignature)),
};
