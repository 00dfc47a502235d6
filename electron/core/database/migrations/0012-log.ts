/** @file Tables of the log, of dated tasks and of what each user has looked at. Landed: never edited again. */
import type { Migration } from '../migrate.ts';

const removalIsUnderWay = 'EXISTS (SELECT 1 FROM removal WHERE rewritten_at IS NULL)';
const differs = (columns: readonly string[]): string => columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');

/** Every column of a line but its mark of privilege, which counsel may ask for years later. */
const frozenColumns = [
  ...['id', 'case_id', 'position', 'at', 'has_time', 'zone', 'how', 'who', 'who_participant_id', 'text', 'about_kind', 'about_id'],
  ...['entered_by_id', 'entered_by', 'entered_at', 'frozen_at', 'after_event', 'corrected_at', 'withdrawn_at'],
].join(', ');

/**
 * `after_event` is the number of the last event before a line was entered. A line is frozen from `frozen_at` on, and stays so when the clock is
 * set back: an event that came after it and is not earlier than `frozen_at` proves that the time has passed.
 */
export const migration: Migration = {
  number: 12,
  name: 'log',
  statements: [
    `CREATE TABLE log_line (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      at TEXT NOT NULL,
      has_time INTEGER NOT NULL CHECK (has_time IN (0, 1)),
      zone TEXT NOT NULL,
      how TEXT NOT NULL,
      who TEXT NOT NULL,
      who_participant_id TEXT REFERENCES participant (id),
      text TEXT NOT NULL,
      about_kind TEXT,
      about_id TEXT,
      entered_by_id TEXT NOT NULL REFERENCES user (id),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      frozen_at TEXT NOT NULL CHECK (frozen_at > entered_at),
      after_event INTEGER NOT NULL CHECK (after_event >= 0),
      is_privileged INTEGER NOT NULL CHECK (is_privileged IN (0, 1)),
      corrected_at TEXT,
      withdrawn_at TEXT,
      UNIQUE (case_id, position),
      CHECK ((about_kind IS NULL) = (about_id IS NULL))
    ) STRICT`,
    'CREATE INDEX log_line_by_time ON log_line (case_id, at, position)',
    `CREATE TRIGGER log_line_stays_once_frozen BEFORE UPDATE OF ${frozenColumns} ON log_line
      WHEN ${differs(['id', 'case_id', 'position', 'entered_by_id', 'entered_at', 'frozen_at', 'after_event'])}
        OR ((OLD.withdrawn_at IS NOT NULL OR EXISTS (SELECT 1 FROM audit_event WHERE number > OLD.after_event AND at >= OLD.frozen_at))
          AND NOT ${removalIsUnderWay})
      BEGIN SELECT raise(ABORT, 'log_line stays once it is frozen'); END`,
    `CREATE TRIGGER log_line_is_never_deleted BEFORE DELETE ON log_line
      BEGIN SELECT raise(ABORT, 'log_line is never deleted'); END`,
    `CREATE TABLE log_addendum (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      line_id TEXT NOT NULL REFERENCES log_line (id),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      text TEXT NOT NULL,
      entered_by_id TEXT NOT NULL REFERENCES user (id),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      UNIQUE (line_id, position)
    ) STRICT`,
    'CREATE INDEX log_addendum_by_case ON log_addendum (case_id, line_id)',
    `CREATE TRIGGER log_addendum_loses_words_to_a_removal_alone BEFORE UPDATE ON log_addendum
      WHEN ${differs(['id', 'line_id', 'case_id', 'position', 'entered_by_id', 'entered_at'])} OR NOT ${removalIsUnderWay}
      BEGIN SELECT raise(ABORT, 'log_addendum loses words to a removal alone'); END`,
    `CREATE TRIGGER log_addendum_is_never_deleted BEFORE DELETE ON log_addendum
      BEGIN SELECT raise(ABORT, 'log_addendum is never deleted'); END`,
    `CREATE TABLE task (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      text TEXT NOT NULL CHECK (text <> ''),
      due_on TEXT NOT NULL CHECK (length(due_on) = 10),
      due_because TEXT NOT NULL,
      doer_kind TEXT NOT NULL CHECK (doer_kind IN ('user', 'outside')),
      doer_user_id TEXT REFERENCES user (id),
      doer_participant_id TEXT REFERENCES participant (id),
      doer TEXT NOT NULL CHECK (doer <> ''),
      about_kind TEXT,
      about_id TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      UNIQUE (case_id, position),
      CHECK ((about_kind IS NULL) = (about_id IS NULL)),
      CHECK ((doer_kind = 'user') = (doer_user_id IS NOT NULL))
    ) STRICT`,
    "CREATE INDEX task_due ON task (due_on, id) WHERE state = 'open'",
    `CREATE TRIGGER task_is_never_deleted BEFORE DELETE ON task
      BEGIN SELECT raise(ABORT, 'task is never deleted'); END`,
    `CREATE TABLE task_step (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      task_id TEXT NOT NULL REFERENCES task (id),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('moved', 'handed-over', 'done', 'dropped', 'reopened')),
      note TEXT NOT NULL,
      due_from TEXT,
      due_to TEXT,
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      UNIQUE (task_id, position),
      CHECK ((kind = 'moved') = (due_from IS NOT NULL) AND (due_from IS NULL) = (due_to IS NULL))
    ) STRICT`,
    'CREATE INDEX task_step_by_case ON task_step (case_id, task_id)',
    `CREATE TRIGGER task_step_loses_words_to_a_removal_alone BEFORE UPDATE ON task_step
      WHEN ${differs(['id', 'task_id', 'case_id', 'position', 'kind', 'due_from', 'due_to', 'entered_at'])} OR NOT ${removalIsUnderWay}
      BEGIN SELECT raise(ABORT, 'task_step loses words to a removal alone'); END`,
    `CREATE TRIGGER task_step_is_never_deleted BEFORE DELETE ON task_step
      BEGIN SELECT raise(ABORT, 'task_step is never deleted'); END`,
    `CREATE TABLE last_looked (
      user_id TEXT PRIMARY KEY REFERENCES user (id),
      event_number INTEGER NOT NULL CHECK (event_number >= 1),
      at TEXT NOT NULL
    ) STRICT`,
  ],
};
