/** @file Interviews that are planned, as Today shows them. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DueSource } from '../today/due-sources.ts';
import { selectPlanned } from './interviews-queries.ts';

/** Planned interviews by their day, each in the case in which it was planned. */
export const dueInterviews: DueSource = async (handle, scope) =>
  (await selectPlanned(handle, scope)).map((row) => ({
    key: `interview-${row.id}`,
    what: 'Interview',
    text: `Interview ${row.number} with ${row.display_name}`,
    dueOn: row.planned_on ?? '',
    why: row.planned_at === null ? 'The day for which it is planned.' : `Planned for ${row.planned_at}.`,
    who: row.entered_by,
    caseId: row.case_id as CaseId,
    tab: 'interviews',
    anchor: anchors.interview(row.id),
  }));
