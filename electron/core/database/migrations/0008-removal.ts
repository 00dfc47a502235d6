/** @file Removal by order of a court. Never edited once released. */
import type { Migration } from '../migrate.ts';

const sameColumns = [
  'id',
  'case_id',
  'kind',
  'title',
  'issue',
  'issued_at',
  'issued_by_id',
  'issued_by',
  'sha256',
  'size',
  'page_count',
  'head_number',
  'head_hash',
]
  .map((column) => `NEW.${column} IS NOT OLD.${column}`)
  .join(' OR ');

/**
 * `rewritten_at` is set once the file of the database holds no trace of what the removal took: until then a start does that again.
 * An issued document lets one change through: its removal, once, which takes data key, model and the reason for restating, and nothing else.
 * What was sealed to a reviewer or came back keeps its row too; its text may lose words only inside the transaction of a removal.
 */
export const migration: Migration = {
  number: 8,
  name: 'removal',
  statements: [
    `CREATE TABLE removal (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      event_number INTEGER NOT NULL UNIQUE REFERENCES audit_event (number),
      at TEXT NOT NULL,
      court TEXT NOT NULL,
      docket_number TEXT NOT NULL,
      rewritten_at TEXT
    ) STRICT`,
    'ALTER TABLE evidence_item ADD COLUMN removal_id TEXT REFERENCES removal (id)',
    'ALTER TABLE issued_document ADD COLUMN removal_id TEXT REFERENCES removal (id)',
    'DROP TRIGGER issued_document_is_never_updated',
    `CREATE TRIGGER issued_document_is_only_removed BEFORE UPDATE ON issued_document
      WHEN OLD.removal_id IS NOT NULL OR NEW.removal_id IS NULL OR NEW.data_key <> x'' OR NEW.model <> '{}' OR NEW.restatement_reason <> '' OR ${sameColumns}
      BEGIN SELECT raise(ABORT, 'issued_document is only removed'); END`,
    ...['review_summary', 'review_response'].flatMap((table) => [
      `DROP TRIGGER ${table}_is_never_updated`,
      `CREATE TRIGGER ${table}_loses_words_to_a_removal_alone BEFORE UPDATE ON ${table}
        WHEN NEW.id IS NOT OLD.id OR NEW.sha256 IS NOT OLD.sha256 OR NOT EXISTS (SELECT 1 FROM removal WHERE rewritten_at IS NULL)
        BEGIN SELECT raise(ABORT, '${table} loses words to a removal alone'); END`,
    ]),
    `CREATE TABLE custody_event_with_removal (
      id TEXT PRIMARY KEY,
      evidence_item_id TEXT NOT NULL REFERENCES evidence_item (id),
      position INTEGER NOT NULL,
      case_id TEXT NOT NULL REFERENCES case_file (id),
      at TEXT NOT NULL,
      "by" TEXT NOT NULL,
      what TEXT NOT NULL CHECK (what IN ('received', 'viewed', 'exported', 'described', 'verified', 'removed')),
      note TEXT NOT NULL,
      UNIQUE (evidence_item_id, position)
    ) STRICT`,
    'INSERT INTO custody_event_with_removal SELECT id, evidence_item_id, position, case_id, at, "by", what, note FROM custody_event',
    'DROP TABLE custody_event',
    'ALTER TABLE custody_event_with_removal RENAME TO custody_event',
  ],
};
