/** @file A hold that a person raises. Invariant: whoever sees cause for a hold may raise it; only a named person’s decision ends it. */

import { DomainError } from '#shared/domain/errors.ts';
import type { Hold, HoldKind } from '#shared/domain/holds.ts';
import { caseById } from '../cases/find-case.ts';
import type { ServiceContext } from '../service-context.ts';
import { openHolds } from './open-hold.ts';
import { holdsOfCase } from './read-holds.ts';

/** `because` says what gives cause, and stays out of every investigation report. @throws DomainError NOT_FOUND */
export function raiseHold(context: ServiceContext, input: { caseId: string; kind: HoldKind; because: string }): Promise<Hold> {
  return context.unitOfWork.write(async (handle, record) => {
    const { id: caseId } = await caseById(handle, input.caseId);
    const source = `raised:${context.ports.ids.next()}`;
    const [opened] = await openHolds(context, handle, caseId, [{ kind: input.kind, source, because: input.because }]);
    const hold = (await holdsOfCase(handle, caseId)).find(({ id }) => id === opened?.holdId);
    if (hold === undefined) throw new DomainError('NOT_FOUND');
    await record({
      type: 'hold.raised',
      version: 1,
      caseId,
      payload: { holdId: hold.id, kind: hold.kind, because: input.because },
    });
    return hold;
  });
}
