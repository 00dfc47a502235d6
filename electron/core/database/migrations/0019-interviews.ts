/** @file Tables of interviews, statements and credibility. */
import type { Migration } from '../migrate.ts';

const removalIsUnderWay = 'EXISTS (SELECT 1 FROM removal WHERE rewritten_at IS NULL)';
const differs = (columns: readonly string[]): string => columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');
const ID = 'TEXT PRIMARY KEY CHECK (length(id) = 32)';
const neverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;
const takenBack = 'taken_back_at TEXT, taken_back_by TEXT, taken_back_reason TEXT';

/** `case_id` is the case in which it was planned; the interview belongs to every incident in `interview_place`, under a number of its own in each, where `participant_id` stands for the person. */
const interviews = [
  `CREATE TABLE interview (
    id ${ID},
    incident_id TEXT NOT NULL REFERENCES incident (id),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    purpose TEXT NOT NULL,
    manner TEXT NOT NULL CHECK (manner IN ('in-person', 'video', 'telephone', 'in-writing')),
    planned_on TEXT,
    planned_at TEXT,
    place TEXT NOT NULL,
    mode TEXT CHECK (mode IN ('voluntary', 'compelled')),
    conditions TEXT NOT NULL CHECK (json_valid(conditions)),
    state TEXT NOT NULL CHECK (state IN ('planned', 'begun', 'held', 'not-held')),
    held_on TEXT,
    begun_at TEXT,
    outcome_note TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    version_id TEXT NOT NULL,
    ${takenBack}
  ) STRICT`,
  `CREATE TABLE interview_place (
    interview_id TEXT NOT NULL REFERENCES interview (id),
    incident_id TEXT NOT NULL REFERENCES incident (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    PRIMARY KEY (incident_id, number),
    UNIQUE (interview_id, incident_id)
  ) STRICT, WITHOUT ROWID`,
  "CREATE INDEX interview_planned ON interview (planned_on) WHERE state = 'planned' AND taken_back_at IS NULL",
  neverDeleted('interview'),
  `CREATE TABLE interview_restriction (
    id ${ID},
    interview_id TEXT NOT NULL REFERENCES interview (id),
    reason TEXT NOT NULL,
    restricted_at TEXT NOT NULL,
    restricted_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT,
    ended_reason TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX interview_restriction_in_force ON interview_restriction (interview_id) WHERE ended_at IS NULL',
  `CREATE TABLE interview_reader (
    restriction_id TEXT NOT NULL REFERENCES interview_restriction (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    PRIMARY KEY (restriction_id, user_id)
  ) STRICT, WITHOUT ROWID`,
];

/** A question keeps the wording it was asked in; `set_version` names the version of the set that it came from. `fact_id` is the fact to be put. */
const questions = [
  `CREATE TABLE question_set_version (
    id ${ID},
    set_key TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL CHECK (title <> ''),
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    role TEXT NOT NULL,
    questions TEXT NOT NULL CHECK (json_valid(questions)),
    is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
    saved_by TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    superseded_at TEXT,
    UNIQUE (set_key, number)
  ) STRICT`,
  neverDeleted('question_set_version'),
  `CREATE TABLE interview_question (
    id ${ID},
    interview_id TEXT NOT NULL REFERENCES interview (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    text TEXT NOT NULL CHECK (text <> ''),
    topic TEXT,
    set_version TEXT,
    allegation_clause_id TEXT REFERENCES allegation_clause (id),
    element_id TEXT,
    fact_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('to-ask', 'asked', 'left-out')),
    note TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    version_id TEXT NOT NULL,
    ${takenBack},
    UNIQUE (interview_id, position)
  ) STRICT`,
  neverDeleted('interview_question'),
];

const noteColumns = ['id', 'interview_id', 'position', 'question_id', 'text', 'entered_by_id', 'entered_by', 'entered_at'];
const noteColumnsOnceFrozen = [...noteColumns, 'frozen_at', 'after_event', 'corrected_at', 'withdrawn_at'].join(', ');
const statementColumns = ['id', 'interview_id', 'position', 'kind', 'text', 'sha256', 'signed_by', 'signed_on', 'signed_how', 'locked_at'];

/** Notes freeze as lines of the log do; a statement is locked by its signature, with the digest of its words. Only an order of a court takes words away. */
const words = [
  `CREATE TABLE interview_note (
    id ${ID},
    interview_id TEXT NOT NULL REFERENCES interview (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    question_id TEXT REFERENCES interview_question (id),
    text TEXT NOT NULL,
    entered_by_id TEXT NOT NULL REFERENCES user (id),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    frozen_at TEXT NOT NULL CHECK (frozen_at > entered_at),
    after_event INTEGER NOT NULL CHECK (after_event >= 0),
    corrected_at TEXT,
    withdrawn_at TEXT,
    UNIQUE (interview_id, position)
  ) STRICT`,
  `CREATE TRIGGER interview_note_stays_once_frozen BEFORE UPDATE OF ${noteColumnsOnceFrozen} ON interview_note
    WHEN ${differs(['id', 'interview_id', 'position', 'entered_by_id', 'entered_at', 'frozen_at', 'after_event'])}
      OR ((OLD.withdrawn_at IS NOT NULL OR EXISTS (SELECT 1 FROM audit_event WHERE number > OLD.after_event AND at >= OLD.frozen_at))
        AND NOT ${removalIsUnderWay})
    BEGIN SELECT raise(ABORT, 'interview_note stays once it is frozen'); END`,
  neverDeleted('interview_note'),
  `CREATE TABLE interview_statement (
    id ${ID},
    interview_id TEXT NOT NULL REFERENCES interview (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'rebuttal')),
    text TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    version_id TEXT NOT NULL,
    sha256 TEXT CHECK (length(sha256) = 64),
    signed_by TEXT,
    signed_on TEXT,
    signed_how TEXT,
    exhibit_id TEXT REFERENCES exhibit (id),
    locked_at TEXT,
    locked_by TEXT,
    ${takenBack},
    UNIQUE (interview_id, position),
    CHECK ((locked_at IS NULL) = (sha256 IS NULL) AND (locked_at IS NULL) = (signed_on IS NULL))
  ) STRICT`,
  `CREATE TRIGGER interview_statement_stays_once_signed BEFORE UPDATE OF ${statementColumns.join(', ')} ON interview_statement
    WHEN OLD.locked_at IS NOT NULL AND (${differs(statementColumns.filter((column) => column !== 'text'))}
      OR (NEW.text IS NOT OLD.text AND NOT ${removalIsUnderWay}))
    BEGIN SELECT raise(ABORT, 'interview_statement stays once it is signed'); END`,
  neverDeleted('interview_statement'),
  `CREATE TABLE interview_addendum (
    id ${ID},
    interview_id TEXT NOT NULL REFERENCES interview (id),
    note_id TEXT REFERENCES interview_note (id),
    statement_id TEXT REFERENCES interview_statement (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    text TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK ((note_id IS NULL) <> (statement_id IS NULL)),
    UNIQUE (interview_id, position)
  ) STRICT`,
  `CREATE TRIGGER interview_addendum_loses_words_to_a_removal_alone BEFORE UPDATE ON interview_addendum
    WHEN ${differs(['id', 'interview_id', 'note_id', 'statement_id', 'position', 'entered_at'])} OR NOT ${removalIsUnderWay}
    BEGIN SELECT raise(ABORT, 'interview_addendum loses words to a removal alone'); END`,
  neverDeleted('interview_addendum'),
];

/** `wording` is the fact as it was put: where the fact reads otherwise since, it has not been put. */
const putting = [
  `CREATE TABLE fact_put (
    id ${ID},
    case_id TEXT NOT NULL REFERENCES case_file (id),
    fact_id TEXT NOT NULL,
    wording TEXT NOT NULL,
    interview_id TEXT REFERENCES interview (id),
    put_on TEXT NOT NULL CHECK (length(put_on) = 10),
    response TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    ${takenBack}
  ) STRICT`,
  'CREATE INDEX fact_put_of_case ON fact_put (case_id, fact_id)',
  neverDeleted('fact_put'),
  `CREATE TABLE credibility_worksheet (
    id ${ID},
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    allegation_id TEXT REFERENCES allegation (id),
    issue TEXT NOT NULL CHECK (issue <> ''),
    opened_by TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    ${takenBack},
    UNIQUE (case_id, position)
  ) STRICT`,
  neverDeleted('credibility_worksheet'),
  `CREATE TABLE credibility_entry (
    id ${ID},
    worksheet_id TEXT NOT NULL REFERENCES credibility_worksheet (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    factors TEXT NOT NULL CHECK (json_valid(factors)),
    conclusion TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT,
    UNIQUE (worksheet_id, position)
  ) STRICT`,
  'CREATE UNIQUE INDEX credibility_entry_in_use ON credibility_entry (worksheet_id) WHERE superseded_at IS NULL',
  neverDeleted('credibility_entry'),
];

const touches = (source: string, select: string): string =>
  `INSERT INTO touched (source, id) SELECT '${source}', ${select} ON CONFLICT DO NOTHING;`;
const found = ['interview', 'interview_question', 'interview_note', 'interview_statement', 'fact_put', 'credibility_entry'];
const ofInterview = ['interview_question', 'interview_note', 'interview_statement', 'fact_put'];
/** Everything of an interview is found anew: it came into another incident, or the list of who may read it changed. */
const touchesWhole = (interview: string): string =>
  [
    touches('interview', `id FROM interview WHERE id ${interview}`),
    ...ofInterview.map((table) => touches(table, `id FROM ${table} WHERE interview_id ${interview}`)),
  ].join(' ');
const placedIn = (row: 'NEW' | 'OLD'): string => `IN (SELECT interview_id FROM interview_place WHERE incident_id = ${row}.incident_id)`;

const finding = [
  ...found.flatMap((table) =>
    ['INSERT', 'UPDATE'].map(
      (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN ${touches(table, 'NEW.id')} END`,
    ),
  ),
  `CREATE TRIGGER interview_comes_into_incident AFTER INSERT ON interview_place BEGIN ${touchesWhole('= NEW.interview_id')} END`,
  `CREATE TRIGGER interview_is_restricted AFTER INSERT ON interview_restriction BEGIN ${touchesWhole('= NEW.interview_id')} END`,
  `CREATE TRIGGER interview_restriction_changes AFTER UPDATE ON interview_restriction BEGIN ${touchesWhole('= NEW.interview_id')} END`,
  `CREATE TRIGGER interview_addendum_touches AFTER INSERT ON interview_addendum BEGIN
    ${touches('interview_note', 'NEW.note_id WHERE NEW.note_id IS NOT NULL')}
    ${touches('interview_statement', 'NEW.statement_id WHERE NEW.statement_id IS NOT NULL')} END`,
  `CREATE TRIGGER interview_addendum_touches_again AFTER UPDATE ON interview_addendum BEGIN
    ${touches('interview_note', 'NEW.note_id WHERE NEW.note_id IS NOT NULL')}
    ${touches('interview_statement', 'NEW.statement_id WHERE NEW.statement_id IS NOT NULL')} END`,
  `CREATE TRIGGER credibility_worksheet_changes AFTER UPDATE ON credibility_worksheet BEGIN
    ${touches('credibility_entry', 'id FROM credibility_entry WHERE worksheet_id = NEW.id')} END`,
  `CREATE TRIGGER case_file_brings_interviews AFTER UPDATE OF incident_id ON case_file WHEN NEW.incident_id IS NOT OLD.incident_id
    BEGIN ${touchesWhole(placedIn('NEW'))} ${touchesWhole(placedIn('OLD'))} END`,
  `CREATE TRIGGER case_file_joins_interviews AFTER INSERT ON case_file BEGIN ${touchesWhole(placedIn('NEW'))} END`,
];

export const migration: Migration = {
  number: 19,
  name: 'interviews',
  statements: [...interviews, ...questions, ...words, ...putting, ...finding],
};
