/** @file How the case stands around an interview: holds, the first hour, the agreement. */

import type { FirstHourQuestionId } from '#shared/domain/first-hour.ts';
import type { HoldStop } from '#shared/domain/holds/kinds.ts';
import type { GateSituation } from '#shared/domain/interviews/gates.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { agreementOfCase } from '../district/of-case/respondent-unit.ts';
import { holdsThatStop } from '../holds/holds-that-stop.ts';
import { firstHourOfIncident } from '../intake/first-hour.ts';
import type { ReadHandle } from '../service-context.ts';
import { standingOfHold } from './interviews-queries.ts';

/** Questions whose yes or unknown means that police or a child-protection agency may be at work. */
const agencyQuestions: readonly FirstHourQuestionId[] = ['abuse-or-neglect', 'images-of-a-child', 'police-or-agency'];

export const compelledSource = (interviewId: string): string => `interview:${interviewId}:compelled`;
export const confidentialitySource = (interviewId: string): string => `interview:${interviewId}:confidentiality`;

/** What is the same for every interview of the incident. */
export type IncidentSituation = Pick<GateSituation, 'isAgencyAtWork' | 'stopping' | 'agreementArticle'>;

/** @param today a civil date, for the agreement in force */
export async function situationOfIncident(
  handle: ReadHandle,
  { incidentId, caseId, today }: { incidentId: string; caseId: string; today: string },
): Promise<IncidentSituation> {
  const named = async (stop: HoldStop): Promise<string[]> =>
    (await holdsThatStop(handle, caseId, stop)).map((kind) => holdKindLabels[kind]);
  const firstHour = (await firstHourOfIncident(handle, incidentId)).filter(({ supersededAt }) => supersededAt === null);
  return {
    isAgencyAtWork: firstHour.some(({ question, answer }) => agencyQuestions.includes(question) && answer !== 'no'),
    stopping: {
      any: await named('interview'),
      student: await named('student-interview'),
      compelled: await named('compelled-interview'),
      recording: await named('recording'),
    },
    agreementArticle: await articleOn(handle, caseId, today),
  };
}

/** How the holds stand that the interview itself opened. */
export async function holdsOfInterview(
  handle: ReadHandle,
  interviewId: string,
): Promise<Pick<GateSituation, 'compelledHold' | 'confidentialityHold'>> {
  return {
    compelledHold: await standingOfHold(handle, compelledSource(interviewId)),
    confidentialityHold: await standingOfHold(handle, confidentialitySource(interviewId)),
  };
}

async function articleOn(handle: ReadHandle, caseId: string, today: string): Promise<string> {
  return (await agreementOfCase(handle, caseId, today))?.representationArticle ?? '';
}
