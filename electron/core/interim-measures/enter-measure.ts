/** @file Entering an interim measure. Invariant: words that presume the outcome stay only with a reason; a measure always has a date by which it is looked at. */
import type { InterimMeasure, InterimMeasureKind } from '#shared/domain/after/interim-measures.ts';
import { presumingWords } from '#shared/domain/after/neutral-wording.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { caseById } from '../cases/find-case.ts';
import { assertAsksForNoAccount } from '../holds/account-requests.ts';
import type { ServiceContext } from '../service-context.ts';
import { insertMeasure, insertReview } from './interim-measures-queries.ts';
import { interimMeasureById } from './read-interim-measures.ts';

/** `terms` say what applies; `wordingReason` may be empty where no word of them presumes the outcome. Dates are civil dates. */
export type MeasureInput = {
  caseId: string;
  kind: InterimMeasureKind;
  terms: string;
  wordingReason: string;
  approvedBy: string;
  startsOn: string;
  reviewOn: string;
};

/**
 * Enters a measure that runs from its first day until it is ended.
 * @throws DomainError NOT_FOUND; INPUT_REFUSED when it would be looked at before it starts; REASON_NEEDED when a word presumes the outcome and
 * nothing says why it stays; ACCOUNT_REQUEST
 */
export function enterInterimMeasure(context: ServiceContext, input: MeasureInput): Promise<InterimMeasure> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    assertReviewAfterStart(input.startsOn, input.reviewOn);
    assertWordingExplained(input);
    await assertAsksForNoAccount(context, handle, { terms: input.terms });
    const id = context.ports.ids.next();
    const at = context.ports.clock.now().toISOString();
    const by = context.actor.displayName;
    await insertMeasure(handle, {
      id,
      case_id: input.caseId,
      kind: input.kind,
      terms: input.terms,
      wording_reason: input.wordingReason,
      approved_by: input.approvedBy,
      starts_on: input.startsOn,
      ended_on: null,
      end_reason: null,
      ended_by: null,
      entered_by: by,
      entered_at: at,
      version_id: context.ports.ids.next(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    await insertReview(handle, {
      id: context.ports.ids.next(),
      measure_id: id,
      review_on: input.reviewOn,
      reason: '',
      recorded_by: by,
      recorded_at: at,
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    const { caseId, ...measure } = input;
    await record({ type: 'interim_measure.entered', version: 1, caseId, payload: { interimMeasureId: id, ...measure } });
    return (await interimMeasureById(handle, id)).measure;
  });
}

/** @throws DomainError INPUT_REFUSED */
export function assertReviewAfterStart(startsOn: string, reviewOn: string): void {
  if (reviewOn >= startsOn) return;
  const problem = 'The review lies before the first day.';
  throw new DomainError('INPUT_REFUSED', { problem, reviewOn: problem });
}

function assertWordingExplained({ terms, wordingReason }: MeasureInput): void {
  const found = presumingWords(terms);
  if (found.length === 0 || wordingReason.trim() !== '') return;
  const words = found.map(({ word }) => `“${word}”`).join(', ');
  throw new DomainError('REASON_NEEDED', {
    problem: `Nothing is found yet, and the terms say ${words}. Use other words, or say why these stay.`,
  });
}
