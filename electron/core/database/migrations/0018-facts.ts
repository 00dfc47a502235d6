/** @file Tables of facts and what they rest on. Never edited once released. */
import type { Migration } from '../migrate.ts';

const touchesFact = (id: string): string => `INSERT INTO touched (source, id) VALUES ('fact', ${id}) ON CONFLICT DO NOTHING;`;

/** A fact is found by its words and by the words pinned to it. */
const found = [
  ['fact', 'NEW.id'],
  ['fact_pin', 'NEW.fact_id'],
].flatMap(([table, id]) =>
  ['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER ${table}_touched_by_${verb.toLowerCase()} AFTER ${verb} ON ${table} BEGIN ${touchesFact(String(id))} END`,
  ),
);

const neverDeleted = (table: string): string =>
  `CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${table} is never deleted'); END`;

/**
 * `happened` is a fuzzy date and `locator` a place in an exhibit or a statement, both JSON. `version_id` is another with every change of the words,
 * the date, the status or the pins; what was replaced stands in the event. A pin names an exhibit of the case or a statement taken in an
 * interview of its incident, never both.
 */
export const migration: Migration = {
  number: 18,
  name: 'facts',
  statements: [
    `CREATE TABLE fact (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      case_id TEXT NOT NULL REFERENCES case_file (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      version_id TEXT NOT NULL CHECK (length(version_id) = 32),
      kind TEXT NOT NULL CHECK (kind IN ('event', 'acknowledgement', 'background')),
      assertion TEXT NOT NULL CHECK (assertion <> ''),
      happened TEXT NOT NULL CHECK (json_valid(happened)),
      status TEXT NOT NULL CHECK (status IN ('undisputed', 'disputed', 'admitted', 'unknown')),
      status_by TEXT NOT NULL,
      is_adverse INTEGER NOT NULL CHECK (is_adverse IN (0, 1)),
      expected_source TEXT NOT NULL,
      split_from TEXT REFERENCES fact (id),
      split_at TEXT,
      entered_by TEXT NOT NULL,
      entered_at TEXT NOT NULL,
      changed_by TEXT,
      changed_at TEXT,
      taken_back_at TEXT,
      taken_back_by TEXT,
      taken_back_reason TEXT,
      UNIQUE (case_id, position),
      CHECK (status <> 'disputed' OR status_by <> ''),
      CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (taken_back_reason IS NULL))
    ) STRICT`,
    'CREATE INDEX fact_split_from ON fact (split_from) WHERE split_from IS NOT NULL',
    `CREATE TABLE fact_pin (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      fact_id TEXT NOT NULL REFERENCES fact (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      exhibit_id TEXT REFERENCES exhibit (id),
      interview_statement_id TEXT,
      locator TEXT NOT NULL CHECK (json_valid(locator)),
      quote TEXT NOT NULL,
      note TEXT NOT NULL,
      pinned_by TEXT NOT NULL,
      pinned_at TEXT NOT NULL,
      superseded_at TEXT,
      CHECK ((exhibit_id IS NULL) <> (interview_statement_id IS NULL))
    ) STRICT`,
    'CREATE INDEX fact_pin_in_use ON fact_pin (fact_id, position) WHERE superseded_at IS NULL',
    'CREATE INDEX fact_pin_of_exhibit ON fact_pin (exhibit_id) WHERE superseded_at IS NULL',
    'CREATE INDEX fact_pin_of_statement ON fact_pin (interview_statement_id) WHERE superseded_at IS NULL',
    `CREATE TABLE fact_element (
      id TEXT PRIMARY KEY CHECK (length(id) = 32),
      fact_id TEXT NOT NULL REFERENCES fact (id),
      allegation_clause_id TEXT NOT NULL REFERENCES allegation_clause (id),
      element_id TEXT NOT NULL,
      bearing TEXT NOT NULL CHECK (bearing IN ('supports', 'contradicts', 'neutral')),
      set_by TEXT NOT NULL,
      set_at TEXT NOT NULL,
      superseded_at TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX fact_element_in_use ON fact_element (fact_id, allegation_clause_id, element_id) WHERE superseded_at IS NULL',
    'CREATE INDEX fact_element_of_charge ON fact_element (allegation_clause_id, element_id) WHERE superseded_at IS NULL',
    ...['fact', 'fact_pin', 'fact_element'].map(neverDeleted),
    ...found,
  ],
};
