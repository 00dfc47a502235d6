/** @file "I have looked": a person says so, and may take it back. Invariant: it moves a mark and touches nothing that is due. */
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../audit/present-head.ts';
import type { ServiceContext } from '../service-context.ts';
import { deleteLastLooked, findLastLooked, saveLastLooked } from './today-queries.ts';

/**
 * Marks everything up to the event `upTo`, which the person has seen named, as looked at; what was recorded since then stays a change.
 * @throws DomainError INPUT_REFUSED for an event that has not happened; CHANGED_MEANWHILE when it is marked further already
 */
export function markLooked(context: ServiceContext, input: { upTo: number }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    if (input.upTo > (await presentHead(handle)).number) {
      throw new DomainError('INPUT_REFUSED', { problem: 'Only what has been recorded can have been looked at.' });
    }
    const before = await findLastLooked(handle, context.actor.userId);
    if (before !== undefined && before.event_number > input.upTo) throw new DomainError('CHANGED_MEANWHILE');
    await saveLastLooked(handle, {
      user_id: context.actor.userId,
      event_number: input.upTo,
      at: context.ports.clock.now().toISOString(),
    });
    await record({
      type: 'today.looked',
      version: 1,
      caseId: null,
      payload: { upTo: input.upTo, before: before === undefined ? null : { upTo: before.event_number, at: before.at } },
    });
  });
}

/** Takes the mark back to where it stood before; `to` null takes it away. @throws DomainError CHANGED_MEANWHILE when there is none or it stands before `to` */
export function undoLooked(context: ServiceContext, input: { to: { eventNumber: number; at: string } | null }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await findLastLooked(handle, context.actor.userId);
    if (before === undefined || (input.to !== null && before.event_number < input.to.eventNumber))
      throw new DomainError('CHANGED_MEANWHILE');
    if (input.to === null) await deleteLastLooked(handle, context.actor.userId);
    else await saveLastLooked(handle, { user_id: context.actor.userId, event_number: input.to.eventNumber, at: input.to.at });
    await record({
      type: 'today.look_undone',
      version: 1,
      caseId: null,
      payload: { upTo: before.event_number, backTo: input.to?.eventNumber ?? null },
    });
  });
}
