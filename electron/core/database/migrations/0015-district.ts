/** @file Tables of what a district sets: buildings, school calendars, bargaining units and their agreements, case numbers, complaint managers. */
import type { Migration } from '../migrate.ts';

/** What people can choose from a list. A row that some case was recorded with is retired, never deleted; `version_id` is new with each change. */
const lists = [
  `CREATE TABLE building (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    version_id TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired_at TEXT
  ) STRICT`,
  `CREATE TABLE complaint_manager (
    id TEXT PRIMARY KEY,
    office TEXT NOT NULL CHECK (office IN ('complaint-manager', 'nondiscrimination-coordinator', 'title-ix-coordinator')),
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    telephone TEXT NOT NULL,
    e_mail TEXT NOT NULL,
    version_id TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired_at TEXT
  ) STRICT`,
];

const calendar = [
  `CREATE TABLE school_year (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL COLLATE NOCASE UNIQUE,
    first_day TEXT NOT NULL UNIQUE CHECK (length(first_day) = 10),
    last_day TEXT NOT NULL CHECK (length(last_day) = 10),
    version_id TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CHECK (first_day < last_day)
  ) STRICT`,
  `CREATE TABLE day_without_school (
    id TEXT PRIMARY KEY,
    school_year_id TEXT NOT NULL REFERENCES school_year (id),
    day TEXT NOT NULL CHECK (length(day) = 10),
    kind TEXT NOT NULL CHECK (kind IN ('no-attendance', 'closed')),
    reason TEXT NOT NULL,
    UNIQUE (school_year_id, day)
  ) STRICT`,
];

const dayKinds = "('calendar', 'business', 'attendance')";

const units = [
  `CREATE TABLE bargaining_unit (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    version_id TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired_at TEXT
  ) STRICT`,
  `CREATE TABLE bargaining_agreement (
    id TEXT PRIMARY KEY,
    bargaining_unit_id TEXT NOT NULL REFERENCES bargaining_unit (id),
    title TEXT NOT NULL,
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    to_day TEXT CHECK (to_day >= from_day),
    representation_article TEXT NOT NULL,
    meeting_notice_article TEXT NOT NULL,
    meeting_notice_days INTEGER CHECK (meeting_notice_days BETWEEN 0 AND 365),
    meeting_notice_day_kind TEXT NOT NULL CHECK (meeting_notice_day_kind IN ${dayKinds}),
    progressive_article TEXT NOT NULL,
    progressive_steps TEXT NOT NULL CHECK (json_valid(progressive_steps)),
    expiry_article TEXT NOT NULL,
    expiry_months INTEGER CHECK (expiry_months BETWEEN 1 AND 240),
    expiry_of TEXT NOT NULL,
    grievance_article TEXT NOT NULL,
    version_id TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (bargaining_unit_id, from_day)
  ) STRICT`,
  `CREATE TABLE grievance_level (
    id TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES bargaining_agreement (id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 8),
    name TEXT NOT NULL,
    file_within INTEGER CHECK (file_within BETWEEN 0 AND 365),
    answer_within INTEGER CHECK (answer_within BETWEEN 0 AND 365),
    day_kind TEXT NOT NULL CHECK (day_kind IN ${dayKinds}),
    UNIQUE (agreement_id, position)
  ) STRICT`,
];

const single = [
  `CREATE TABLE case_numbering (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    prefix TEXT NOT NULL,
    year_form TEXT NOT NULL CHECK (year_form IN ('four-digits', 'two-digits', 'span', 'none')),
    year_basis TEXT NOT NULL CHECK (year_basis IN ('calendar', 'school')),
    separator TEXT NOT NULL CHECK (separator IN ('-', '.')),
    digits INTEGER NOT NULL CHECK (digits BETWEEN 3 AND 6),
    version_id TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT`,
  // A row a person and a thing they set for themselves; JSON.
  `CREATE TABLE user_preference (
    user_id TEXT NOT NULL REFERENCES user (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    changed_at TEXT NOT NULL,
    PRIMARY KEY (user_id, name)
  ) STRICT, WITHOUT ROWID`,
];

/**
 * A case keeps the wording it was recorded with (`building`, `bargaining_unit`) and, beside it, the entry of the list that bears this name, if one
 * does: so a later renaming changes no old case, and a case can still be found by its building.
 */
const ofCase = [
  'ALTER TABLE case_file ADD COLUMN building_id TEXT REFERENCES building (id)',
  'ALTER TABLE case_file ADD COLUMN bargaining_unit TEXT',
  'ALTER TABLE case_file ADD COLUMN bargaining_unit_id TEXT REFERENCES bargaining_unit (id)',
  'CREATE INDEX case_file_building ON case_file (building_id) WHERE building_id IS NOT NULL',
  'CREATE INDEX case_file_bargaining_unit ON case_file (bargaining_unit_id) WHERE bargaining_unit_id IS NOT NULL',
  `CREATE TRIGGER case_file_opened_in_building AFTER INSERT ON case_file WHEN NEW.building_id IS NULL AND NEW.building <> '' BEGIN
    UPDATE case_file SET building_id = (SELECT id FROM building WHERE name = NEW.building) WHERE id = NEW.id;
  END`,
  `CREATE TRIGGER case_file_moved_to_building AFTER UPDATE OF building ON case_file WHEN NEW.building IS NOT OLD.building BEGIN
    UPDATE case_file SET building_id = (SELECT id FROM building WHERE name = NEW.building) WHERE id = NEW.id;
  END`,
];

export const migration: Migration = { number: 15, name: 'district', statements: [...lists, ...calendar, ...units, ...single, ...ofCase] };
