/** @file Adopting a printing of the catalogue as a version of the district's own policy. */
import { DomainError } from '#shared/domain/errors.ts';
import type { CatalogueVersion, PolicyVersion } from '#shared/domain/policy.ts';
import type { ServiceContext } from '../service-context.ts';
import { readTemplate } from './catalogue.ts';
import { findInstrument, insertVersion, selectVersions } from './policies-queries.ts';
import type { ClauseElementRow, ClauseRow, InstrumentRow, PolicyVersionRow } from './policies-rows.ts';
import { versionById } from './read-versions.ts';

/** `board` and all dates are the district's own; the template lends its clauses and elements only. Dates are civil dates. */
export type Adoption = {
  templateKey: string;
  board: string;
  adoptedOn: string;
  revisedOn: string[];
  effectiveFrom: string;
  guidelinesFrom: string | null;
};

/**
 * Copies the template's clauses and elements under ids of the district's own and puts the version in force from `effectiveFrom` until the day
 * before the next version of the same instrument. An older version may be entered after a newer one.
 * @throws DomainError NOT_FOUND (template), INPUT_REFUSED (in force before it was adopted or last revised),
 * ALREADY_ADOPTED (the same template from the same day), VERSION_OVERLAPS (another version takes effect on that day)
 */
export async function adoptVersion(context: ServiceContext, adoption: Adoption): Promise<PolicyVersion> {
  const template = await readTemplate(context.ports.resourcesFolder, adoption.templateKey);
  checkDates(adoption);
  return context.unitOfWork.write(async (handle, record) => {
    const now = context.ports.clock.now().toISOString();
    const known = await findInstrument(handle, template.kind, template.code);
    const instrument = known ?? { id: context.ports.ids.next(), kind: template.kind, code: template.code, created_at: now };
    const sameDay = (await selectVersions(handle)).find(
      (version) => version.instrument_id === instrument.id && version.effective_from === adoption.effectiveFrom,
    );
    if (sameDay?.template_key === template.key) throw new DomainError('ALREADY_ADOPTED', { code: template.code });
    if (sameDay !== undefined) throw new DomainError('VERSION_OVERLAPS', { code: template.code, effectiveFrom: adoption.effectiveFrom });

    const rows = versionRows(context, { template, adoption, instrument, now });
    await insertVersion(handle, { instrument: known === undefined ? instrument : null, ...rows });
    await record({
      type: 'policy_version.adopted',
      version: 1,
      caseId: null,
      payload: {
        versionId: rows.version.id,
        instrumentId: instrument.id,
        code: template.code,
        title: template.title,
        ...adoption,
        clauses: rows.clauses.map(({ id, lineage_id, label_path }) => ({ id, lineageId: lineage_id, labelPath: JSON.parse(label_path) })),
      },
    });
    return versionById(handle, rows.version.id);
  });
}

function checkDates({ adoptedOn, revisedOn, effectiveFrom }: Adoption): void {
  const lastDecision = [adoptedOn, ...revisedOn].sort().at(-1) ?? adoptedOn;
  if (effectiveFrom >= lastDecision) return;
  const problem = 'A version cannot be in force before the board adopted or last revised it.';
  throw new DomainError('INPUT_REFUSED', { problem, effectiveFrom: problem });
}

type Draft = { template: CatalogueVersion; adoption: Adoption; instrument: InstrumentRow; now: string };

function versionRows(
  { ports, actor }: ServiceContext,
  { template, adoption, instrument, now }: Draft,
): { version: PolicyVersionRow; clauses: ClauseRow[]; elements: ClauseElementRow[] } {
  const version: PolicyVersionRow = {
    id: ports.ids.next(),
    instrument_id: instrument.id,
    title: template.title,
    board: adoption.board,
    adopted_on: adoption.adoptedOn,
    revised_on: JSON.stringify(adoption.revisedOn.toSorted()),
    effective_from: adoption.effectiveFrom,
    guidelines_from: adoption.guidelinesFrom,
    template_key: template.key,
    legal_references: JSON.stringify(template.legalReferences),
    cross_references: JSON.stringify(template.crossReferences),
    recorded_by: actor.displayName,
    recorded_at: now,
  };
  const clauses: ClauseRow[] = [];
  const elements: ClauseElementRow[] = [];
  for (const [position, clause] of template.clauses.entries()) {
    const id = ports.ids.next();
    clauses.push({
      id,
      version_id: version.id,
      position,
      lineage_id: clause.lineageId,
      label_path: JSON.stringify(clause.labelPath),
      heading: clause.heading,
      kind: clause.kind,
      topics: JSON.stringify(clause.topics),
      restated_text: clause.restatedText,
    });
    for (const [place, { kind, text }] of clause.elements.entries()) {
      elements.push({ id: ports.ids.next(), clause_id: id, position: place, kind, text });
    }
  }
  return { version, clauses, elements };
}
