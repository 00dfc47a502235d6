/** @file Open deadlines as Today, the list of cases and the rail show them. */
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ReadHandle } from '../service-context.ts';
import type { DueSource, SourcedDue } from '../today/due-sources.ts';
import { selectOpenDeadlines } from './deadlines-queries.ts';

const shared = (row: { id: string; case_id: string }) => ({
  caseId: row.case_id as CaseId,
  tab: 'log' as const,
  anchor: anchors.deadline(row.id),
});

/**
 * Each deadline by its day, and by its warning until the day is near itself. Days until which a claim may come, and days from which records are
 * filtered, are looked up on Deadlines and bother nobody.
 */
export const dueDeadlines: DueSource = async (handle, scope) =>
  (await selectOpenDeadlines(handle, scope))
    .filter(({ nature }) => nature === 'duty' || nature === 'window')
    .map((row) => {
      const isWarning = row.due_on > scope.until && row.soft_on !== null;
      const time = row.due_time === null ? '' : `, ${row.due_time}`;
      const last = `last day ${formatCivilDate(row.due_on)}${time}`;
      return {
        ...shared(row),
        key: `deadline-${row.id}`,
        what: isWarning ? 'Warning of a deadline' : 'Deadline',
        text: isWarning ? `${row.text} (${last})` : row.text,
        dueOn: isWarning ? (row.soft_on ?? row.due_on) : row.due_on,
        why: isWarning ? row.soft_because : row.due_because,
        who: row.waits_for,
        isWarning,
      };
    });

/** What is looked up only: days until which a claim may come, and days from which records are filtered. */
export async function lookedUpOnly(handle: ReadHandle, { caseId }: { caseId: string | null }): Promise<SourcedDue[]> {
  const rows = (await selectOpenDeadlines(handle, { until: null, caseId })).filter(
    ({ nature }) => nature === 'exposure' || nature === 'release',
  );
  return rows.map((row) => ({
    ...shared(row),
    key: `deadline-${row.id}`,
    what: row.nature === 'exposure' ? 'Claim possible until' : 'Left out of records from',
    text: row.text,
    dueOn: row.due_on,
    why: row.due_because,
    who: row.waits_for,
  }));
}
