/** @file An interview with its questions, its notes and its statements. Invariant: notes freeze, a signed statement is locked, and what is added later stands beside them. */
import { z } from 'zod';
import { AllegationClauseId, CaseId, ElementId, ExhibitId, ParticipantId, UserId } from '../ids.ts';
import { ParticipantRole } from '../people.ts';
import { CivilDate, Instant, Sha256 } from '../text.ts';
import { Topic } from '../topics.ts';
import { Conditions, InterviewMode } from './conditions.ts';
import {
  InterviewAddendumId,
  InterviewId,
  InterviewNoteId,
  InterviewQuestionId,
  InterviewRestrictionId,
  InterviewStatementId,
} from './ids.ts';

/** For so many minutes after its entry whoever wrote a note may correct or withdraw it. */
export const NOTE_OPEN_MINUTES = 240;

/** The instant from which a note that is entered now can no longer be corrected. */
export function noteFrozenFrom(enteredAt: Instant): Instant {
  return new Date(Date.parse(enteredAt) + NOTE_OPEN_MINUTES * 60_000).toISOString();
}

export const InterviewState = z.enum(['planned', 'begun', 'held', 'not-held']);
export type InterviewState = z.infer<typeof InterviewState>;
export const InterviewManner = z.enum(['in-person', 'video', 'telephone', 'in-writing']);
export type InterviewManner = z.infer<typeof InterviewManner>;

export const QuestionState = z.enum(['to-ask', 'asked', 'left-out']);
export type QuestionState = z.infer<typeof QuestionState>;

/** `setVersion` names the version of the set that it came from: the wording stays when the set is edited. */
export const InterviewQuestion = z.object({
  id: InterviewQuestionId,
  position: z.number().int(),
  text: z.string(),
  topic: Topic.nullable(),
  setVersion: z.string().nullable(),
  allegationClauseId: AllegationClauseId.nullable(),
  elementId: ElementId.nullable(),
  /** The adverse fact that the question puts to the respondent. */
  factId: z.string().nullable(),
  state: QuestionState,
  note: z.string(),
  versionId: z.string(),
});
export type InterviewQuestion = z.infer<typeof InterviewQuestion>;

export const InterviewAddendum = z.object({ id: InterviewAddendumId, text: z.string(), enteredBy: z.string(), enteredAt: Instant });
export type InterviewAddendum = z.infer<typeof InterviewAddendum>;

export const InterviewNote = z.object({
  id: InterviewNoteId,
  position: z.number().int(),
  questionId: InterviewQuestionId.nullable(),
  text: z.string(),
  enteredBy: z.string(),
  enteredById: UserId,
  enteredAt: Instant,
  frozenAt: Instant,
  isFrozen: z.boolean(),
  correctedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  addenda: z.array(InterviewAddendum),
});
export type InterviewNote = z.infer<typeof InterviewNote>;

export const StatementKind = z.enum(['statement', 'rebuttal']);
export type StatementKind = z.infer<typeof StatementKind>;
export const SignedHow = z.enum(['on-paper', 'by-e-mail', 'electronic-signature', 'confirmed-aloud']);
export type SignedHow = z.infer<typeof SignedHow>;

/** `sha256` is the digest of the UTF-8 bytes of the text as it was signed. */
export const Signature = z.object({
  signedBy: z.string(),
  signedOn: CivilDate,
  how: SignedHow,
  sha256: Sha256,
  /** The signed paper, where it was taken in as an exhibit of the case at hand. */
  exhibitId: ExhibitId.nullable(),
  lockedAt: Instant,
  lockedBy: z.string(),
});
export type Signature = z.infer<typeof Signature>;

/** Passages are its paragraphs, counted from 1 and cited as "¶ 3". */
export const InterviewStatement = z.object({
  id: InterviewStatementId,
  position: z.number().int(),
  kind: StatementKind,
  text: z.string(),
  enteredBy: z.string(),
  enteredAt: Instant,
  versionId: z.string(),
  signature: Signature.nullable(),
  /** Whether the text still has the digest it was signed with; null while it is not signed. */
  isAsSigned: z.boolean().nullable(),
  addenda: z.array(InterviewAddendum),
});
export type InterviewStatement = z.infer<typeof InterviewStatement>;

/** Who alone may read what was asked and said. */
export const InterviewAccess = z.object({
  id: InterviewRestrictionId,
  readers: z.array(z.object({ userId: UserId, displayName: z.string() })),
  reason: z.string(),
  restrictedAt: Instant,
  restrictedBy: z.string(),
});
export type InterviewAccess = z.infer<typeof InterviewAccess>;

/** What stops the start, in words, with the field that answers it. */
export const InterviewGate = z.object({ key: z.string(), text: z.string(), field: z.string() });
export type InterviewGate = z.infer<typeof InterviewGate>;

/** That there is an interview, with whom and when: all that somebody who is not on its list sees. */
const known = {
  id: InterviewId,
  number: z.number().int(),
  /** "Interview 3" */
  label: z.string(),
  participantId: ParticipantId,
  person: z.string(),
  role: ParticipantRole,
  isStudent: z.boolean(),
  manner: InterviewManner,
  plannedOn: CivilDate.nullable(),
  /** 24-hour `HH:MM`. */
  plannedAt: z.string().nullable(),
  mode: InterviewMode.nullable(),
  state: InterviewState,
  heldOn: CivilDate.nullable(),
  enteredBy: z.string(),
  enteredAt: Instant,
};

export const ClosedInterview = z.object({ ...known, isClosed: z.literal(true) });
export type ClosedInterview = z.infer<typeof ClosedInterview>;

export const OpenInterview = z.object({
  ...known,
  isClosed: z.literal(false),
  purpose: z.string(),
  place: z.string(),
  outcomeNote: z.string(),
  conditions: Conditions,
  /** Others than the case at hand that share it. */
  otherCases: z.array(z.object({ id: CaseId, number: z.string() })),
  access: InterviewAccess.nullable(),
  gates: z.array(InterviewGate),
  questions: z.array(InterviewQuestion),
  notes: z.array(InterviewNote),
  statements: z.array(InterviewStatement),
  versionId: z.string(),
});
export type OpenInterview = z.infer<typeof OpenInterview>;

export const Interview = z.discriminatedUnion('isClosed', [OpenInterview, ClosedInterview]);
export type Interview = z.infer<typeof Interview>;

/** The paragraphs of a statement, by which passages of it are cited. */
export function passagesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n/)
    .map((passage) => passage.trim())
    .filter((passage) => passage !== '');
}
