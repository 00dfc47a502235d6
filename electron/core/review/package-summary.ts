/** @file A case sealed to one reviewer as an age file of its own. Invariant: it leaves with an entry in the log, and no known name is in it without a reason. */
import { DomainError } from '#shared/domain/errors.ts';
import { ReviewSummary } from '#shared/domain/review/summary.ts';
import { isSamePerson } from '#shared/domain/sign-off/exclusions.ts';
import { signingSeed } from '../casebook/vouch-for-head.ts';
import type { ServiceContext } from '../service-context.ts';
import { requireNotExcluded } from '../sign-off/exclusions.ts';
import { assignReview } from './assign-review.ts';
import { findNewestSummary, findStandingAssignment } from './review-queries.ts';
import { reviewerSlots } from './reviewers.ts';
import { makePackage } from './sealing/sealed-file.ts';

export type PackageInput = { caseId: string; reviewer: string; namesReason: string };

/** `isNew` when the case was assigned for this. */
export type Package = { bytes: Buffer; version: number; isNew: boolean };

/**
 * The newest summary that was sealed to the reviewer of this name, sealed once more as a package. A case that they do not have yet is assigned to
 * them first, with no task and no word from the office. The caller writes the bytes.
 * @throws DomainError NOT_FOUND for a reviewer or a case that is not known; NAMES_REMAIN; NOT_ALLOWED for somebody who has a part in the case
 */
export async function packageSummary(context: ServiceContext, input: PackageInput): Promise<Package> {
  const { unitOfWork, casebook } = context;
  const slot = reviewerSlots(context).find(({ displayName }) => isSamePerson(displayName, input.reviewer));
  if (slot === undefined) throw new DomainError('NOT_FOUND');
  await requireNotExcluded(unitOfWork.read, input.caseId, [slot.displayName]);
  const isNew = (await findStandingAssignment(unitOfWork.read, input.caseId, slot.recipient)) === undefined;
  if (isNew) {
    const request = { note: '', account: '', dueOn: null, tasks: [] };
    await assignReview(context, { caseId: input.caseId, recipient: slot.recipient, request, namesReason: input.namesReason });
  }
  const assignment = await findStandingAssignment(unitOfWork.read, input.caseId, slot.recipient);
  const newest = assignment === undefined ? undefined : await findNewestSummary(unitOfWork.read, assignment.id);
  if (assignment === undefined || newest === undefined) throw new DomainError('CHANGED_MEANWHILE');
  const summary = ReviewSummary.parse(JSON.parse(newest.content));
  const head = { kind: 'summary' as const, casebookId: summary.casebookId, casebook: casebook.name, publicKey: casebook.publicKey, slot };
  const bytes = await makePackage(head, summary, { seed: await signingSeed(unitOfWork.read), recipients: [slot.recipient] });
  await unitOfWork.write((_handle, record) =>
    record({
      type: 'case_review.exported',
      version: 1,
      caseId: assignment.case_id,
      payload: {
        assignmentId: assignment.id,
        summaryId: newest.id,
        version: newest.version,
        reviewer: assignment.reviewer,
        outcome: 'saved',
        form: 'package',
      },
    }),
  );
  return { bytes, version: newest.version, isNew };
}
