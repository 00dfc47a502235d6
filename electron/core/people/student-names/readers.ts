/** @file The list of those who may read the names of an incident's students without having a case of it in hand. */
import { DomainError } from '#shared/domain/errors.ts';
import { StudentNameReaderId, UserId } from '#shared/domain/ids.ts';
import type { StudentNameReader } from '#shared/domain/people-across-matters.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { assertMayReadStudentNames } from './student-names.ts';
import { endReader, findReader, insertReader, selectOffice, selectReaders } from './student-names-queries.ts';

/** Names somebody of the office as a reader. @throws DomainError NOT_FOUND, NOT_ALLOWED (not one of those allowed; named already) */
export function nameReader(context: ServiceContext, input: { caseId: string; userId: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const { incident_id: incidentId } = await caseById(handle, input.caseId);
    await assertMayReadStudentNames(handle, context.actor, incidentId);
    const user = (await selectOffice(handle)).find(({ id }) => id === input.userId);
    if (user === undefined) throw new DomainError('NOT_FOUND');
    if ((await findReader(handle, incidentId, user.id)) !== undefined) {
      throw new DomainError('NOT_ALLOWED', { problem: 'This person is named as a reader already.', next: '' });
    }
    await insertReader(handle, {
      id: context.ports.ids.next(),
      incident_id: incidentId,
      user_id: user.id,
      named_by: context.actor.displayName,
      named_at: context.ports.clock.now().toISOString(),
      ended_by: null,
      ended_at: null,
    });
    await record({
      type: 'student_name_reader.named',
      version: 1,
      caseId: input.caseId,
      payload: { userId: user.id, displayName: user.display_name },
    });
  });
}

/** Takes a reader off the list. @throws DomainError NOT_FOUND, NOT_ALLOWED as `nameReader` */
export function endReading(context: ServiceContext, input: { caseId: string; userId: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const { incident_id: incidentId } = await caseById(handle, input.caseId);
    await assertMayReadStudentNames(handle, context.actor, incidentId);
    const reader = (await selectReaders(handle, incidentId)).find(({ user_id }) => user_id === input.userId);
    if (reader === undefined) throw new DomainError('NOT_FOUND');
    await endReader(handle, reader.id, { by: context.actor.displayName, at: context.ports.clock.now().toISOString() });
    await record({
      type: 'student_name_reader.ended',
      version: 1,
      caseId: input.caseId,
      payload: { userId: reader.user_id, displayName: reader.display_name },
    });
  });
}

/** Who is named now, and who of the office could be besides: investigators, since administrators may read every name. */
export async function readersOf(
  handle: ReadHandle,
  incidentId: string,
): Promise<{ readers: StudentNameReader[]; office: { userId: UserId; displayName: string }[] }> {
  const readers = await selectReaders(handle, incidentId);
  const named = new Set(readers.map((reader) => reader.user_id));
  const others = (await selectOffice(handle)).filter(({ id, role }) => role === 'investigator' && !named.has(id));
  return {
    readers: readers.map((reader) => ({
      id: StudentNameReaderId.parse(reader.id),
      userId: UserId.parse(reader.user_id),
      displayName: reader.display_name,
      namedBy: reader.named_by,
      namedAt: reader.named_at,
    })),
    office: others.map(({ id, display_name }) => ({ userId: UserId.parse(id), displayName: display_name })),
  };
}
