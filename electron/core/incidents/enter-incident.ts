/** @file Entering what was reported. */
import type { ReceivedHow, StopCard } from '#shared/domain/cases.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { insertIncident } from './incidents-queries.ts';

/** `receivedOn` is a civil date; `mentions` are the stop cards that came up while the report was taken. */
export type NewIncident = { receivedOn: string; receivedHow: ReceivedHow; summary: string; mentions: StopCard[] };

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
    summary: incident.summary,
    mentions: JSON.stringify([...new Set(incident.mentions)]),
    recorded_by: actor.displayName,
    recorded_at: ports.clock.now().toISOString(),
  });
  return id;
}
