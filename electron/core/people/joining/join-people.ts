/**
 * @file Two records that turn out to be one person. Invariant: both records stay; the roles of the joined one stand under the kept one until the
 * join is taken back, and go back then.
 */
import { DomainError } from '#shared/domain/errors.ts';
import { PersonJoinId } from '#shared/domain/ids.ts';
import type { PersonJoin } from '#shared/domain/people-across-matters.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { keptPersonId } from '../finding/find-people.ts';
import { findPerson, moveParticipants, selectParticipantsOfPersons } from '../people-queries.ts';
import type { PersonRow } from '../people-rows.ts';
import { findJoin, insertJoin, markUndone, selectJoins } from './joining-queries.ts';

const refuse = (problem: string, next = ''): never => {
  throw new DomainError('NOT_ALLOWED', { problem, next });
};

/**
 * Says that two records are one person; `keptId` is the one whose name is shown from now on. The event is that of the case at hand.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED as `joinInto`
 */
export function joinPeople(
  context: ServiceContext,
  input: { caseId: string; keptId: string; joinedId: string; reason: string },
): Promise<{ joinId: string }> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const { join, kept, joined } = await joinInto(context, handle, input);
    await record({
      type: 'person.joined',
      version: 1,
      caseId: input.caseId,
      payload: {
        joinId: join.id,
        kept: { personId: kept.id, displayName: kept.display_name },
        joined: { personId: joined.id, displayName: joined.display_name },
        participantIds: JSON.parse(join.participant_ids),
        reason: input.reason,
      },
    });
    return { joinId: join.id };
  });
}

/**
 * The join itself, inside a unit of work that records it.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED for one record with itself, for one that was joined already, for the record of somebody who signs
 * in, and for a student with anyone but a student of the same matter
 */
export async function joinInto(
  { ports, actor }: Pick<ServiceContext, 'ports' | 'actor'>,
  handle: WriteHandle,
  input: { keptId: string; joinedId: string; reason: string },
): Promise<{ join: { id: string; participant_ids: string }; kept: PersonRow; joined: PersonRow }> {
  const keptId = await keptPersonId(handle, input.keptId);
  const kept = await findPerson(handle, keptId);
  const joined = await findPerson(handle, input.joinedId);
  if (kept === undefined || joined === undefined) throw new DomainError('NOT_FOUND');
  if (kept.id === joined.id) refuse('These are one record already.');
  if ((await keptPersonId(handle, joined.id)) !== joined.id) refuse('This record was joined into another one already.');
  if (joined.user_id !== null) refuse('This person signs in here, so theirs is the record to keep.', 'Join the other record into it.');
  const roles = await selectParticipantsOfPersons(handle, [joined.id]);
  await assertOneMatterForStudents(handle, kept, joined);
  const join = { id: ports.ids.next(), participant_ids: JSON.stringify(roles.map((role) => role.id)) };
  await insertJoin(handle, {
    ...join,
    kept_id: kept.id,
    joined_id: joined.id,
    reason: input.reason,
    joined_by: actor.displayName,
    joined_at: ports.clock.now().toISOString(),
    undone_by: null,
    undone_at: null,
    undone_reason: null,
  });
  const moved = roles.map((role) => role.id);
  await moveParticipants(handle, moved, kept.id);
  return { join, kept, joined };
}

/** A pseudonym belongs to one matter: two students may be one child there, and never elsewhere. */
async function assertOneMatterForStudents(handle: ReadHandle, kept: PersonRow, joined: PersonRow): Promise<void> {
  if (kept.kind !== 'student' && joined.kind !== 'student') return;
  const incidents = new Set((await selectParticipantsOfPersons(handle, [kept.id, joined.id])).map((role) => role.incident_id));
  if (kept.kind !== joined.kind || incidents.size !== 1) {
    refuse('A student’s record can be joined with another student’s of the same matter only: the pseudonym belongs to that matter.');
  }
}

/**
 * Takes a join back: the roles go back to the record that they came from.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED when it is taken back already or the kept record was itself joined into another since
 */
export function takeApart(context: ServiceContext, input: { caseId: string; joinId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const join = await findJoin(handle, input.joinId);
    if (join === undefined) throw new DomainError('NOT_FOUND');
    if (join.undone_at !== null) refuse('These records were taken apart already.');
    const [kept, joined] = [await findPerson(handle, join.kept_id), await findPerson(handle, join.joined_id)];
    if (kept === undefined || joined === undefined) throw new DomainError('NOT_FOUND');
    if ((await keptPersonId(handle, kept.id)) !== kept.id) {
      refuse('The record that was kept has been joined into another one since.', 'Take that join apart first.');
    }
    const moved: string[] = JSON.parse(join.participant_ids);
    await moveParticipants(handle, moved, joined.id);
    const at = context.ports.clock.now().toISOString();
    await markUndone(handle, join.id, { by: context.actor.displayName, at, reason: input.reason });
    await record({
      type: 'person.taken_apart',
      version: 1,
      caseId: input.caseId,
      payload: {
        joinId: join.id,
        kept: { personId: kept.id, displayName: kept.display_name },
        joined: { personId: joined.id, displayName: joined.display_name },
        reason: input.reason,
      },
    });
  });
}

/** What was joined into this record, the oldest first, with what was taken back. */
export async function joinsOf(handle: ReadHandle, personId: string): Promise<PersonJoin[]> {
  return (await selectJoins(handle, [personId])).map((row) => ({
    id: PersonJoinId.parse(row.id),
    joinedName: row.joined_name,
    reason: row.reason,
    joinedBy: row.joined_by,
    joinedAt: row.joined_at,
    undone: row.undone_at === null ? null : { by: row.undone_by ?? '', at: row.undone_at, reason: row.undone_reason ?? '' },
  }));
}

/** Ids of the records that stand under these now, by the kept one. */
export async function joinedInto(handle: ReadHandle, keptIds: readonly string[]): Promise<Map<string, string[]>> {
  const joined = new Map<string, string[]>();
  for (const row of await selectJoins(handle, keptIds)) {
    if (row.undone_at === null) joined.set(row.kept_id, [...(joined.get(row.kept_id) ?? []), row.joined_id]);
  }
  return joined;
}
