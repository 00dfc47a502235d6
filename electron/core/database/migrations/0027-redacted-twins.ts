/** @file Tables of documents issued for another audience. Never edited once released. */
import type { Migration } from '../migrate.ts';

/**
 * A pseudonym belongs to one person of the case for good: to a person on record, or to a name that the record holds of somebody who has no part in
 * the incident. `redacted_issue` says for whom an issue was redacted; `redaction_hit` why a word that is spelled like a name stayed in it.
 */
export const migration: Migration = {
  number: 27,
  name: 'redacted-twins',
  statements: [
    `CREATE TABLE redaction_pseudonym (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      person_id TEXT REFERENCES person (id),
      name TEXT,
      pseudonym TEXT NOT NULL CHECK (pseudonym <> ''),
      given_at TEXT NOT NULL,
      given_by TEXT NOT NULL,
      CHECK ((person_id IS NULL) <> (name IS NULL)),
      UNIQUE (case_id, pseudonym)
    ) STRICT`,
    'CREATE UNIQUE INDEX redaction_pseudonym_of_person ON redaction_pseudonym (case_id, person_id) WHERE person_id IS NOT NULL',
    `CREATE TABLE redacted_issue (
      document_id TEXT PRIMARY KEY REFERENCES issued_document (id),
      profile TEXT NOT NULL,
      named TEXT NOT NULL CHECK (json_valid(named))
    ) STRICT`,
    `CREATE TABLE redaction_hit (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      document_id TEXT NOT NULL REFERENCES redacted_issue (document_id),
      found TEXT NOT NULL,
      place_count INTEGER NOT NULL CHECK (place_count >= 1),
      reason TEXT NOT NULL CHECK (reason <> ''),
      decided_by TEXT NOT NULL,
      decided_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX redaction_hit_of_document ON redaction_hit (document_id)',
    ...['redaction_pseudonym', 'redacted_issue', 'redaction_hit'].map(
      (table) => `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table}
      BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`,
    ),
  ],
};
