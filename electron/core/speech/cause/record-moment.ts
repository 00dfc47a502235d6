/** @file Dated things on which the question of cause turns. Invariant: wordings before stay; what was taken back stays and can be put back. */
import { DomainError } from '#shared/domain/errors.ts';
import type { MomentInput } from '#shared/domain/speech/cause.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { requireExhibitsOfCase } from '../../evidence/read-exhibits.ts';
import type { ServiceContext } from '../../service-context.ts';
import { expressionOnPath } from '../find-expression.ts';
import { findMoment, supersedeMoment, updateMomentTakenBack } from './cause-queries.ts';

/**
 * Enters a moment, or with `momentId` puts another wording in its place.
 * @throws DomainError NOT_FOUND (also for an exhibit of another case, and a moment of another expression), EXHIBIT_RESTRICTED, CHANGED_MEANWHILE
 */
export function recordMoment(
  context: ServiceContext,
  input: { expressionId: string; momentId: string | null; moment: MomentInput } & BasedOn,
): Promise<Expression> {
  const { expressionId, moment } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression } = await expressionOnPath(handle, expressionId);
    const before = expression.moments.find(({ id }) => id === input.momentId);
    if (input.momentId !== null && before === undefined) throw new DomainError('NOT_FOUND');
    if (before !== undefined) assertBasedOn(before.standing.id, input);
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds: moment.exhibitIds, before: before?.exhibitIds ?? [] });
    const id = context.ports.ids.next();
    const momentId = before?.id ?? id;
    await supersedeMoment(handle, {
      id,
      moment_id: momentId,
      expression_id: expressionId,
      kind: moment.kind,
      who: moment.who,
      on_date: moment.on,
      at_time: moment.at,
      how: moment.how,
      exhibit_ids: JSON.stringify(moment.exhibitIds),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: before === undefined ? 'speech_moment.recorded' : 'speech_moment.corrected',
      version: 1,
      caseId,
      payload: { expressionId, allegationId: expression.allegationId, speechMomentId: momentId, ...moment },
    });
    return (await expressionOnPath(handle, expressionId)).expression;
  });
}

/** Takes a moment that was entered in error out of use. @throws DomainError NOT_FOUND */
export function takeBackMoment(context: ServiceContext, input: { momentId: string; reason: string }): Promise<Expression> {
  return setTakenBack(context, input.momentId, input.reason);
}

/** Puts a moment that was taken back into use again. @throws DomainError NOT_FOUND */
export function restoreMoment(context: ServiceContext, input: { momentId: string }): Promise<Expression> {
  return setTakenBack(context, input.momentId, null);
}

function setTakenBack(context: ServiceContext, momentId: string, reason: string | null): Promise<Expression> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findMoment(handle, momentId);
    if (row === undefined || (row.taken_back_at === null) === (reason === null)) throw new DomainError('NOT_FOUND');
    const { caseId, expression } = await expressionOnPath(handle, row.expression_id);
    await updateMomentTakenBack(handle, row.id, {
      taken_back_at: reason === null ? null : context.ports.clock.now().toISOString(),
      taken_back_by: reason === null ? null : context.actor.displayName,
      taken_back_reason: reason,
    });
    await record({
      type: reason === null ? 'speech_moment.restored' : 'speech_moment.taken_back',
      version: 1,
      caseId,
      payload: {
        expressionId: row.expression_id,
        allegationId: expression.allegationId,
        speechMomentId: momentId,
        kind: row.kind,
        ...(reason === null ? {} : { reason }),
      },
    });
    return (await expressionOnPath(handle, row.expression_id)).expression;
  });
}
