/** @file Speech worksheet: account, cause, balance, directives, effects that can be corrected. Never edited once released. */
import type { Migration } from '../migrate.ts';

const noting = (table: string): string[] =>
  ['INSERT', 'UPDATE'].map(
    (verb) =>
      `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN
        INSERT INTO touched (source, id) VALUES ('${table}', NEW.id) ON CONFLICT DO NOTHING;
      END`,
  );

const recorded = `recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT`;

/** `authorities` is JSON: the law records as they stood when the answer was given. `asks_cause`: S6 asks for dates and for what each charge rests on. */
const answers = [
  "ALTER TABLE speech_answer ADD COLUMN authorities TEXT NOT NULL DEFAULT '[]'",
  'ALTER TABLE expression ADD COLUMN asks_cause INTEGER NOT NULL DEFAULT 0 CHECK (asks_cause IN (0, 1))',
];

/** Wordings of one line share `line_id`; the one in use has neither `superseded_at` nor `taken_back_at`. */
const effects = [
  "ALTER TABLE disruption_effect ADD COLUMN line_id TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE disruption_effect ADD COLUMN occurred_at_time TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE disruption_effect ADD COLUMN effect_type TEXT NOT NULL DEFAULT 'not-said'",
  "ALTER TABLE disruption_effect ADD COLUMN first_hand TEXT NOT NULL DEFAULT 'not-known' CHECK (first_hand IN ('yes', 'no', 'not-known'))",
  "ALTER TABLE disruption_effect ADD COLUMN cost TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE disruption_effect ADD COLUMN duration TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE disruption_effect ADD COLUMN people INTEGER NOT NULL DEFAULT 1 CHECK (people >= 1)',
  'ALTER TABLE disruption_effect ADD COLUMN repeats_line_id TEXT',
  "ALTER TABLE disruption_effect ADD COLUMN affiliation_disputed TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE disruption_effect ADD COLUMN superseded_at TEXT',
  'ALTER TABLE disruption_effect ADD COLUMN taken_back_at TEXT',
  'ALTER TABLE disruption_effect ADD COLUMN taken_back_by TEXT',
  'ALTER TABLE disruption_effect ADD COLUMN taken_back_reason TEXT',
  'UPDATE disruption_effect SET line_id = id',
  'CREATE UNIQUE INDEX disruption_effect_in_use ON disruption_effect (line_id) WHERE superseded_at IS NULL',
];

const aboutExpression = [
  `CREATE TABLE expression_nature (
    id TEXT PRIMARY KEY,
    expression_id TEXT NOT NULL REFERENCES expression (id),
    made_on TEXT,
    account TEXT NOT NULL CHECK (account IN ('official', 'personal', 'mixed', 'none', 'not-known')),
    has_authority TEXT NOT NULL CHECK (has_authority IN ('yes', 'no', 'unsure')),
    used_authority TEXT NOT NULL CHECK (used_authority IN ('yes', 'no', 'unsure')),
    duty TEXT NOT NULL CHECK (duty IN ('on-duty', 'off-duty', 'not-known')),
    is_political TEXT NOT NULL CHECK (is_political IN ('yes', 'no', 'unsure')),
    rests_on_view TEXT NOT NULL CHECK (rests_on_view IN ('yes', 'no', 'unsure')),
    reason TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX expression_nature_in_use ON expression_nature (expression_id) WHERE superseded_at IS NULL',
  `CREATE TABLE speech_balance (
    id TEXT PRIMARY KEY,
    expression_id TEXT NOT NULL REFERENCES expression (id),
    direction TEXT NOT NULL CHECK (direction IN ('district', 'employee', 'uncertain')),
    reason TEXT NOT NULL,
    entered_for TEXT NOT NULL,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX speech_balance_in_use ON speech_balance (expression_id) WHERE superseded_at IS NULL',
];

/** What a charge or a level rests on. A moment is a dated thing that the question of cause asks for; its wordings share `moment_id`. */
const cause = [
  `CREATE TABLE speech_moment (
    id TEXT PRIMARY KEY,
    moment_id TEXT NOT NULL,
    expression_id TEXT NOT NULL REFERENCES expression (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('decision-maker-learned', 'inquiry-opened', 'step-taken', 'earlier-discipline', 'words-established')),
    who TEXT NOT NULL,
    on_date TEXT,
    at_time TEXT NOT NULL,
    how TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    taken_back_at TEXT,
    taken_back_by TEXT,
    taken_back_reason TEXT,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX speech_moment_in_use ON speech_moment (moment_id) WHERE superseded_at IS NULL',
  'CREATE INDEX speech_moment_by_expression ON speech_moment (expression_id)',
  `CREATE TABLE expression_bearing (
    id TEXT PRIMARY KEY,
    expression_id TEXT NOT NULL REFERENCES expression (id),
    allegation_clause_id TEXT NOT NULL REFERENCES allegation_clause (id),
    rests TEXT NOT NULL CHECK (rests IN ('wholly', 'partly', 'not')),
    reason TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX expression_bearing_in_use ON expression_bearing (expression_id, allegation_clause_id) WHERE superseded_at IS NULL',
  'CREATE INDEX expression_bearing_by_clause ON expression_bearing (allegation_clause_id)',
  `CREATE TABLE same_decision (
    id TEXT PRIMARY KEY,
    corrective_action_id TEXT NOT NULL REFERENCES corrective_action (id),
    expression_ids TEXT NOT NULL CHECK (json_valid(expression_ids)),
    basis TEXT NOT NULL CHECK (json_valid(basis)),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unsure')),
    answered_for TEXT NOT NULL,
    reason TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL CHECK (json_valid(exhibit_ids)),
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX same_decision_in_use ON same_decision (corrective_action_id) WHERE superseded_at IS NULL',
];

/** A review keeps the terms as they read then: when they change, it has to be done again. */
const directives = [
  `CREATE TABLE directive_review (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    source_kind TEXT NOT NULL CHECK (source_kind IN ('corrective-action', 'interim-measure')),
    source_id TEXT NOT NULL,
    terms TEXT NOT NULL,
    restricts TEXT NOT NULL CHECK (restricts IN ('yes', 'no', 'unsure')),
    checks TEXT NOT NULL CHECK (json_valid(checks)),
    outcome TEXT NOT NULL CHECK (outcome IN ('as-it-reads', 'to-narrow', 'to-withdraw')),
    withdrawn_in_writing_on TEXT,
    reason TEXT NOT NULL,
    reviewed_for TEXT NOT NULL,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX directive_review_in_use ON directive_review (source_id) WHERE superseded_at IS NULL',
  'CREATE INDEX directive_review_by_case ON directive_review (case_id)',
];

const found = ['expression_nature', 'speech_balance', 'speech_moment', 'expression_bearing', 'same_decision', 'directive_review'];

export const migration: Migration = {
  number: 20,
  name: 'worksheet',
  statements: [...answers, ...effects, ...aboutExpression, ...cause, ...directives, ...found.flatMap(noting)],
};
