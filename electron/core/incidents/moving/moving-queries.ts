/** @file SQL of splits and mergers. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { IncidentChangeRow } from '../incidents-rows.ts';

export async function insertChange(handle: WriteHandle, row: IncidentChangeRow): Promise<void> {
  await handle.insertInto('incident_change').values(row).execute();
}

/** Splits and mergers in which the incident gave or got cases, the earliest first. */
export function selectChanges(handle: ReadHandle, incidentId: string): Promise<IncidentChangeRow[]> {
  return handle
    .selectFrom('incident_change')
    .selectAll()
    .where((where) => where.or([where('from_incident_id', '=', incidentId), where('to_incident_id', '=', incidentId)]))
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
}

/** How many holds of these cases nobody has cleared. */
export async function countOpenHolds(handle: ReadHandle, caseIds: readonly string[]): Promise<number> {
  if (caseIds.length === 0) return 0;
  const counted = await handle
    .selectFrom('hold')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('case_id', 'in', caseIds)
    .where('cleared_at', 'is', null)
    .executeTakeFirstOrThrow();
  return counted.count;
}
