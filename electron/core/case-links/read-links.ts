/** @file Links as either of their ends shows them. */
import { MatterLink } from '#shared/domain/case-links.ts';
import { casesOfIncident } from '../cases/cases-of-incident.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectLinks } from './case-links-queries.ts';
import type { MatterLinkRow } from './case-links-rows.ts';

/** A case, or an incident as a whole. */
type End = { caseId: string | null; incidentId: string };

/** The links of the incident and of each of its cases. */
export async function linksOfIncident(handle: ReadHandle, incidentId: string): Promise<MatterLink[]> {
  const caseIds = (await casesOfIncident(handle, incidentId)).map(({ id }) => id as string);
  const rows = await selectLinks(handle, { caseIds, incidentIds: [incidentId] });
  const isHere = (end: End) => (end.caseId === null ? end.incidentId === incidentId : caseIds.includes(end.caseId));
  return Promise.all(rows.map((row) => seenFrom(handle, row, isHere)));
}

/** The links of one case, and those of its incident. @throws DomainError NOT_FOUND */
export async function listLinksOfCase(context: ServiceContext, input: { caseId: string }): Promise<MatterLink[]> {
  const handle = context.unitOfWork.read;
  const { incident_id: incidentId } = await caseById(handle, input.caseId);
  const rows = await selectLinks(handle, { caseIds: [input.caseId], incidentIds: [incidentId] });
  const isHere = (end: End) => (end.caseId === null ? end.incidentId === incidentId : end.caseId === input.caseId);
  return Promise.all(rows.map((row) => seenFrom(handle, row, isHere)));
}

async function seenFrom(handle: ReadHandle, row: MatterLinkRow, isHere: (end: End) => boolean): Promise<MatterLink> {
  const one = await endOf(handle, row.one_case_id, row.one_incident_id);
  const other = await endOf(handle, row.other_case_id, row.other_incident_id);
  const isForward = isHere(one);
  const [from, to] = isForward ? [one, other] : [other, one];
  const cases = await casesOfIncident(handle, to.incidentId);
  const linked = to.caseId === null ? cases : cases.filter(({ id }) => id === to.caseId);
  return MatterLink.parse({
    id: row.id,
    kind: row.kind,
    isForward,
    from: from.caseId === null ? null : { caseId: from.caseId, number: (await caseById(handle, from.caseId)).number },
    to: {
      incidentId: to.incidentId,
      caseId: to.caseId,
      numbers: linked.map(({ number }) => number),
      title: linked[0]?.title ?? 'An incident without cases',
    },
    reason: row.reason,
    linkedAt: row.linked_at,
    linkedBy: row.linked_by,
  });
}

async function endOf(handle: ReadHandle, caseId: string | null, incidentId: string | null): Promise<End> {
  if (caseId === null) return { caseId, incidentId: incidentId ?? '' };
  return { caseId, incidentId: (await caseById(handle, caseId)).incident_id };
}
