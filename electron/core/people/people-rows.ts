/** @file Rows of the people slice. Invariant: a student's row holds a pseudonym and no name. */

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
  role: string;
  position: string;
  added_by: string;
  added_at: string;
  removed_at: string | null;
  removed_reason: string | null;
};

export type PeopleTables = { person: PersonRow; participant: ParticipantRow };
