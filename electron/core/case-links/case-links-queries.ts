/** @file SQL of links between matters. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { MatterLinkRow } from './case-links-rows.ts';

export async function insertLink(handle: WriteHandle, row: MatterLinkRow): Promise<void> {
  await handle.insertInto('matter_link').values(row).execute();
}

export function findLink(handle: ReadHandle, linkId: string): Promise<MatterLinkRow | undefined> {
  return handle.selectFrom('matter_link').selectAll().where('id', '=', linkId).executeTakeFirst();
}

/** Links in force that have one of these cases or incidents at either end, the earliest first. */
export function selectLinks(
  handle: ReadHandle,
  ends: { caseIds: readonly string[]; incidentIds: readonly string[] },
): Promise<MatterLinkRow[]> {
  return handle
    .selectFrom('matter_link')
    .selectAll()
    .where('unlinked_at', 'is', null)
    .where((where) =>
      where.or([
        where('one_case_id', 'in', ends.caseIds),
        where('other_case_id', 'in', ends.caseIds),
        where('one_incident_id', 'in', ends.incidentIds),
        where('other_incident_id', 'in', ends.incidentIds),
      ]),
    )
    .orderBy('linked_at')
    .orderBy('id')
    .execute();
}

export async function markUnlinked(
  handle: WriteHandle,
  linkId: string,
  end: { unlinked_at: string; unlinked_by: string; unlinked_reason: string },
): Promise<void> {
  await handle.updateTable('matter_link').set(end).where('id', '=', linkId).where('unlinked_at', 'is', null).execute();
}
