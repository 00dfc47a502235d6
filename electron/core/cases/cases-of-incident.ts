/** @file The cases of one incident, and moving one to another incident. */
import { DomainError } from '#shared/domain/errors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { IncidentCase } from '#shared/domain/incidents.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { type CaseRecord, selectCasesOfIncident, updateCase } from './cases-queries.ts';

/** A case as its incident lists it, with the participants whom its row names. */
export type CaseInIncident = IncidentCase & { respondentId: string; investigatorId: string };

/** In the order of their numbers. */
export async function casesOfIncident(handle: ReadHandle, incidentId: string): Promise<CaseInIncident[]> {
  return (await selectCasesOfIncident(handle, incidentId)).map(toIncidentCase);
}

/** As the contract gives it, without the participants. */
export function listedCase({ respondentId: _respondent, investigatorId: _investigator, ...listed }: CaseInIncident): IncidentCase {
  return listed;
}

/**
 * Puts the case into another incident; `standsFor` gives by participant of the old incident who is that person in the new one.
 * @throws Error (a bug) when the respondent or the investigator was not carried over first
 */
export async function moveCase(
  handle: WriteHandle,
  file: CaseInIncident,
  to: { incidentId: string; standsFor: ReadonlyMap<string, string> },
): Promise<void> {
  const respondentId = to.standsFor.get(file.respondentId);
  const investigatorId = to.standsFor.get(file.investigatorId);
  if (respondentId === undefined || investigatorId === undefined) throw new Error('A case moves with its respondent and its investigator.');
  await updateCase(handle, file.id, { incident_id: to.incidentId, respondent_id: respondentId, investigator_id: investigatorId });
}

/** @throws DomainError NOT_ALLOWED when one of them is closed: what a closed case is made of stays as it is */
export function assertNoneClosed(files: readonly IncidentCase[]): void {
  const closed = files.find(({ status }) => status === 'closed');
  if (closed === undefined) return;
  const problem = `Case ${closed.number} is closed, so it stays where it is.`;
  throw new DomainError('NOT_ALLOWED', { problem, next: 'Reopen it first, or link the two instead.' });
}

function toIncidentCase(record: CaseRecord): CaseInIncident {
  return {
    id: record.id as CaseId,
    number: record.number,
    title: record.title,
    track: record.track,
    status: record.status,
    respondent: record.respondent,
    building: record.building,
    investigator: record.investigator,
    respondentId: record.respondent_id,
    investigatorId: record.investigator_id,
  };
}
