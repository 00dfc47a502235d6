/** @file Keeping an interview to named people, and opening it again. Invariant: whoever restricts stays on the list; a compelled one is never opened to everybody. */
import type { BasedOn } from '#shared/domain/based-on.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Interview } from '#shared/domain/interviews/interviews.ts';
import { colleagueById } from '../access/colleagues.ts';
import { assertBasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { changingInterview } from './change-interview.ts';
import { endRestriction, insertRestriction, selectReaders } from './interviews-queries.ts';

type At = { caseId: string; interviewId: string };

/**
 * From now on the people of the list read the interview and nobody else does.
 * @throws DomainError NOT_FOUND (the interview, or somebody without a key), CHANGED_MEANWHILE; NOT_ALLOWED (not on its list, or the list leaves
 * out the person who makes it)
 */
export function restrictInterview(
  context: ServiceContext,
  input: At & { userIds: readonly string[]; reason: string; basedOn: BasedOn },
): Promise<Interview> {
  return changingInterview(context, input, async (handle, { record }) => {
    const before = await selectReaders(handle, [record.id]);
    assertBasedOn(before[0]?.id, input);
    const readers = await Promise.all([...new Set(input.userIds)].map((id) => colleagueById(handle, id)));
    if (!readers.some(({ userId }) => userId === context.actor.userId)) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'Whoever makes the list stays on it.',
        next: 'Put yourself on the list. Somebody else on it may take you off later.',
      });
    }
    const at = context.ports.clock.now().toISOString();
    const by = context.actor.displayName;
    await endRestriction(handle, record.id, { ended_at: at, ended_by: by, ended_reason: 'Replaced by another list.' });
    const id = context.ports.ids.next();
    await insertRestriction(
      handle,
      {
        id,
        interview_id: record.id,
        reason: input.reason,
        restricted_at: at,
        restricted_by: by,
        ended_at: null,
        ended_by: null,
        ended_reason: null,
      },
      readers.map(({ userId }) => userId),
    );
    const named = readers.map(({ userId, displayName }) => ({ userId, displayName }));
    const payload = { restrictionId: id, readers: named, reason: input.reason, replacedRestrictionId: before[0]?.id ?? null };
    return { type: 'interview.restricted', payload };
  });
}

/** Everybody with a key may read it again. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; NOT_ALLOWED for a compelled interview */
export function openInterview(context: ServiceContext, input: At & { reason: string; basedOn: BasedOn }): Promise<Interview> {
  return changingInterview(context, input, async (handle, { record }) => {
    const [restriction] = await selectReaders(handle, [record.id]);
    assertBasedOn(restriction?.id, input);
    if (restriction === undefined) throw new DomainError('CHANGED_MEANWHILE');
    if (record.mode === 'compelled') {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'A compelled statement is kept apart for good.',
        next: 'Put those who must read it on its list.',
      });
    }
    await endRestriction(handle, record.id, {
      ended_at: context.ports.clock.now().toISOString(),
      ended_by: context.actor.displayName,
      ended_reason: input.reason,
    });
    return { type: 'interview.opened', payload: { restrictionId: restriction.id, reason: input.reason } };
  });
}
