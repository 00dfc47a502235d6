/** @file What people wrote of employment, of what a chosen level rests on, and of losses. Superseded wordings are not found, nor what was taken back. */
import { IDS, lines, type Source } from './source.ts';

const isCurrent = 'written.superseded_at IS NULL';
const stands = 'written.taken_back_at IS NULL';

type Written = { table: string; label: string; anchor: string; text: string; where: string };

const source = ({ table, label, anchor, text, where }: Written): Source => ({
  name: table,
  kind: 'statement',
  tab: 'corrective-action',
  label,
  select: `SELECT written.id AS id, 0 AS part, written.case_id AS case_id, ${anchor} AS anchor, '' AS title, ${text} AS body, written.case_id AS refs
    FROM ${table} AS written WHERE written.id IN ${IDS} AND ${where}`,
});

export const measureSources: readonly Source[] = [
  source({
    table: 'employment_detail',
    label: 'Employment status',
    anchor: "'employment'",
    text: lines('written.how_known', 'written.licence_number'),
    where: isCurrent,
  }),
  source({ table: 'remedy_fact', label: 'Fact for a notice to remedy', anchor: "'remedy-facts'", text: 'written.text', where: stands }),
  source({
    table: 'board_notice',
    label: 'Notice to remedy',
    anchor: "'remedy-facts'",
    text: lines('written.causes', 'written.expectations', 'written.receipt', 'written.same_subject_reason'),
    where: stands,
  }),
  source({
    table: 'licensure_notice',
    label: 'Notice of licensure',
    anchor: "'licensure'",
    text: lines('written.reason', 'written.decided_by', 'written.note'),
    where: isCurrent,
  }),
  source({
    table: 'authority_source',
    label: 'Source of authority',
    anchor: "'authority-' || written.corrective_action_id",
    text: lines('written.citation', 'written.note'),
    where: isCurrent,
  }),
  source({
    table: 'pre_deprivation_packet',
    label: 'Packet before loss of pay or job',
    anchor: "'packet-' || written.corrective_action_id",
    text: lines(
      'written.charges',
      'written.evidence',
      'written.proposed_range',
      'written.representative_notice',
      'written.issued_by',
      'written.delivered_how',
      'written.heard_by',
      'written.response_note',
    ),
    where: isCurrent,
  }),
  source({
    table: 'collateral_duty',
    label: 'Duty of a corrective action',
    anchor: "'duties-' || written.corrective_action_id",
    text: lines('written.duty', 'written.reason'),
    where: isCurrent,
  }),
  source({
    table: 'proportionality_factor',
    label: 'Proportionality',
    anchor: "'proportionality'",
    text: 'written.text',
    where: `${isCurrent} AND written.standing <> 'open'`,
  }),
  source({
    table: 'loss_entry',
    label: 'Ledger of losses',
    anchor: "'losses'",
    text: lines('written.payee', 'written.invoice', 'written.causation', 'written.mitigation'),
    where: `${isCurrent} AND written.is_taken_back = 0`,
  }),
];
