/** @file The word of whoever decides, on a finding, a corrective action or an issued document. Invariant: it bears a reason and what exactly was decided on. */
import { z } from 'zod';
import { DocumentId, SignOffId } from '../ids.ts';
import { Instant, Sha256 } from '../text.ts';

export const SignOffSubjectKind = z.enum(['finding', 'corrective-action', 'document']);
export type SignOffSubjectKind = z.infer<typeof SignOffSubjectKind>;

/** sent-back: it goes back to whoever wrote it, with what is missing. */
export const SignOffDecision = z.enum(['signed-off', 'sent-back']);
export type SignOffDecision = z.infer<typeof SignOffDecision>;

export const SignOff = z.object({
  id: SignOffId,
  subjectKind: SignOffSubjectKind,
  subjectId: z.string(),
  /** As it was called then: "Finding on allegation 1", "Discipline report, issue 2". */
  subject: z.string(),
  /** Digest of what was decided on. */
  sha256: Sha256,
  decision: SignOffDecision,
  reason: z.string(),
  /** In what office: "Superintendent". May be empty. */
  capacity: z.string(),
  signedById: z.string(),
  signedBy: z.string(),
  signedAt: Instant,
  /** Whoever decided also investigated the case. */
  isInvestigator: z.boolean(),
  supersededAt: Instant.nullable(),
  takenBackAt: Instant.nullable(),
  takenBackReason: z.string().nullable(),
});
export type SignOff = z.infer<typeof SignOff>;

/** Something that waits for a word, or has one. `current` are those that stand on exactly what reads there now. */
export const SignOffSubject = z.object({
  kind: SignOffSubjectKind,
  id: z.union([z.string(), DocumentId]),
  name: z.string(),
  /** What is decided on, in a line: an outcome, a level, a digest. */
  about: z.string(),
  sha256: Sha256,
  current: z.array(SignOff),
});
export type SignOffSubject = z.infer<typeof SignOffSubject>;

export const CaseSignOffs = z.object({
  subjects: z.array(SignOffSubject),
  /** On an earlier wording, or taken back: kept as they were given. */
  earlier: z.array(SignOff),
  /** Why the person signed in may not decide here; empty where they may. */
  refusal: z.string(),
  /** The person signed in investigates the case: what they sign says so. */
  isInvestigator: z.boolean(),
});
export type CaseSignOffs = z.infer<typeof CaseSignOffs>;
