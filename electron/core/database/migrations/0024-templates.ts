/** @file Tables of templates of documents and of letters in the making. Never edited once released. */
import type { Migration } from '../migrate.ts';

const isNeverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;

/**
 * `template_shipped` is made anew from the files of the application at every unlock. `template_version` holds the district's wordings, numbered from 1 for
 * each kind; the one in use has no `superseded_at`, and a kind without one in use stands as shipped.
 */
const templates = [
  `CREATE TABLE template_shipped (
    kind TEXT PRIMARY KEY,
    content TEXT NOT NULL CHECK (json_valid(content)),
    sha256 TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE template_version (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    kind TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    content TEXT NOT NULL CHECK (json_valid(content)),
    sha256 TEXT NOT NULL,
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT,
    UNIQUE (kind, number)
  ) STRICT`,
  'CREATE UNIQUE INDEX template_version_in_use ON template_version (kind) WHERE superseded_at IS NULL',
];

/**
 * The rows of one letter are its history: one letter for each kind and what it is about, a participant or a corrective action. It keeps the wording of
 * the template that it was begun with. The letter of a kind that was worked on last has the highest `position`.
 */
const letters = [
  `CREATE TABLE letter (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    kind TEXT NOT NULL,
    about TEXT NOT NULL CHECK (length(about) = 32),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    template_number INTEGER NOT NULL CHECK (template_number >= 0),
    template_sha256 TEXT NOT NULL,
    template TEXT NOT NULL CHECK (json_valid(template)),
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT,
    UNIQUE (case_id, position)
  ) STRICT`,
  'CREATE UNIQUE INDEX letter_in_use ON letter (case_id, kind, about) WHERE superseded_at IS NULL',
  ...['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER letter_touched_by_${verb.toLowerCase()} AFTER ${verb} ON letter BEGIN
      INSERT INTO touched (source, id) VALUES ('letter', NEW.id) ON CONFLICT DO NOTHING; END`,
  ),
];

export const migration: Migration = {
  number: 24,
  name: 'templates',
  statements: [...templates, ...letters, ...['template_version', 'letter'].map(isNeverDeleted)],
};
