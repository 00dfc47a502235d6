/** @file What people wrote in a case: statements, findings, reasons, entries. Superseded wordings are not found, nor what was taken back. */
import { IDS, lines, type Source } from './source.ts';

type Written = {
  table: string;
  tab: Source['tab'];
  label: string;
  /** SQL of the anchor and of the text. `written` is the row. */
  anchor: string;
  text: string;
  /** How the row belongs to a case: by its own column, or through what it hangs on. */
  from?: string;
  caseId?: string;
  where?: string;
  /** SQL of the ids of its cases, where there may be several. */
  refs?: string;
  key?: string;
};

const source = ({
  table,
  tab,
  label,
  anchor,
  text,
  from = '',
  caseId = 'written.case_id',
  where = 'TRUE',
  refs = caseId,
  key = 'id',
}: Written): Source => ({
  name: table,
  kind: 'statement',
  tab,
  label,
  select: `SELECT written.${key} AS id, 0 AS part, ${caseId} AS case_id, ${anchor} AS anchor, '' AS title, ${text} AS body, coalesce(${refs}, '') AS refs
    FROM ${table} AS written ${from} WHERE written.${key} IN ${IDS} AND ${where}`,
});

const allegation = { from: 'JOIN allegation ON allegation.id = written.allegation_id', caseId: 'allegation.case_id' };
const expression = {
  from: 'JOIN expression ON expression.id = written.expression_id JOIN allegation ON allegation.id = expression.allegation_id',
  caseId: 'allegation.case_id',
};
const isCurrent = 'written.superseded_at IS NULL';
const stands = 'written.taken_back_at IS NULL';
const ofIncident = (incident: string) => ({
  caseId: `(SELECT id FROM case_file WHERE incident_id = ${incident} ORDER BY number LIMIT 1)`,
  refs: `(SELECT group_concat(id, ' ') FROM case_file WHERE incident_id = ${incident})`,
});

const chain = [
  source({
    table: 'allegation_statement',
    tab: 'allegations',
    label: 'Allegation',
    anchor: "'allegation-' || written.allegation_id || '-heading'",
    text: 'written.statement',
    where: isCurrent,
    key: 'allegation_id',
    ...allegation,
  }),
  source({
    table: 'element_assessment',
    tab: 'allegations',
    label: 'Element, reason',
    anchor: "'element-' || written.allegation_clause_id || '-' || written.element_id",
    text: 'written.reason',
    from: `JOIN allegation_clause ON allegation_clause.id = written.allegation_clause_id AND allegation_clause.removed_at IS NULL
      JOIN allegation ON allegation.id = allegation_clause.allegation_id`,
    caseId: 'allegation.case_id',
    where: isCurrent,
  }),
  source({
    table: 'finding',
    tab: 'findings',
    label: 'Finding',
    anchor: "'finding-' || written.allegation_id",
    text: `${lines('written.rationale', 'written.contrary_evidence', 'written.aggravating', 'written.mitigating')} || char(10) ||
      coalesce((SELECT group_concat(contrary_evidence, char(10)) FROM finding_element WHERE finding_id = written.id), '')`,
    where: isCurrent,
    ...allegation,
  }),
  source({
    table: 'just_cause_answer',
    tab: 'findings',
    label: 'Just cause, reason',
    anchor: "'just-cause-' || written.question",
    text: 'written.reason',
    where: isCurrent,
  }),
  source({
    table: 'comparator_decision',
    tab: 'corrective-action',
    label: 'Comparator, reason',
    anchor: "'comparators'",
    text: 'written.reason',
    where: isCurrent,
  }),
  source({
    table: 'harsher_reason',
    tab: 'corrective-action',
    label: 'Level above the comparators, reason',
    anchor: "'comparators'",
    text: 'written.reason',
    where: isCurrent,
  }),
  source({
    table: 'fact',
    tab: 'facts',
    label: 'Fact',
    anchor: "'fact-' || written.id",
    text: `${lines('written.assertion', 'written.expected_source')} || char(10) ||
      coalesce((SELECT group_concat(quote || char(10) || note, char(10)) FROM fact_pin
        WHERE fact_id = written.id AND superseded_at IS NULL), '')`,
    where: 'written.taken_back_at IS NULL AND written.split_at IS NULL',
  }),
  source({
    table: 'expression',
    tab: 'speech',
    label: 'Expression',
    anchor: "'add-expression-' || written.allegation_id",
    text: 'written.exact_words',
    ...allegation,
  }),
  source({
    table: 'speech_answer',
    tab: 'speech',
    label: 'Speech worksheet, reason',
    anchor: "'question-' || written.expression_id || '-' || written.question_id",
    text: 'written.reason',
    where: isCurrent,
    ...expression,
  }),
  source({
    table: 'speech_factor',
    tab: 'speech',
    label: 'Speech worksheet, factor',
    anchor: "'add-expression-' || expression.allegation_id",
    text: 'written.reason',
    where: isCurrent,
    ...expression,
  }),
  source({
    table: 'disruption_effect',
    tab: 'speech',
    label: 'Disruption ledger',
    anchor: "'add-expression-' || expression.allegation_id",
    text: lines(
      'written.effect',
      'written.experienced_by',
      'written.source',
      'written.cost',
      'written.duration',
      'written.affiliation_disputed',
    ),
    where: `${isCurrent} AND ${stands}`,
    ...expression,
  }),
  source({
    table: 'expression_nature',
    tab: 'speech',
    label: 'Account and subject, reason',
    anchor: "'nature-' || written.expression_id",
    text: 'written.reason',
    where: isCurrent,
    ...expression,
  }),
  source({
    table: 'speech_moment',
    tab: 'speech',
    label: 'Date for the question of cause',
    anchor: "'question-' || written.expression_id || '-S6'",
    text: lines('written.who', 'written.how'),
    where: `${isCurrent} AND ${stands}`,
    ...expression,
  }),
  source({
    table: 'expression_bearing',
    tab: 'speech',
    label: 'What a clause rests on, reason',
    anchor: "'question-' || written.expression_id || '-S6'",
    text: 'written.reason',
    where: isCurrent,
    ...expression,
  }),
  source({
    table: 'speech_balance',
    tab: 'speech',
    label: 'Balance, reason',
    anchor: "'balance-' || written.expression_id",
    text: lines('written.entered_for', 'written.reason'),
    where: isCurrent,
    ...expression,
  }),
  source({
    table: 'same_decision',
    tab: 'speech',
    label: 'Same decision, reason',
    anchor: "'same-decision'",
    text: lines('written.answered_for', 'written.reason'),
    from: 'JOIN corrective_action ON corrective_action.id = written.corrective_action_id AND corrective_action.withdrawn_at IS NULL',
    caseId: 'corrective_action.case_id',
    where: isCurrent,
  }),
  source({
    table: 'directive_review',
    tab: 'speech',
    label: 'Review of an order',
    anchor: "'directive-' || written.source_id",
    text: lines('written.reviewed_for', 'written.reason'),
    where: isCurrent,
  }),
  source({
    table: 'hold',
    tab: 'overview',
    label: 'Hold',
    anchor: "'holds'",
    text: lines('written.opened_because', 'written.cleared_reason'),
  }),
  source({ table: 'hold_step', tab: 'overview', label: 'Hold', anchor: "'holds'", text: lines('written.who', 'written.note') }),
  source({
    table: 'gate_answer',
    tab: 'overview',
    label: 'Question before a hold',
    anchor: "'gate-' || written.question",
    text: 'written.note',
    where: isCurrent,
  }),
  source({ table: 'law_use', tab: 'overview', label: 'Law of the case', anchor: "'law-of-case'", text: 'written.reason' }),
  source({
    table: 'corrective_action',
    tab: 'corrective-action',
    label: 'Corrective action',
    anchor: "'approve-' || written.id",
    text: lines('written.terms', 'written.reason', 'written.skipped_levels_reason', 'written.authority_source'),
    where: 'written.withdrawn_at IS NULL',
  }),
];

const matter = [
  source({
    table: 'incident',
    tab: 'overview',
    label: 'Report',
    anchor: "''",
    text: 'written.summary',
    ...ofIncident('written.id'),
  }),
  source({
    table: 'first_hour_answer',
    tab: 'overview',
    label: 'First hour',
    anchor: "''",
    text: lines('written.note', 'written.handed_to', 'written.reference'),
    where: isCurrent,
    ...ofIncident('written.incident_id'),
  }),
  source({
    table: 'matter_link',
    tab: 'overview',
    label: 'Link between matters',
    anchor: "''",
    text: 'written.reason',
    caseId: 'coalesce(written.one_case_id, (SELECT id FROM case_file WHERE incident_id = written.one_incident_id ORDER BY number LIMIT 1))',
    where: 'written.unlinked_at IS NULL',
  }),
  source({
    table: 'case_closing',
    tab: 'overview',
    label: 'Closing',
    anchor: "'closing'",
    text: lines('written.reason', 'written.without_findings_reason', 'written.reopened_because'),
  }),
  source({ table: 'case_addendum', tab: 'overview', label: 'Addendum', anchor: "''", text: 'written.text', where: stands }),
];

const around = [
  source({
    table: 'interim_measure',
    tab: 'corrective-action',
    label: 'Interim measure',
    anchor: "'interim-measure-' || written.id",
    text: `${lines('written.terms', 'written.wording_reason', 'written.end_reason')} || char(10) ||
      coalesce((SELECT group_concat(what, char(10)) FROM interim_measure_check WHERE measure_id = written.id AND taken_back_at IS NULL), '')`,
    where: stands,
  }),
  source({
    table: 'prior_entry',
    tab: 'corrective-action',
    label: 'Prior record',
    anchor: "'prior-record'",
    text: lines('written.level', 'written.rule', 'written.what_for', 'written.paper_place', 'written.source'),
    caseId: `coalesce(written.case_id, (SELECT case_file.id FROM case_file JOIN participant ON participant.id = case_file.respondent_id
      WHERE participant.person_id = written.person_id ORDER BY case_file.number DESC LIMIT 1))`,
    where: stands,
  }),
  source({
    table: 'after_decision_entry',
    tab: 'after-decision',
    label: 'After the decision',
    anchor: "'after-decision-' || written.id",
    text: `${lines('written.subject', 'written.party', 'written.terms', 'written.source', 'written.outcome')} || char(10) ||
      coalesce((SELECT group_concat(note, char(10)) FROM after_decision_step
        WHERE entry_id = written.id AND superseded_at IS NULL AND is_taken_back = 0), '')`,
    where: stands,
  }),
];

/** The allegation is touched under its own name, whichever of its wordings changed. */
export const statementSources: readonly Source[] = [...chain, ...matter, ...around].map((one) =>
  one.name === 'allegation_statement' ? { ...one, name: 'allegation' } : one,
);
