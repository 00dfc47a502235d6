/** @file Open tasks as Today and the rail of a case show them. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DueSource, WaitSource } from '../today/due-sources.ts';
import { selectOpenTasks, type TaskRecord } from './tasks-queries.ts';

const shared = (row: TaskRecord) => ({
  key: `task-${row.id}`,
  what: 'Task',
  text: row.text,
  dueOn: row.due_on,
  caseId: row.case_id as CaseId,
  tab: 'log' as const,
  anchor: anchors.task(row.id),
});

const doerOf = (row: TaskRecord): string => row.participant_now ?? row.doer;

export const dueTasks: DueSource = async (handle, scope) =>
  (await selectOpenTasks(handle, scope)).map((row) => ({ ...shared(row), why: row.due_because, who: doerOf(row) }));

/** Tasks that somebody outside the casebook has to do, whatever their date. */
export const waitingTasks: WaitSource = async (handle, { caseId }) =>
  (await selectOpenTasks(handle, { until: null, caseId }))
    .filter((row) => row.doer_kind === 'outside')
    .map((row) => ({ ...shared(row), waitsFor: doerOf(row), since: row.entered_at }));
