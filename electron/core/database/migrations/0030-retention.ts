/** @file Tables of the retention schedule and disposal. Never edited once released. */
import type { Migration } from '../migrate.ts';

const isNeverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;

const recorded = `recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT`;

/** The schedule that the Commission approved, as the District enters it. `covers` is a JSON list of what a series is about. */
const schedule = [
  `CREATE TABLE retention_series (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    series_id TEXT NOT NULL CHECK (length(series_id) = 32),
    title TEXT NOT NULL,
    item_number TEXT NOT NULL,
    approved_on TEXT CHECK (length(approved_on) = 10),
    covers TEXT NOT NULL CHECK (json_valid(covers)),
    years INTEGER CHECK (years BETWEEN 0 AND 200),
    clock TEXT NOT NULL CHECK (clock IN ('case-closed', 'employment-ended')),
    note TEXT NOT NULL,
    is_taken_back INTEGER NOT NULL CHECK (is_taken_back IN (0, 1)),
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX retention_series_in_use ON retention_series (series_id) WHERE superseded_at IS NULL',
  `CREATE TABLE case_retention (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    series_ids TEXT NOT NULL CHECK (json_valid(series_ids)),
    employment_ended_on TEXT CHECK (length(employment_ended_on) = 10),
    reason TEXT NOT NULL,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX case_retention_in_use ON case_retention (case_id) WHERE superseded_at IS NULL',
];

/**
 * A disposal goes through certificate, two approvals of different people, the erasing of keys and texts (`removal_id`), and is complete once no listed
 * backup from before holds a key.
 */
const disposals = [
  `CREATE TABLE disposal (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    case_number TEXT NOT NULL,
    position INTEGER NOT NULL UNIQUE CHECK (position >= 1),
    reason TEXT NOT NULL,
    kept_until TEXT NOT NULL CHECK (length(kept_until) = 10),
    schedule TEXT NOT NULL CHECK (json_valid(schedule)),
    prepared_by_id TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    prepared_at TEXT NOT NULL,
    certificate_number TEXT NOT NULL,
    certificate_on TEXT CHECK (length(certificate_on) = 10),
    certificate_by TEXT NOT NULL,
    certificate_at TEXT,
    removal_id TEXT REFERENCES removal (id),
    erased_by TEXT NOT NULL,
    erased_at TEXT,
    erased TEXT NOT NULL CHECK (json_valid(erased)),
    completed_by TEXT NOT NULL,
    completed_at TEXT,
    withdrawn_by TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_reason TEXT NOT NULL,
    CHECK ((certificate_number = '') = (certificate_at IS NULL)),
    CHECK (erased_at IS NULL OR certificate_at IS NOT NULL),
    CHECK (completed_at IS NULL OR erased_at IS NOT NULL),
    CHECK (withdrawn_at IS NULL OR erased_at IS NULL)
  ) STRICT`,
  'CREATE UNIQUE INDEX disposal_under_way ON disposal (case_id) WHERE withdrawn_at IS NULL',
  `CREATE TABLE disposal_approval (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    disposal_id TEXT NOT NULL REFERENCES disposal (id),
    user_id TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    note TEXT NOT NULL,
    taken_back_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX disposal_approval_of_user ON disposal_approval (disposal_id, user_id) WHERE taken_back_at IS NULL',
  `CREATE TABLE disposal_backup (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    disposal_id TEXT NOT NULL REFERENCES disposal (id),
    snapshot_id TEXT NOT NULL,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    gone_how TEXT NOT NULL CHECK (gone_how IN ('removed', 'destroyed-elsewhere')),
    note TEXT NOT NULL,
    gone_by TEXT NOT NULL,
    gone_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TRIGGER disposal_never_goes_back BEFORE UPDATE ON disposal
    WHEN (OLD.erased_at IS NOT NULL AND NEW.erased_at IS NOT OLD.erased_at)
      OR (OLD.completed_at IS NOT NULL AND NEW.completed_at IS NOT OLD.completed_at)
      OR (OLD.erased_at IS NOT NULL AND NEW.certificate_number IS NOT OLD.certificate_number)
      OR (NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL AND
        (SELECT count(DISTINCT user_id) FROM disposal_approval WHERE disposal_id = NEW.id AND taken_back_at IS NULL) < 2)
    BEGIN SELECT raise(ABORT, 'disposal never goes back, and needs two approvals'); END`,
];

export const migration: Migration = {
  number: 30,
  name: 'retention',
  statements: [
    ...schedule,
    ...disposals,
    ...['retention_series', 'case_retention', 'disposal', 'disposal_approval', 'disposal_backup'].map(isNeverDeleted),
  ],
};
