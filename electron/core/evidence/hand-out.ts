/** @file Showing an exhibit and letting a copy of it out. Invariant: neither happens before the item's digest was taken anew and found equal. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Viewer } from '#shared/domain/evidence.ts';
import type { ServiceContext } from '../service-context.ts';
import { type CopyOutcome, copyOut, grantOf, type RecordedItem, requireUnaltered } from './copy-out.ts';
import { noteCustody } from './custody.ts';
import type { ExhibitRecord } from './evidence-queries.ts';
import { exhibitLabel } from './exhibit-label.ts';
import { requireExhibit } from './read-exhibits.ts';

/**
 * Checks the item and gives an address at which the window's frame may show it. An item that no viewer shows is checked all the same, and
 * its custody says so; its address leads to a page that tells of the copy out.
 * @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, REMOVED_BY_ORDER, EVIDENCE_MISSING, EVIDENCE_ALTERED
 */
export async function openExhibit(
  context: ServiceContext,
  input: { exhibitId: string },
): Promise<{ address: string; viewer: Viewer; mediaType: string }> {
  const exhibit = await requirePresent(context, input.exhibitId);
  const item = recordedItem(exhibit);
  await requireUnaltered(context, item);
  await logHandling(context, exhibit, { what: exhibit.viewer === 'none' ? 'verified' : 'viewed', payload: {} });
  const address = context.addresses.issue(grantOf(item, 'inline'));
  return { address, viewer: exhibit.viewer, mediaType: exhibit.media_type };
}

/**
 * Lets a copy of the item out; a dismissed dialog leaves no trace.
 * @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, REMOVED_BY_ORDER, and what `copyOut` throws
 */
export async function exportExhibit(context: ServiceContext, input: { exhibitId: string }): Promise<CopyOutcome> {
  const exhibit = await requirePresent(context, input.exhibitId);
  return copyOut(context, recordedItem(exhibit), (outcome) => logHandling(context, exhibit, { what: 'exported', payload: { outcome } }));
}

/** An exhibit's item as it is kept, for whoever lets it out with others and records that. @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, REMOVED_BY_ORDER */
export async function exhibitItem(context: ServiceContext, exhibitId: string): Promise<RecordedItem> {
  return recordedItem(await requirePresent(context, exhibitId));
}

async function requirePresent(context: ServiceContext, exhibitId: string): Promise<ExhibitRecord> {
  const exhibit = await requireExhibit(context.unitOfWork.read, exhibitId, context.actor);
  if (exhibit.removal_id !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: exhibitLabel(exhibit.number) });
  return exhibit;
}

function recordedItem(exhibit: ExhibitRecord): RecordedItem {
  return {
    register: 'evidence',
    id: exhibit.evidence_item_id,
    dataKey: exhibit.data_key,
    size: exhibit.size,
    sha256: exhibit.sha256,
    mediaType: exhibit.media_type,
    viewer: exhibit.viewer,
    fileName: exhibit.file_name,
    label: exhibitLabel(exhibit.number),
  };
}

function logHandling(
  context: ServiceContext,
  exhibit: ExhibitRecord,
  handling: { what: 'viewed' | 'verified' | 'exported'; payload: Record<string, string> },
): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const note = `SHA-256 ${exhibit.sha256}`;
    await noteCustody(context, handle, { caseId: exhibit.case_id, itemId: exhibit.evidence_item_id, what: handling.what, note });
    await record({
      type: `evidence_item.${handling.what}`,
      version: 1,
      caseId: exhibit.case_id,
      payload: {
        evidenceItemId: exhibit.evidence_item_id,
        exhibitId: exhibit.id,
        label: exhibitLabel(exhibit.number),
        sha256: exhibit.sha256,
        ...handling.payload,
      },
    });
  });
}
