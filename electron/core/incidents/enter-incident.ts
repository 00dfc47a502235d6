/** @file Entering what was reported. */
import type { ReceivedHow } from '#shared/domain/cases.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { findIncident, insertIncident, updateIncident } from './incidents-queries.ts';

/** `receivedOn` is a civil date; it and the way may be unknown. An empty `receivedBy` is the person at work. */
export type NewIncident = { receivedOn: string | null; receivedHow: ReceivedHow | null; receivedBy?: string; summary: string };

/** Enters an incident and gives back its id. */
export async function enterIncident(
  { ports, actor }: Pick<ServiceContext, 'ports' | 'actor'>,
  handle: WriteHandle,
  incident: NewIncident,
): Promise<string> {
  const id = ports.ids.next();
  await insertIncident(handle, {
    id,
    received_on: incident.receivedOn,
    received_how: incident.receivedHow,
    received_by: incident.receivedBy || actor.displayName,
    summary: incident.summary,
    recorded_by: actor.displayName,
    recorded_at: ports.clock.now().toISOString(),
  });
  return id;
}

/** Puts other details in the place of those that stand. The event of the caller's unit of work tells what stood there before. */
export async function restateIncident(handle: WriteHandle, incidentId: string, incident: Required<NewIncident>): Promise<void> {
  await updateIncident(handle, incidentId, {
    received_on: incident.receivedOn,
    received_how: incident.receivedHow,
    received_by: incident.receivedBy,
    summary: incident.summary,
  });
}

/** Enters the same report once more, as it was taken down, and gives the id of the new incident. @throws DomainError NOT_FOUND */
export async function copyIncident({ ports }: Pick<ServiceContext, 'ports'>, handle: WriteHandle, incidentId: string): Promise<string> {
  const row = await findIncident(handle, incidentId);
  if (row === undefined) throw new DomainError('NOT_FOUND');
  const id = ports.ids.next();
  await insertIncident(handle, { ...row, id });
  return id;
}
