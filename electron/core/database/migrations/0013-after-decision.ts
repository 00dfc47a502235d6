/** @file Tables of interim measures, of the prior record, of what comes after the decision, and of closing. Never edited once released. */
import type { Migration } from '../migrate.ts';

const removalIsUnderWay = 'EXISTS (SELECT 1 FROM removal WHERE rewritten_at IS NULL)';
const differs = (columns: readonly string[]): string => columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');
const isNeverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;
const takenBack = 'CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (taken_back_reason IS NULL))';

/** A measure has one review date in use, the last of its list; an entry that was made in error is taken back and keeps its row. */
const interimMeasures = [
  `CREATE TABLE interim_measure (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    kind TEXT NOT NULL,
    terms TEXT NOT NULL,
    wording_reason TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
    ended_on TEXT,
    end_reason TEXT,
    ended_by TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    version_id TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    UNIQUE (case_id, position),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL) AND (ended_on IS NULL) = (ended_by IS NULL)),
    ${takenBack}
  ) STRICT`,
  `CREATE TABLE interim_measure_review (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    measure_id TEXT NOT NULL REFERENCES interim_measure (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    review_on TEXT NOT NULL CHECK (length(review_on) = 10),
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    UNIQUE (measure_id, position),
    ${takenBack}
  ) STRICT`,
  'CREATE INDEX interim_measure_review_by_date ON interim_measure_review (review_on) WHERE taken_back_at IS NULL',
  `CREATE TABLE interim_measure_check (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    measure_id TEXT NOT NULL REFERENCES interim_measure (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    seen_on TEXT NOT NULL CHECK (length(seen_on) = 10),
    what TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    UNIQUE (measure_id, position),
    ${takenBack}
  ) STRICT`,
  ...['interim_measure', 'interim_measure_review', 'interim_measure_check'].map(isNeverDeleted),
];

/** `expires_on` null: the agreement lets it stand for good. `case_id` is the case in which it was entered; an imported line has none. */
const priorRecord = [
  `CREATE TABLE prior_import (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    file_name TEXT NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count >= 1),
    imported_by TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT
  ) STRICT`,
  `CREATE TABLE prior_entry (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    person_id TEXT NOT NULL REFERENCES person (id),
    case_id TEXT REFERENCES case_file (id),
    import_id TEXT REFERENCES prior_import (id),
    given_on TEXT NOT NULL CHECK (length(given_on) = 10),
    level TEXT NOT NULL,
    rule TEXT NOT NULL,
    what_for TEXT NOT NULL,
    paper_place TEXT NOT NULL,
    expires_on TEXT,
    source TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    CHECK ((case_id IS NULL) = (import_id IS NOT NULL)),
    ${takenBack}
  ) STRICT`,
  'CREATE INDEX prior_entry_by_person ON prior_entry (person_id, given_on)',
  'CREATE INDEX prior_entry_by_import ON prior_entry (import_id) WHERE import_id IS NOT NULL',
  `CREATE TABLE prior_use (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    prior_kind TEXT NOT NULL CHECK (prior_kind IN ('paper', 'action')),
    prior_id TEXT NOT NULL,
    use TEXT NOT NULL CHECK (use IN ('counted', 'left-out', 'undecided')),
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX prior_use_in_use ON prior_use (case_id, prior_kind, prior_id) WHERE superseded_at IS NULL',
  ...['prior_import', 'prior_entry', 'prior_use'].map(isNeverDeleted),
];

/** A step is restated by a new row with the same `step_id`: the rows of a step are its history. */
const afterDecision = [
  `CREATE TABLE after_decision_entry (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    kind TEXT NOT NULL,
    corrective_action_id TEXT REFERENCES corrective_action (id),
    subject TEXT NOT NULL,
    party TEXT NOT NULL,
    terms TEXT NOT NULL,
    source TEXT NOT NULL,
    concluded_on TEXT,
    outcome TEXT,
    concluded_by TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    version_id TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    UNIQUE (case_id, position),
    CHECK ((concluded_on IS NULL) = (outcome IS NULL) AND (concluded_on IS NULL) = (concluded_by IS NULL)),
    ${takenBack}
  ) STRICT`,
  `CREATE TABLE after_decision_step (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    step_id TEXT NOT NULL,
    entry_id TEXT NOT NULL REFERENCES after_decision_entry (id),
    kind TEXT NOT NULL,
    stage INTEGER CHECK (stage >= 1),
    due_on TEXT,
    due_because TEXT NOT NULL,
    waits_for TEXT NOT NULL,
    done_on TEXT,
    done_by TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT,
    is_taken_back INTEGER NOT NULL CHECK (is_taken_back IN (0, 1)),
    CHECK (due_on IS NOT NULL OR done_on IS NOT NULL),
    CHECK (due_on IS NULL OR due_because <> '')
  ) STRICT`,
  'CREATE UNIQUE INDEX after_decision_step_in_use ON after_decision_step (step_id) WHERE superseded_at IS NULL',
  'CREATE INDEX after_decision_step_by_entry ON after_decision_step (entry_id)',
  `CREATE INDEX after_decision_step_due ON after_decision_step (due_on)
    WHERE superseded_at IS NULL AND is_taken_back = 0 AND done_on IS NULL`,
  ...['after_decision_entry', 'after_decision_step'].map(isNeverDeleted),
];

const frozenColumns = [
  'id',
  'case_id',
  'version',
  'closed_on',
  'closed_by',
  'closed_at',
  'status_before',
  'head_epoch',
  'head_number',
  'head_hash',
  'snapshot_sha256',
];
const reopenedColumns = ['reopened_on', 'reopened_because', 'reopened_by', 'reopened_at'];

/**
 * One row is one version of a case, as it was closed. `head_*` is the last event of the log before the closing; `snapshot` is JSON: the packet as
 * it read then. A reopening fills its own columns once; otherwise the row loses words to a removal alone.
 */
const closing = [
  `CREATE TABLE case_closing (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    closed_on TEXT NOT NULL CHECK (length(closed_on) = 10),
    reason TEXT NOT NULL CHECK (reason <> ''),
    without_findings_reason TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    status_before TEXT NOT NULL,
    head_epoch INTEGER NOT NULL,
    head_number INTEGER NOT NULL,
    head_hash TEXT NOT NULL CHECK (length(head_hash) = 64),
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    snapshot_sha256 TEXT NOT NULL CHECK (length(snapshot_sha256) = 64),
    reopened_on TEXT,
    reopened_because TEXT,
    reopened_by TEXT,
    reopened_at TEXT,
    UNIQUE (case_id, version),
    CHECK ((reopened_on IS NULL) = (reopened_because IS NULL) AND (reopened_on IS NULL) = (reopened_by IS NULL)
      AND (reopened_on IS NULL) = (reopened_at IS NULL))
  ) STRICT`,
  'CREATE UNIQUE INDEX case_closing_in_use ON case_closing (case_id) WHERE reopened_on IS NULL',
  `CREATE TRIGGER case_closing_is_only_reopened BEFORE UPDATE ON case_closing
    WHEN (${differs(frozenColumns)})
      OR ((OLD.reopened_on IS NOT NULL OR ${differs(['reason', 'without_findings_reason', 'snapshot'])}) AND NOT ${removalIsUnderWay})
      OR (OLD.reopened_on IS NOT NULL AND (${differs(reopenedColumns.filter((column) => column !== 'reopened_because'))}))
    BEGIN SELECT raise(ABORT, 'case_closing is only reopened'); END`,
  `CREATE TABLE case_addendum (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    closing_id TEXT NOT NULL REFERENCES case_closing (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    text TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    UNIQUE (closing_id, position),
    ${takenBack}
  ) STRICT`,
  ...['case_closing', 'case_addendum'].map(isNeverDeleted),
];

export const migration: Migration = {
  number: 13,
  name: 'after-decision',
  statements: [...interimMeasures, ...priorRecord, ...afterDecision, ...closing],
};
