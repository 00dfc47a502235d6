/** @file Tables of employment status, of what the ladder asks for, and of the ledger of losses. Never edited once released. */
import type { Migration } from '../migrate.ts';

const isNeverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;
const takenBack = `taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (taken_back_reason IS NULL))`;
const recorded = `recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT`;

/** What is known of the respondent's employment, how, and which facts and notices bear on it. */
const employment = [
  `CREATE TABLE employment_detail (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    status TEXT NOT NULL,
    how_known TEXT NOT NULL,
    licence TEXT NOT NULL CHECK (licence IN ('licensed', 'not-licensed', 'unknown')),
    licence_number TEXT NOT NULL,
    first_hired_on TEXT,
    last_probationary_year TEXT NOT NULL CHECK (last_probationary_year IN ('yes', 'no', 'unknown')),
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX employment_detail_in_use ON employment_detail (case_id) WHERE superseded_at IS NULL',
  `CREATE TABLE remedy_fact (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    prong TEXT NOT NULL CHECK (prong IN ('damage', 'warning')),
    direction TEXT NOT NULL CHECK (direction IN ('shows', 'shows-not')),
    text TEXT NOT NULL,
    happened_on TEXT,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    ${takenBack},
    UNIQUE (case_id, position)
  ) STRICT`,
  `CREATE TABLE board_notice (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    voted_on TEXT NOT NULL CHECK (length(voted_on) = 10),
    received_on TEXT,
    receipt TEXT NOT NULL,
    causes TEXT NOT NULL,
    expectations TEXT NOT NULL,
    same_subject TEXT NOT NULL CHECK (same_subject IN ('yes', 'no', 'unsure')),
    same_subject_reason TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    ${takenBack},
    UNIQUE (case_id, position)
  ) STRICT`,
  `CREATE TABLE licensure_notice (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    cause TEXT NOT NULL CHECK (cause IN ('yes', 'no', 'unsure')),
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    to_state_on TEXT,
    to_region_on TEXT,
    copy_to_holder_on TEXT,
    note TEXT NOT NULL,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX licensure_notice_in_use ON licensure_notice (case_id) WHERE superseded_at IS NULL',
];

/** What one chosen level needs: under what authority, after which packet, with which duties. */
const ofOneLevel = [
  `CREATE TABLE authority_source (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    corrective_action_id TEXT NOT NULL REFERENCES corrective_action (id),
    kind TEXT NOT NULL,
    citation TEXT NOT NULL,
    adopted_on TEXT,
    note TEXT NOT NULL,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX authority_source_in_use ON authority_source (corrective_action_id) WHERE superseded_at IS NULL',
  `CREATE TABLE pre_deprivation_packet (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    corrective_action_id TEXT NOT NULL REFERENCES corrective_action (id),
    charges TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    evidence TEXT NOT NULL,
    proposed_range TEXT NOT NULL,
    respond_by TEXT,
    representative_notice TEXT NOT NULL,
    issued_on TEXT,
    issued_by TEXT NOT NULL,
    delivered_how TEXT NOT NULL,
    response TEXT CHECK (response IN ('in-writing', 'at-a-meeting', 'waived', 'none')),
    response_on TEXT,
    heard_by TEXT NOT NULL,
    response_note TEXT NOT NULL,
    ${recorded},
    CHECK (response IS NULL OR issued_on IS NOT NULL)
  ) STRICT`,
  'CREATE UNIQUE INDEX pre_deprivation_packet_in_use ON pre_deprivation_packet (corrective_action_id) WHERE superseded_at IS NULL',
  `CREATE INDEX pre_deprivation_packet_due ON pre_deprivation_packet (respond_by)
    WHERE superseded_at IS NULL AND issued_on IS NOT NULL AND response IS NULL`,
  `CREATE TABLE collateral_duty (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    corrective_action_id TEXT NOT NULL REFERENCES corrective_action (id),
    duty TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('task', 'not-needed', 'open')),
    task_id TEXT REFERENCES task (id),
    reason TEXT NOT NULL,
    ${recorded},
    CHECK ((standing = 'task') = (task_id IS NOT NULL))
  ) STRICT`,
  'CREATE UNIQUE INDEX collateral_duty_in_use ON collateral_duty (corrective_action_id, duty) WHERE superseded_at IS NULL',
];

const weighing = [
  `CREATE TABLE proportionality_factor (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    factor TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('considered', 'not-relevant', 'open')),
    text TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX proportionality_factor_in_use ON proportionality_factor (case_id, factor) WHERE superseded_at IS NULL',
];

/** The rows of one line are its history, under one `line_id`. Nothing in it clears the hold for counsel, so it has no column for that. */
const losses = [
  `CREATE TABLE loss_entry (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    line_id TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    incurred_on TEXT NOT NULL CHECK (length(incurred_on) = 10),
    payee TEXT NOT NULL,
    invoice TEXT NOT NULL,
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    causation TEXT NOT NULL,
    mitigation TEXT NOT NULL,
    receipt_exhibit_id TEXT REFERENCES exhibit (id),
    is_taken_back INTEGER NOT NULL CHECK (is_taken_back IN (0, 1)),
    taken_back_reason TEXT NOT NULL,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX loss_entry_in_use ON loss_entry (line_id) WHERE superseded_at IS NULL',
  'CREATE INDEX loss_entry_by_case ON loss_entry (case_id, position)',
];

const tables = [
  'employment_detail',
  'remedy_fact',
  'board_notice',
  'licensure_notice',
  'authority_source',
  'pre_deprivation_packet',
  'collateral_duty',
  'proportionality_factor',
  'loss_entry',
];

/** Their texts are found under their own ids. */
const found = tables.flatMap((table) =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN
      INSERT INTO touched (source, id) VALUES ('${table}', NEW.id) ON CONFLICT DO NOTHING; END`,
  ),
);

export const migration: Migration = {
  number: 23,
  name: 'measure',
  statements: [...employment, ...ofOneLevel, ...weighing, ...losses, ...tables.map(isNeverDeleted), ...found],
};
