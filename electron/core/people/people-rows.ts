/** @file Rows of the people slice. Invariant: a student's row holds a pseudonym and no name. */
import type { ParticipantRole } from '#shared/domain/people.ts';

/**
 * `display_name` is what may be shown and printed. `name` is null for a student, an anonymous person and an unknown account; `user_id` joins
 * the person who signed in to the person in the matter.
 */
export type PersonRow = {
  id: string;
  kind: 'named' | 'student' | 'anonymous' | 'unknown-account';
  name: string | null;
  account: string | null;
  display_name: string;
  user_id: string | null;
  created_at: string;
};

/** One role of one person in one incident. A removed participant keeps its row, because what the person touched still names it. */
export type ParticipantRow = {
  id: string;
  incident_id: string;
  person_id: string;
  /** Running number within the incident. */
  position: number;
  role: ParticipantRole;
  /** Position or connection, as `Participant.position` of the domain. */
  connection: string;
  added_by: string;
  added_at: string;
  removed_at: string | null;
  removed_reason: string | null;
};

/** A participant with the person behind the role. */
export type ParticipantRecord = ParticipantRow & Pick<PersonRow, 'kind' | 'display_name'>;

export type PeopleTables = { person: PersonRow; participant: ParticipantRow };
