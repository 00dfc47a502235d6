/** @file The list of cases as it is read, find anything, text taken out of evidence, saved views. Never edited once released. */
import type { Migration } from '../migrate.ts';

/**
 * Whatever a row of the list or of the index is made of notes itself in `touched` as it changes, and the end of each unit of work makes those rows
 * anew. `source` names the table the text stands in, or `case_list`. The first unit of work after an upgrade so fills both.
 */
const touched = `CREATE TABLE touched (
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID`;

const touches = (source: string, id: string): string =>
  `INSERT INTO touched (source, id) VALUES ('${source}', ${id}) ON CONFLICT DO NOTHING;`;

const touchesAll = (source: string, select: string): string =>
  `INSERT INTO touched (source, id) SELECT '${source}', ${select} ON CONFLICT DO NOTHING;`;

/** Notes rows of `table` that come or change; `notes` are statements over NEW. */
const noting = (table: string, notes: string, when = 'TRUE'): string[] =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} WHEN ${when} BEGIN ${notes} END`,
  );

const caseOf = {
  measure: '(SELECT case_id FROM interim_measure WHERE id = NEW.measure_id)',
  entry: '(SELECT case_id FROM after_decision_entry WHERE id = NEW.entry_id)',
  allegation: '(SELECT case_id FROM allegation WHERE id = NEW.allegation_id)',
  assignment: '(SELECT case_id FROM review_assignment WHERE id = NEW.assignment_id)',
};

const ofIncident = (row: 'NEW' | 'OLD'): string =>
  [
    touches('incident', `${row}.incident_id`),
    touchesAll('first_hour_answer', `id FROM first_hour_answer WHERE incident_id = ${row}.incident_id`),
    touchesAll('person', `person_id FROM participant WHERE incident_id = ${row}.incident_id AND role <> 'investigator'`),
  ].join(' ');

/** Tables whose texts are found under their own id. */
const texts = [
  'element_assessment',
  'finding',
  'expression',
  'speech_answer',
  'speech_factor',
  'disruption_effect',
  'hold',
  'corrective_action',
  'incident',
  'log_line',
  'interim_measure',
  'prior_entry',
  'after_decision_entry',
  'case_closing',
  'case_addendum',
  'matter_link',
  'first_hour_answer',
];

/** Those among them that change what the list shows of their case. */
const datesCases = ['interim_measure', 'after_decision_entry', 'case_closing'];

const triggers = [
  ...texts.flatMap((table) =>
    noting(table, touches(table, 'NEW.id') + (datesCases.includes(table) ? touches('case_list', 'NEW.case_id') : '')),
  ),
  ...noting('interim_measure_check', touches('interim_measure', 'NEW.measure_id')),
  ...noting('after_decision_step', touches('after_decision_entry', 'NEW.entry_id') + touches('case_list', caseOf.entry)),
  ...noting('interim_measure_review', touches('case_list', caseOf.measure)),
  ...noting('review_task', touches('case_list', caseOf.assignment)),
  ...noting('student_name', touches('student_name', 'NEW.person_id')),
  ...noting('case_file', touches('case_list', 'NEW.id')),
  // People and reports belong to every case of their incident, and cases come and move.
  `CREATE TRIGGER case_file_joins_incident AFTER INSERT ON case_file BEGIN ${ofIncident('NEW')} END`,
  `CREATE TRIGGER case_file_changes_incident AFTER UPDATE OF incident_id ON case_file WHEN NEW.incident_id IS NOT OLD.incident_id
    BEGIN ${ofIncident('NEW')} ${ofIncident('OLD')} END`,
  ...noting('allegation_statement', touches('allegation', 'NEW.allegation_id') + touches('case_list', caseOf.allegation)),
  ...noting('allegation_clause', touches('case_list', caseOf.allegation)),
  ...noting('log_addendum', touches('log_line', 'NEW.line_id')),
  ...noting('task', touches('task', 'NEW.id') + touches('case_list', 'NEW.case_id')),
  ...noting('review_assignment', touches('case_list', 'NEW.case_id')),
  ...noting('review_response', touches('case_list', caseOf.assignment)),
  ...noting('review_summary', touches('case_list', caseOf.assignment)),
  ...noting('clause', touches('clause', 'NEW.id')),
  ...noting('clause_text', touches('clause', 'NEW.clause_id')),
  ...noting('exhibit', touches('exhibit', 'NEW.id') + touches('evidence_text', 'NEW.evidence_item_id')),
  ...noting('evidence_item', touchesAll('exhibit', 'id FROM exhibit WHERE evidence_item_id = NEW.id')),
  ...noting('evidence_provenance', touchesAll('exhibit', 'id FROM exhibit WHERE evidence_item_id = NEW.evidence_item_id')),
  ...noting('person', touches('person', 'NEW.id')),
  // Whoever investigates is in thousands of matters: found by name, and not by each of them.
  ...noting('participant', touches('person', 'NEW.person_id'), "NEW.role <> 'investigator'"),
  `CREATE TRIGGER person_called_otherwise AFTER UPDATE OF display_name ON person WHEN NEW.display_name IS NOT OLD.display_name
    BEGIN ${touches('person_name', 'NEW.id')} END`,
  `CREATE TRIGGER participant_is_another AFTER UPDATE OF person_id ON participant WHEN NEW.person_id IS NOT OLD.person_id
    BEGIN ${touches('person', 'OLD.person_id')} ${touches('participant_name', 'NEW.id')} END`,
];

/** What an older casebook holds already: only ids, the rows are made at the first unlock. */
const backlog = [
  "INSERT INTO touched SELECT 'case_list', id FROM case_file",
  "INSERT INTO touched SELECT 'allegation', id FROM allegation",
  ...[...texts, 'task', 'clause', 'exhibit', 'person'].map((table) => `INSERT INTO touched SELECT '${table}', id FROM ${table}`),
];

/**
 * One row a case, with all that the list shows and filters by. The keys are what it is sorted by: numbers padded, names folded, a status by its place
 * in the work, and 9999-12-31 where nothing is due. `building_key` is the id of the building, or stands for a name that no list has.
 */
const caseList = [
  `CREATE TABLE case_list (
    row INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE REFERENCES case_file (id),
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    title TEXT NOT NULL,
    track TEXT NOT NULL,
    status TEXT NOT NULL,
    status_key INTEGER NOT NULL,
    respondent TEXT NOT NULL,
    respondent_key TEXT NOT NULL,
    building TEXT NOT NULL,
    building_key TEXT NOT NULL,
    building_order TEXT NOT NULL,
    investigator TEXT NOT NULL,
    investigator_id TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_on TEXT NOT NULL,
    conduct_first TEXT NOT NULL,
    conduct_last TEXT NOT NULL,
    next_key TEXT NOT NULL,
    next_what TEXT NOT NULL,
    waits_for_review INTEGER NOT NULL CHECK (waits_for_review IN (0, 1)),
    open_item_count INTEGER NOT NULL,
    clauses TEXT NOT NULL CHECK (json_valid(clauses)),
    conduct_dates TEXT NOT NULL CHECK (json_valid(conduct_dates)),
    search_text TEXT NOT NULL
  ) STRICT`,
  ...['number_key', 'respondent_key', 'building_order', 'status_key', 'opened_at', 'next_key'].map(
    (column) => `CREATE INDEX case_list_by_${column} ON case_list (${column})`,
  ),
  ...['status', 'track', 'building_key', 'investigator_id', 'waits_for_review'].map(
    (column) => `CREATE INDEX case_list_of_${column} ON case_list (${column}, number_key${column === 'status' ? '' : ', status'})`,
  ),
  // What is typed is looked for in every case: in an index, which is a sixth of the table.
  'CREATE INDEX case_list_words ON case_list (number_key, search_text, status)',
  "CREATE INDEX case_list_closed ON case_list (closed_on, number_key) WHERE closed_on <> ''",
  'CREATE INDEX case_list_conduct ON case_list (conduct_last, conduct_first)',
  `CREATE TABLE case_list_clause (
    lineage_id TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (lineage_id, case_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX case_list_clause_case ON case_list_clause (case_id)',
];

/**
 * One row a thing that can be found: a case, a person, a clause, an exhibit, a page of its text, a line, a statement. `source` and `source_id` name
 * the row it was made from, `part` counts pages. Ids begin anew for each kind of thing, so that one kind is one stretch of them. `refs` holds
 * the ids of the cases it belongs to and of those mentioned in it, as words.
 */
const find = [
  `CREATE TABLE find_entry (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    part INTEGER NOT NULL,
    case_id TEXT,
    anchor TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    refs TEXT NOT NULL,
    UNIQUE (source, source_id, part)
  ) STRICT`,
  `CREATE VIRTUAL TABLE find_text USING fts5(title, body, refs, content='find_entry', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5 6')`,
  "INSERT INTO find_text (find_text, rank) VALUES ('secure-delete', 1)",
  `CREATE TRIGGER find_entry_inserted AFTER INSERT ON find_entry BEGIN
    INSERT INTO find_text (rowid, title, body, refs) VALUES (NEW.id, NEW.title, NEW.body, NEW.refs);
  END`,
  `CREATE TRIGGER find_entry_updated AFTER UPDATE OF title, body, refs ON find_entry BEGIN
    INSERT INTO find_text (find_text, rowid, title, body, refs) VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.refs);
    INSERT INTO find_text (rowid, title, body, refs) VALUES (NEW.id, NEW.title, NEW.body, NEW.refs);
  END`,
  `CREATE TRIGGER find_entry_deleted AFTER DELETE ON find_entry BEGIN
    INSERT INTO find_text (find_text, rowid, title, body, refs) VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.refs);
  END`,
];

/** An item without a row in `text_extraction` waits to be read. What a removal takes goes with its text. */
const extraction = [
  `CREATE TABLE text_extraction (
    evidence_item_id TEXT PRIMARY KEY REFERENCES evidence_item (id),
    state TEXT NOT NULL CHECK (state IN ('extracted', 'nothing', 'failed')),
    reason TEXT NOT NULL,
    is_cut INTEGER NOT NULL CHECK (is_cut IN (0, 1)),
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE evidence_text (
    evidence_item_id TEXT NOT NULL REFERENCES evidence_item (id),
    part INTEGER NOT NULL CHECK (part >= 1),
    text TEXT NOT NULL,
    PRIMARY KEY (evidence_item_id, part)
  ) STRICT`,
  ...noting('evidence_text', touches('evidence_text', 'NEW.evidence_item_id')),
  `CREATE TRIGGER evidence_text_touched_by_delete AFTER DELETE ON evidence_text BEGIN ${touches('evidence_text', 'OLD.evidence_item_id')} END`,
  `CREATE TRIGGER evidence_text_goes_with_its_item AFTER UPDATE OF removal_id ON evidence_item WHEN NEW.removal_id IS NOT NULL BEGIN
    DELETE FROM evidence_text WHERE evidence_item_id = NEW.id;
  END`,
];

const savedViews = [
  `CREATE TABLE saved_view (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    user_id TEXT NOT NULL REFERENCES user (id),
    name TEXT NOT NULL CHECK (name <> ''),
    filter TEXT NOT NULL CHECK (json_valid(filter)),
    saved_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX saved_view_name ON saved_view (user_id, name) WHERE deleted_at IS NULL',
];

export const migration: Migration = {
  number: 16,
  name: 'search',
  statements: [touched, ...caseList, ...find, ...extraction, ...savedViews, ...backlog, ...triggers],
};
