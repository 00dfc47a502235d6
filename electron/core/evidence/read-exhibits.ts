/** @file Exhibits and their chain of custody as others read them. */
import { DomainError } from '#shared/domain/errors.ts';
import { AccessList, type CustodyEvent, Exhibit } from '#shared/domain/evidence.ts';
import type { RemovedByOrder } from '#shared/domain/removal.ts';
import type { Actor, ReadHandle, ServiceContext } from '../service-context.ts';
import { type ReaderRecord, selectReaders } from './access-list/access-list-queries.ts';
import { closedTo, requireOpen } from './access-list/closed-exhibits.ts';
import { countExhibitsOfCase, type ExhibitRecord, findExhibit, selectCustody, selectExhibitsOfCase } from './evidence-queries.ts';
import { exhibitLabel } from './exhibit-label.ts';

/** The exhibits of a case that the person signed in may see, in the order of their numbers. */
export async function listExhibits(context: ServiceContext, input: { caseId: string }): Promise<Exhibit[]> {
  const handle = context.unitOfWork.read;
  const closed = await closedTo(handle, context.actor, input.caseId);
  return (await exhibitsOfCase(handle, input.caseId)).filter(({ id }) => !closed.has(id));
}

/**
 * Every exhibit of a case, whoever asks: for what the application works out for itself. What a person gets to see comes from `listExhibits`.
 */
export async function exhibitsOfCase(handle: ReadHandle, caseId: string): Promise<Exhibit[]> {
  const records = await selectExhibitsOfCase(handle, caseId);
  const lists = await accessListsOf(
    handle,
    records.map(({ id }) => id),
  );
  return records.map((record) => exhibitOf(record, lists.get(record.id) ?? null));
}

/**
 * One exhibit in use with the key of its blob.
 * @param reader whom it is read for; left out where the application works something out for itself
 * @throws DomainError NOT_FOUND; EXHIBIT_RESTRICTED
 */
export async function requireExhibit(handle: ReadHandle, exhibitId: string, reader?: Actor): Promise<ExhibitRecord> {
  const record = await findExhibit(handle, exhibitId);
  if (record === undefined || record.withdrawn_at !== null) throw new DomainError('NOT_FOUND');
  if (reader !== undefined) await requireOpen({ actor: reader }, handle, exhibitId);
  return record;
}

/**
 * Guards what cites exhibits: every id names an exhibit of this case that the person may see, or one that was cited in the same place before.
 * @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED
 */
export async function requireExhibitsOfCase(
  handle: ReadHandle,
  reader: Actor,
  cited: { caseId: string; exhibitIds: readonly string[]; before?: readonly string[] },
): Promise<void> {
  const distinct = [...new Set(cited.exhibitIds)];
  if (distinct.length === 0) return;
  if ((await countExhibitsOfCase(handle, cited.caseId, distinct)) !== distinct.length) throw new DomainError('NOT_FOUND');
  const closed = await closedTo(handle, reader, cited.caseId);
  const refused = distinct.find((id) => closed.has(id) && !(cited.before ?? []).includes(id));
  if (refused !== undefined) await requireOpen({ actor: reader }, handle, refused);
}

/** The item's chain of custody, first event first, whichever case it was under. @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED */
export async function listCustody(context: ServiceContext, input: { exhibitId: string }): Promise<CustodyEvent[]> {
  const exhibit = await requireExhibit(context.unitOfWork.read, input.exhibitId, context.actor);
  const rows = await selectCustody(context.unitOfWork.read, exhibit.evidence_item_id);
  return rows.map(({ at, by, what, note }) => ({ at, by, what, note }));
}

/** Which order removed an item or a document; null for one that is there. */
export function removedOf(record: Pick<ExhibitRecord, 'removed_at' | 'removed_court' | 'removed_docket_number'>): RemovedByOrder | null {
  const { removed_at: at, removed_court: court, removed_docket_number: docketNumber } = record;
  return at === null || court === null || docketNumber === null ? null : { at, court, docketNumber };
}

/** The exhibit as the window and the documents see it; the data key stays behind. */
export async function toExhibit(handle: ReadHandle, record: ExhibitRecord): Promise<Exhibit> {
  return exhibitOf(record, (await accessListsOf(handle, [record.id])).get(record.id) ?? null);
}

async function accessListsOf(handle: ReadHandle, exhibitIds: readonly string[]): Promise<Map<string, AccessList>> {
  if (exhibitIds.length === 0) return new Map();
  const lists = Map.groupBy(await selectReaders(handle, exhibitIds), ({ exhibit_id: id }) => id);
  return new Map([...lists].map(([id, readers]) => [id, accessListOf(readers)]));
}

function accessListOf(readers: readonly ReaderRecord[]): AccessList {
  const [first] = readers;
  return AccessList.parse({
    id: first?.id,
    readers: readers.map(({ user_id: userId, display_name: displayName }) => ({ userId, displayName })),
    reason: first?.reason,
    restrictedAt: first?.restricted_at,
    restrictedBy: first?.restricted_by,
  });
}

function exhibitOf(record: ExhibitRecord, access: AccessList | null): Exhibit {
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
    provenanceStanding: { id: record.provenance_id, by: record.stated_by, at: record.stated_at },
    pinCount: record.pin_count,
    removed: removedOf(record),
    access,
  });
}
