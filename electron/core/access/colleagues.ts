/** @file Who else opens this casebook, for choosing somebody by name. */
import type { Role } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { UserId } from '#shared/domain/ids.ts';
import type { Actor, ReadHandle, ServiceContext } from '../service-context.ts';
import { selectPeople } from './access-queries.ts';

/** Everybody with a key, in the order in which they came. Anybody with a key may read it. */
export async function listColleagues(
  context: ServiceContext,
): Promise<{ userId: UserId; displayName: string; role: Role; isSelf: boolean }[]> {
  const people = await selectPeople(context.unitOfWork.read);
  return people.map(({ id, display_name: displayName, role }) => ({
    userId: UserId.parse(id),
    displayName,
    role,
    isSelf: id === context.actor.userId,
  }));
}

/** One of them. @throws DomainError NOT_FOUND for somebody without a key */
export async function colleagueById(handle: ReadHandle, userId: string): Promise<Actor> {
  const person = (await selectPeople(handle)).find(({ id }) => id === userId);
  if (person === undefined) throw new DomainError('NOT_FOUND');
  return { userId: UserId.parse(person.id), displayName: person.display_name, role: person.role };
}
