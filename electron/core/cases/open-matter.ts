/** @file Opening a matter: incident, case and the first people in one unit of work. */
import type { ComplainantRole, ReceivedHow, Track } from '#shared/domain/cases.ts';
import type { FirstHourEntry } from '#shared/domain/first-hour.ts';
import { complainantRoleLabels } from '#shared/domain/labels.ts';
import { matterTitle } from '#shared/domain/matter-title.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { enterIncident } from '../incidents/enter-incident.ts';
import { enterFirstHour } from '../intake/first-hour.ts';
import { enterParticipant } from '../people/enter-participant.ts';
import type { ParticipantRecord } from '../people/people-rows.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { insertCase } from './cases-queries.ts';
import type { CaseFileRow } from './cases-rows.ts';
import { numberForNewCase } from './next-number.ts';
import { readWorkspace, type Workspace } from './read-workspace.ts';
import { foldText } from './search-text.ts';

/**
 * A report as it came in. Only `summary` is needed; whatever else is empty or null is not known yet, and shows as a gap. An empty title is made
 * from position and day. A complainant without a name is anonymous, a null one not known. An empty `receivedBy` is the person at work.
 */
export type NewMatter = {
  track: Track;
  title: string;
  receivedOn: string | null;
  receivedHow: ReceivedHow | null;
  receivedBy?: string;
  summary: string;
  doneOrNext?: string;
  toKeep?: string;
  firstHour?: FirstHourEntry[];
  complainant: ({ name: string; role: ComplainantRole } & OnRecord) | null;
  respondent: OnRecord & { name: string; account: string; position: string; building: string; employmentStatus: EmploymentStatus };
};

/** Somebody on record who was said to be the same person, or a namesake in the matter who was said not to be. */
type OnRecord = { personId?: string | null; isSomebodyElse?: boolean };

type Parties = { respondent: ParticipantRecord; complainant: ParticipantRecord | null; investigator: ParticipantRecord };

/**
 * Opens the case under the next number, with the signed-in person as investigator. Answers of the first hour open their holds. A complaining
 * student is entered under a pseudonym, whatever name was typed.
 */
export async function openMatter(context: ServiceContext, matter: NewMatter): Promise<Workspace> {
  const caseId = await context.unitOfWork.write(async (handle, record) => {
    const incidentId = await enterIncident(context, handle, matter);
    const parties = await enterParties(context, handle, incidentId, matter);
    const row = await caseRow(context, handle, { incidentId, matter, parties });
    const { firstHour = [] } = matter;
    await insertCase(handle, row);
    const holds = await enterFirstHour(context, handle, { incidentId, caseId: row.id }, firstHour);
    await record({
      type: 'case_file.opened',
      version: 2,
      caseId: row.id,
      payload: {
        number: row.number,
        title: row.title,
        track: matter.track,
        incident: {
          id: incidentId,
          receivedOn: matter.receivedOn,
          receivedHow: matter.receivedHow,
          receivedBy: matter.receivedBy || context.actor.displayName,
          summary: matter.summary,
        },
        doneOrNext: row.done_or_next,
        toKeep: row.to_keep,
        firstHour,
        respondent: {
          ...told(parties.respondent),
          account: matter.respondent.account,
          building: row.building,
          employmentStatus: row.employment_status,
        },
        complainant: parties.complainant === null ? null : { ...told(parties.complainant), relation: matter.complainant?.role ?? 'other' },
        investigator: told(parties.investigator),
        holds,
      },
    });
    return row.id;
  });
  return readWorkspace(context, { caseId });
}

async function enterParties(context: ServiceContext, handle: WriteHandle, incidentId: string, matter: NewMatter): Promise<Parties> {
  const { complainant, respondent } = matter;
  const enter = (entry: Parameters<typeof enterParticipant>[3]) => enterParticipant(context, handle, incidentId, entry);
  return {
    respondent: await enter({
      role: 'respondent',
      name: respondent.name,
      connection: respondent.position,
      account: respondent.account,
      ...onRecord(respondent),
    }),
    complainant:
      complainant === null
        ? null
        : await enter({
            role: 'complainant',
            name: complainant.name,
            connection: complainant.role === 'other' ? '' : complainantRoleLabels[complainant.role],
            isStudent: complainant.role === 'student',
            ...onRecord(complainant),
          }),
    investigator: await enter({ role: 'investigator', name: context.actor.displayName, connection: '', user: context.actor }),
  };
}

async function caseRow(
  { ports, actor }: ServiceContext,
  handle: WriteHandle,
  { incidentId, matter, parties }: { incidentId: string; matter: NewMatter; parties: Parties },
): Promise<CaseFileRow & { done_or_next: string; to_keep: string }> {
  const now = ports.clock.now();
  const number = await numberForNewCase(handle, now);
  const { position, building, employmentStatus } = matter.respondent;
  const title = matter.title === '' ? matterTitle({ position, receivedOn: matter.receivedOn }) : matter.title;
  return {
    id: ports.ids.next(),
    incident_id: incidentId,
    number,
    title,
    track: matter.track,
    status: 'open',
    respondent_id: parties.respondent.id,
    investigator_id: parties.investigator.id,
    building,
    employment_status: employmentStatus,
    opened_by: actor.displayName,
    opened_at: now.toISOString(),
    open_item_count: 0,
    search_text: foldText([number, title, parties.respondent.display_name, building].join(' \n')),
    done_or_next: matter.doneOrNext ?? '',
    to_keep: matter.toKeep ?? '',
  };
}

const onRecord = ({ personId = null, isSomebodyElse = false }: OnRecord): Required<OnRecord> => ({ personId, isSomebodyElse });

function told(participant: ParticipantRecord): { participantId: string; personId: string; displayName: string; position: string } {
  return {
    participantId: participant.id,
    personId: participant.person_id,
    displayName: participant.display_name,
    position: participant.connection,
  };
}
