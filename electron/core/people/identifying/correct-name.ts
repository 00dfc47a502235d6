/**
 * @file Correcting the name of somebody who came in by name. Invariant: the old name stays in the history and in the log, and finds the person
 * still; what was issued stays as it is.
 */
import { DomainError } from '#shared/domain/errors.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { keepKeys } from '../finding/keep-keys.ts';
import { findParticipant, findPerson, updatePerson } from '../people-queries.ts';
import type { IdentificationRow, ParticipantRecord } from '../people-rows.ts';
import { insertIdentification, selectIdentifications } from './identification-queries.ts';
import { isKnownFromTheStart } from './identify-person.ts';

export type CorrectNameInput = { caseId: string; participantId: string; name: string; reason: string };

/**
 * Enters how the name is written rightly, wherever the person has a role. A further correction sets it right again.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED (a student, or somebody who came in without a name); INPUT_REFUSED (the name as it stands)
 */
export function correctName(context: ServiceContext, input: CorrectNameInput): Promise<void> {
  const { ports, actor } = context;
  return context.unitOfWork.write(async (handle, record) => {
    const { incident_id: incidentId } = await caseById(handle, input.caseId);
    const participant = await findParticipant(handle, incidentId, input.participantId);
    if (participant === undefined || participant.removed_at !== null) throw new DomainError('NOT_FOUND');
    const person = await findPerson(handle, participant.person_id);
    if (person === undefined) throw new DomainError('NOT_FOUND');
    const entries = await selectIdentifications(handle, [person.id]);
    assertCorrectable(participant, entries, input.name);
    const now = ports.clock.now().toISOString();
    await insertIdentification(handle, {
      id: ports.ids.next(),
      person_id: person.id,
      position: entries.length,
      name: input.name,
      since: civilToday(ports.clock),
      how_known: input.reason,
      source: '',
      shows_in_documents: 1,
      kind_before: 'named',
      display_name_before: person.display_name,
      entered_by: actor.displayName,
      entered_at: now,
    });
    await updatePerson(handle, person.id, { kind: 'named', name: input.name, display_name: input.name });
    await keepKeys(handle, person.id, input.name, person.account ?? '');
    await record({
      type: 'person.name_corrected',
      version: 1,
      caseId: input.caseId,
      payload: {
        participantId: participant.id,
        personId: person.id,
        role: participant.role,
        nameBefore: person.display_name,
        name: input.name,
        reason: input.reason,
      },
    });
  });
}

function assertCorrectable(participant: ParticipantRecord, entries: readonly IdentificationRow[], name: string): void {
  if (participant.kind === 'student') {
    const problem = 'A student stays under a pseudonym; the name is kept apart.';
    throw new DomainError('NOT_ALLOWED', { problem, next: 'Correct the student’s name instead.' });
  }
  if (!isKnownFromTheStart(participant, entries)) {
    const problem = 'This person came in without a name.';
    throw new DomainError('NOT_ALLOWED', { problem, next: 'Identify the person, or correct that entry.' });
  }
  if (name === participant.display_name) {
    throw new DomainError('INPUT_REFUSED', { problem: 'This is the name as it stands.', name: 'Enter the name as it should be.' });
  }
}
