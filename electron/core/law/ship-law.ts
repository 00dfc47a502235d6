/** @file Brings the shipped law records into an open casebook. Invariant: a copy of the district and what a case used are never touched by it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LawContent, ShippedLaw } from '#shared/domain/law/law-record.ts';
import type { ServiceContext } from '../service-context.ts';
import { storedLaw } from './law-digest.ts';
import { replaceShipped, selectShipped } from './law-queries.ts';
import type { LawShippedRow } from './law-rows.ts';

/** The files belong to the application, so one that does not fit its schema, or bears another name than its id, is a fault of the build. */
export async function readShippedLaw(resourcesFolder: string): Promise<ShippedLaw[]> {
  const folder = join(resourcesFolder, 'law');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text, index) => {
    const record = ShippedLaw.parse(JSON.parse(text));
    if (names[index] !== `${record.id}.json`) throw new Error(`the law record ${record.id} stands in a file of another name`);
    return record;
  });
}

/** Writes the shipped records where they differ from those that the casebook holds, in one go. */
export async function shipLaw(context: ServiceContext): Promise<void> {
  const records = await readShippedLaw(context.ports.resourcesFolder);
  const rows = records.map(({ id, ...content }): LawShippedRow => ({ record_id: id, ...storedLaw(LawContent.parse(content)) }));
  const present = await selectShipped(context.unitOfWork.read);
  const print = (all: readonly LawShippedRow[]) =>
    all
      .map((row) => `${row.record_id} ${row.sha256}`)
      .sort()
      .join('\n');
  if (print(rows) === print(present)) return;
  await context.unitOfWork.writeDerived((handle) => replaceShipped(handle, rows));
}
