/** @file Templates as they stand: the district's wording where it keeps one, what the application ships otherwise. */
import { LetterKind } from '#shared/domain/documents/kinds.ts';
import { LetterTemplate, TemplateHistory, TemplateRecord, type TemplateVersion } from '#shared/domain/documents/templates/template.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { selectShippedTemplates, selectTemplatesInUse, selectVersionsOfTemplate } from './template-queries.ts';
import type { TemplateShippedRow, TemplateVersionRow } from './template-rows.ts';

/** The wording of a kind that a letter begun today goes by. `id` is the district's version, null for the shipped one. */
type TemplateInUse = { id: string | null; version: TemplateVersion };

/** Of every kind of letter. */
export async function templatesOf(handle: ReadHandle): Promise<Map<LetterKind, TemplateInUse>> {
  const shipped = (await selectShippedTemplates(handle)).map((row) => [row.kind, { id: null, version: shippedVersion(row) }] as const);
  const own = (await selectTemplatesInUse(handle)).map((row) => [row.kind, { id: row.id, version: versionOf(row) }] as const);
  return new Map<LetterKind, TemplateInUse>([...shipped, ...own]);
}

/** @throws DomainError NOT_FOUND where the application ships no such template */
export async function templateInUse(handle: ReadHandle, kind: LetterKind): Promise<TemplateInUse> {
  const found = (await templatesOf(handle)).get(kind);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}

/** One of each kind of letter, in the order of the kinds. */
export async function listTemplates({ unitOfWork, actor }: ServiceContext): Promise<TemplateRecord[]> {
  const all = await templatesOf(unitOfWork.read);
  return LetterKind.options.flatMap((kind) => {
    const found = all.get(kind);
    return found === undefined ? [] : [recordOf(found, actor.role === 'administrator')];
  });
}

/** A template with every wording that was ever in use, the latest first and the shipped one last. @throws DomainError NOT_FOUND */
export async function readTemplate({ unitOfWork, actor }: ServiceContext, input: { kind: LetterKind }): Promise<TemplateHistory> {
  return templateHistory(unitOfWork.read, input.kind, actor.role === 'administrator');
}

/** As `readTemplate`, inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function templateHistory(handle: ReadHandle, kind: LetterKind, mayChange: boolean): Promise<TemplateHistory> {
  const shipped = (await selectShippedTemplates(handle)).find((row) => row.kind === kind);
  if (shipped === undefined) throw new DomainError('NOT_FOUND');
  const versions = (await selectVersionsOfTemplate(handle, kind)).map(versionOf);
  const last = shippedVersion(shipped);
  return TemplateHistory.parse({
    ...recordOf(await templateInUse(handle, kind), mayChange),
    shipped: last,
    versions: [...versions, last],
  });
}

function recordOf({ id, version }: TemplateInUse, mayChange: boolean): TemplateRecord {
  return TemplateRecord.parse({ kind: version.content.kind, title: version.content.title, inUse: version, standing: id, mayChange });
}

function versionOf(row: TemplateVersionRow): TemplateVersion {
  return {
    number: row.number,
    sha256: row.sha256,
    content: LetterTemplate.parse(JSON.parse(row.content)),
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
  };
}

function shippedVersion(row: TemplateShippedRow): TemplateVersion {
  return {
    number: 0,
    sha256: row.sha256,
    content: LetterTemplate.parse(JSON.parse(row.content)),
    reason: '',
    recordedBy: null,
    recordedAt: null,
    supersededAt: null,
  };
}
