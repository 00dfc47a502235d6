/** @file Saying that a rule does not run although something that may begin it happened. Invariant: that has a reason, and can be taken back. */
import { triggerLabels } from '#shared/domain/deadlines/rules/rule-table.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../../service-context.ts';
import { findSetAside, insertSetAside, selectSetAside, takeBackSetAsideRow } from '../deadlines-queries.ts';
import { deadlinesOf, triggersOfCase } from '../read-deadlines.ts';
import { ruleInUse } from '../rules/rules-in-use.ts';
import { requireTrigger } from '../write-deadlines.ts';

/** @throws DomainError NOT_FOUND (case, trigger, rule); CHANGED_MEANWHILE where it was decided already */
export function setProposalAside(
  { unitOfWork, ports, actor }: ServiceContext,
  input: { caseId: string; triggerId: string; ruleId: string; reason: string },
): Promise<{ setAsideId: string }> {
  return unitOfWork.write(async (handle, record) => {
    const rule = await ruleInUse(handle, input.ruleId);
    await requireTrigger(handle, input);
    const isDecided =
      (await selectSetAside(handle, input.caseId)).some((row) => row.trigger_id === input.triggerId && row.rule_id === input.ruleId) ||
      (await deadlinesOf(handle, input.caseId)).some((one) => one.triggerId === input.triggerId && one.rule?.id === input.ruleId);
    if (isDecided) throw new DomainError('CHANGED_MEANWHILE');
    const trigger = (await triggersOfCase(handle, input.caseId)).find(({ id }) => id === input.triggerId);
    const id = ports.ids.next();
    await insertSetAside(handle, {
      id,
      case_id: input.caseId,
      trigger_id: input.triggerId,
      rule_id: input.ruleId,
      reason: input.reason,
      decided_by: actor.displayName,
      decided_at: ports.clock.now().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
    });
    const payload = {
      setAsideId: id,
      ruleId: input.ruleId,
      title: rule.title,
      what: trigger === undefined ? '' : triggerLabels[trigger.key],
      on: trigger?.on ?? null,
      reason: input.reason,
    };
    await record({ type: 'deadline_proposal.set_aside', version: 1, caseId: input.caseId, payload });
    return { setAsideId: id };
  });
}

/** Puts the rule back among those that wait for a decision. @throws DomainError NOT_FOUND */
export function takeBackSetAside({ unitOfWork, ports, actor }: ServiceContext, input: { setAsideId: string }): Promise<void> {
  return unitOfWork.write(async (handle, record) => {
    const row = await findSetAside(handle, input.setAsideId);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    const rule = await ruleInUse(handle, row.rule_id);
    await takeBackSetAsideRow(handle, row.id, { at: ports.clock.now().toISOString(), by: actor.displayName });
    const payload = { setAsideId: row.id, ruleId: row.rule_id, title: rule.title, reason: row.reason };
    await record({ type: 'deadline_proposal.taken_back', version: 1, caseId: row.case_id, payload });
  });
}
