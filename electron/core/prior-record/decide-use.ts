/** @file Whether an entry of the prior record counts in a case. Invariant: a person decides, with a reason; the application neither does nor proposes it. */
import type { PriorKind, PriorRecord, PriorUse } from '#shared/domain/after/prior-record.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { civilDateOf } from '../casebook/casebook-status.ts';
import type { ServiceContext } from '../service-context.ts';
import { supersedeUse } from './prior-record-queries.ts';
import { priorRecordOfCase } from './read-prior-record.ts';

/** `priorId` is a paper entry's, or a corrective action's of another case. `undecided` takes a decision back. */
export type UseInput = { caseId: string; kind: PriorKind; priorId: string; use: PriorUse; reason: string };

/**
 * @throws DomainError NOT_FOUND (no such entry in the respondent's record), CHANGED_MEANWHILE; REASON_NEEDED for an entry whose date has passed
 * and which is to count, and for one that is to be left out
 */
export function decidePriorUse(context: ServiceContext, input: UseInput & BasedOn): Promise<PriorRecord> {
  const today = civilDateOf(context.ports.clock.now());
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, kind, priorId, use, reason } = input;
    const { priors } = await priorRecordOfCase(handle, caseId, today);
    const prior = priors.find((candidate) => candidate.kind === kind && candidate.id === priorId);
    if (prior === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(prior.decision?.id, input);
    if (use !== 'undecided' && reason.trim() === '' && (use === 'left-out' || prior.expiry.isPast)) {
      const problem =
        use === 'left-out' ? 'Say why this entry is left out.' : 'The agreement’s date for this entry has passed. Say why it may count.';
      throw new DomainError('REASON_NEEDED', { problem });
    }
    await supersedeUse(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      prior_kind: kind,
      prior_id: priorId,
      use,
      reason,
      decided_by: context.actor.displayName,
      decided_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const replaced = prior.decision === null ? null : { use: prior.decision.use, reason: prior.decision.reason };
    const isPast = prior.expiry.isPast;
    await record({
      type: 'prior_use.decided',
      version: 1,
      caseId,
      payload: { kind, priorId, use, reason, isPastExpiry: isPast, replaced },
    });
    return priorRecordOfCase(handle, caseId, today);
  });
}
