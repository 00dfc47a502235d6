/** @file Opening a matter: incident, case and the first people in one unit of work. */
import { nextCaseNumber } from '#shared/domain/case-number.ts';
import type { CaseNumber, ReceivedHow, StopCard, Track } from '#shared/domain/cases.ts';
import { complainantRoleLabels, stopCardLabels } from '#shared/domain/labels.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { openHolds } from '../holds/open-hold.ts';
import { enterIncident } from '../incidents/enter-incident.ts';
import { enterParticipant } from '../people/enter-participant.ts';
import type { ParticipantRecord } from '../people/people-rows.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { insertCase, selectNumbersOfYear } from './cases-queries.ts';
import type { CaseFileRow } from './cases-rows.ts';
import { readWorkspace, type Workspace } from './read-workspace.ts';
import { foldText } from './search-text.ts';

/** `receivedOn` is a civil date. An empty complainant's name means anonymous; an empty respondent's name needs an account. */
export type NewMatter = {
  track: Track;
  title: string;
  receivedOn: string;
  receivedHow: ReceivedHow;
  summary: string;
  mentions: StopCard[];
  complainant: { name: string; role: 'parent-or-guardian' | 'student' | 'staff' | 'resident' | 'other' };
  respondent: { name: string; account: string; position: string; building: string; employmentStatus: EmploymentStatus };
};

type Parties = { respondent: ParticipantRecord; complainant: ParticipantRecord; investigator: ParticipantRecord };

/**
 * Opens the case under the next number of the year, with the signed-in person as investigator. Each stop card opens a hold on a mandated
 * report. A complaining student is entered under a pseudonym, whatever name was typed.
 * @throws DomainError INPUT_REFUSED (the respondent has neither a name nor an account)
 */
export async function openMatter(context: ServiceContext, matter: NewMatter): Promise<Workspace> {
  const caseId = await context.unitOfWork.write(async (handle, record) => {
    const incidentId = await enterIncident(context, handle, matter);
    const parties = await enterParties(context, handle, incidentId, matter);
    const row = await caseRow(context, handle, { incidentId, matter, parties });
    await insertCase(handle, row);
    const holds = await openHolds(context, handle, row.id, matter.mentions.map(mandatedReport));
    await record({
      type: 'case_file.opened',
      version: 1,
      caseId: row.id,
      payload: {
        number: row.number,
        title: matter.title,
        track: matter.track,
        incident: {
          id: incidentId,
          receivedOn: matter.receivedOn,
          receivedHow: matter.receivedHow,
          summary: matter.summary,
          mentions: matter.mentions,
        },
        respondent: {
          ...told(parties.respondent),
          account: matter.respondent.account,
          building: row.building,
          employmentStatus: row.employment_status,
        },
        complainant: { ...told(parties.complainant), relation: matter.complainant.role },
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
    }),
    complainant: await enter({
      role: 'complainant',
      name: complainant.name,
      connection: complainant.role === 'other' ? '' : complainantRoleLabels[complainant.role],
      isStudent: complainant.role === 'student',
    }),
    investigator: await enter({ role: 'investigator', name: context.actor.displayName, connection: '', user: context.actor }),
  };
}

async function caseRow(
  { ports, actor }: ServiceContext,
  handle: WriteHandle,
  { incidentId, matter, parties }: { incidentId: string; matter: NewMatter; parties: Parties },
): Promise<CaseFileRow> {
  const now = ports.clock.now();
  const number = nextCaseNumber(now.getFullYear(), (await selectNumbersOfYear(handle, now.getFullYear())) as CaseNumber[]);
  const { building, employmentStatus } = matter.respondent;
  return {
    id: ports.ids.next(),
    incident_id: incidentId,
    number,
    title: matter.title,
    track: matter.track,
    status: 'open',
    respondent_id: parties.respondent.id,
    investigator_id: parties.investigator.id,
    building,
    employment_status: employmentStatus,
    opened_by: actor.displayName,
    opened_at: now.toISOString(),
    open_item_count: 0,
    search_text: foldText([number, matter.title, parties.respondent.display_name, building].join(' \n')),
  };
}

function mandatedReport(card: StopCard): { kind: 'mandated-report'; source: string; because: string } {
  return { kind: 'mandated-report', source: `intake:${card}`, because: `The report mentions: ${stopCardLabels[card]}.` };
}

function told(participant: ParticipantRecord): { participantId: string; personId: string; displayName: string; position: string } {
  return {
    participantId: participant.id,
    personId: participant.person_id,
    displayName: participant.display_name,
    position: participant.connection,
  };
}
