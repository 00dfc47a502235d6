/**
 * @file Students' own names. Invariant: they stand in one table and nowhere else; they are read one at a time, by those allowed, for a reason,
 * and every reading is an event that does not hold the name.
 */
import { DomainError } from '#shared/domain/errors.ts';
import { REMOVED_MARK } from '#shared/domain/removal.ts';
import { caseById } from '../../cases/find-case.ts';
import type { Actor, ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { findParticipant } from '../people-queries.ts';
import type { ParticipantRecord } from '../people-rows.ts';
import {
  findReader,
  findStudentName,
  hasCaseInHand,
  insertStudentName,
  selectStudentNames,
  updateStudentName,
} from './student-names-queries.ts';

/** Administrators, whoever has a case of the incident in hand, and those named on its list of readers. */
export async function mayReadStudentNames(handle: ReadHandle, actor: Actor, incidentId: string): Promise<boolean> {
  if (actor.role === 'administrator') return true;
  return (await hasCaseInHand(handle, incidentId, actor.userId)) || (await findReader(handle, incidentId, actor.userId)) !== undefined;
}

/** @throws DomainError NOT_ALLOWED to everyone else */
export async function assertMayReadStudentNames(handle: ReadHandle, actor: Actor, incidentId: string): Promise<void> {
  if (await mayReadStudentNames(handle, actor, incidentId)) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'The names of this matter’s students are open to its investigator and to those named as readers.',
    next: 'Ask the investigator of the case or an administrator to name you.',
  });
}

/** Keeps the name behind a pseudonym, in the place of one that was kept before. */
export async function keepStudentName(
  { ports, actor }: Pick<ServiceContext, 'ports' | 'actor'>,
  handle: WriteHandle,
  { personId, name }: { personId: string; name: string },
): Promise<void> {
  const kept = { name, recorded_by: actor.displayName, recorded_at: ports.clock.now().toISOString() };
  if ((await findStudentName(handle, personId)) === undefined) {
    await insertStudentName(handle, { id: ports.ids.next(), person_id: personId, ...kept });
  } else await updateStudentName(handle, personId, kept);
}

/** Records or corrects a student's own name. @throws DomainError NOT_FOUND, NOT_ALLOWED (no student; not one of those allowed) */
export function recordStudentName(context: ServiceContext, input: { caseId: string; participantId: string; name: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const student = await studentOf(context, handle, input);
    const isFirst = (await findStudentName(handle, student.person_id)) === undefined;
    await keepStudentName(context, handle, { personId: student.person_id, name: input.name });
    await record({
      type: 'student_name.recorded',
      version: 1,
      caseId: input.caseId,
      payload: { participantId: student.id, pseudonym: student.display_name, isFirst },
    });
  });
}

/**
 * The student's own name, and an event that says who asked and why. The event commits before the name is given.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED when the person is no student, no name is kept, or the actor is not one of those allowed;
 * REMOVED_BY_ORDER
 */
export function revealStudentName(
  context: ServiceContext,
  input: { caseId: string; participantId: string; reason: string },
): Promise<{ name: string }> {
  return context.unitOfWork.write(async (handle, record) => {
    const student = await studentOf(context, handle, input);
    const kept = await findStudentName(handle, student.person_id);
    if (kept === undefined) {
      throw new DomainError('NOT_ALLOWED', { problem: `No name is kept for ${student.display_name}.`, next: 'Record it first.' });
    }
    if (kept.name === REMOVED_MARK) throw new DomainError('REMOVED_BY_ORDER', { exhibit: `The name of ${student.display_name}` });
    await record({
      type: 'student_name.revealed',
      version: 1,
      caseId: input.caseId,
      payload: { participantId: student.id, pseudonym: student.display_name, reason: input.reason },
    });
    return { name: kept.name };
  });
}

/** The names kept for these people, by person. For taking names out of texts, and to say that one is kept: never to be shown. */
export async function studentNamesOf(handle: ReadHandle, personIds: readonly string[]): Promise<Map<string, string[]>> {
  return new Map((await selectStudentNames(handle, personIds)).map((row) => [row.person_id, [row.name]]));
}

async function studentOf(
  { actor }: ServiceContext,
  handle: ReadHandle,
  input: { caseId: string; participantId: string },
): Promise<ParticipantRecord> {
  const { incident_id: incidentId } = await caseById(handle, input.caseId);
  const participant = await findParticipant(handle, incidentId, input.participantId);
  if (participant === undefined) throw new DomainError('NOT_FOUND');
  await assertMayReadStudentNames(handle, actor, incidentId);
  if (participant.kind === 'student') return participant;
  throw new DomainError('NOT_ALLOWED', { problem: 'Only a student has a name that is kept apart.', next: '' });
}
