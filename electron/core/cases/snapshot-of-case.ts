/** @file Gathers what the open items of one case are read from, through the services of the slices. */
import type { Incident } from '#shared/domain/cases.ts';
import { afterDecisionOfCase } from '../after-decision/read-after-decision.ts';
import { allegationsOfCase } from '../allegations/read-allegations.ts';
import { harsherOf } from '../comparators/read-comparators.ts';
import { measureOfCase } from '../corrective-action/measure-of-case.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { clocksOfCase } from '../deadlines/triggers/clocks-of-case.ts';
import { countIssued } from '../documents/issued-documents.ts';
import { exhibitsOfCase } from '../evidence/read-exhibits.ts';
import { factsOf } from '../facts/read-facts.ts';
import { findingsOfCase } from '../findings/read-findings.ts';
import { standingsOfCase } from '../findings/read-standing.ts';
import { gateAnswersOfCase } from '../holds/gates.ts';
import { holdsOfCase } from '../holds/read-holds.ts';
import { firstHourOfIncident } from '../intake/first-hour.ts';
import { interimMeasuresOfCase } from '../interim-measures/read-interim-measures.ts';
import { interviewsInBrief } from '../interviews/interviews-in-brief.ts';
import { adverseFactsNotPut } from '../interviews/putting/adverse-facts.ts';
import { lawOfCase } from '../law/law-of-case.ts';
import { parentsNotChosen } from '../people/printing/printed-names.ts';
import { isKnownByAccountOnly, personBehind } from '../people/read-participants.ts';
import { isUnderReview } from '../review/is-under-review.ts';
import type { ReadHandle } from '../service-context.ts';
import { directivesOf } from '../speech/directives/read-directives.ts';
import { expressionsOfCase } from '../speech/read-worksheet.ts';
import type { CaseFileRow } from './cases-rows.ts';
import type { CaseSnapshot } from './open-items/case-snapshot.ts';

/** `incident` is the case's own; `today` a civil date where it is to be told what is overdue. Inside a unit of work it sees what the unit has written. */
export async function snapshotOfCase(
  handle: ReadHandle,
  file: Pick<CaseFileRow, 'id' | 'respondent_id' | 'track' | 'building' | 'status' | 'opened_at' | 'employment_status'>,
  incident: Incident,
  today: string | null = null,
): Promise<CaseSnapshot> {
  const { participants } = incident;
  const respondent = participants.find((participant) => participant.id === file.respondent_id);
  const answers = (await firstHourOfIncident(handle, incident.id)).filter((answer) => answer.supersededAt === null);
  const correctiveActions = await correctiveActionsOfCase(handle, file.id);
  const afterDecision = await afterDecisionOfCase(handle, file.id);
  const allegations = await allegationsOfCase(handle, file.id);
  return {
    track: file.track,
    incident,
    respondent: { position: respondent?.position ?? '', building: file.building },
    firstHour: answers,
    hasReview: await isUnderReview(handle, file.id),
    participants,
    isRespondentUnknown: await isKnownByAccountOnly(handle, file.respondent_id),
    parentsNotChosen: await parentsNotChosen(handle, incident.id),
    allegations,
    exhibits: await exhibitsOfCase(handle, file.id),
    facts: await factsOf(handle, file.id),
    interviews: await interviewsAround(handle, file.respondent_id, incident.id),
    factsNotPut: await adverseFactsNotPut(handle, file.id),
    expressions: await expressionsOfCase(handle, file.id),
    directives: await directivesOf(handle, file.id),
    holds: await holdsOfCase(handle, file.id),
    employmentStatus: file.employment_status,
    gateAnswers: (await gateAnswersOfCase(handle, file.id)).filter((answer) => answer.supersededAt === null),
    law: await lawOfCase(handle, file.id),
    findings: await findingsOfCase(handle, file.id),
    standings: await standingsOfCase(handle, file.id, allegations),
    correctiveActions,
    measure: await measureOfCase(handle, file.id),
    harsher: await harsherOf(handle, file.id),
    issueCount: await countIssued(handle, file.id),
    interimMeasures: await interimMeasuresOfCase(handle, file.id),
    afterDecision,
    ...(await clocksOfCase(handle, file, { receivedOn: incident.receivedOn, firstHour: answers, correctiveActions, afterDecision })),
    today,
    isClosed: file.status === 'closed',
  };
}

/** Whether an interview is with the respondent of the case is told by the person: cases that moved know them under another role. */
async function interviewsAround(handle: ReadHandle, respondentId: string, incidentId: string): Promise<CaseSnapshot['interviews']> {
  const respondent = await personBehind(handle, respondentId);
  const interviews = await interviewsInBrief(handle, incidentId);
  return interviews.map((interview) => ({ ...interview, isWithRespondent: interview.personId === respondent }));
}
