/** @file People may come back: a name is taken only as long as somebody in the office bears it. Landed: never edited again. */
import type { Migration } from '../migrate.ts';

/** The rows of those who were removed stay, for the audit log names them. SQLite takes a constraint away only with the table. */
export const migration: Migration = {
  number: 5,
  name: 'access',
  statements: [
    `CREATE TABLE user_made_anew (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      slot_id TEXT NOT NULL UNIQUE,
      login_name TEXT NOT NULL,
      display_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('administrator', 'investigator')),
      created_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT`,
    'INSERT INTO user_made_anew SELECT id, slot_id, login_name, display_name, role, created_at, removed_at FROM user',
    'DROP TABLE user',
    'ALTER TABLE user_made_anew RENAME TO user',
    'CREATE UNIQUE INDEX user_by_name ON user (login_name) WHERE removed_at IS NULL',
  ],
};
