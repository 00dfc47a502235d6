/** @file Tables of backups. Landed: never edited again. */
import type { Migration } from '../migrate.ts';

/**
 * `backup_plan` has one row or none. `backup` keeps every snapshot that was read back as good, also after it was thinned out (`removed_at`), so
 * that it can be told which of them a person's old passphrase opens.
 */
export const migration: Migration = {
  number: 7,
  name: 'backup',
  statements: [
    `CREATE TABLE backup_plan (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      place TEXT NOT NULL,
      every_days INTEGER CHECK (every_days BETWEEN 1 AND 90),
      is_separate_volume INTEGER NOT NULL CHECK (is_separate_volume IN (0, 1)),
      changed_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE backup (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      place TEXT NOT NULL,
      folder TEXT NOT NULL,
      made_at TEXT NOT NULL,
      is_separate_volume INTEGER NOT NULL CHECK (is_separate_volume IN (0, 1)),
      head_number INTEGER NOT NULL CHECK (head_number >= 1),
      head_hash TEXT NOT NULL CHECK (length(head_hash) = 64),
      key_number INTEGER NOT NULL CHECK (key_number >= 1),
      slot_ids TEXT NOT NULL CHECK (json_valid(slot_ids)),
      bytes INTEGER NOT NULL CHECK (bytes > 0),
      manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) = 64),
      checked_at TEXT NOT NULL,
      is_sound INTEGER NOT NULL CHECK (is_sound IN (0, 1)),
      removed_at TEXT
    ) STRICT`,
    `CREATE INDEX backup_by_time ON backup (made_at)`,
  ],
};
