/** @file Table of issued documents. Landed: never edited again. */
import type { Migration } from '../migrate.ts';

/** An issued document is frozen: UPDATE and DELETE are refused by triggers. Its bytes lie in the blob register `issued`, under its id. */
export const migration: Migration = {
  number: 4,
  name: 'documents',
  statements: [
    `CREATE TABLE issued_document (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      issue INTEGER NOT NULL CHECK (issue >= 1),
      issued_at TEXT NOT NULL,
      issued_by_id TEXT NOT NULL REFERENCES user (id),
      issued_by TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      size INTEGER NOT NULL CHECK (size > 0),
      data_key BLOB NOT NULL,
      page_count INTEGER NOT NULL CHECK (page_count >= 1),
      head_number INTEGER NOT NULL REFERENCES audit_event (number),
      head_hash TEXT NOT NULL CHECK (length(head_hash) = 64),
      restatement_reason TEXT NOT NULL,
      model TEXT NOT NULL CHECK (json_valid(model)),
      UNIQUE (case_id, kind, issue)
    ) STRICT`,
    `CREATE TRIGGER issued_document_is_never_updated BEFORE UPDATE ON issued_document
      BEGIN SELECT raise(ABORT, 'issued_document is never updated'); END`,
    `CREATE TRIGGER issued_document_is_never_deleted BEFORE DELETE ON issued_document
      BEGIN SELECT raise(ABORT, 'issued_document is never deleted'); END`,
  ],
};
