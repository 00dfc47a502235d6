/** @file Statements of where an item came from. Invariant: an earlier statement stays, superseded. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit, Provenance } from '#shared/domain/evidence.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { openHoldsOfItem } from '../holds/holds-of-evidence.ts';
import type { ServiceContext } from '../service-context.ts';
import { noteCustody } from './custody.ts';
import { supersedeProvenance } from './evidence-queries.ts';
import type { EvidenceProvenanceRow } from './evidence-rows.ts';
import { exhibitLabel } from './exhibit-label.ts';
import { requireExhibit, toExhibit } from './read-exhibits.ts';

/** Records how, by whom and when the item was obtained, and why it may be kept. @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, REMOVED_BY_ORDER, CHANGED_MEANWHILE */
export function describeExhibit(context: ServiceContext, input: { exhibitId: string; provenance: Provenance } & BasedOn): Promise<Exhibit> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await requireExhibit(handle, input.exhibitId, context.actor);
    if (before.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: exhibitLabel(before.number) });
    assertBasedOn(before.provenance_id, input);
    const replaced = (await toExhibit(handle, before)).provenance;
    await supersedeProvenance(handle, provenanceRow(context, before.evidence_item_id, input.provenance));
    await noteCustody(context, handle, { caseId: before.case_id, itemId: before.evidence_item_id, what: 'described', note: '' });
    const item = { caseId: before.case_id, itemId: before.evidence_item_id, label: exhibitLabel(before.number) };
    const holdsOpened = await openHoldsOfItem(context, handle, item, { now: input.provenance, before: replaced });
    await record({
      type: 'evidence_item.described',
      version: 1,
      caseId: before.case_id,
      payload: {
        evidenceItemId: before.evidence_item_id,
        exhibitId: before.id,
        provenance: input.provenance,
        replaced,
        holdsOpened,
      },
    });
    return toExhibit(handle, await requireExhibit(handle, before.id));
  });
}

/** A statement of provenance by the person signed in, as it is kept. */
export function provenanceRow(context: ServiceContext, itemId: string, provenance: Provenance): EvidenceProvenanceRow {
  return {
    id: context.ports.ids.next(),
    evidence_item_id: itemId,
    how_obtained: provenance.howObtained,
    obtained_by: provenance.obtainedBy,
    obtained_on: JSON.stringify(provenance.obtainedOn),
    description: provenance.description,
    personnel_file_basis: provenance.personnelFileBasis,
    recorded_at: context.ports.clock.now().toISOString(),
    recorded_by: context.actor.displayName,
    superseded_at: null,
  };
}
