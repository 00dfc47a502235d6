/** @file Everything of a case that is ordered for the future, with its review. Invariant: every action that stands and every measure that runs is listed. */
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import {
  Directive,
  DirectiveReview,
  directiveState,
  missingFromReview,
  phrasesAboutFutureSpeech,
} from '#shared/domain/speech/orders/directives.ts';
import { correctiveActionsOfCase } from '../../corrective-action/read-corrective-actions.ts';
import { interimMeasuresOfCase } from '../../interim-measures/read-interim-measures.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { selectReviewsOfCase } from './directives-queries.ts';
import type { DirectiveReviewRow } from './directives-rows.ts';

/**
 * Interim measures and corrective action in force or proposed, in that order. One that has ended is left out, unless its review says that it is to be
 * withdrawn in writing and nobody has: an order that was merely laid aside still stands (Milwaukee Police Ass’n v. Jones).
 */
export function listDirectives(context: ServiceContext, input: { caseId: string }): Promise<Directive[]> {
  return directivesOf(context.unitOfWork.read, input.caseId);
}

/** As `listDirectives`, inside or outside a unit of work. */
export async function directivesOf(handle: ReadHandle, caseId: string): Promise<Directive[]> {
  const reviews = new Map((await selectReviewsOfCase(handle, caseId)).map((row) => [row.source_id, toReview(row)]));
  const measures = (await interimMeasuresOfCase(handle, caseId)).filter(({ id, ended }) => ended === null || isToWithdraw(reviews.get(id)));
  const actions = await correctiveActionsOfCase(handle, caseId);
  return [
    ...measures.map((measure) =>
      toDirective({
        source: 'interim-measure',
        sourceId: measure.id,
        title: interimMeasureKindLabels[measure.kind],
        terms: measure.terms,
        startsOn: measure.startsOn,
        endsOn: measure.ended?.on ?? null,
        mayRestrict: measure.kind === 'no-contact',
        review: reviews.get(measure.id) ?? null,
      }),
    ),
    ...actions.map((action) =>
      toDirective({
        source: 'corrective-action',
        sourceId: action.id,
        title: action.level.name,
        terms: action.terms,
        startsOn: action.startsOn,
        endsOn: action.endsOn,
        mayRestrict: action.level.mayRestrictSpeech,
        review: reviews.get(action.id) ?? null,
      }),
    ),
  ];
}

const isToWithdraw = (review: DirectiveReview | undefined): boolean =>
  review?.outcome === 'to-withdraw' && review.withdrawnInWritingOn === null;

type Order = Pick<Directive, 'source' | 'sourceId' | 'title' | 'terms' | 'startsOn' | 'endsOn' | 'review'> & { mayRestrict: boolean };

function toDirective({ mayRestrict, ...order }: Order): Directive {
  const state = directiveState(order.terms, mayRestrict, order.review);
  return Directive.parse({
    ...order,
    phrases: phrasesAboutFutureSpeech(order.terms),
    state,
    missing: state === 'reviewed' && order.review !== null ? missingFromReview(order.review) : [],
  });
}

function toReview(row: DirectiveReviewRow): DirectiveReview {
  return DirectiveReview.parse({
    restricts: row.restricts,
    checks: JSON.parse(row.checks),
    outcome: row.outcome,
    withdrawnInWritingOn: row.withdrawn_in_writing_on,
    reason: row.reason,
    reviewedFor: row.reviewed_for,
    terms: row.terms,
    standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
  });
}
