/** @file Who may take no part in deciding a case. Invariant: a party never decides it and never reviews it, whatever the list says. */
import { z } from 'zod';
import { ExclusionId } from '../ids.ts';
import type { ParticipantRole } from '../people.ts';
import { wordsOf } from '../review/folded-text.ts';
import { Instant } from '../text.ts';

/** Somebody who was put on the list of a case, with a reason. */
export const Exclusion = z.object({
  id: ExclusionId,
  name: z.string(),
  reason: z.string(),
  excludedBy: z.string(),
  excludedAt: Instant,
  liftedBy: z.string().nullable(),
  liftedAt: Instant.nullable(),
  liftedReason: z.string().nullable(),
});
export type Exclusion = z.infer<typeof Exclusion>;

/** Somebody who stands on a side of the case by their role in it. */
export const ExcludedParty = z.object({ name: z.string(), role: z.string() });
export type ExcludedParty = z.infer<typeof ExcludedParty>;

export const Exclusions = z.object({
  /** By their role, without anyone's doing. */
  parties: z.array(ExcludedParty),
  listed: z.array(Exclusion),
  /** Reviewers and people of the office who saw something of it as a witness: to be weighed by a person, and not refused. */
  witnesses: z.array(ExcludedParty),
});
export type Exclusions = z.infer<typeof Exclusions>;

/** Roles that stand on a side. A witness does not: whether one may decide is for a person to weigh, and to put on the list. */
export const sideRoles: ReadonlySet<ParticipantRole> = new Set<ParticipantRole>([
  'complainant',
  'respondent',
  'student',
  'parent-or-guardian',
  'union-representative',
  'support-person',
]);

/** "Whitlock, Dana" and "dana  whitlock" are one person; "D. Whitlock" is nobody surely known. */
export function isSamePerson(one: string, other: string): boolean {
  const key = (name: string) => wordsOf(name).sort().join(' ');
  return key(one) !== '' && key(one) === key(other);
}
