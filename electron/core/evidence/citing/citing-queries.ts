/** @file SQL of citations: which case cites which item under which number. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { ExhibitRow } from '../evidence-rows.ts';

/** A citation, in use or withdrawn, with its case. */
export type CitationRecord = ExhibitRow & { case_number: string; incident_id: string; respondent: string };

/** An item with the statement of provenance in use, the case that it was taken in for, and the order that removed it, if one did. */
export type ItemRecord = {
  id: string;
  incident_id: string;
  file_name: string;
  media_type: string;
  size: number;
  sha256: string;
  received_at: string;
  received_by: string;
  received_for: string;
  description: string;
  removed_at: string | null;
  removed_court: string | null;
  removed_docket_number: string | null;
};

type Which = { ofItems: readonly string[] } | { ofSameItemsAs: readonly string[] } | { ofCase: string };

/** Citations in the order of their cases' numbers. */
export function selectCitations(handle: ReadHandle, which: Which): Promise<CitationRecord[]> {
  const all = handle
    .selectFrom('exhibit')
    .innerJoin('case_file', 'case_file.id', 'exhibit.case_id')
    .innerJoin('participant', 'participant.id', 'case_file.respondent_id')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .selectAll('exhibit')
    .select(['case_file.number as case_number', 'case_file.incident_id', 'person.display_name as respondent'])
    .orderBy('case_file.number')
    .orderBy('exhibit.number');
  if ('ofItems' in which) return all.where('exhibit.evidence_item_id', 'in', which.ofItems).execute();
  if ('ofCase' in which) return all.where('exhibit.case_id', '=', which.ofCase).execute();
  const items = handle.selectFrom('exhibit').select('evidence_item_id').where('id', 'in', which.ofSameItemsAs);
  return all.where('exhibit.evidence_item_id', 'in', items).execute();
}

/** The numbers of these exhibits, in no order. */
export function selectLabelsOf(handle: ReadHandle, exhibitIds: readonly string[]): Promise<Pick<ExhibitRow, 'id' | 'number'>[]> {
  return handle.selectFrom('exhibit').select(['id', 'number']).where('id', 'in', exhibitIds).execute();
}

/** Every item of the incident, and those of another one that a case of this incident cites or cited, in the order of their coming in. */
export function selectItemsOfIncident(handle: ReadHandle, incidentId: string): Promise<ItemRecord[]> {
  const cited = handle
    .selectFrom('exhibit')
    .innerJoin('case_file', 'case_file.id', 'exhibit.case_id')
    .select('exhibit.evidence_item_id')
    .where('case_file.incident_id', '=', incidentId);
  return handle
    .selectFrom('evidence_item as item')
    .innerJoin('evidence_provenance as provenance', (join) =>
      join.onRef('provenance.evidence_item_id', '=', 'item.id').on('provenance.superseded_at', 'is', null),
    )
    .innerJoin('custody_event as received', (join) =>
      join.onRef('received.evidence_item_id', '=', 'item.id').on('received.what', '=', 'received'),
    )
    .innerJoin('case_file', 'case_file.id', 'received.case_id')
    .leftJoin('removal', 'removal.id', 'item.removal_id')
    .select([
      'item.id',
      'item.incident_id',
      'item.file_name',
      'item.media_type',
      'item.size',
      'item.sha256',
      'item.received_at',
      'item.received_by',
      'case_file.number as received_for',
      'provenance.description',
      'removal.at as removed_at',
      'removal.court as removed_court',
      'removal.docket_number as removed_docket_number',
    ])
    .where((where) => where.or([where('item.incident_id', '=', incidentId), where('item.id', 'in', cited)]))
    .orderBy('item.received_at')
    .orderBy('item.id')
    .execute();
}

export async function insertCitation(handle: WriteHandle, row: ExhibitRow): Promise<void> {
  await handle.insertInto('exhibit').values(row).execute();
}

export async function markWithdrawn(
  handle: WriteHandle,
  exhibitId: string,
  withdrawal: { withdrawn_at: string; withdrawn_by: string; withdrawn_reason: string },
): Promise<void> {
  await handle.updateTable('exhibit').set(withdrawal).where('id', '=', exhibitId).where('withdrawn_at', 'is', null).execute();
}

/** Puts items into the incident in which their cases are now. */
export async function moveItems(handle: WriteHandle, itemIds: readonly string[], incidentId: string): Promise<void> {
  if (itemIds.length === 0) return;
  await handle.updateTable('evidence_item').set({ incident_id: incidentId }).where('id', 'in', itemIds).execute();
}
