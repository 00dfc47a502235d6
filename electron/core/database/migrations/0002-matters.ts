/** @file Tables of policies, people, incidents, cases and allegations. Never edited once released. */

const policies = [
  `CREATE TABLE instrument (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (kind, code)
  ) STRICT`,
  `CREATE TABLE policy_version (
    id TEXT PRIMARY KEY,
    instrument_id TEXT NOT NULL REFERENCES instrument (id),
    title TEXT NOT NULL,
    board TEXT NOT NULL,
    adopted_on TEXT NOT NULL,
    revised_on TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    guidelines_from TEXT,
    template_key TEXT,
    legal_references TEXT NOT NULL,
    cross_references TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (instrument_id, effective_from)
  ) STRICT`,
  `CREATE TABLE clause (
    id TEXT PRIMARY KEY,
    version_id TEXT NOT NULL REFERENCES policy_version (id),
    position INTEGER NOT NULL,
    lineage_id TEXT NOT NULL,
    label_path TEXT NOT NULL,
    heading TEXT NOT NULL,
    kind TEXT NOT NULL,
    topics TEXT NOT NULL,
    restated_text TEXT NOT NULL,
    UNIQUE (version_id, position)
  ) STRICT`,
  `CREATE TABLE clause_element (
    id TEXT PRIMARY KEY,
    clause_id TEXT NOT NULL REFERENCES clause (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (clause_id, position)
  ) STRICT`,
  `CREATE TABLE clause_text (
    id TEXT PRIMARY KEY,
    clause_id TEXT NOT NULL REFERENCES clause (id),
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX clause_text_current ON clause_text (clause_id) WHERE superseded_at IS NULL',
];

const matters = [
  `CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    received_on TEXT NOT NULL,
    received_how TEXT NOT NULL,
    summary TEXT NOT NULL,
    mentions TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE person (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT,
    account TEXT,
    display_name TEXT NOT NULL,
    user_id TEXT,
    created_at TEXT NOT NULL,
    CHECK (kind = 'named' OR name IS NULL)
  ) STRICT`,
  'CREATE UNIQUE INDEX person_user ON person (user_id) WHERE user_id IS NOT NULL',
  `CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incident (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    connection TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    removed_reason TEXT,
    UNIQUE (incident_id, position)
  ) STRICT`,
  `CREATE TABLE case_file (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incident (id),
    number TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    track TEXT NOT NULL,
    status TEXT NOT NULL,
    respondent_id TEXT NOT NULL REFERENCES participant (id),
    investigator_id TEXT NOT NULL REFERENCES participant (id),
    building TEXT NOT NULL,
    employment_status TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    open_item_count INTEGER NOT NULL,
    search_text TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX case_file_status ON case_file (status, number)',
  'CREATE INDEX case_file_incident ON case_file (incident_id)',
];

const allegations = [
  `CREATE TABLE allegation (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (case_id, position)
  ) STRICT`,
  `CREATE TABLE allegation_statement (
    id TEXT PRIMARY KEY,
    allegation_id TEXT NOT NULL REFERENCES allegation (id),
    statement TEXT NOT NULL,
    conduct_date TEXT NOT NULL,
    conduct_facts TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX allegation_statement_current ON allegation_statement (allegation_id) WHERE superseded_at IS NULL',
  `CREATE TABLE allegation_clause (
    id TEXT PRIMARY KEY,
    allegation_id TEXT NOT NULL REFERENCES allegation (id),
    clause_id TEXT NOT NULL REFERENCES clause (id),
    position INTEGER NOT NULL,
    added_because TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    removed_because TEXT,
    UNIQUE (allegation_id, clause_id)
  ) STRICT`,
  'CREATE INDEX allegation_clause_clause ON allegation_clause (clause_id)',
  `CREATE TABLE element_assessment (
    id TEXT PRIMARY KEY,
    allegation_clause_id TEXT NOT NULL REFERENCES allegation_clause (id),
    element_id TEXT NOT NULL REFERENCES clause_element (id),
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    assessed_by TEXT NOT NULL,
    assessed_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX element_assessment_current ON element_assessment (allegation_clause_id, element_id)
    WHERE superseded_at IS NULL`,
  `CREATE TABLE element_pin (
    id TEXT PRIMARY KEY,
    assessment_id TEXT NOT NULL REFERENCES element_assessment (id),
    position INTEGER NOT NULL,
    exhibit_id TEXT NOT NULL REFERENCES exhibit (id),
    side TEXT NOT NULL CHECK (side IN ('for', 'against')),
    locator TEXT NOT NULL,
    note TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX element_pin_assessment ON element_pin (assessment_id)',
  'CREATE INDEX element_pin_exhibit ON element_pin (exhibit_id)',
];

export const migration = { number: 2, name: 'matters', statements: [...policies, ...matters, ...allegations] };
