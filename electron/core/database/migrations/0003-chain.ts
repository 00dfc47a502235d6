/** @file Evidence, speech worksheet, holds, findings and corrective action. Landed: never edited. */

const evidence = [
  `CREATE TABLE evidence_item (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incident (id),
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    viewer TEXT NOT NULL CHECK (viewer IN ('text', 'image', 'pdf', 'none')),
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    data_key BLOB NOT NULL,
    received_at TEXT NOT NULL,
    received_by_id TEXT NOT NULL,
    received_by TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX evidence_item_by_incident ON evidence_item (incident_id)',
  `CREATE TABLE evidence_provenance (
    id TEXT PRIMARY KEY,
    evidence_item_id TEXT NOT NULL REFERENCES evidence_item (id),
    how_obtained TEXT NOT NULL,
    obtained_by TEXT NOT NULL,
    obtained_on TEXT NOT NULL,
    description TEXT NOT NULL,
    personnel_file_basis TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX evidence_provenance_in_use ON evidence_provenance (evidence_item_id) WHERE superseded_at IS NULL',
  `CREATE TABLE exhibit (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    number INTEGER NOT NULL CHECK (number > 0),
    evidence_item_id TEXT NOT NULL REFERENCES evidence_item (id),
    cited_at TEXT NOT NULL,
    UNIQUE (case_id, number),
    UNIQUE (case_id, evidence_item_id)
  ) STRICT`,
  `CREATE TABLE custody_event (
    id TEXT PRIMARY KEY,
    evidence_item_id TEXT NOT NULL REFERENCES evidence_item (id),
    position INTEGER NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('received', 'viewed', 'exported', 'described', 'verified')),
    note TEXT NOT NULL,
    UNIQUE (evidence_item_id, position)
  ) STRICT`,
];

const speech = [
  `CREATE TABLE expression (
    id TEXT PRIMARY KEY,
    allegation_id TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL UNIQUE,
    exact_words TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX expression_by_allegation ON expression (allegation_id)',
  `CREATE TABLE speech_answer (
    id TEXT PRIMARY KEY,
    expression_id TEXT NOT NULL REFERENCES expression (id),
    question_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unsure')),
    reason TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    superseded_at TEXT,
    UNIQUE (expression_id, position)
  ) STRICT`,
  'CREATE UNIQUE INDEX speech_answer_in_use ON speech_answer (expression_id, question_id) WHERE superseded_at IS NULL',
  `CREATE TABLE speech_factor (
    id TEXT PRIMARY KEY,
    expression_id TEXT NOT NULL REFERENCES expression (id),
    factor INTEGER NOT NULL CHECK (factor BETWEEN 1 AND 7),
    state TEXT NOT NULL,
    direction TEXT NOT NULL,
    reason TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX speech_factor_in_use ON speech_factor (expression_id, factor) WHERE superseded_at IS NULL',
  `CREATE TABLE disruption_effect (
    id TEXT PRIMARY KEY,
    expression_id TEXT NOT NULL REFERENCES expression (id),
    position INTEGER NOT NULL,
    nature TEXT NOT NULL CHECK (nature IN ('actual', 'predicted')),
    occurred_on TEXT,
    effect TEXT NOT NULL,
    experienced_by TEXT NOT NULL,
    affiliation TEXT NOT NULL,
    caused_by TEXT NOT NULL,
    source TEXT NOT NULL,
    exhibit_ids TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (expression_id, position)
  ) STRICT`,
];

const holds = [
  `CREATE TABLE hold (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    opened_because TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    cleared_by TEXT,
    cleared_at TEXT,
    cleared_reason TEXT,
    recorded_by TEXT,
    UNIQUE (case_id, position),
    CHECK ((cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (cleared_reason IS NULL))
  ) STRICT`,
  'CREATE UNIQUE INDEX hold_open_source ON hold (case_id, kind, source) WHERE cleared_at IS NULL',
];

const decisions = [
  `CREATE TABLE finding (
    id TEXT PRIMARY KEY,
    allegation_id TEXT NOT NULL REFERENCES allegation (id),
    outcome TEXT NOT NULL,
    rationale TEXT NOT NULL,
    contrary_evidence TEXT NOT NULL CHECK (length(contrary_evidence) > 0),
    aggravating TEXT NOT NULL,
    mitigating TEXT NOT NULL,
    recorded_by_id TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX finding_in_use ON finding (allegation_id) WHERE superseded_at IS NULL',
  `CREATE TABLE finding_clause (
    finding_id TEXT NOT NULL REFERENCES finding (id),
    allegation_clause_id TEXT NOT NULL REFERENCES allegation_clause (id),
    position INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('breached', 'not-breached', 'not-reached')),
    PRIMARY KEY (finding_id, allegation_clause_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE corrective_action (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    level_id TEXT NOT NULL,
    level TEXT NOT NULL,
    terms TEXT NOT NULL,
    reason TEXT NOT NULL,
    skipped_levels_reason TEXT NOT NULL,
    authority_source TEXT NOT NULL,
    imposed_by TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    chosen_by TEXT NOT NULL,
    chosen_at TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT,
    approval_recorded_by TEXT,
    withdrawn_at TEXT,
    withdrawn_by TEXT,
    withdrawn_reason TEXT,
    UNIQUE (case_id, position)
  ) STRICT`,
  `CREATE TABLE corrective_action_prerequisite (
    id TEXT PRIMARY KEY,
    corrective_action_id TEXT NOT NULL REFERENCES corrective_action (id),
    prerequisite_id TEXT NOT NULL,
    done_on TEXT,
    done_by TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX corrective_action_prerequisite_in_use
    ON corrective_action_prerequisite (corrective_action_id, prerequisite_id) WHERE superseded_at IS NULL`,
];

export const migration = { number: 3, name: 'chain', statements: [...evidence, ...speech, ...holds, ...decisions] };
