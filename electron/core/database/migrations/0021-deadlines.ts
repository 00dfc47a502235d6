/** @file Tables of deadlines and of templates for tasks. */
import type { Migration } from '../migrate.ts';

const removalIsUnderWay = 'EXISTS (SELECT 1 FROM removal WHERE rewritten_at IS NULL)';
const differs = (columns: readonly string[]): string => columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');

const isNeverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;

/** The list of cases shows the next date, and what was written is found. */
const noting = (table: string, source: string, id: string): string[] =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN
      INSERT INTO touched (source, id) VALUES ('${source}', ${id}) ON CONFLICT DO NOTHING;
      INSERT INTO touched (source, id) VALUES ('case_list', NEW.case_id) ON CONFLICT DO NOTHING;
    END`,
  );

/** What a deadline began as; a later change stands in its steps and in the columns that show how it stands now. */
const frozenColumns = ['id', 'case_id', 'position', 'rule_id', 'trigger_id', 'trigger_key', 'trigger_on', 'trigger_time'].concat([
  'nature',
  'counted_on',
  'moved_to',
  'entered_by',
  'entered_at',
]);

/**
 * `due_on` is never empty: a deadline without a day is none. `rule` is the rule as it read when the deadline was entered, as JSON. A noted trigger is
 * what the record of a case said on some day began a clock; it stays when the record says otherwise later.
 */
export const migration: Migration = {
  number: 21,
  name: 'deadlines',
  statements: [
    `CREATE TABLE deadline_trigger (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      trigger_key TEXT NOT NULL,
      source_id TEXT NOT NULL,
      on_date TEXT NOT NULL CHECK (length(on_date) = 10),
      at_time TEXT CHECK (at_time IS NULL OR length(at_time) = 5),
      UNIQUE (case_id, trigger_key, source_id, on_date)
    ) STRICT`,
    isNeverDeleted('deadline_trigger'),
    `CREATE TRIGGER deadline_trigger_stays BEFORE UPDATE ON deadline_trigger
      BEGIN SELECT raise(ABORT, 'deadline_trigger stays'); END`,
    `CREATE TABLE deadline (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      rule_id TEXT,
      rule TEXT CHECK (rule IS NULL OR json_valid(rule)),
      nature TEXT NOT NULL CHECK (nature IN ('duty', 'window', 'exposure', 'release')),
      trigger_id TEXT REFERENCES deadline_trigger (id),
      trigger_key TEXT NOT NULL,
      trigger_on TEXT CHECK (trigger_on IS NULL OR length(trigger_on) = 10),
      trigger_time TEXT,
      trigger_what TEXT NOT NULL,
      counted_on TEXT CHECK (counted_on IS NULL OR length(counted_on) = 10),
      moved_to TEXT CHECK (moved_to IS NULL OR length(moved_to) = 10),
      text TEXT NOT NULL CHECK (text <> ''),
      waits_for TEXT NOT NULL,
      due_on TEXT NOT NULL CHECK (length(due_on) = 10),
      due_time TEXT,
      due_because TEXT NOT NULL CHECK (due_because <> ''),
      soft_on TEXT CHECK (soft_on IS NULL OR (length(soft_on) = 10 AND soft_on <= due_on)),
      soft_because TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'set-aside')),
      done_on TEXT CHECK (done_on IS NULL OR length(done_on) = 10),
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      UNIQUE (case_id, position),
      CHECK ((rule_id IS NULL) = (rule IS NULL)),
      CHECK ((soft_on IS NULL) = (soft_because = '')),
      CHECK ((state = 'done') = (done_on IS NOT NULL))
    ) STRICT`,
    "CREATE INDEX deadline_due ON deadline (due_on, id) WHERE state = 'open'",
    "CREATE INDEX deadline_warned ON deadline (soft_on, id) WHERE state = 'open'",
    isNeverDeleted('deadline'),
    `CREATE TRIGGER deadline_keeps_what_it_began_as BEFORE UPDATE ON deadline WHEN ${differs(frozenColumns)}
      BEGIN SELECT raise(ABORT, 'deadline keeps what it began as'); END`,
    ...noting('deadline', 'deadline', 'NEW.id'),
    `CREATE TABLE deadline_step (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      deadline_id TEXT NOT NULL REFERENCES deadline (id),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('changed', 'done', 'set-aside', 'reopened')),
      note TEXT NOT NULL,
      before TEXT NOT NULL CHECK (json_valid(before)),
      after TEXT NOT NULL CHECK (json_valid(after)),
      done_on TEXT,
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      UNIQUE (deadline_id, position),
      CHECK ((kind = 'done') = (done_on IS NOT NULL))
    ) STRICT`,
    'CREATE INDEX deadline_step_by_case ON deadline_step (case_id, deadline_id)',
    isNeverDeleted('deadline_step'),
    `CREATE TRIGGER deadline_step_loses_words_to_a_removal_alone BEFORE UPDATE ON deadline_step
      WHEN ${differs(['id', 'deadline_id', 'case_id', 'position', 'kind', 'done_on', 'entered_at'])} OR NOT ${removalIsUnderWay}
      BEGIN SELECT raise(ABORT, 'deadline_step loses words to a removal alone'); END`,
    `CREATE TABLE deadline_set_aside (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      trigger_id TEXT NOT NULL REFERENCES deadline_trigger (id),
      rule_id TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      decided_by TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      taken_back_at TEXT,
      taken_back_by TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX deadline_set_aside_once ON deadline_set_aside (trigger_id, rule_id) WHERE taken_back_at IS NULL',
    'CREATE INDEX deadline_set_aside_by_case ON deadline_set_aside (case_id)',
    isNeverDeleted('deadline_set_aside'),
    ...noting('deadline_set_aside', 'deadline_set_aside', 'NEW.id'),
    `CREATE TABLE deadline_rule_copy (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      rule_id TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      reason TEXT NOT NULL CHECK (reason <> ''),
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      superseded_at TEXT,
      is_taken_back INTEGER NOT NULL CHECK (is_taken_back IN (0, 1))
    ) STRICT`,
    'CREATE UNIQUE INDEX deadline_rule_copy_in_use ON deadline_rule_copy (rule_id) WHERE superseded_at IS NULL',
    isNeverDeleted('deadline_rule_copy'),
    `CREATE TABLE agreement_day (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      agreement_id TEXT NOT NULL,
      day TEXT NOT NULL CHECK (length(day) = 10),
      is_counted INTEGER NOT NULL CHECK (is_counted IN (0, 1)),
      reason TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      taken_back_at TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX agreement_day_once ON agreement_day (agreement_id, day) WHERE taken_back_at IS NULL',
    `CREATE TABLE task_template (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      template_id TEXT NOT NULL CHECK (length(template_id) = 32),
      name TEXT NOT NULL CHECK (name <> ''),
      items TEXT NOT NULL CHECK (json_valid(items)),
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      superseded_at TEXT,
      is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1))
    ) STRICT`,
    'CREATE UNIQUE INDEX task_template_in_use ON task_template (template_id) WHERE superseded_at IS NULL',
    isNeverDeleted('task_template'),
  ],
};
