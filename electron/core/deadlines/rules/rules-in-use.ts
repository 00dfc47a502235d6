/** @file The rules about time as they stand for this District: as they ship, or in its own copy. Invariant: an older wording stays in the record. */
import { type DeadlineRule, RuleContent } from '#shared/domain/deadlines/rule.ts';
import type { RuleInUse } from '#shared/domain/deadlines/rule-in-use.ts';
import { deadlineRules, shippedRule } from '#shared/domain/deadlines/rules/rule-table.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { assertMayChangeDistrict } from '../../district/may-change.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import type { DeadlineRuleCopyRow } from '../deadlines-rows.ts';
import { findRuleCopy, selectRuleCopies, supersedeRuleCopy } from './rule-copies-queries.ts';

const withCopy = (rule: DeadlineRule, copy: DeadlineRuleCopyRow | undefined): RuleInUse => {
  const own = copy === undefined || copy.is_taken_back === 1 ? null : RuleContent.parse(JSON.parse(copy.content));
  return {
    ...rule,
    ...own,
    copy:
      copy === undefined
        ? null
        : { id: copy.id, reason: copy.reason, by: copy.recorded_by, at: copy.recorded_at, isTakenBack: own === null },
  };
};

/** Every rule, in the order in which they ship. */
export async function rulesInUse(handle: ReadHandle): Promise<RuleInUse[]> {
  const copies = await selectRuleCopies(handle);
  return deadlineRules.map((rule) =>
    withCopy(
      rule,
      copies.find((copy) => copy.rule_id === rule.id),
    ),
  );
}

/** @throws DomainError NOT_FOUND */
export async function ruleInUse(handle: ReadHandle, ruleId: string): Promise<RuleInUse> {
  const rule = shippedRule(ruleId);
  if (rule === undefined) throw new DomainError('NOT_FOUND');
  return withCopy(rule, await findRuleCopy(handle, ruleId));
}

export async function listRules({ unitOfWork, actor }: ServiceContext): Promise<{ mayChange: boolean; rules: RuleInUse[] }> {
  return { mayChange: actor.role === 'administrator', rules: await rulesInUse(unitOfWork.read) };
}

type RuleChange = { ruleId: string } & BasedOn;

/**
 * Puts the District's own wording of a rule in use. Deadlines that were entered keep the wording they were entered under.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE
 */
export function recordRule(context: ServiceContext, input: RuleChange & { content: RuleContent; reason: string }): Promise<RuleInUse> {
  return supersede(context, input, { content: input.content, type: 'deadline_rule.recorded' });
}

/** Goes back to the rule as it ships. @throws DomainError NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, INPUT_REFUSED (there is no own wording) */
export function takeBackRule(context: ServiceContext, input: RuleChange & { reason: string }): Promise<RuleInUse> {
  return supersede(context, input, { content: null, type: 'deadline_rule.taken_back' });
}

function supersede(
  { unitOfWork, ports, actor }: ServiceContext,
  input: RuleChange & { reason: string },
  { content, type }: { content: RuleContent | null; type: string },
): Promise<RuleInUse> {
  assertMayChangeDistrict(actor);
  return unitOfWork.write(async (handle, record) => {
    const present = await ruleInUse(handle, input.ruleId);
    assertBasedOn(present.copy?.id, input);
    if (content === null && (present.copy === null || present.copy.isTakenBack))
      throw new DomainError('INPUT_REFUSED', { problem: 'This rule is in use as it ships.' });
    const shipped = RuleContent.parse(shippedRule(input.ruleId));
    await supersedeRuleCopy(handle, {
      id: ports.ids.next(),
      rule_id: input.ruleId,
      content: JSON.stringify(content ?? shipped),
      reason: input.reason,
      recorded_by: actor.displayName,
      recorded_at: ports.clock.now().toISOString(),
      superseded_at: null,
      is_taken_back: content === null ? 1 : 0,
    });
    const payload = { ruleId: input.ruleId, title: present.title, reason: input.reason, replaced: RuleContent.parse(present), content };
    await record({ type, version: 1, caseId: null, payload });
    return ruleInUse(handle, input.ruleId);
  });
}
