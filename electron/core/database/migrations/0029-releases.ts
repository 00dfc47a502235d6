/** @file Tables of releases of records and requests to inspect. Never edited once released. */
import type { Migration } from '../migrate.ts';

const isNeverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;

const touches = (source: string, id: string): string =>
  `INSERT INTO touched (source, id) VALUES ('${source}', ${id}) ON CONFLICT DO NOTHING;`;
const found = (table: string, source: string, id: string): string[] =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN ${touches(source, id)} END`,
  );

const recorded = `recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT`;
const RELEASE_SUBJECT = "'document', 'exhibit', 'rebuttal'";

/** How one document or exhibit is sorted for release; without a row, as its kind says. */
const marks = [
  `CREATE TABLE record_mark (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    subject TEXT NOT NULL CHECK (subject IN ('document', 'exhibit')),
    subject_id TEXT NOT NULL,
    tag TEXT NOT NULL CHECK (tag IN ('pre-existing', 'investigative', 'adjudicative', 'privileged', 'student-record')),
    discipline_on TEXT CHECK (length(discipline_on) = 10),
    is_rebuttal INTEGER NOT NULL CHECK (is_rebuttal IN (0, 1)),
    reason TEXT NOT NULL,
    ${recorded}
  ) STRICT`,
  'CREATE UNIQUE INDEX record_mark_in_use ON record_mark (subject, subject_id) WHERE superseded_at IS NULL',
  'CREATE INDEX record_mark_of_case ON record_mark (case_id)',
];

/** The rows under one `request_id` are its history. `due_rule` is the rule about time as it read when it was counted, as JSON. */
const requests = [
  `CREATE TABLE inspection_request (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    request_id TEXT NOT NULL CHECK (length(request_id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    received_on TEXT NOT NULL CHECK (length(received_on) = 10),
    asked_by TEXT NOT NULL CHECK (asked_by IN ('employee', 'representative')),
    representative TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('letter', 'e-mail', 'text-message', 'form')),
    wanted TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('inspect', 'paper-copy', 'electronic-copy')),
    due_rule TEXT NOT NULL CHECK (json_valid(due_rule)),
    due_on TEXT NOT NULL CHECK (length(due_on) = 10),
    extended_because TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'not-owed', 'withdrawn', 'taken-back')),
    settled_on TEXT CHECK (length(settled_on) = 10),
    settled_note TEXT NOT NULL,
    ${recorded},
    CHECK ((state IN ('open', 'taken-back')) = (settled_on IS NULL))
  ) STRICT`,
  'CREATE UNIQUE INDEX inspection_request_in_use ON inspection_request (request_id) WHERE superseded_at IS NULL',
  'CREATE INDEX inspection_request_of_case ON inspection_request (case_id)',
  `CREATE INDEX inspection_request_due ON inspection_request (due_on) WHERE superseded_at IS NULL AND state = 'open'`,
];

/** What left on one day for one recipient. `sha256` is that of the one file in which it left. The text columns may lose words to a removal; the rest stays. */
const releases = [
  `CREATE TABLE release (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    recipient TEXT NOT NULL,
    ground TEXT NOT NULL,
    asked_for TEXT NOT NULL,
    request_id TEXT,
    released_on TEXT NOT NULL CHECK (length(released_on) = 10),
    notice TEXT NOT NULL CHECK (notice IN ('mailed', 'excepted', 'not-asked')),
    notice_exception TEXT,
    notice_reason TEXT NOT NULL,
    notice_document_id TEXT REFERENCES issued_document (id),
    notice_mailed_on TEXT CHECK (length(notice_mailed_on) = 10),
    notice_how TEXT CHECK (notice_how IN ('first-class-mail', 'e-mail')),
    filter TEXT NOT NULL CHECK (filter IN ('applied', 'lifted', 'does-not-apply')),
    filter_reason TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('saved', 'download')),
    released_by_id TEXT NOT NULL,
    released_by TEXT NOT NULL,
    released_at TEXT NOT NULL,
    UNIQUE (case_id, position),
    CHECK ((notice = 'mailed') = (notice_mailed_on IS NOT NULL)),
    CHECK ((notice = 'excepted') = (notice_exception IS NOT NULL)),
    CHECK (notice_mailed_on IS NULL OR notice_mailed_on <= released_on)
  ) STRICT`,
  `CREATE TABLE release_item (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    release_id TEXT NOT NULL REFERENCES release (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    subject TEXT NOT NULL CHECK (subject IN (${RELEASE_SUBJECT})),
    subject_id TEXT NOT NULL,
    label TEXT NOT NULL,
    file_name TEXT NOT NULL,
    tag TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('included', 'left-out')),
    ground TEXT,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    UNIQUE (release_id, position),
    UNIQUE (release_id, subject, subject_id),
    CHECK ((standing = 'left-out') = (ground IS NOT NULL))
  ) STRICT`,
  `CREATE TRIGGER release_stays_as_it_left BEFORE UPDATE ON release
    WHEN NEW.sha256 IS NOT OLD.sha256 OR NEW.size IS NOT OLD.size OR NEW.released_on IS NOT OLD.released_on OR NEW.ground IS NOT OLD.ground
      OR NEW.notice IS NOT OLD.notice OR NEW.released_by IS NOT OLD.released_by OR NEW.released_at IS NOT OLD.released_at
    BEGIN SELECT raise(ABORT, 'release stays as it left'); END`,
  `CREATE TRIGGER release_item_stays_as_it_left BEFORE UPDATE ON release_item
    WHEN NEW.standing IS NOT OLD.standing OR NEW.sha256 IS NOT OLD.sha256 OR NEW.ground IS NOT OLD.ground OR NEW.subject_id IS NOT OLD.subject_id
    BEGIN SELECT raise(ABORT, 'release_item stays as it left'); END`,
];

export const migration: Migration = {
  number: 29,
  name: 'releases',
  statements: [
    ...marks,
    ...requests,
    ...releases,
    ...['record_mark', 'inspection_request', 'release', 'release_item'].map(isNeverDeleted),
    ...found('record_mark', 'record_mark', 'NEW.id'),
    ...found('inspection_request', 'inspection_request', 'NEW.id'),
    ...found('release', 'release', 'NEW.id'),
    ...found('release_item', 'release', 'NEW.release_id'),
  ],
};
