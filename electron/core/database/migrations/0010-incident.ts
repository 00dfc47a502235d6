/** @file One incident with several cases: citations with a list of who may see them, divisions and mergers, links. Never edited once released. */
import type { Migration } from '../migrate.ts';

/** An exhibit's number is never given twice, so a citation that was withdrawn keeps its row; the same item may then be cited anew. */
const citations = [
  `CREATE TABLE exhibit_with_withdrawal (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    number INTEGER NOT NULL CHECK (number > 0),
    evidence_item_id TEXT NOT NULL REFERENCES evidence_item (id),
    cited_at TEXT NOT NULL,
    cited_by TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_by TEXT,
    withdrawn_reason TEXT,
    UNIQUE (case_id, number),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
  ) STRICT`,
  `INSERT INTO exhibit_with_withdrawal
    SELECT exhibit.id, case_id, number, evidence_item_id, cited_at, received_by, NULL, NULL, NULL
    FROM exhibit JOIN evidence_item ON evidence_item.id = evidence_item_id`,
  'DROP TABLE exhibit',
  'ALTER TABLE exhibit_with_withdrawal RENAME TO exhibit',
  'CREATE UNIQUE INDEX exhibit_in_use ON exhibit (case_id, evidence_item_id) WHERE withdrawn_at IS NULL',
  'CREATE INDEX exhibit_by_item ON exhibit (evidence_item_id)',
  `CREATE TABLE custody_event_with_citations (
    id TEXT PRIMARY KEY,
    evidence_item_id TEXT NOT NULL REFERENCES evidence_item (id),
    position INTEGER NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('received', 'viewed', 'exported', 'described', 'verified', 'removed',
      'cited', 'citation-withdrawn', 'restricted', 'restriction-lifted')),
    note TEXT NOT NULL,
    UNIQUE (evidence_item_id, position)
  ) STRICT`,
  'INSERT INTO custody_event_with_citations SELECT id, evidence_item_id, position, case_id, at, "by", what, note FROM custody_event',
  'DROP TABLE custody_event',
  'ALTER TABLE custody_event_with_citations RENAME TO custody_event',
];

/** Without a restriction in force everybody with a key may see an exhibit; with one, the people on its list and nobody else. */
const accessLists = [
  `CREATE TABLE exhibit_restriction (
    id TEXT PRIMARY KEY,
    exhibit_id TEXT NOT NULL REFERENCES exhibit (id),
    reason TEXT NOT NULL,
    restricted_at TEXT NOT NULL,
    restricted_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT,
    ended_reason TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX exhibit_restriction_in_force ON exhibit_restriction (exhibit_id) WHERE ended_at IS NULL',
  `CREATE TABLE exhibit_reader (
    restriction_id TEXT NOT NULL REFERENCES exhibit_restriction (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    PRIMARY KEY (restriction_id, user_id)
  ) STRICT, WITHOUT ROWID`,
];

/** A split or a merger moves cases from one incident to another. What stood in the incident that they left stays there as it was. */
const changes = [
  `CREATE TABLE incident_change (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('split', 'merge')),
    from_incident_id TEXT NOT NULL REFERENCES incident (id),
    to_incident_id TEXT NOT NULL REFERENCES incident (id),
    case_ids TEXT NOT NULL,
    evidence_item_ids TEXT NOT NULL,
    reason TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    CHECK (from_incident_id <> to_incident_id)
  ) STRICT`,
  'CREATE INDEX incident_change_from ON incident_change (from_incident_id)',
  'CREATE INDEX incident_change_to ON incident_change (to_incident_id)',
  `CREATE TABLE participant_copy (
    participant_id TEXT PRIMARY KEY REFERENCES participant (id),
    copied_from_id TEXT NOT NULL REFERENCES participant (id),
    incident_change_id TEXT NOT NULL REFERENCES incident_change (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE matter_link (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    one_case_id TEXT REFERENCES case_file (id),
    one_incident_id TEXT REFERENCES incident (id),
    other_case_id TEXT REFERENCES case_file (id),
    other_incident_id TEXT REFERENCES incident (id),
    reason TEXT NOT NULL,
    linked_at TEXT NOT NULL,
    linked_by TEXT NOT NULL,
    unlinked_at TEXT,
    unlinked_by TEXT,
    unlinked_reason TEXT,
    CHECK ((one_case_id IS NULL) <> (one_incident_id IS NULL)),
    CHECK ((other_case_id IS NULL) <> (other_incident_id IS NULL))
  ) STRICT`,
  'CREATE INDEX matter_link_one_case ON matter_link (one_case_id)',
  'CREATE INDEX matter_link_one_incident ON matter_link (one_incident_id)',
  'CREATE INDEX matter_link_other_case ON matter_link (other_case_id)',
  'CREATE INDEX matter_link_other_incident ON matter_link (other_incident_id)',
];

export const migration: Migration = { number: 10, name: 'incident', statements: [...citations, ...accessLists, ...changes] };
