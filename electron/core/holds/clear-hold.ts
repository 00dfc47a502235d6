/** @file Clearing a hold: a named person decides to go on and says why. Invariant: a hold is cleared once. */
import { DomainError } from '#shared/domain/errors.ts';
import { holdKinds } from '#shared/domain/holds/kinds.ts';
import type { Hold } from '#shared/domain/holds.ts';
import type { ServiceContext } from '../service-context.ts';
import { findHold, updateHoldCleared } from './holds-queries.ts';
import { holdsOfCase } from './read-holds.ts';

/** Records who decided and why; who typed it in is recorded beside it. @throws DomainError NOT_FOUND, HOLD_ALREADY_CLEARED, HOLD_NEVER_CLEARED */
export function clearHold(
  context: ServiceContext,
  input: { caseId: string; holdId: string; clearedBy: string; reason: string },
): Promise<Hold> {
  return context.unitOfWork.write(async (handle, record) => {
    const hold = await findHold(handle, input.holdId);
    if (hold === undefined || hold.case_id !== input.caseId) throw new DomainError('NOT_FOUND');
    if (holdKinds[hold.kind].isPermanent === true) throw new DomainError('HOLD_NEVER_CLEARED');
    if (hold.cleared_at !== null) throw new DomainError('HOLD_ALREADY_CLEARED');
    const cleared = {
      cleared_by: input.clearedBy,
      cleared_at: context.ports.clock.now().toISOString(),
      cleared_reason: input.reason,
      recorded_by: context.actor.displayName,
    };
    await updateHoldCleared(handle, hold.id, cleared);
    await record({
      type: 'hold.cleared',
      version: 1,
      caseId: input.caseId,
      payload: { holdId: hold.id, kind: hold.kind, clearedBy: input.clearedBy, reason: input.reason },
    });
    const clearedHold = (await holdsOfCase(handle, input.caseId)).find(({ id }) => id === hold.id);
    if (clearedHold === undefined) throw new DomainError('NOT_FOUND');
    return clearedHold;
  });
}
