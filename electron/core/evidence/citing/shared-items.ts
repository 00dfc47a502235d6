/** @file The evidence of an incident as its cases share it. Invariant: an item that is closed to the reader under every number is counted and not shown. */
import { type Citation, SharedItem } from '#shared/domain/evidence.ts';
import { caseById } from '../../cases/find-case.ts';
import type { Actor, ReadHandle, ServiceContext } from '../../service-context.ts';
import { selectReaders } from '../access-list/access-list-queries.ts';
import { itemsClosedTo } from '../access-list/closed-exhibits.ts';
import { exhibitLabel } from '../exhibit-label.ts';
import { removedOf, requireExhibit } from '../read-exhibits.ts';
import { type CitationRecord, type ItemRecord, selectCitations, selectItemsOfIncident } from './citing-queries.ts';

/** `closedIds` are the items that the reader may see under no number. */
export type SharedEvidence = { items: SharedItem[]; closedIds: string[] };

/** Everything taken in for the incident, with the cases that cite it, in the order of its coming in. */
export async function sharedEvidence(handle: ReadHandle, actor: Actor, incidentId: string): Promise<SharedEvidence> {
  const records = await selectItemsOfIncident(handle, incidentId);
  const closed = await itemsClosedTo(handle, actor);
  const seen = records.filter(({ id }) => !closed.has(id));
  const closedIds = records.filter(({ id }) => closed.has(id)).map(({ id }) => id);
  const citations = await citationsOfItems(
    handle,
    seen.map(({ id }) => id),
  );
  return { items: seen.map((record) => toSharedItem(record, citations.get(record.id) ?? [])), closedIds };
}

/** What was taken in through sibling cases, or had its citation withdrawn, and this case does not cite. @throws DomainError NOT_FOUND */
export async function listCitable(
  context: ServiceContext,
  input: { caseId: string },
): Promise<{ items: SharedItem[]; closedCount: number }> {
  const handle = context.unitOfWork.read;
  const { incident_id: incidentId } = await caseById(handle, input.caseId);
  const { items, closedIds } = await sharedEvidence(handle, context.actor, incidentId);
  const isCitedHere = (item: SharedItem) => item.citations.some(({ caseId }) => caseId === input.caseId);
  return { items: items.filter((item) => item.removed === null && !isCitedHere(item)), closedCount: closedIds.length };
}

/** Every case that cites the item of an exhibit, and the one that it was taken in for first. @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED */
export async function listCitations(
  context: ServiceContext,
  input: { exhibitId: string },
): Promise<{ receivedForCase: string; citations: Citation[] }> {
  const handle = context.unitOfWork.read;
  const exhibit = await requireExhibit(handle, input.exhibitId, context.actor);
  const { items } = await sharedEvidence(handle, context.actor, exhibit.incident_id);
  const item = items.find(({ id }) => id === exhibit.evidence_item_id);
  return { receivedForCase: item?.receivedForCase ?? '', citations: item?.citations ?? [] };
}

/** The citations in use of each of these items. */
export async function citationsOfItems(handle: ReadHandle, itemIds: readonly string[]): Promise<Map<string, Citation[]>> {
  if (itemIds.length === 0) return new Map();
  const inUse = (await selectCitations(handle, { ofItems: itemIds })).filter(({ withdrawn_at: at }) => at === null);
  const readers =
    inUse.length === 0
      ? []
      : await selectReaders(
          handle,
          inUse.map(({ id }) => id),
        );
  const restricted = new Set(readers.map(({ exhibit_id: id }) => id));
  const byItem = Map.groupBy(inUse, ({ evidence_item_id: item }) => item);
  return new Map([...byItem].map(([item, all]) => [item, all.map((row) => toCitation(row, restricted.has(row.id)))]));
}

function toCitation(row: CitationRecord, isRestricted: boolean): Citation {
  return {
    exhibitId: row.id as Citation['exhibitId'],
    caseId: row.case_id as Citation['caseId'],
    caseNumber: row.case_number,
    respondent: row.respondent,
    label: exhibitLabel(row.number),
    isRestricted,
  };
}

function toSharedItem(record: ItemRecord, citations: Citation[]): SharedItem {
  return SharedItem.parse({
    id: record.id,
    fileName: record.file_name,
    description: record.description,
    mediaType: record.media_type,
    size: record.size,
    sha256: record.sha256,
    receivedAt: record.received_at,
    receivedBy: record.received_by,
    receivedForCase: record.received_for,
    removed: removedOf(record),
    citations,
  });
}
