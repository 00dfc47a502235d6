/** @file What the page of an incident shows. */
import type { AlsoReported, IncidentChange, IncidentFile } from '#shared/domain/incidents.ts';
import { linksOfIncident } from '../case-links/read-links.ts';
import { casesOfIncident, listedCase } from '../cases/cases-of-incident.ts';
import { sharedEvidence } from '../evidence/citing/shared-items.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import type { IncidentChangeRow } from './incidents-rows.ts';
import { selectChanges } from './moving/moving-queries.ts';
import { incidentById } from './read-incident.ts';

/** @throws DomainError NOT_FOUND */
export async function readIncidentFile(context: ServiceContext, input: { incidentId: string }): Promise<IncidentFile> {
  const handle = context.unitOfWork.read;
  const incident = await incidentById(handle, input.incidentId);
  const cases = await casesOfIncident(handle, incident.id);
  const evidence = await sharedEvidence(handle, context.actor, incident.id);
  const rows = await selectChanges(handle, incident.id);
  const changes = await Promise.all(rows.map((row) => changeSeenFrom(handle, incident.id, row)));
  return {
    incident,
    alsoReported: await alsoReported(handle, incident.id, rows),
    cases: cases.map(listedCase),
    evidence: evidence.items,
    closedItemCount: evidence.closedIds.length,
    links: await linksOfIncident(handle, incident.id),
    changes,
    mergedInto: cases.length === 0 ? mergedInto(changes) : null,
  };
}

function mergedInto(changes: readonly IncidentChange[]): IncidentFile['mergedInto'] {
  const last = changes.at(-1);
  return last?.kind === 'merge' && last.direction === 'out' ? last.other : null;
}

/** The reports of incidents that were merged into this one and are empty still. */
async function alsoReported(handle: ReadHandle, incidentId: string, rows: readonly IncidentChangeRow[]): Promise<AlsoReported[]> {
  const merged = rows
    .filter(({ kind, to_incident_id: to }) => kind === 'merge' && to === incidentId)
    .map(({ from_incident_id: from }) => from);
  const reports: AlsoReported[] = [];
  for (const id of new Set(merged)) {
    if ((await casesOfIncident(handle, id)).length > 0) continue;
    const { participants: _people, ...report } = await incidentById(handle, id);
    reports.push(report);
  }
  return reports;
}

async function changeSeenFrom(handle: ReadHandle, incidentId: string, row: IncidentChangeRow): Promise<IncidentChange> {
  const isOut = row.from_incident_id === incidentId;
  const otherId = isOut ? row.to_incident_id : row.from_incident_id;
  const [here, there] = [await casesOfIncident(handle, incidentId), await casesOfIncident(handle, otherId)];
  const caseIds = JSON.parse(row.case_ids) as string[];
  const moved = [...here, ...there].filter(({ id }) => caseIds.includes(id));
  return {
    id: row.id as IncidentChange['id'],
    kind: row.kind,
    direction: isOut ? 'out' : 'in',
    cases: moved.map(({ id, number }) => ({ id, number })),
    other: { incidentId: otherId as IncidentChange['other']['incidentId'], numbers: there.map(({ number }) => number) },
    reason: row.reason,
    at: row.changed_at,
    by: row.changed_by,
    undo: undoOf(row, {
      isOut,
      here: here.length,
      there: there.length,
      areAllHere: caseIds.every((id) => here.some((file) => file.id === id)),
    }),
  };
}

/** A split is taken back by merging what left; a merger, by splitting its cases off into the original, as long as that is empty. */
function undoOf(
  { kind }: IncidentChangeRow,
  { isOut, here, there, areAllHere }: { isOut: boolean; here: number; there: number; areAllHere: boolean },
): IncidentChange['undo'] {
  if (kind === 'split') return isOut && here > 0 && there > 0 ? 'merge-back' : null;
  return !isOut && there === 0 && areAllHere ? 'split-back' : null;
}
