/** @file What people wrote of deadlines: what is due and why by then, and why a clock does not run. */
import { IDS, lines, type Source } from './source.ts';

export const deadlineSources: readonly Source[] = [
  {
    name: 'deadline',
    kind: 'task',
    tab: 'log',
    label: 'Deadline',
    select: `SELECT id, 0 AS part, case_id, 'deadline-' || id AS anchor, '' AS title,
      ${lines('text', 'due_because', 'waits_for', 'trigger_what', 'soft_because')} AS body, case_id AS refs
      FROM deadline WHERE id IN ${IDS}`,
  },
  {
    name: 'deadline_set_aside',
    kind: 'statement',
    tab: 'log',
    label: 'Deadline that does not run, reason',
    select: `SELECT id, 0 AS part, case_id, 'deadlines' AS anchor, '' AS title, reason AS body, case_id AS refs
      FROM deadline_set_aside WHERE id IN ${IDS} AND taken_back_at IS NULL`,
  },
];
