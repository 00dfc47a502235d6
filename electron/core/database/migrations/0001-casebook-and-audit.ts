/** @file The tables that every casebook begins with. Landed: never edited again. */
import type { Migration } from '../migrate.ts';

/**
 * `audit_event` takes only the next number and gives nothing back: UPDATE, DELETE and INSERT OR REPLACE are refused by triggers.
 * Payload and salt lie in a table of their own, where one change alone is let through: the erasure of both, once, with its reason.
 */
export const migration: Migration = {
  number: 1,
  name: 'casebook-and-audit',
  statements: [
    `CREATE TABLE casebook_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT`,
    `CREATE TABLE user (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      slot_id TEXT NOT NULL UNIQUE,
      login_name TEXT NOT NULL UNIQUE,
      display_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('administrator', 'investigator')),
      created_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT`,
    `CREATE TABLE signing_key (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      private_key BLOB NOT NULL CHECK (length(private_key) = 32),
      public_key BLOB NOT NULL CHECK (length(public_key) = 32),
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE audit_event (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      epoch INTEGER NOT NULL CHECK (epoch >= 1),
      at TEXT NOT NULL,
      actor_id TEXT NOT NULL REFERENCES user (id),
      case_id TEXT,
      type TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
      commitment TEXT NOT NULL CHECK (length(commitment) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
    ) STRICT`,
    `CREATE INDEX audit_event_by_case ON audit_event (case_id, number)`,
    `CREATE TABLE audit_payload (
      event_number INTEGER PRIMARY KEY REFERENCES audit_event (number),
      salt BLOB CHECK (salt IS NULL OR length(salt) = 32),
      payload TEXT CHECK (payload IS NULL OR json_valid(payload)),
      erased_at TEXT,
      erased_because TEXT,
      CHECK ((salt IS NULL) = (erased_at IS NOT NULL) AND (payload IS NULL) = (erased_at IS NOT NULL))
    ) STRICT`,
    `CREATE TABLE audit_head (
      id INTEGER PRIMARY KEY,
      epoch INTEGER NOT NULL,
      number INTEGER NOT NULL REFERENCES audit_event (number),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      signed_at TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT`,
    `CREATE TRIGGER audit_event_takes_the_next_number BEFORE INSERT ON audit_event
      WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit_event)
      BEGIN SELECT raise(ABORT, 'audit_event takes only the next number'); END`,
    `CREATE TRIGGER audit_event_is_never_updated BEFORE UPDATE ON audit_event
      BEGIN SELECT raise(ABORT, 'audit_event is never updated'); END`,
    `CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
      BEGIN SELECT raise(ABORT, 'audit_event is never deleted'); END`,
    `CREATE TRIGGER audit_payload_is_never_replaced BEFORE INSERT ON audit_payload
      WHEN EXISTS (SELECT 1 FROM audit_payload WHERE event_number = NEW.event_number)
      BEGIN SELECT raise(ABORT, 'audit_payload is never replaced'); END`,
    `CREATE TRIGGER audit_payload_is_only_erased BEFORE UPDATE ON audit_payload
      WHEN NEW.event_number IS NOT OLD.event_number OR OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR NEW.erased_because IS NULL
      BEGIN SELECT raise(ABORT, 'audit_payload is only erased'); END`,
    `CREATE TRIGGER audit_payload_is_never_deleted BEFORE DELETE ON audit_payload
      BEGIN SELECT raise(ABORT, 'audit_payload is never deleted'); END`,
    `CREATE TRIGGER audit_head_is_never_updated BEFORE UPDATE ON audit_head
      BEGIN SELECT raise(ABORT, 'audit_head is never updated'); END`,
    `CREATE TRIGGER audit_head_is_never_deleted BEFORE DELETE ON audit_head
      BEGIN SELECT raise(ABORT, 'audit_head is never deleted'); END`,
  ],
};
