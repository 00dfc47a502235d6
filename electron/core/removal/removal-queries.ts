/** @file SQL of removals: the rows in which a case keeps what people wrote, whichever slice wrote them. */
import { type RawBuilder, sql } from 'kysely';
import type { WriteHandle } from '../service-context.ts';
import type { RemovalRow } from './removal-rows.ts';

/** Columns of one table that hold what people wrote; `ofCase` picks the rows of a case. Every one of these tables has the key `id`. */
type WrittenColumns = { table: string; columns: readonly string[]; ofCase: (caseId: string) => RawBuilder<unknown> };

const byCase = (caseId: string) => sql`case_id = ${caseId}`;
const byIncident = (column: string) => (caseId: string) =>
  sql`${sql.ref(column)} = (SELECT incident_id FROM case_file WHERE id = ${caseId})`;
const incidentOf = (caseId: string) => sql`(SELECT incident_id FROM case_file WHERE id = ${caseId})`;
const byEitherIncident = (caseId: string) => sql`${incidentOf(caseId)} IN (from_incident_id, to_incident_id)`;
const byEitherEnd = (caseId: string) =>
  sql`(${caseId} IN (one_case_id, other_case_id) OR ${incidentOf(caseId)} IN (one_incident_id, other_incident_id))`;
const byAllegation = (caseId: string) => sql`allegation_id IN (SELECT id FROM allegation WHERE case_id = ${caseId})`;
const byCharge = (caseId: string) =>
  sql`allegation_clause_id IN (SELECT allegation_clause.id FROM allegation_clause JOIN allegation ON allegation.id = allegation_id WHERE case_id = ${caseId})`;
const byExpression = (caseId: string) =>
  sql`expression_id IN (SELECT expression.id FROM expression JOIN allegation ON allegation.id = allegation_id WHERE case_id = ${caseId})`;
const ofIncident = (caseId: string) => sql`SELECT interview_id FROM interview_place WHERE ${byIncident('incident_id')(caseId)}`;
const byInterview = (caseId: string) => sql`interview_id IN (${ofIncident(caseId)})`;
const byMeasure = (caseId: string) => sql`measure_id IN (SELECT id FROM interim_measure WHERE case_id = ${caseId})`;
const byAssignment = (caseId: string) => sql`assignment_id IN (SELECT id FROM review_assignment WHERE case_id = ${caseId})`;

const written: readonly WrittenColumns[] = [
  { table: 'case_file', columns: ['title', 'done_or_next', 'to_keep'], ofCase: (caseId) => sql`id = ${caseId}` },
  { table: 'incident', columns: ['summary'], ofCase: byIncident('id') },
  { table: 'first_hour_answer', columns: ['note', 'handed_to', 'reference'], ofCase: byIncident('incident_id') },
  { table: 'intake_amendment', columns: ['before', 'after'], ofCase: byIncident('incident_id') },
  { table: 'track_change', columns: ['reason'], ofCase: byCase },
  { table: 'participant', columns: ['removed_reason'], ofCase: byIncident('incident_id') },
  {
    table: 'identification',
    columns: ['how_known', 'source'],
    ofCase: (caseId) => sql`person_id IN (SELECT person_id FROM participant WHERE ${byIncident('incident_id')(caseId)})`,
  },
  {
    table: 'person_join',
    columns: ['reason', 'undone_reason'],
    ofCase: (caseId) => sql`kept_id IN (SELECT person_id FROM participant WHERE ${byIncident('incident_id')(caseId)})`,
  },
  { table: 'allegation_statement', columns: ['statement', 'conduct_facts'], ofCase: byAllegation },
  { table: 'allegation_clause', columns: ['added_because', 'removed_because'], ofCase: byAllegation },
  { table: 'element_assessment', columns: ['reason'], ofCase: byCharge },
  {
    table: 'element_pin',
    columns: ['locator', 'note'],
    ofCase: (caseId) => sql`assessment_id IN (SELECT id FROM element_assessment WHERE ${byCharge(caseId)})`,
  },
  {
    table: 'evidence_provenance',
    columns: ['description'],
    ofCase: (caseId) => sql`evidence_item_id IN (SELECT evidence_item_id FROM exhibit WHERE case_id = ${caseId})`,
  },
  { table: 'exhibit', columns: ['withdrawn_reason'], ofCase: byCase },
  {
    table: 'exhibit_restriction',
    columns: ['reason', 'ended_reason'],
    ofCase: (caseId) => sql`exhibit_id IN (SELECT id FROM exhibit WHERE case_id = ${caseId})`,
  },
  { table: 'incident_change', columns: ['reason'], ofCase: byEitherIncident },
  { table: 'matter_link', columns: ['reason', 'unlinked_reason'], ofCase: byEitherEnd },
  { table: 'fact', columns: ['assertion', 'status_by', 'expected_source', 'taken_back_reason'], ofCase: byCase },
  {
    table: 'fact_pin',
    columns: ['quote', 'note'],
    ofCase: (caseId) => sql`fact_id IN (SELECT id FROM fact WHERE case_id = ${caseId})`,
  },
  { table: 'expression', columns: ['exact_words'], ofCase: byAllegation },
  { table: 'speech_answer', columns: ['reason'], ofCase: byExpression },
  { table: 'speech_factor', columns: ['reason'], ofCase: byExpression },
  {
    table: 'disruption_effect',
    columns: [
      'effect',
      'experienced_by',
      'affiliation',
      'caused_by',
      'source',
      'cost',
      'duration',
      'affiliation_disputed',
      'taken_back_reason',
    ],
    ofCase: byExpression,
  },
  { table: 'expression_nature', columns: ['reason'], ofCase: byExpression },
  { table: 'speech_balance', columns: ['reason', 'entered_for'], ofCase: byExpression },
  { table: 'speech_moment', columns: ['who', 'how', 'taken_back_reason'], ofCase: byExpression },
  { table: 'expression_bearing', columns: ['reason'], ofCase: byExpression },
  {
    table: 'same_decision',
    columns: ['reason', 'answered_for'],
    ofCase: (caseId) => sql`corrective_action_id IN (SELECT id FROM corrective_action WHERE case_id = ${caseId})`,
  },
  { table: 'directive_review', columns: ['terms', 'reason', 'reviewed_for'], ofCase: byCase },
  {
    table: 'interview',
    columns: ['purpose', 'place', 'conditions', 'outcome_note', 'taken_back_reason'],
    ofCase: (caseId) => sql`id IN (${ofIncident(caseId)})`,
  },
  { table: 'interview_restriction', columns: ['reason', 'ended_reason'], ofCase: byInterview },
  { table: 'interview_question', columns: ['text', 'note', 'taken_back_reason'], ofCase: byInterview },
  { table: 'interview_note', columns: ['text'], ofCase: byInterview },
  { table: 'interview_statement', columns: ['text', 'signed_by', 'taken_back_reason'], ofCase: byInterview },
  { table: 'interview_addendum', columns: ['text'], ofCase: byInterview },
  { table: 'fact_put', columns: ['wording', 'response', 'taken_back_reason'], ofCase: byCase },
  { table: 'credibility_worksheet', columns: ['issue', 'taken_back_reason'], ofCase: byCase },
  {
    table: 'credibility_entry',
    columns: ['factors', 'conclusion'],
    ofCase: (caseId) => sql`worksheet_id IN (SELECT id FROM credibility_worksheet WHERE case_id = ${caseId})`,
  },
  { table: 'log_line', columns: ['who', 'text'], ofCase: byCase },
  { table: 'log_addendum', columns: ['text'], ofCase: byCase },
  { table: 'task', columns: ['text', 'due_because', 'doer'], ofCase: byCase },
  { table: 'task_step', columns: ['note'], ofCase: byCase },
  { table: 'deadline', columns: ['text', 'waits_for', 'due_because', 'soft_because', 'trigger_what'], ofCase: byCase },
  { table: 'deadline_step', columns: ['note', 'before', 'after'], ofCase: byCase },
  { table: 'deadline_set_aside', columns: ['reason'], ofCase: byCase },
  { table: 'hold', columns: ['opened_because', 'cleared_reason'], ofCase: byCase },
  { table: 'hold_step', columns: ['who', 'note'], ofCase: byCase },
  { table: 'gate_answer', columns: ['note'], ofCase: byCase },
  { table: 'letter', columns: ['answers'], ofCase: byCase },
  { table: 'law_use', columns: ['reason'], ofCase: byCase },
  {
    table: 'finding_element',
    columns: ['contrary_evidence'],
    ofCase: (caseId) => sql`finding_id IN (SELECT id FROM finding WHERE ${byAllegation(caseId)})`,
  },
  { table: 'just_cause_answer', columns: ['reason', 'pins'], ofCase: byCase },
  { table: 'comparator_decision', columns: ['reason'], ofCase: byCase },
  { table: 'harsher_reason', columns: ['reason'], ofCase: byCase },
  { table: 'finding', columns: ['rationale', 'contrary_evidence', 'aggravating', 'mitigating'], ofCase: byAllegation },
  {
    table: 'corrective_action',
    columns: ['terms', 'reason', 'skipped_levels_reason', 'authority_source', 'withdrawn_reason'],
    ofCase: byCase,
  },
  {
    table: 'corrective_action_prerequisite',
    columns: ['note'],
    ofCase: (caseId) => sql`corrective_action_id IN (SELECT id FROM corrective_action WHERE case_id = ${caseId})`,
  },
  { table: 'employment_detail', columns: ['how_known', 'licence_number'], ofCase: byCase },
  { table: 'remedy_fact', columns: ['text', 'taken_back_reason'], ofCase: byCase },
  {
    table: 'board_notice',
    columns: ['receipt', 'causes', 'expectations', 'same_subject_reason', 'taken_back_reason'],
    ofCase: byCase,
  },
  { table: 'licensure_notice', columns: ['reason', 'decided_by', 'note'], ofCase: byCase },
  { table: 'authority_source', columns: ['citation', 'note'], ofCase: byCase },
  {
    table: 'pre_deprivation_packet',
    columns: ['charges', 'evidence', 'proposed_range', 'representative_notice', 'issued_by', 'delivered_how', 'heard_by', 'response_note'],
    ofCase: byCase,
  },
  { table: 'collateral_duty', columns: ['reason'], ofCase: byCase },
  { table: 'proportionality_factor', columns: ['text'], ofCase: byCase },
  { table: 'loss_entry', columns: ['payee', 'invoice', 'causation', 'mitigation', 'taken_back_reason'], ofCase: byCase },
  { table: 'interim_measure', columns: ['terms', 'wording_reason', 'end_reason', 'taken_back_reason'], ofCase: byCase },
  { table: 'interim_measure_review', columns: ['reason', 'taken_back_reason'], ofCase: byMeasure },
  { table: 'interim_measure_check', columns: ['what', 'taken_back_reason'], ofCase: byMeasure },
  { table: 'prior_entry', columns: ['rule', 'what_for', 'paper_place', 'source', 'taken_back_reason'], ofCase: byCase },
  { table: 'prior_use', columns: ['reason'], ofCase: byCase },
  { table: 'after_decision_entry', columns: ['subject', 'party', 'terms', 'source', 'outcome', 'taken_back_reason'], ofCase: byCase },
  {
    table: 'after_decision_step',
    columns: ['due_because', 'waits_for', 'note'],
    ofCase: (caseId) => sql`entry_id IN (SELECT id FROM after_decision_entry WHERE case_id = ${caseId})`,
  },
  { table: 'record_mark', columns: ['reason'], ofCase: byCase },
  { table: 'inspection_request', columns: ['representative', 'wanted', 'extended_because', 'settled_note'], ofCase: byCase },
  { table: 'release', columns: ['recipient', 'asked_for', 'notice_reason', 'filter_reason'], ofCase: byCase },
  {
    table: 'release_item',
    columns: ['reason', 'decided_by'],
    ofCase: (caseId) => sql`release_id IN (SELECT id FROM release WHERE case_id = ${caseId})`,
  },
  { table: 'case_retention', columns: ['reason'], ofCase: byCase },
  { table: 'case_closing', columns: ['reason', 'without_findings_reason', 'reopened_because'], ofCase: byCase },
  { table: 'case_addendum', columns: ['text', 'taken_back_reason'], ofCase: byCase },
  { table: 'review_assignment', columns: ['withdrawn_reason'], ofCase: byCase },
  { table: 'review_summary', columns: ['names_reason', 'content'], ofCase: byAssignment },
  { table: 'review_task', columns: ['text', 'done_note', 'closed_reason'], ofCase: byAssignment },
  { table: 'review_response', columns: ['content'], ofCase: byAssignment },
  { table: 'review_comment', columns: ['passage', 'text'], ofCase: byAssignment },
  { table: 'redaction_pseudonym', columns: ['name'], ofCase: byCase },
  {
    table: 'redaction_hit',
    columns: ['found', 'reason'],
    ofCase: (caseId) => sql`document_id IN (SELECT id FROM issued_document WHERE case_id = ${caseId})`,
  },
  { table: 'review_conflict', columns: ['reason'], ofCase: byAssignment },
  { table: 'review_answer', columns: ['text'], ofCase: byAssignment },
  { table: 'conflict_exclusion', columns: ['reason', 'lifted_reason'], ofCase: byCase },
  { table: 'sign_off', columns: ['reason', 'capacity', 'taken_back_reason'], ofCase: byCase },
  { table: 'document_signature', columns: ['signer', 'capacity', 'statement', 'taken_back_reason'], ofCase: byCase },
  { table: 'packet', columns: ['title'], ofCase: byCase },
  { table: 'redacted_copy', columns: ['what'], ofCase: byCase },
  { table: 'board_motion', columns: ['motion', 'recommended_by'], ofCase: byCase },
  { table: 'signed_copy', columns: ['signed_by', 'file_name', 'taken_back_reason'], ofCase: byCase },
];

/** Gives every text that people wrote in the case to `change` and keeps what it returns in its place. */
export async function rewriteTexts(handle: WriteHandle, caseId: string, change: (text: string) => string): Promise<void> {
  for (const { table, columns, ofCase } of written) {
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const { rows } = await sql<Record<string, unknown>>`SELECT id, ${names} FROM ${sql.table(table)} WHERE ${ofCase(caseId)}`.execute(
      handle,
    );
    for (const row of rows) {
      for (const column of columns) {
        const text = row[column];
        if (typeof text !== 'string') continue;
        const changed = change(text);
        if (changed === text) continue;
        await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${changed} WHERE id = ${row.id}`.execute(handle);
      }
    }
  }
}

/** Puts another text for the list of cases to search in. */
export async function saveSearchText(handle: WriteHandle, caseId: string, text: string): Promise<void> {
  await handle.updateTable('case_file').set({ search_text: text }).where('id', '=', caseId).execute();
}

export async function insertRemoval(handle: WriteHandle, row: RemovalRow): Promise<void> {
  await handle.insertInto('removal').values(row).execute();
}
