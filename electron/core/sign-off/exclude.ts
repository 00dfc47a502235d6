/** @file Putting somebody on the list of those who take no part, and lifting it. Invariant: both with a reason, and both stay in the record. */
import { DomainError } from '#shared/domain/errors.ts';
import { isSamePerson } from '#shared/domain/sign-off/exclusions.ts';
import { caseById } from '../cases/find-case.ts';
import { readReview } from '../review/read-review.ts';
import { withdrawReview } from '../review/withdraw-review.ts';
import type { ServiceContext } from '../service-context.ts';
import { findExclusion, insertExclusion, liftExclusionRow, selectExclusions } from './sign-off-queries.ts';

/**
 * Excludes a person from reviewing and deciding one case. What they have of it to review is withdrawn first.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED when they are on the list already
 */
export async function excludePerson(context: ServiceContext, input: { caseId: string; name: string; reason: string }): Promise<void> {
  await assertNotListed(context, input);
  for (const assignment of await readReview(context, input)) {
    if (assignment.withdrawnAt !== null || !isSamePerson(assignment.reviewer.displayName, input.name)) continue;
    await withdrawReview(context, { assignmentId: assignment.id, reason: `Excluded from this case: ${input.reason}` });
  }
  await context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const row = {
      id: context.ports.ids.next(),
      case_id: input.caseId,
      name: input.name,
      reason: input.reason,
      excluded_by: context.actor.displayName,
      excluded_at: context.ports.clock.now().toISOString(),
      lifted_by: null,
      lifted_at: null,
      lifted_reason: null,
    };
    await insertExclusion(handle, row);
    await record({
      type: 'conflict_exclusion.listed',
      version: 1,
      caseId: input.caseId,
      payload: { exclusionId: row.id, name: row.name, reason: row.reason },
    });
  });
}

async function assertNotListed(context: ServiceContext, input: { caseId: string; name: string }): Promise<void> {
  const listed = await selectExclusions(context.unitOfWork.read, input.caseId);
  if (!listed.some((row) => row.lifted_at === null && isSamePerson(row.name, input.name))) return;
  throw new DomainError('NOT_ALLOWED', { problem: 'This person is on the list of this case already.', next: '' });
}

/** @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when it was lifted before */
export function liftExclusion(context: ServiceContext, input: { exclusionId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findExclusion(handle, input.exclusionId);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    if (row.lifted_at !== null) throw new DomainError('CHANGED_MEANWHILE');
    await liftExclusionRow(handle, row.id, {
      lifted_by: context.actor.displayName,
      lifted_at: context.ports.clock.now().toISOString(),
      lifted_reason: input.reason,
    });
    await record({
      type: 'conflict_exclusion.lifted',
      version: 1,
      caseId: row.case_id,
      payload: { exclusionId: row.id, name: row.name, reason: input.reason },
    });
  });
}
