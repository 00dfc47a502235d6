/** @file Approving a corrective action. Invariant: what must come first, its authority and its holds are checked in the unit of work that approves. */
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { type Obstacle, standsInTheWay } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { stopsApproval } from '#shared/domain/holds/kinds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { allegationsOfCase } from '../allegations/read-allegations.ts';
import { caseById } from '../cases/find-case.ts';
import { requireHarsherExplained } from '../comparators/decide-comparator.ts';
import { findingsOfCase } from '../findings/read-findings.ts';
import { requireFindingsReady } from '../findings/read-standing.ts';
import { holdsOfCase } from '../holds/read-holds.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { namesIn, requireNotExcluded } from '../sign-off/exclusions.ts';
import { selectLevelsImposed, updateActionDecided } from './corrective-action-queries.ts';
import { correctiveActionById } from './read-corrective-actions.ts';
import { recordsForRules } from './records/read-level-records.ts';

/**
 * Records the approval of a named person; who typed it in is recorded beside it.
 * @throws DomainError NOT_FOUND, ALREADY_APPROVED, FINDINGS_MISSING, FINDINGS_NOT_READY, HOLDS_NOT_CLEARED, PREREQUISITES_OPEN,
 * AUTHORITY_SOURCE_NEEDED, REASON_NEEDED; NOT_ALLOWED for a party of the case and whoever is excluded from it, while its packet is open, and for a level that does not exist for the status
 */
export function approveAction(
  context: ServiceContext,
  input: { correctiveActionId: string; approvedBy: string },
): Promise<CorrectiveAction> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    if (action.approvedAt !== null) throw new DomainError('ALREADY_APPROVED');
    await requireNotExcluded(handle, caseId, namesIn(input.approvedBy));
    await assertFindingsComplete(handle, caseId);
    await requireFindingsReady(handle, caseId);
    await requireHarsherExplained(handle, caseId, action.id);
    await assertNothingInTheWay(handle, caseId, action);
    await updateActionDecided(handle, action.id, {
      approved_by: input.approvedBy,
      approved_at: context.ports.clock.now().toISOString(),
      approval_recorded_by: context.actor.displayName,
    });
    await record({
      type: 'corrective_action.approved',
      version: 1,
      caseId,
      payload: { correctiveActionId: action.id, levelId: action.level.id, level: action.level.name, approvedBy: input.approvedBy },
    });
    return (await correctiveActionById(handle, action.id)).action;
  });
}

/** No level, not even no action, comes before the findings. */
async function assertFindingsComplete(handle: ReadHandle, caseId: string): Promise<void> {
  const allegations = await allegationsOfCase(handle, caseId);
  const found = new Set((await findingsOfCase(handle, caseId)).map((finding) => finding.allegationId));
  const count = allegations.filter((allegation) => !found.has(allegation.id)).length;
  if (allegations.length === 0 || count > 0) throw new DomainError('FINDINGS_MISSING', { count });
}

/** The domain's rules say what stops which level; the first kind of obstacle found is the one that is told. */
async function assertNothingInTheWay(handle: ReadHandle, caseId: string, action: CorrectiveAction): Promise<void> {
  const { employment_status: status } = await caseById(handle, caseId);
  const open = (await holdsOfCase(handle, caseId)).filter(({ clearedAt, kind }) => clearedAt === null && stopsApproval(kind));
  const obstacles = standsInTheWay(action, {
    status,
    imposedBefore: await selectLevelsImposed(handle, caseId),
    openHolds: open.map(({ kind }) => ({ kind, label: holdKindLabels[kind] })),
    records: await recordsForRules(handle, action.id),
  });
  const stopping = (kind: Obstacle['kind']) => obstacles.filter((obstacle) => obstacle.kind === kind && obstacle.stopsApproval);
  const [otherStatus] = stopping('status');
  if (otherStatus !== undefined) {
    throw new DomainError('NOT_ALLOWED', { problem: otherStatus.text, next: 'Withdraw it, or correct the employment status.' });
  }
  const holds = stopping('hold').length;
  if (holds > 0) throw new DomainError('HOLDS_NOT_CLEARED', { count: holds });
  const prerequisites = stopping('prerequisite').length;
  if (prerequisites > 0) throw new DomainError('PREREQUISITES_OPEN', { count: prerequisites });
  const [packet] = stopping('packet');
  if (packet !== undefined)
    throw new DomainError('NOT_ALLOWED', { problem: packet.text, next: 'See the packet of this level for what comes next.' });
  if (stopping('authority-source').length > 0) throw new DomainError('AUTHORITY_SOURCE_NEEDED');
  const [unexplained] = stopping('skipped-levels');
  if (unexplained !== undefined) throw new DomainError('REASON_NEEDED', { problem: unexplained.text });
}
