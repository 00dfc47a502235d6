/** @file Tables of signed copies taken back as the issued ones. Never edited once released. */
import type { Migration } from '../migrate.ts';

const sameColumns = [
  'id',
  'document_id',
  'case_id',
  'position',
  'signed_on',
  'media_type',
  'viewer',
  'size',
  'sha256',
  'received_at',
  'received_by_id',
  'received_by',
]
  .map((column) => `NEW.${column} IS NOT OLD.${column}`)
  .join(' OR ');

/**
 * The bytes of a copy lie in the blob register `issued`, under its id. A row can be set aside and put back, and a court can have its content
 * removed: data key, name of the file and signers. Nothing else of it changes. `position` counts the copies of one issue from 1.
 */
export const migration: Migration = {
  number: 25,
  name: 'signed-copies',
  statements: [
    `CREATE TABLE signed_copy (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      document_id TEXT NOT NULL REFERENCES issued_document (id),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      signed_on TEXT NOT NULL CHECK (length(signed_on) = 10),
      signed_by TEXT NOT NULL,
      file_name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      viewer TEXT NOT NULL CHECK (viewer IN ('pdf', 'image')),
      size INTEGER NOT NULL CHECK (size > 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      data_key BLOB NOT NULL,
      received_at TEXT NOT NULL,
      received_by_id TEXT NOT NULL REFERENCES user (id),
      received_by TEXT NOT NULL,
      taken_back_at TEXT,
      taken_back_by TEXT,
      taken_back_reason TEXT,
      removal_id TEXT REFERENCES removal (id),
      UNIQUE (document_id, position),
      CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (taken_back_reason IS NULL))
    ) STRICT`,
    'CREATE INDEX signed_copy_of_case ON signed_copy (case_id)',
    `CREATE TRIGGER signed_copy_stays_what_it_is BEFORE UPDATE ON signed_copy
      WHEN OLD.removal_id IS NOT NULL OR ${sameColumns}
        OR (NEW.data_key IS NOT OLD.data_key AND (NEW.removal_id IS NULL OR NEW.data_key <> x''))
      BEGIN SELECT raise(ABORT, 'signed_copy stays what it is'); END`,
    `CREATE TRIGGER signed_copy_is_never_deleted BEFORE DELETE ON signed_copy
      BEGIN SELECT raise(ABORT, 'signed_copy is never deleted'); END`,
  ],
};
