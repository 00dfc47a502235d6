/** @file Tables of law records as districts keep them, and of holds. */
import type { Migration } from '../migrate.ts';

/**
 * `law_shipped` is made anew from the files of the application at every unlock and holds nothing that a person entered. `law_version` holds the
 * district's copies; the one in use has no `superseded_at`, and a record without one in use stands as shipped. `law_use` keeps the wording and the
 * status under which a case used a record: the last row of a case and a record is what it goes by.
 */
const law = [
  `CREATE TABLE law_shipped (
    record_id TEXT PRIMARY KEY,
    content TEXT NOT NULL CHECK (json_valid(content)),
    sha256 TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE law_version (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    record_id TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    sha256 TEXT NOT NULL,
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX law_version_in_use ON law_version (record_id) WHERE superseded_at IS NULL',
  `CREATE TABLE law_use (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    sha256 TEXT NOT NULL,
    used_for TEXT NOT NULL,
    reason TEXT NOT NULL,
    used_by TEXT NOT NULL,
    used_at TEXT NOT NULL,
    UNIQUE (case_id, position)
  ) STRICT`,
  'CREATE INDEX law_use_of_record ON law_use (record_id, case_id)',
];

/**
 * Answers that give cause for holds and that neither the first hour nor the facts of an allegation hold. A step says who has a hold in hand, that the step
 * it stops may not go on, or that nobody has it in hand any longer; clearing stands on the hold itself.
 */
const holds = [
  `CREATE TABLE gate_answer (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
    note TEXT NOT NULL,
    happened_on TEXT,
    known_on TEXT,
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    superseded_at TEXT,
    UNIQUE (case_id, position)
  ) STRICT`,
  'CREATE UNIQUE INDEX gate_answer_in_use ON gate_answer (case_id, question) WHERE superseded_at IS NULL',
  `CREATE TABLE hold_step (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    hold_id TEXT NOT NULL REFERENCES hold (id),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'held', 'blocked')),
    who TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (hold_id, position)
  ) STRICT`,
  'CREATE INDEX hold_step_of_case ON hold_step (case_id)',
];

const noting = (table: string): string[] =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN
      INSERT INTO touched (source, id) VALUES ('${table}', NEW.id) ON CONFLICT DO NOTHING;
    END`,
  );

export const migration: Migration = {
  number: 17,
  name: 'law-and-holds',
  statements: [...law, ...holds, ...['law_use', 'gate_answer', 'hold_step'].flatMap(noting)],
};
