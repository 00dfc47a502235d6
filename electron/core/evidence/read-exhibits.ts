/** @file Exhibits and their chain of custody as others read them. */
import { DomainError } from '#shared/domain/errors.ts';
import { type CustodyEvent, Exhibit } from '#shared/domain/evidence.ts';
import type { RemovedByOrder } from '#shared/domain/removal.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { countExhibitsOfCase, type ExhibitRecord, findExhibit, selectCustody, selectExhibitsOfCase } from './evidence-queries.ts';

/** The exhibits of a case in the order of their numbers. */
export function listExhibits(context: ServiceContext, input: { caseId: string }): Promise<Exhibit[]> {
  return exhibitsOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listExhibits`, inside or outside a unit of work. */
export async function exhibitsOfCase(handle: ReadHandle, caseId: string): Promise<Exhibit[]> {
  return (await selectExhibitsOfCase(handle, caseId)).map(toExhibit);
}

/** One exhibit with the key of its blob. @throws DomainError NOT_FOUND */
export async function requireExhibit(handle: ReadHandle, exhibitId: string): Promise<ExhibitRecord> {
  const record = await findExhibit(handle, exhibitId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return record;
}

/** Guards a citation: every id names an exhibit of this case. @throws DomainError NOT_FOUND */
export async function requireExhibitsOfCase(handle: ReadHandle, caseId: string, exhibitIds: readonly string[]): Promise<void> {
  const distinct = [...new Set(exhibitIds)];
  if (distinct.length > 0 && (await countExhibitsOfCase(handle, caseId, distinct)) !== distinct.length) throw new DomainError('NOT_FOUND');
}

/** The item's chain of custody, first event first, whichever case it was under. @throws DomainError NOT_FOUND */
export async function listCustody(context: ServiceContext, input: { exhibitId: string }): Promise<CustodyEvent[]> {
  const exhibit = await requireExhibit(context.unitOfWork.read, input.exhibitId);
  const rows = await selectCustody(context.unitOfWork.read, exhibit.evidence_item_id);
  return rows.map(({ at, by, what, note }) => ({ at, by, what, note }));
}

/** Which order removed an item or a document; null for one that is there. */
export function removedOf(record: Pick<ExhibitRecord, 'removed_at' | 'removed_court' | 'removed_docket_number'>): RemovedByOrder | null {
  const { removed_at: at, removed_court: court, removed_docket_number: docketNumber } = record;
  return at === null || court === null || docketNumber === null ? null : { at, court, docketNumber };
}

/** What a court calls it: "Ex. 3". */
export const exhibitLabel = (number: number): string => `Ex. ${number}`;

/** The exhibit as the window and the documents see it; the data key stays behind. */
export function toExhibit(record: ExhibitRecord): Exhibit {
  return Exhibit.parse({
    id: record.id,
    evidenceItemId: record.evidence_item_id,
    number: record.number,
    label: exhibitLabel(record.number),
    fileName: record.file_name,
    mediaType: record.media_type,
    viewer: record.viewer,
    size: record.size,
    sha256: record.sha256,
    receivedAt: record.received_at,
    receivedBy: record.received_by,
    provenance: {
      howObtained: record.how_obtained,
      obtainedBy: record.obtained_by,
      obtainedOn: JSON.parse(record.obtained_on),
      description: record.description,
      personnelFileBasis: record.personnel_file_basis,
    },
    pinCount: record.pin_count,
    removed: removedOf(record),
  });
}
