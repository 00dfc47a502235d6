/** @file Until when the employee is to see the personnel record, as Today shows it. */
import { anchors } from '#shared/domain/anchors.ts';
import { RuleAsUsed } from '#shared/domain/deadlines/deadlines.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DueSource } from '../today/due-sources.ts';
import { selectRequestsDue } from './release-queries.ts';

/** Requests that nobody has answered yet. */
export const dueInspections: DueSource = async (handle, scope) =>
  (await selectRequestsDue(handle, scope)).map((row) => ({
    key: `inspection-${row.request_id}`,
    what: 'Request to inspect',
    text: 'The employee asked for the personnel record; record how the request ended.',
    dueOn: row.due_on,
    why: RuleAsUsed.parse(JSON.parse(row.due_rule)).citation,
    who: row.recorded_by,
    caseId: row.case_id as CaseId,
    tab: 'documents',
    anchor: anchors.inspection(row.request_id),
  }));
