/** @file The reviewers of the casebook, by their key slots. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Reviewer } from '#shared/domain/review/case-review.ts';
import type { ReviewerSlot } from '../casebook/casebook-header.ts';
import type { ServiceContext } from '../service-context.ts';

/** The slots of reviewers as `casebook.json` holds them now. */
export function reviewerSlots(context: Pick<ServiceContext, 'slots'>): ReviewerSlot[] {
  return context.slots().filter((slot): slot is ReviewerSlot => slot.kind === 'reviewer');
}

/** Everyone to whom a case can be assigned. */
export function listReviewers(context: ServiceContext): Reviewer[] {
  return reviewerSlots(context).map(({ recipient, displayName }) => ({ recipient, displayName }));
}

/** @throws DomainError NOT_FOUND */
export function requireReviewer(context: ServiceContext, recipient: string): ReviewerSlot {
  const slot = reviewerSlots(context).find((candidate) => candidate.recipient === recipient);
  if (slot === undefined) throw new DomainError('NOT_FOUND');
  return slot;
}
