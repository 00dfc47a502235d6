/** @file Tables of packets made from a selection. Never edited once released. */
import type { Migration } from '../migrate.ts';

const isNeverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;

/**
 * A packet is kept as what was chosen, in which order, and the digest of the PDF that left; the PDF itself is not kept. Neither the name of a file
 * nor a word of an exhibit stands in its rows.
 */
const packets = [
  `CREATE TABLE packet (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    title TEXT NOT NULL,
    has_covers INTEGER NOT NULL CHECK (has_covers IN (0, 1)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size > 0),
    page_count INTEGER NOT NULL CHECK (page_count > 0),
    made_at TEXT NOT NULL,
    made_by_id TEXT NOT NULL REFERENCES user (id),
    made_by TEXT NOT NULL,
    UNIQUE (case_id, position)
  ) STRICT`,
  `CREATE TABLE packet_piece (
    packet_id TEXT NOT NULL REFERENCES packet (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('issued', 'draft', 'exhibit')),
    document_id TEXT REFERENCES issued_document (id),
    document_kind TEXT,
    exhibit_id TEXT REFERENCES exhibit (id),
    copy_exhibit_id TEXT REFERENCES exhibit (id),
    is_sheet INTEGER NOT NULL CHECK (is_sheet IN (0, 1)),
    label TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    first_page INTEGER NOT NULL CHECK (first_page >= 1),
    page_count INTEGER NOT NULL CHECK (page_count >= 1),
    PRIMARY KEY (packet_id, position),
    CHECK ((kind = 'issued') = (document_id IS NOT NULL)),
    CHECK ((kind = 'exhibit') = (exhibit_id IS NOT NULL)),
    CHECK ((kind = 'draft') = (document_kind IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER packet_stays_what_it_is BEFORE UPDATE ON packet
    WHEN ${['id', 'case_id', 'position', 'has_covers', 'sha256', 'size', 'page_count', 'made_at', 'made_by_id', 'made_by']
      .map((column) => `NEW.${column} IS NOT OLD.${column}`)
      .join(' OR ')}
    BEGIN SELECT raise(ABORT, 'packet stays what it is'); END`,
  `CREATE TRIGGER packet_piece_is_never_changed BEFORE UPDATE ON packet_piece
    BEGIN SELECT raise(ABORT, 'packet_piece is never changed'); END`,
];

/** Which exhibit of the case is the redacted copy of which; the one in use has no `ended_at`. */
const redactedCopies = [
  `CREATE TABLE redacted_copy (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    exhibit_id TEXT NOT NULL REFERENCES exhibit (id),
    copy_exhibit_id TEXT NOT NULL REFERENCES exhibit (id),
    what TEXT NOT NULL,
    named_at TEXT NOT NULL,
    named_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT,
    CHECK (exhibit_id <> copy_exhibit_id),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
  ) STRICT`,
  'CREATE UNIQUE INDEX redacted_copy_in_use ON redacted_copy (exhibit_id) WHERE ended_at IS NULL',
];

/** What is put before the Board: when it meets and the motion as proposed. */
const boardMotions = [
  `CREATE TABLE board_motion (
    id TEXT PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL REFERENCES case_file (id),
    meeting_on TEXT,
    recommended_by TEXT NOT NULL,
    motion TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    superseded_at TEXT
  ) STRICT`,
  'CREATE UNIQUE INDEX board_motion_in_use ON board_motion (case_id) WHERE superseded_at IS NULL',
];

/** Their texts are found under their own ids. */
const found = ['packet', 'redacted_copy', 'board_motion'].flatMap((table) =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN
      INSERT INTO touched (source, id) VALUES ('${table}', NEW.id) ON CONFLICT DO NOTHING; END`,
  ),
);

export const migration: Migration = {
  number: 26,
  name: 'packets',
  statements: [
    ...packets,
    ...redactedCopies,
    ...boardMotions,
    ...['packet', 'packet_piece', 'redacted_copy', 'board_motion'].map(isNeverDeleted),
    ...found,
  ],
};
