/** @file Brings the shipped templates into an open casebook. Invariant: a wording of the district and the letters begun are never touched by it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LetterKind } from '#shared/domain/documents/kinds.ts';
import { LetterTemplate, templateProblems } from '#shared/domain/documents/templates/template.ts';
import type { ServiceContext } from '../../service-context.ts';
import { storedTemplate } from './template-digest.ts';
import { replaceShippedTemplates, selectShippedTemplates } from './template-queries.ts';
import type { TemplateShippedRow } from './template-rows.ts';

/** The files belong to the application: one that is missing, does not fit its schema or bears another name than its kind is a fault of the build. */
export async function readShippedTemplates(resourcesFolder: string): Promise<LetterTemplate[]> {
  const folder = join(resourcesFolder, 'templates');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const templates = await Promise.all(
    names.map(async (name) => {
      const template = LetterTemplate.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      if (name !== `${template.kind}.json`) throw new Error(`the template ${template.kind} stands in a file of another name`);
      const [first] = templateProblems(template);
      if (first !== undefined) throw new Error(`the template ${template.kind}: ${first.blockId ?? 'around its blocks'}: ${first.problem}`);
      return template;
    }),
  );
  const missing = LetterKind.options.filter((kind) => !templates.some((template) => template.kind === kind));
  if (missing.length > 0) throw new Error(`no template is shipped for ${missing.join(', ')}`);
  return templates;
}

/** Writes the shipped templates where they differ from those that the casebook holds, in one go. */
export async function shipTemplates(context: ServiceContext): Promise<void> {
  const templates = await readShippedTemplates(context.ports.resourcesFolder);
  const rows = templates.map((template): TemplateShippedRow => ({ kind: template.kind, ...storedTemplate(template) }));
  const print = (all: readonly TemplateShippedRow[]) =>
    all
      .map((row) => `${row.kind} ${row.sha256}`)
      .sort()
      .join('\n');
  if (print(rows) === print(await selectShippedTemplates(context.unitOfWork.read))) return;
  await context.unitOfWork.writeDerived((handle) => replaceShippedTemplates(handle, rows));
}
