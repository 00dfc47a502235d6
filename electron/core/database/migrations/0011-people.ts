/** @file People across matters: joined records, identification by dated entries, students' real names. Never edited once released. */
import type { Migration } from '../migrate.ts';

/**
 * `document_name` is what documents print in the place of the person's name; null prints the name. `person_key` holds folded words, names and
 * accounts by which a person is found again; it has none of a student. Whoever came in before waits in `person_without_key` for the next entry,
 * because SQL cannot fold. An identification keeps what the person was called before it. A join
 * keeps both records and says which roles it moved, so that it can be taken back. `student_name` is the only table with a student's own name.
 */
export const migration: Migration = {
  number: 11,
  name: 'people',
  statements: [
    'ALTER TABLE participant ADD COLUMN document_name TEXT',
    'CREATE INDEX participant_person ON participant (person_id)',
    `CREATE TABLE person_key (
      kind TEXT NOT NULL CHECK (kind IN ('word', 'name', 'account')),
      key TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (kind, key, person_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX person_key_person ON person_key (person_id)',
    'CREATE TABLE person_without_key (person_id TEXT PRIMARY KEY REFERENCES person (id)) STRICT, WITHOUT ROWID',
    `INSERT INTO person_without_key SELECT id FROM person WHERE kind IN ('named', 'unknown-account')`,
    `CREATE TABLE identification (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      person_id TEXT NOT NULL REFERENCES person (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      since TEXT NOT NULL,
      how_known TEXT NOT NULL,
      source TEXT NOT NULL,
      shows_in_documents INTEGER NOT NULL CHECK (shows_in_documents IN (0, 1)),
      kind_before TEXT NOT NULL,
      display_name_before TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      UNIQUE (person_id, position)
    ) STRICT`,
    `CREATE TABLE person_join (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      kept_id TEXT NOT NULL REFERENCES person (id),
      joined_id TEXT NOT NULL REFERENCES person (id),
      participant_ids TEXT NOT NULL,
      reason TEXT NOT NULL,
      joined_by TEXT NOT NULL,
      joined_at TEXT NOT NULL,
      undone_by TEXT,
      undone_at TEXT,
      undone_reason TEXT,
      CHECK (kept_id <> joined_id)
    ) STRICT`,
    'CREATE UNIQUE INDEX person_join_current ON person_join (joined_id) WHERE undone_at IS NULL',
    'CREATE INDEX person_join_kept ON person_join (kept_id)',
    `CREATE TABLE student_name (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      person_id TEXT NOT NULL UNIQUE REFERENCES person (id),
      name TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE student_name_reader (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      incident_id TEXT NOT NULL REFERENCES incident (id),
      user_id TEXT NOT NULL REFERENCES user (id),
      named_by TEXT NOT NULL,
      named_at TEXT NOT NULL,
      ended_by TEXT,
      ended_at TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX student_name_reader_current ON student_name_reader (incident_id, user_id) WHERE ended_at IS NULL',
  ],
};
