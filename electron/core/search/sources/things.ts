/** @file What is found under a name or a number of its own: cases, people, clauses, exhibits, and the text of these; lines of the log; tasks. */
import { IDS, lines, type Source } from './source.ts';

const isThere = 'exhibit.withdrawn_at IS NULL AND evidence_item.removal_id IS NULL';
const rolesOf = `FROM participant JOIN case_file ON case_file.incident_id = participant.incident_id
  WHERE participant.person_id = person.id AND participant.role <> 'investigator' AND participant.removed_at IS NULL`;

/** Whoever is in many matters is found by the last of them. */
const MANY_MATTERS = 200;

export const thingSources: readonly Source[] = [
  {
    name: 'case_list',
    kind: 'case',
    tab: 'overview',
    label: 'Case',
    select: `SELECT case_id AS id, 0 AS part, case_id, '' AS anchor, number || ' ' || respondent AS title,
      ${lines('title', 'building')} AS body, case_id AS refs FROM case_list WHERE case_id IN ${IDS}`,
  },
  {
    name: 'person',
    kind: 'person',
    tab: 'people',
    label: 'Person',
    // A student has no name and no account here: those stand in a table that nothing of this reads.
    select: `SELECT person.id AS id, 0 AS part, (SELECT case_file.id ${rolesOf} ORDER BY case_file.opened_at DESC LIMIT 1) AS case_id,
      coalesce((SELECT 'participant-' || participant.id ${rolesOf} ORDER BY case_file.opened_at DESC LIMIT 1), coalesce(person.user_id, person.id)) AS anchor,
      person.display_name AS title,
      CASE person.kind WHEN 'student' THEN '' ELSE ${lines('nullif(person.name, person.display_name)', 'person.account')} || char(10) END
        || coalesce((SELECT group_concat(DISTINCT participant.connection) ${rolesOf}), '') AS body,
      coalesce((SELECT group_concat(ids, ' ') FROM (SELECT participant.id || ' ' || case_file.id AS ids ${rolesOf}
        ORDER BY case_file.opened_at DESC LIMIT ${MANY_MATTERS})), '') AS refs
      FROM person WHERE person.id IN ${IDS} AND (person.user_id IS NOT NULL OR EXISTS (SELECT 1 ${rolesOf}))`,
  },
  {
    name: 'clause',
    kind: 'clause',
    tab: 'allegations',
    label: 'Clause',
    select: `SELECT clause.id AS id, 0 AS part, NULL AS case_id, clause.version_id AS anchor,
      instrument.code || ' ' || (SELECT group_concat(value, ' ') FROM json_each(clause.label_path)) || char(10) || clause.heading AS title,
      coalesce(clause_text.text, clause.restated_text) AS body, '' AS refs
      FROM clause JOIN policy_version ON policy_version.id = clause.version_id JOIN instrument ON instrument.id = policy_version.instrument_id
      LEFT JOIN clause_text ON clause_text.clause_id = clause.id AND clause_text.superseded_at IS NULL
      WHERE clause.id IN ${IDS}`,
  },
  {
    name: 'exhibit',
    kind: 'exhibit',
    tab: 'evidence',
    label: 'Exhibit',
    select: `SELECT exhibit.id AS id, 0 AS part, exhibit.case_id AS case_id, 'exhibit-' || exhibit.id AS anchor,
      'Ex. ' || exhibit.number || ' ' || evidence_item.file_name AS title,
      ${lines('provenance.description', 'provenance.obtained_by')} AS body, exhibit.case_id AS refs
      FROM exhibit JOIN evidence_item ON evidence_item.id = exhibit.evidence_item_id
      JOIN evidence_provenance AS provenance ON provenance.evidence_item_id = evidence_item.id AND provenance.superseded_at IS NULL
      WHERE exhibit.id IN ${IDS} AND ${isThere}`,
  },
  {
    name: 'evidence_text',
    kind: 'evidence-text',
    tab: 'evidence',
    label: 'Text of an exhibit',
    select: `SELECT evidence_text.evidence_item_id AS id, evidence_text.part AS part, NULL AS case_id, '' AS anchor, '' AS title,
      evidence_text.text AS body,
      coalesce((SELECT group_concat(case_id, ' ') FROM exhibit WHERE exhibit.evidence_item_id = evidence_text.evidence_item_id
        AND exhibit.withdrawn_at IS NULL), '') AS refs
      FROM evidence_text JOIN evidence_item ON evidence_item.id = evidence_text.evidence_item_id
      WHERE evidence_text.evidence_item_id IN ${IDS} AND evidence_item.removal_id IS NULL`,
  },
  {
    name: 'task',
    kind: 'task',
    tab: 'log',
    label: 'Task',
    select: `SELECT id, 0 AS part, case_id, 'task-' || id AS anchor, '' AS title,
      ${lines('text', 'due_because', 'doer')} AS body, case_id AS refs FROM task WHERE id IN ${IDS}`,
  },
  {
    name: 'log_line',
    kind: 'log-line',
    tab: 'log',
    label: 'Log',
    select: `SELECT id, 0 AS part, case_id, 'log-line-' || id AS anchor, '' AS title,
      who || CASE who WHEN '' THEN '' ELSE ': ' END || text || coalesce((SELECT char(10) || group_concat(text, char(10)) FROM log_addendum
        WHERE line_id = log_line.id), '') AS body, case_id AS refs
      FROM log_line WHERE id IN ${IDS} AND withdrawn_at IS NULL`,
  },
];
