/** @file SQL of incidents. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { IncidentRow } from './incidents-rows.ts';

export function findIncident(handle: ReadHandle, incidentId: string): Promise<IncidentRow | undefined> {
  return handle.selectFrom('incident').selectAll().where('id', '=', incidentId).executeTakeFirst();
}

export async function insertIncident(handle: WriteHandle, row: IncidentRow): Promise<void> {
  await handle.insertInto('incident').values(row).execute();
}
