/** @file Tables of sign-off, signatures, exclusions and answers to reviewers. Never edited once released. */
import type { Migration } from '../migrate.ts';

const id = 'id TEXT PRIMARY KEY CHECK (length(id) = 32)';

const neverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;

/** After the pattern of the search: what was written is found again once the unit of work has ended. */
const found = (table: string): string[] =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table}
      BEGIN INSERT INTO touched (source, id) VALUES ('${table}', NEW.id) ON CONFLICT DO NOTHING; END`,
  );

const exclusions = [
  `CREATE TABLE conflict_exclusion (
    ${id},
    case_id TEXT NOT NULL REFERENCES case_file (id),
    name TEXT NOT NULL CHECK (name <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    excluded_by TEXT NOT NULL,
    excluded_at TEXT NOT NULL,
    lifted_by TEXT,
    lifted_at TEXT,
    lifted_reason TEXT,
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_reason IS NULL))
  ) STRICT`,
  'CREATE INDEX conflict_exclusion_by_case ON conflict_exclusion (case_id)',
  neverDeleted('conflict_exclusion'),
  ...found('conflict_exclusion'),
];

const signOffs = [
  `CREATE TABLE sign_off (
    ${id},
    case_id TEXT NOT NULL REFERENCES case_file (id),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('finding', 'corrective-action', 'document')),
    subject_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    decision TEXT NOT NULL CHECK (decision IN ('signed-off', 'sent-back')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    capacity TEXT NOT NULL,
    signed_by_id TEXT NOT NULL REFERENCES user (id),
    signed_by TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    is_investigator INTEGER NOT NULL CHECK (is_investigator IN (0, 1)),
    superseded_at TEXT,
    taken_back_at TEXT,
    taken_back_reason TEXT,
    CHECK ((taken_back_at IS NULL) = (taken_back_reason IS NULL))
  ) STRICT`,
  'CREATE INDEX sign_off_by_case ON sign_off (case_id)',
  `CREATE UNIQUE INDEX sign_off_in_use ON sign_off (subject_kind, subject_id, signed_by_id)
    WHERE superseded_at IS NULL AND taken_back_at IS NULL`,
  neverDeleted('sign_off'),
  ...found('sign_off'),
];

/** Names typed over an issued document; `signed_sha256` is the digest that the signer had before them. What was signed by hand is a signed copy. */
const signatures = [
  `CREATE TABLE document_signature (
    ${id},
    document_id TEXT NOT NULL REFERENCES issued_document (id),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    signer TEXT NOT NULL CHECK (signer <> ''),
    capacity TEXT NOT NULL,
    statement TEXT NOT NULL,
    signed_sha256 TEXT NOT NULL CHECK (length(signed_sha256) = 64),
    signed_on TEXT NOT NULL CHECK (length(signed_on) = 10),
    recorded_by_id TEXT NOT NULL REFERENCES user (id),
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    taken_back_by TEXT,
    taken_back_at TEXT,
    taken_back_reason TEXT,
    CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (taken_back_reason IS NULL))
  ) STRICT`,
  'CREATE INDEX document_signature_by_document ON document_signature (document_id)',
  'CREATE INDEX document_signature_by_case ON document_signature (case_id)',
  neverDeleted('document_signature'),
];

/** A comment on a paragraph bears the words of it as they were sealed, and a question the office's answer. */
const answers = [
  "ALTER TABLE review_comment ADD COLUMN passage TEXT NOT NULL DEFAULT ''",
  `CREATE TABLE review_answer (
    ${id},
    assignment_id TEXT NOT NULL REFERENCES review_assignment (id),
    comment_id TEXT NOT NULL REFERENCES review_comment (id),
    text TEXT NOT NULL CHECK (text <> ''),
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE INDEX review_answer_by_assignment ON review_answer (assignment_id)',
  'CREATE UNIQUE INDEX review_answer_in_use ON review_answer (comment_id) WHERE superseded_at IS NULL',
  neverDeleted('review_answer'),
];

export const migration: Migration = {
  number: 28,
  name: 'sign-off',
  statements: [...exclusions, ...signOffs, ...signatures, ...answers],
};
