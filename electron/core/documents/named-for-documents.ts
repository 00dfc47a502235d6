/** @file Whom documents name otherwise than the window does. Invariant: a complainant who is to stay anonymous in print is named in no part of a report. */
import { shownNamesOf } from '../people/read-participants.ts';
import type { ReadHandle } from '../service-context.ts';
import type { CaseRecord } from './model/case-record.ts';

/** The record with everyone called as documents call them. */
export async function namedForDocuments(handle: ReadHandle, record: CaseRecord): Promise<CaseRecord> {
  const { participants } = record.incident;
  const names = await shownNamesOf(
    handle,
    participants.map((participant) => participant.id),
  );
  const printed = participants.map((participant) => ({
    ...participant,
    displayName: names.get(participant.id)?.inDocuments ?? participant.displayName,
  }));
  const called = ({ participantId, person }: { participantId: string; person: string }): string =>
    names.get(participantId)?.inDocuments ?? person;
  const respondents = new Map(
    participants.flatMap(({ role, displayName }, index) =>
      role === 'respondent' ? [[displayName, printed[index]?.displayName] as const] : [],
    ),
  );
  const respondent = respondents.get(record.respondent.name) ?? record.respondent.name;
  return {
    ...record,
    summary: { ...record.summary, respondent },
    respondent: { ...record.respondent, name: respondent },
    incident: { ...record.incident, participants: printed },
    interviews: record.interviews.map((interview) => ({ ...interview, person: called(interview) })),
    credibility: record.credibility.map((worksheet) => ({ ...worksheet, person: called(worksheet) })),
  };
}
