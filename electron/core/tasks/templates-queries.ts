/** @file SQL of templates for tasks. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { TaskTemplateRow } from './tasks-rows.ts';

/** The wordings in use, by name; those out of use too. */
export function selectTemplates(handle: ReadHandle): Promise<TaskTemplateRow[]> {
  return handle.selectFrom('task_template').selectAll().where('superseded_at', 'is', null).orderBy('name').orderBy('template_id').execute();
}

/** Puts the wording in the place of the one in use, or as the first. */
export async function supersedeTemplate(handle: WriteHandle, row: TaskTemplateRow): Promise<void> {
  await handle
    .updateTable('task_template')
    .set({ superseded_at: row.recorded_at })
    .where('template_id', '=', row.template_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('task_template').values(row).execute();
}
