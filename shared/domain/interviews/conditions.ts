/** @file What is settled before an interview starts. Invariant: a blank is a question still open, never an answer. */
import { z } from 'zod';
import { ParticipantId } from '../ids.ts';
import { CivilDate, OptionalLine, OptionalProse } from '../text.ts';

/** Voluntary: silence is not disciplined. Compelled: answers are ordered and cannot be used in a criminal case (385 U.S. 493). */
export const InterviewMode = z.enum(['voluntary', 'compelled']);
export type InterviewMode = z.infer<typeof InterviewMode>;

/** Whether somebody represents the person, whether a representative was offered, what was answered, and what was done on a request. */
export const Representation = z.object({
  standing: z.enum(['represented', 'not-represented']).nullable(),
  unit: OptionalLine,
  /** The article of the agreement that gives more than the request alone; empty where none was entered. */
  article: OptionalLine,
  wasOffered: z.boolean().nullable(),
  answer: z.enum(['asked-for', 'declined']).nullable(),
  onRequest: z.enum(['granted', 'ended', 'chose-to-go-on']).nullable(),
  representative: OptionalLine,
});
export type Representation = z.infer<typeof Representation>;

export const AttendeeCapacity = z.enum([
  'interviewee',
  'interviewer',
  'note-taker',
  'representative',
  'parent-or-guardian',
  'support-person',
  'counsel',
  'interpreter',
  'other',
]);
export type AttendeeCapacity = z.infer<typeof AttendeeCapacity>;
export const RecordingConsent = z.enum(['not-asked', 'given', 'refused']);
export type RecordingConsent = z.infer<typeof RecordingConsent>;

/** `participantId` joins the attendee to the matter; then `name` is how they were called when they were put on the list. */
export const Attendee = z.object({
  participantId: ParticipantId.nullable(),
  name: OptionalLine,
  capacity: AttendeeCapacity,
  consent: RecordingConsent,
});
export type Attendee = z.infer<typeof Attendee>;

export const RecordingKind = z.enum(['none', 'audio', 'video']);
export type RecordingKind = z.infer<typeof RecordingKind>;
/** `standard` is the narrow wording of this application; any other wording restricts what may be said later, so counsel looks at it first. */
export const ConfidentialityKind = z.enum(['none', 'standard', 'own']);
export type ConfidentialityKind = z.infer<typeof ConfidentialityKind>;

/** For a student: notice to a parent or the reason against it, and the clearance of the agency that may be at work. */
export const StudentConditions = z.object({
  parentNotice: z.enum(['given', 'not-given']).nullable(),
  noticeTo: OptionalLine,
  noticeOn: CivilDate.nullable(),
  reasonAgainst: OptionalProse,
  clearance: z.enum(['given', 'not-needed']).nullable(),
  clearedBy: OptionalLine,
  clearedOn: CivilDate.nullable(),
  clearanceNote: OptionalProse,
});
export type StudentConditions = z.infer<typeof StudentConditions>;

export const Conditions = z.object({
  representation: Representation,
  recording: RecordingKind,
  attendees: z.array(Attendee).max(20),
  confidentiality: z.object({ kind: ConfidentialityKind.nullable(), text: OptionalProse }),
  /** The opening words were read out on this day by this person. */
  openingWords: z.object({ on: CivilDate.nullable(), by: OptionalLine }),
  student: StudentConditions,
});
export type Conditions = z.infer<typeof Conditions>;

/** Nothing settled yet. */
export const nothingSettled: Conditions = {
  representation: { standing: null, unit: '', article: '', wasOffered: null, answer: null, onRequest: null, representative: '' },
  recording: 'none',
  attendees: [],
  confidentiality: { kind: null, text: '' },
  openingWords: { on: null, by: '' },
  student: {
    parentNotice: null,
    noticeTo: '',
    noticeOn: null,
    reasonAgainst: '',
    clearance: null,
    clearedBy: '',
    clearedOn: null,
    clearanceNote: '',
  },
};
