/** @file What an expression was: account, duty, subject. Invariant: what is entered before stays, and the questions it raises are held in the same unit of work. */
import { DomainError } from '#shared/domain/errors.ts';
import { holdsFromNature, type NatureInput } from '#shared/domain/speech/nature.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { requireExhibitsOfCase } from '../../evidence/read-exhibits.ts';
import { openHolds } from '../../holds/open-hold.ts';
import { openHoldsOf } from '../../holds/read-holds.ts';
import { noteLawUse } from '../../law/note-law-use.ts';
import type { ServiceContext } from '../../service-context.ts';
import { expressionOnPath } from '../find-expression.ts';
import { supersedeNature } from './account-queries.ts';

/**
 * Records when, through which account and on which subject it was expressed. Opens a hold on viewpoint or on political rights where the entry gives cause
 * and none of that kind is open in the case.
 * @throws DomainError NOT_FOUND (also for an exhibit of another case), EXHIBIT_RESTRICTED, CHANGED_MEANWHILE; REASON_NEEDED without a word of why
 */
export function recordNature(context: ServiceContext, input: { expressionId: string; nature: NatureInput } & BasedOn): Promise<Expression> {
  const { expressionId, nature } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression } = await expressionOnPath(handle, expressionId);
    const before = expression.nature;
    assertBasedOn(before?.standing.id, input);
    if (nature.reason.trim() === '') throw new DomainError('REASON_NEEDED', { problem: 'Say how this is known.' });
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds: nature.exhibitIds, before: before?.exhibitIds ?? [] });
    await supersedeNature(handle, {
      id: context.ports.ids.next(),
      expression_id: expressionId,
      made_on: nature.madeOn,
      account: nature.account,
      has_authority: nature.hasAuthority,
      used_authority: nature.usedAuthority,
      duty: nature.duty,
      is_political: nature.isPolitical,
      rests_on_view: nature.restsOnView,
      reason: nature.reason,
      exhibit_ids: JSON.stringify(nature.exhibitIds),
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await noteLawUse(context, handle, { caseId, recordIds: ['lindke-v-freed', '50-ilcs-135-10'], usedFor: 'speech:account' });
    const open = new Set((await openHoldsOf(handle, caseId)).map(({ kind }) => kind));
    const causes = holdsFromNature(nature).filter(({ kind }) => !open.has(kind));
    const holdsOpened = await openHolds(
      context,
      handle,
      caseId,
      causes.map((cause) => ({ ...cause, source: `expression:${expressionId}:${cause.kind}` })),
    );
    await record({
      type: 'expression_nature.recorded',
      version: 1,
      caseId,
      payload: { expressionId, allegationId: expression.allegationId, ...nature, holdsOpened },
    });
    return (await expressionOnPath(handle, expressionId)).expression;
  });
}
