/** @file What there is to choose from when a line or a task is entered. */
import type { About } from '#shared/domain/log.ts';
import type { Participant } from '#shared/domain/people.ts';
import { caseById } from '../cases/find-case.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ServiceContext } from '../service-context.ts';
import { aboutsOfCase } from './about.ts';
import { namesInLog } from './read-log.ts';

/** @throws DomainError NOT_FOUND */
export async function listChoices(
  context: ServiceContext,
  input: { caseId: string },
): Promise<{ abouts: About[]; people: Participant[]; names: string[] }> {
  const handle = context.unitOfWork.read;
  const { incident_id: incidentId } = await caseById(handle, input.caseId);
  return {
    abouts: await aboutsOfCase(handle, input.caseId),
    people: await participantsOfIncident(handle, incidentId),
    names: await namesInLog(context, input),
  };
}
