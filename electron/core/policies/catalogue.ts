/** @file The shipped catalogue: printings of policies restated in our own words, one JSON file each under `resources/catalogue/`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { CatalogueVersion } from '#shared/domain/policy.ts';

/** A template as the list of templates shows it. */
export type TemplateSummary = Pick<CatalogueVersion, 'key' | 'code' | 'title' | 'board' | 'adoptedOn' | 'revisedOn'> & {
  clauseCount: number;
};

/**
 * Every printing of the catalogue, by code and then by the date of its last revision. The files belong to the application, so one that does not
 * fit the schema is a fault of the build and is thrown as such.
 */
export async function readCatalogue(resourcesFolder: string): Promise<CatalogueVersion[]> {
  const folder = join(resourcesFolder, 'catalogue');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const versions = texts.map((text) => CatalogueVersion.parse(JSON.parse(text)));
  return versions.sort((one, other) => one.code.localeCompare(other.code) || lastRevision(one).localeCompare(lastRevision(other)));
}

/** The shipped printings in brief, in the order of the catalogue. */
export async function listTemplates(resourcesFolder: string): Promise<TemplateSummary[]> {
  const versions = await readCatalogue(resourcesFolder);
  return versions.map(({ key, code, title, board, adoptedOn, revisedOn, clauses }) => ({
    key,
    code,
    title,
    board,
    adoptedOn,
    revisedOn,
    clauseCount: clauses.length,
  }));
}

/** @throws DomainError NOT_FOUND */
export async function readTemplate(resourcesFolder: string, key: string): Promise<CatalogueVersion> {
  const version = (await readCatalogue(resourcesFolder)).find((candidate) => candidate.key === key);
  if (version === undefined) throw new DomainError('NOT_FOUND');
  return version;
}

function lastRevision(version: CatalogueVersion): string {
  return [version.adoptedOn, ...version.revisedOn].sort().at(-1) ?? version.adoptedOn;
}
