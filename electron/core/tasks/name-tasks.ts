/** @file Tasks by name, for what is about one. */
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectTasksOfCase } from './tasks-queries.ts';

/** Every task of the case by id, under a name that tells it from the others; `isOpen` says whether it is still to be done. */
export async function namesOfTasks(handle: ReadHandle, caseId: string): Promise<{ id: string; name: string; isOpen: boolean }[]> {
  const rows = await selectTasksOfCase(handle, caseId);
  return rows.map(({ id, text, due_on, state }) => ({
    id,
    name: `Task due ${formatCivilDate(due_on)}: ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
    isOpen: state === 'open',
  }));
}
