/** @file Drafts: what was typed and not yet recorded. Never edited once released. */
import type { Migration } from '../migrate.ts';

/**
 * The one table of what people type that has no audit event: a draft is not part of the record. `content` is JSON; `place` is where in the window
 * its form stands; `case_id` is set where that is a case; `revision` is another with every save.
 */
export const migration: Migration = {
  number: 14,
  name: 'drafts',
  statements: [
    `CREATE TABLE draft (
      user_id TEXT NOT NULL REFERENCES user (id),
      key TEXT NOT NULL,
      case_id TEXT REFERENCES case_file (id),
      place TEXT NOT NULL,
      content TEXT NOT NULL,
      typed_at TEXT NOT NULL,
      revision TEXT NOT NULL,
      PRIMARY KEY (user_id, key)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX draft_by_case ON draft (case_id)',
  ],
};
