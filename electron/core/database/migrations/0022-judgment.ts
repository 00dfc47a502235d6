/** @file Tables of findings and the comparators they are held against. Never edited once released. */
import type { Migration } from '../migrate.ts';

/**
 * `finding_element` says of each element what spoke against how it was assessed; `finding_basis` which record of each thing a finding rests on was in
 * use when it was recorded: while another one is, the finding is stale. `value` is an id or a digest and holds no text.
 */
const findings = [
  `CREATE TABLE finding_element (
    id TEXT PRIMARY KEY,
    finding_id TEXT NOT NULL REFERENCES finding (id),
    allegation_clause_id TEXT NOT NULL REFERENCES allegation_clause (id),
    element_id TEXT NOT NULL REFERENCES clause_element (id),
    position INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('not-assessed', 'established', 'not-established', 'not-reached')),
    contrary_evidence TEXT NOT NULL,
    UNIQUE (finding_id, allegation_clause_id, element_id)
  ) STRICT`,
  `CREATE TABLE finding_basis (
    finding_id TEXT NOT NULL REFERENCES finding (id),
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (finding_id, kind, key)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE just_cause_answer (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    question TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unsure', 'not-relevant')),
    reason TEXT NOT NULL,
    pins TEXT NOT NULL CHECK (json_valid(pins)),
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX just_cause_answer_in_use ON just_cause_answer (case_id, question) WHERE superseded_at IS NULL',
];

/** What people say of a comparator, and why a level is harsher than those of the comparators. */
const decisions = [
  `CREATE TABLE comparator_decision (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    other_kind TEXT NOT NULL CHECK (other_kind IN ('case', 'paper')),
    other_id TEXT NOT NULL,
    use TEXT NOT NULL CHECK (use IN ('undecided', 'compared', 'distinguished', 'cleared')),
    reason TEXT NOT NULL,
    cleared_by TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX comparator_decision_in_use
    ON comparator_decision (case_id, other_kind, other_id) WHERE superseded_at IS NULL`,
  `CREATE TABLE harsher_reason (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    corrective_action_id TEXT NOT NULL REFERENCES corrective_action (id),
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX harsher_reason_in_use ON harsher_reason (corrective_action_id) WHERE superseded_at IS NULL',
];

/**
 * One row a case whose corrective action is approved, made anew as the case changes, so that ten thousand of them are compared in one query. `effects`
 * and `audience` are sets as bits; `left_out` says why a case is no comparator, empty where nothing does.
 */
const comparators = [
  `CREATE TABLE comparator (
    row INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE REFERENCES case_file (id),
    person_id TEXT NOT NULL,
    level_id TEXT NOT NULL,
    level_name TEXT NOT NULL,
    level_position INTEGER NOT NULL,
    decided_on TEXT NOT NULL,
    employment_status TEXT NOT NULL,
    effects INTEGER NOT NULL,
    audience INTEGER NOT NULL,
    left_out TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX comparator_person ON comparator (person_id)',
  `CREATE TABLE comparator_key (
    key TEXT NOT NULL,
    row INTEGER NOT NULL REFERENCES comparator (row),
    PRIMARY KEY (key, row)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX comparator_key_row ON comparator_key (row)',
];

const after = (table: string, purpose: string, statement: string): string[] =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_${purpose}_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN ${statement} END`,
  );

const touches = (source: string, id: string): string =>
  `INSERT INTO touched (source, id) VALUES ('${source}', ${id}) ON CONFLICT DO NOTHING;`;

/** Only a case that is a comparator already: the approval of its action, or its withdrawal, notes it first. */
const compares = (caseId: string): string =>
  `INSERT INTO touched (source, id) SELECT 'comparator', case_id FROM comparator WHERE case_id = ${caseId} ON CONFLICT DO NOTHING;`;

const ofAllegation = '(SELECT case_id FROM allegation WHERE id = NEW.allegation_id)';
const ofExpression =
  '(SELECT case_id FROM allegation JOIN expression ON expression.allegation_id = allegation.id WHERE expression.id = NEW.expression_id)';

const triggers = [
  ...after('just_cause_answer', 'touched', touches('just_cause_answer', 'NEW.id')),
  ...after('comparator_decision', 'touched', touches('comparator_decision', 'NEW.id')),
  ...after('harsher_reason', 'touched', touches('harsher_reason', 'NEW.id')),
  ...after('finding_element', 'touched', touches('finding', 'NEW.finding_id')),
  ...after('corrective_action', 'compared', touches('comparator', 'NEW.case_id')),
  ...['allegation_statement', 'allegation_clause', 'finding'].flatMap((table) => after(table, 'compared', compares(ofAllegation))),
  ...after('speech_answer', 'compared', compares(ofExpression)),
  ...after('hold', 'compared', compares('NEW.case_id')),
  ...after('case_file', 'compared', compares('NEW.id')),
];

/** What an older casebook holds already: the rows are made at the first unlock. */
const backlog = `INSERT INTO touched SELECT DISTINCT 'comparator', case_id FROM corrective_action
  WHERE approved_at IS NOT NULL AND withdrawn_at IS NULL`;

export const migration: Migration = {
  number: 22,
  name: 'judgment',
  statements: [...findings, ...decisions, ...comparators, ...triggers, backlog],
};
