/** @file The items that lie with an incident, whoever asks: for moving them with their cases. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import { moveItems, selectItemsOfIncident } from './citing-queries.ts';
import { citationsOfItems } from './shared-items.ts';

/** An item with the citations in use. */
export type PlacedItem = { id: string; fileName: string; citedAs: { caseId: string; caseNumber: string; label: string }[] };

/** In the order of their coming in; items of another incident that a case of this one cites are not among them. */
export async function itemsOfIncident(handle: ReadHandle, incidentId: string): Promise<PlacedItem[]> {
  const items = (await selectItemsOfIncident(handle, incidentId)).filter((item) => item.incident_id === incidentId);
  const citations = await citationsOfItems(
    handle,
    items.map(({ id }) => id),
  );
  return items.map(({ id, file_name: fileName }) => ({ id, fileName, citedAs: citations.get(id) ?? [] }));
}

/** Puts items into another incident. Their chains of custody go on. */
export function placeItems(handle: WriteHandle, itemIds: readonly string[], incidentId: string): Promise<void> {
  return moveItems(handle, itemIds, incidentId);
}
