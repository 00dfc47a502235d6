/** @file SQL of incidents. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { IncidentRow } from './incidents-rows.ts';

export function findIncident(handle: ReadHandle, incidentId: string): Promise<IncidentRow | undefined> {
  return handle.selectFrom('incident').selectAll().where('id', '=', incidentId).executeTakeFirst();
}

export async function insertIncident(handle: WriteHandle, row: IncidentRow): Promise<void> {
  await handle.insertInto('incident').values(row).execute();
}

export async function updateIncident(
  handle: WriteHandle,
  incidentId: string,
  change: Pick<IncidentRow, 'received_on' | 'received_how' | 'received_by' | 'summary'>,
): Promise<void> {
  await handle.updateTable('incident').set(change).where('id', '=', incidentId).execute();
}
