/** @file What is asked when a report comes in, and the track that the matter follows. Never edited once released. */
import type { Migration } from '../migrate.ts';

/**
 * An incident may be entered with gaps: the day and the way in which the report came in may be unknown. What used to be its marks are answers
 * to the questions of the first hour, which are superseded and never overwritten.
 */
export const migration: Migration = {
  number: 9,
  name: 'intake',
  statements: [
    `CREATE TABLE first_hour_answer (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      question TEXT NOT NULL,
      position INTEGER NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
      note TEXT NOT NULL,
      handed_to TEXT NOT NULL,
      handed_on TEXT,
      reference TEXT NOT NULL,
      answered_by TEXT NOT NULL,
      answered_at TEXT NOT NULL,
      superseded_at TEXT,
      UNIQUE (incident_id, position)
    ) STRICT`,
    `INSERT INTO first_hour_answer
      SELECT lower(hex(randomblob(16))), incident.id, (SELECT id FROM case_file WHERE incident_id = incident.id ORDER BY number LIMIT 1),
        mention.value, mention.key + 1, 'yes', '', '', NULL, '', incident.recorded_by, incident.recorded_at, NULL
      FROM incident, json_each(incident.mentions) AS mention
      WHERE EXISTS (SELECT 1 FROM case_file WHERE incident_id = incident.id)`,
    // Their holds keep evidence out from now on, and are found by the question that opened them.
    "UPDATE hold SET source = 'first-hour:' || substr(source, 8) WHERE source LIKE 'intake:%'",
    'CREATE UNIQUE INDEX first_hour_answer_in_use ON first_hour_answer (incident_id, question) WHERE superseded_at IS NULL',
    `CREATE TABLE incident_with_gaps (
      id TEXT PRIMARY KEY,
      received_on TEXT,
      received_how TEXT,
      received_by TEXT NOT NULL,
      summary TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL
    ) STRICT`,
    `INSERT INTO incident_with_gaps
      SELECT id, received_on, received_how, recorded_by, summary, recorded_by, recorded_at FROM incident`,
    'DROP TABLE incident',
    'ALTER TABLE incident_with_gaps RENAME TO incident',
    "ALTER TABLE case_file ADD COLUMN done_or_next TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE case_file ADD COLUMN to_keep TEXT NOT NULL DEFAULT ''",
    `CREATE TABLE track_change (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL,
      from_track TEXT NOT NULL,
      to_track TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      changed_by TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      UNIQUE (case_id, position)
    ) STRICT`,
    `CREATE TABLE intake_amendment (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      amended_by TEXT NOT NULL,
      amended_at TEXT NOT NULL,
      UNIQUE (incident_id, position)
    ) STRICT`,
  ],
};
