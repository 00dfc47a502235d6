/** @file People and the roles they have in an incident. Invariant: a student is shown by pseudonym only. */
import { z } from 'zod';
import { ParticipantId, PersonId } from './ids.ts';

export const ParticipantRole = z.enum([
  'complainant',
  'respondent',
  'witness',
  'student',
  'parent-or-guardian',
  'union-representative',
  'support-person',
  'investigator',
  'decision-maker',
]);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

export const EmploymentStatus = z.enum([
  'tenured-teacher',
  'probationary-teacher',
  'administrator',
  'support-staff',
  'volunteer-or-vendor',
  'unknown',
]);
export type EmploymentStatus = z.infer<typeof EmploymentStatus>;

export const Participant = z.object({
  id: ParticipantId,
  personId: PersonId,
  role: ParticipantRole,
  /** What may be shown and printed: the name, a pseudonym ("Student A"), "Anonymous" or "Unknown (account …)". */
  displayName: z.string(),
  /** Position or connection: "Mathematics teacher", "parent of Student A". */
  position: z.string(),
});
export type Participant = z.infer<typeof Participant>;
