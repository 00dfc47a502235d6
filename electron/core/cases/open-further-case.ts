/** @file One more case in an incident that is on record. Invariant: the report stands once; nothing of it is typed or kept again. */
import type { Track } from '#shared/domain/cases.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { matterTitle } from '#shared/domain/matter-title.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { colleagueById } from '../access/colleagues.ts';
import { openHolds } from '../holds/open-hold.ts';
import { incidentById } from '../incidents/read-incident.ts';
import { firstHourHolds } from '../intake/first-hour.ts';
import { enterParticipant } from '../people/enter-participant.ts';
import type { ParticipantRecord } from '../people/people-rows.ts';
import { investigatorAmong, participantRecordsOf } from '../people/read-participants.ts';
import type { Actor, ServiceContext, WriteHandle } from '../service-context.ts';
import { type CaseInIncident, casesOfIncident } from './cases-of-incident.ts';
import { insertCase } from './cases-queries.ts';
import { numberForNewCase } from './next-number.ts';
import { readWorkspace, type Workspace } from './read-workspace.ts';
import { foldText } from './search-text.ts';

/** An empty title is made from position and day. `investigatorId` is a user, null for the person signed in. */
export type FurtherCase = {
  incidentId: string;
  track: Track;
  title: string;
  respondent: {
    name: string;
    account: string;
    personId?: string | null;
    isSomebodyElse?: boolean;
    position: string;
    building: string;
    employmentStatus: EmploymentStatus;
  };
  investigatorId: string | null;
};

/**
 * Opens a case about another respondent, with a number, a track and an investigator of its own. Holds that the first hour gives cause for open
 * on it too, unless some case of the incident has cleared them.
 * @throws DomainError NOT_FOUND (the incident, or the investigator); INPUT_REFUSED (neither a name nor an account); NOT_ALLOWED (the incident was
 * emptied by a merger, or this person has a case in it already)
 */
export async function openFurtherCase(context: ServiceContext, input: FurtherCase): Promise<Workspace> {
  const { ports, actor } = context;
  const caseId = await context.unitOfWork.write(async (handle, record) => {
    const incident = await incidentById(handle, input.incidentId);
    const beside = await casesOfIncident(handle, incident.id);
    if (beside.length === 0) throw new DomainError('NOT_ALLOWED', emptied);
    const { respondent, investigator } = await enterParties(context, handle, { input, beside });
    const now = ports.clock.now();
    const { building, employmentStatus, position } = input.respondent;
    const number = await numberForNewCase(handle, now);
    const title = input.title === '' ? matterTitle({ position, receivedOn: incident.receivedOn }) : input.title;
    const id = ports.ids.next();
    await insertCase(handle, {
      id,
      incident_id: incident.id,
      number,
      title,
      track: input.track,
      status: 'open',
      respondent_id: respondent.id,
      investigator_id: investigator.id,
      building,
      employment_status: employmentStatus,
      opened_by: actor.displayName,
      opened_at: now.toISOString(),
      open_item_count: 0,
      search_text: foldText([number, title, respondent.display_name, building].join(' \n')),
    });
    const holds = await openHolds(context, handle, id, await firstHourHolds(handle, incident.id));
    await record({
      type: 'case_file.opened_beside',
      version: 1,
      caseId: id,
      payload: {
        number,
        title,
        track: input.track,
        incidentId: incident.id,
        beside: beside.map((file) => file.number),
        respondent: { ...told(respondent), account: input.respondent.account, building, employmentStatus },
        investigator: told(investigator),
        holds,
      },
    });
    return id;
  });
  return readWorkspace(context, { caseId });
}

const emptied = {
  problem: 'This incident was merged into another one and has no cases any more.',
  next: 'Open the case in the incident in which they are now.',
};

async function enterParties(
  context: ServiceContext,
  handle: WriteHandle,
  { input, beside }: { input: FurtherCase; beside: readonly CaseInIncident[] },
): Promise<{ respondent: ParticipantRecord; investigator: ParticipantRecord }> {
  const { name, account, position, personId = null, isSomebodyElse = false } = input.respondent;
  const entry = { role: 'respondent', name, connection: position, account, personId, isSomebodyElse } as const;
  const respondent = await enterParticipant(context, handle, input.incidentId, entry);
  const present = await participantRecordsOf(handle, input.incidentId);
  const personOf = (participantId: string) => present.find(({ id }) => id === participantId)?.person_id;
  const earlier = beside.find(({ respondentId }) => personOf(respondentId) === respondent.person_id);
  if (earlier !== undefined) {
    const problem = `Case ${earlier.number} is about this person already.`;
    throw new DomainError('NOT_ALLOWED', { problem, next: 'Add what else is alleged to that case.' });
  }
  const user = await investigatorOf(context, handle, input.investigatorId);
  const investigator =
    (await investigatorAmong(handle, input.incidentId, user.userId)) ??
    (await enterParticipant(context, handle, input.incidentId, { role: 'investigator', name: user.displayName, connection: '', user }));
  return { respondent, investigator };
}

function investigatorOf({ actor }: ServiceContext, handle: WriteHandle, userId: string | null): Promise<Actor> {
  if (userId === null || userId === actor.userId) return Promise.resolve(actor);
  return colleagueById(handle, userId);
}

function told({ id, person_id, display_name, connection }: ParticipantRecord): Record<string, string> {
  return { participantId: id, personId: person_id, displayName: display_name, position: connection };
}
