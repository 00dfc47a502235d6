/** @file What a person says of a comparator. Invariant: a matter that was left out counts only when a named person, as counsel, cleared it with a reason. */
import type { ComparatorKind, Comparators, ComparatorUse } from '#shared/domain/comparators/comparators.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { correctiveActionById } from '../corrective-action/read-corrective-actions.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectDecisions, selectHarsherReasons, supersedeDecision, supersedeHarsherReason } from './comparators-queries.ts';
import { comparatorsOf } from './read-comparators.ts';

/** `id` is a case's or a paper entry's. `undecided` takes back what was said; `clearedBy` is empty unless counsel cleared it. */
export type ComparatorInput = {
  caseId: string;
  kind: ComparatorKind;
  id: string;
  use: ComparatorUse;
  reason: string;
  clearedBy: string;
} & BasedOn;

/**
 * Records it in the place of what was said before.
 * @throws DomainError NOT_FOUND when the matter is no comparator of the case; REASON_NEEDED when it is told apart or cleared without a reason;
 * INPUT_REFUSED when nobody cleared it; NOT_ALLOWED for clearing one that was never left out; CHANGED_MEANWHILE
 */
export function decideComparator(context: ServiceContext, input: ComparatorInput): Promise<Comparators> {
  const { caseId, kind, id, use, reason, clearedBy } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const before = (await selectDecisions(handle, caseId)).find((row) => row.other_kind === kind && row.other_id === id);
    await assertMayBeSaid(handle, input, before?.use === 'cleared');
    assertBasedOn(before?.id, input);
    await supersedeDecision(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      other_kind: kind,
      other_id: id,
      use,
      reason,
      cleared_by: use === 'cleared' ? clearedBy : '',
      decided_by: context.actor.displayName,
      decided_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const replaced = before === undefined ? null : { use: before.use, reason: before.reason };
    await record({
      type: 'comparator.decided',
      version: 1,
      caseId,
      payload: { kind, otherId: id, use, reason, clearedBy: use === 'cleared' ? clearedBy : '', replaced },
    });
    return comparatorsOf(handle, caseId);
  });
}

async function assertMayBeSaid(handle: ReadHandle, { caseId, kind, id, use, reason, clearedBy }: ComparatorInput, wasCleared: boolean) {
  const { comparators, leftOut } = await comparatorsOf(handle, caseId);
  const isLeftOut = kind === 'case' && leftOut.some((one) => one.id === id);
  if (!isLeftOut && !comparators.some((one) => one.kind === kind && one.id === id)) throw new DomainError('NOT_FOUND');
  if (isLeftOut && use !== 'cleared') {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'This matter is left out until counsel clears it.',
      next: 'Record that counsel cleared it first.',
    });
  }
  if (use === 'cleared' && !isLeftOut && !wasCleared) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'Nothing keeps this matter from counting.',
      next: 'Say instead whether it is alike or told apart.',
    });
  }
  if (wasCleared && (use === 'compared' || use === 'distinguished')) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'This matter counts because counsel cleared it.',
      next: 'Take the clearance back first.',
    });
  }
  if (use === 'cleared' && clearedBy.trim() === '') {
    const problem = 'Say who, as counsel, cleared it.';
    throw new DomainError('INPUT_REFUSED', { problem, clearedBy: problem });
  }
  if (reason.trim() === '' && (use === 'distinguished' || use === 'cleared')) {
    throw new DomainError('REASON_NEEDED', { problem: use === 'cleared' ? 'Say why it may count.' : 'Say what tells this matter apart.' });
  }
}

/**
 * Records why a level lies above those of the comparators.
 * @throws DomainError NOT_FOUND for an action of another case; REASON_NEEDED; ALREADY_APPROVED; CHANGED_MEANWHILE
 */
export function explainHarsher(
  context: ServiceContext,
  input: { caseId: string; correctiveActionId: string; reason: string } & BasedOn,
): Promise<Comparators> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    if (caseId !== input.caseId) throw new DomainError('NOT_FOUND');
    if (action.approvedAt !== null) throw new DomainError('ALREADY_APPROVED');
    if (input.reason.trim() === '') throw new DomainError('REASON_NEEDED');
    const before = (await selectHarsherReasons(handle, caseId)).find((row) => row.corrective_action_id === action.id);
    assertBasedOn(before?.id, input);
    await supersedeHarsherReason(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      corrective_action_id: action.id,
      reason: input.reason,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'comparator.harsher_explained',
      version: 1,
      caseId,
      payload: {
        correctiveActionId: action.id,
        level: action.level.name,
        reason: input.reason,
        replaced: before === undefined ? null : { reason: before.reason },
      },
    });
    return comparatorsOf(handle, caseId);
  });
}

/** To be called in the unit of work that approves. @throws DomainError REASON_NEEDED when the level lies above the comparators' and nothing says why */
export async function requireHarsherExplained(handle: ReadHandle, caseId: string, correctiveActionId: string): Promise<void> {
  const { harsher } = await comparatorsOf(handle, caseId);
  const open = harsher.find((one) => one.correctiveActionId === correctiveActionId && one.reason.trim() === '');
  if (open === undefined) return;
  throw new DomainError('REASON_NEEDED', {
    problem: `${open.levelName} lies above every level of the comparators (the highest is ${open.highestThere}). Say under Comparators why.`,
  });
}
