/** @file What happened, with everyone in it. */
import { Incident } from '#shared/domain/cases.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ReadHandle } from '../service-context.ts';
import { findIncident } from './incidents-queries.ts';

/** The incident with the people who have a role in it now. @throws DomainError NOT_FOUND */
export async function incidentById(handle: ReadHandle, incidentId: string): Promise<Incident> {
  const row = await findIncident(handle, incidentId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  return Incident.parse({
    id: row.id,
    receivedOn: row.received_on,
    receivedHow: row.received_how,
    receivedBy: row.received_by,
    summary: row.summary,
    participants: await participantsOfIncident(handle, incidentId),
  });
}
