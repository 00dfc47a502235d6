/** @file Two matters in one casebook, for tests about people in both. */
import type { Participant, ParticipantRole } from '#shared/domain/people.ts';
import { readPeople } from '../../../electron/core/people/read-people.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openExample } from '../matters/example-matter.ts';

export type TwoMatters = {
  first: { caseId: string; respondent: Participant; complainant: Participant };
  second: { caseId: string; respondent: Participant; complainant: Participant };
};

function inRole(participants: readonly Participant[], role: ParticipantRole): Participant {
  const found = participants.find((participant) => participant.role === role);
  if (found === undefined) throw new Error(`The matter has no ${role}.`);
  return found;
}

/** The example with its respondent by name, and a second one against an unknown account by an anonymous resident. */
export async function openTwoMatters(context: ServiceContext): Promise<TwoMatters> {
  const opened = [
    await openExample(context),
    await openExample(context, {
      matter: { title: 'A picture of the staff room' },
      complainant: { name: '', role: 'resident' },
      respondent: { name: '', account: '@MathWiz', position: '' },
    }),
  ].map(({ summary, incident }) => ({
    caseId: summary.id,
    respondent: inRole(incident.participants, 'respondent'),
    complainant: inRole(incident.participants, 'complainant'),
  }));
  const [first, second] = opened;
  if (first === undefined || second === undefined) throw new Error('Two matters were opened.');
  return { first, second };
}

/** Somebody of a case as the People tab shows them. */
export async function personIn(context: ServiceContext, caseId: string, participantId: string) {
  const found = (await readPeople(context, { caseId })).people.find((person) => person.participantId === participantId);
  if (found === undefined) throw new Error('Nobody of that id is in the case.');
  return found;
}
