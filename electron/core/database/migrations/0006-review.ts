/** @file Tables of reviews: what was sealed to whom, and what came back. Landed: never edited again. */
import type { Migration } from '../migrate.ts';

/** Summaries and responses are kept as they were sealed: UPDATE and DELETE are refused by triggers. Their files lie in `review/`, under their ids. */
export const migration: Migration = {
  number: 6,
  name: 'review',
  statements: [
    `CREATE TABLE office_identity (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      identity BLOB NOT NULL CHECK (length(identity) = 74),
      recipient TEXT NOT NULL UNIQUE,
      made_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE review_assignment (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      recipient TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      assigned_by TEXT NOT NULL,
      assigned_at TEXT NOT NULL,
      withdrawn_by TEXT,
      withdrawn_at TEXT,
      withdrawn_reason TEXT,
      CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
    ) STRICT`,
    'CREATE UNIQUE INDEX review_assignment_in_use ON review_assignment (case_id, recipient) WHERE withdrawn_at IS NULL',
    `CREATE TABLE review_summary (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      assignment_id TEXT NOT NULL REFERENCES review_assignment (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      sealed_by TEXT NOT NULL,
      sealed_at TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      account TEXT NOT NULL,
      names_reason TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      UNIQUE (assignment_id, version)
    ) STRICT`,
    `CREATE TABLE review_task (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      assignment_id TEXT NOT NULL REFERENCES review_assignment (id),
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      due_on TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'closed', 'withdrawn')),
      done_on TEXT,
      done_note TEXT NOT NULL,
      done_response_id TEXT,
      closed_by TEXT,
      closed_at TEXT,
      closed_reason TEXT
    ) STRICT`,
    'CREATE INDEX review_task_by_assignment ON review_task (assignment_id, position)',
    `CREATE TABLE review_response (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      assignment_id TEXT NOT NULL REFERENCES review_assignment (id),
      summary_id TEXT NOT NULL REFERENCES review_summary (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      sent_at TEXT NOT NULL,
      received_by TEXT NOT NULL,
      received_at TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT`,
    'CREATE INDEX review_response_by_assignment ON review_response (assignment_id)',
    `CREATE TABLE review_comment (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      assignment_id TEXT NOT NULL REFERENCES review_assignment (id),
      response_id TEXT NOT NULL REFERENCES review_response (id),
      section_id TEXT NOT NULL,
      section_title TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('comment', 'question')),
      text TEXT NOT NULL,
      sent_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('current', 'pending', 'replaced', 'taken-back', 'set-aside')),
      UNIQUE (response_id, section_id)
    ) STRICT`,
    "CREATE UNIQUE INDEX review_comment_current ON review_comment (assignment_id, section_id) WHERE state = 'current'",
    `CREATE TABLE review_conflict (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      assignment_id TEXT NOT NULL REFERENCES review_assignment (id),
      response_id TEXT NOT NULL REFERENCES review_response (id),
      kind TEXT NOT NULL,
      comment_id TEXT REFERENCES review_comment (id),
      task_id TEXT REFERENCES review_task (id),
      opened_at TEXT NOT NULL,
      overtaken_at TEXT,
      resolved_by TEXT,
      resolved_at TEXT,
      choice TEXT CHECK (choice IN ('take', 'set-aside')),
      reason TEXT,
      CHECK ((comment_id IS NULL) <> (task_id IS NULL)),
      CHECK ((resolved_at IS NULL) = (resolved_by IS NULL) AND (resolved_at IS NULL) = (choice IS NULL) AND (resolved_at IS NULL) = (reason IS NULL))
    ) STRICT`,
    'CREATE INDEX review_conflict_by_assignment ON review_conflict (assignment_id)',
    ...['review_summary', 'review_response'].flatMap((table) => [
      `CREATE TRIGGER ${table}_is_never_updated BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never updated'); END`,
      `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`,
    ]),
  ],
};
