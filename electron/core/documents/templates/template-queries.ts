/** @file SQL of templates. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { TemplateShippedRow, TemplateVersionRow } from './template-rows.ts';

export function selectShippedTemplates(handle: ReadHandle): Promise<TemplateShippedRow[]> {
  return handle.selectFrom('template_shipped').selectAll().orderBy('kind').execute();
}

/** The district's wordings in use. */
export function selectTemplatesInUse(handle: ReadHandle): Promise<TemplateVersionRow[]> {
  return handle.selectFrom('template_version').selectAll().where('superseded_at', 'is', null).execute();
}

/** Every wording of one kind that the district ever kept, the latest first. */
export function selectVersionsOfTemplate(handle: ReadHandle, kind: LetterKind): Promise<TemplateVersionRow[]> {
  return handle.selectFrom('template_version').selectAll().where('kind', '=', kind).orderBy('number', 'desc').execute();
}

/** Ends the wording in use, if there is one, and puts `row` in its place, or nothing where it is null. */
export async function supersedeTemplate(
  handle: WriteHandle,
  { kind, at, row }: { kind: LetterKind; at: string; row: TemplateVersionRow | null },
): Promise<void> {
  await handle
    .updateTable('template_version')
    .set({ superseded_at: at })
    .where('kind', '=', kind)
    .where('superseded_at', 'is', null)
    .execute();
  if (row !== null) await handle.insertInto('template_version').values(row).execute();
}

/** Makes the shipped templates anew. */
export async function replaceShippedTemplates(handle: WriteHandle, rows: readonly TemplateShippedRow[]): Promise<void> {
  await handle.deleteFrom('template_shipped').execute();
  for (const row of rows) await handle.insertInto('template_shipped').values(row).execute();
}
