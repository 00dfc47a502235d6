/** @file Reviewing what is ordered for the future. Invariant: a review is of the terms as they read now; an order that limits speech is held in the same unit of work. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Directive, DirectiveReviewInput } from '#shared/domain/speech/orders/directives.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { type HoldCause, openHolds } from '../../holds/open-hold.ts';
import { noteLawUse } from '../../law/note-law-use.ts';
import type { ServiceContext } from '../../service-context.ts';
import { supersedeReview } from './directives-queries.ts';
import { directivesOf } from './read-directives.ts';

/** `terms` are those that the reviewer read: another wording by now is refused. */
export type ReviewInput = { caseId: string; sourceId: string; terms: string; review: DirectiveReviewInput } & BasedOn;

/** @throws DomainError NOT_FOUND; CHANGED_MEANWHILE, also when the terms read otherwise by now */
export function reviewDirective(context: ServiceContext, input: ReviewInput): Promise<Directive[]> {
  const { caseId, sourceId, review } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const directive = (await directivesOf(handle, caseId)).find((one) => one.sourceId === sourceId);
    if (directive === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(directive.review?.standing.id, input);
    if (directive.terms !== input.terms) throw new DomainError('CHANGED_MEANWHILE');
    await supersedeReview(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      source_kind: directive.source,
      source_id: sourceId,
      terms: directive.terms,
      restricts: review.restricts,
      checks: JSON.stringify(review.checks),
      outcome: review.outcome,
      withdrawn_in_writing_on: review.withdrawnInWritingOn,
      reason: review.reason,
      reviewed_for: review.reviewedFor,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const recordIds = ['united-states-v-nteu', 'milwaukee-police-v-jones'];
    await noteLawUse(context, handle, { caseId, recordIds, usedFor: 'speech:orders' });
    const holdsOpened = await openHolds(context, handle, caseId, causeOf(directive, review));
    await record({
      type: 'directive.reviewed',
      version: 1,
      caseId,
      payload: { source: directive.source, sourceId, title: directive.title, ...review, holdsOpened },
    });
    return directivesOf(handle, caseId);
  });
}

function causeOf({ source, sourceId, title }: Directive, { restricts }: DirectiveReviewInput): HoldCause[] {
  if (restricts === 'no') return [];
  const because =
    restricts === 'yes' ? `${title} limits what the person may say.` : `Whether ${title} limits what the person may say is not settled.`;
  return [{ kind: 'prior-restraint', because, source: `directive:${source}:${sourceId}` }];
}
