/** @file Rows of the people slice. Invariant: a student's person row holds a pseudonym and no name; the name stands in `student_name` alone. */
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
  /** What documents print in the place of the person's name: "Anonymous" for a complainant who was identified. Null prints the name; so does empty, which somebody chose. */
  document_name: string | null;
};

/** A folded word, name or account by which a person is found again; see `personKeys`. Students have none. */
export type PersonKeyRow = { kind: 'word' | 'name' | 'account'; key: string; person_id: string };

/**
 * One dated entry that says who an unknown or anonymous person is; the last one counts. An empty `name` takes the identification back. Where the first
 * `kind_before` is 'named', the entries correct a name that was known from the start, and `how_known` is the reason.
 */
export type IdentificationRow = {
  id: string;
  person_id: string;
  /** Running number within the person, from 0. */
  position: number;
  name: string;
  /** Civil date since which it is known. */
  since: string;
  how_known: string;
  source: string;
  shows_in_documents: 0 | 1;
  /** What the person was before this entry. */
  kind_before: PersonRow['kind'];
  display_name_before: string;
  entered_by: string;
  entered_at: string;
};

/** Two records that are one person: the roles in `participant_ids` (JSON) went from the joined record to the kept one, and go back when it is undone. */
export type PersonJoinRow = {
  id: string;
  kept_id: string;
  joined_id: string;
  participant_ids: string;
  reason: string;
  joined_by: string;
  joined_at: string;
  undone_by: string | null;
  undone_at: string | null;
  undone_reason: string | null;
};

/** A student's own name, for those allowed. After a removal by order `name` holds the mark of a removal. */
export type StudentNameRow = { id: string; person_id: string; name: string; recorded_by: string; recorded_at: string };

/** Someone of the office who may read the names of the students of an incident without having a case of it in hand. */
export type StudentNameReaderRow = {
  id: string;
  incident_id: string;
  user_id: string;
  named_by: string;
  named_at: string;
  ended_by: string | null;
  ended_at: string | null;
};

/** A participant with the person behind the role. */
export type ParticipantRecord = ParticipantRow & Pick<PersonRow, 'kind' | 'display_name'>;

export type PeopleTables = {
  person: PersonRow;
  participant: ParticipantRow;
  person_key: PersonKeyRow;
  /** Those who came in before there were keys, until the next entry gives them theirs. */
  person_without_key: { person_id: string };
  identification: IdentificationRow;
  person_join: PersonJoinRow;
  student_name: StudentNameRow;
  student_name_reader: StudentNameReaderRow;
};
