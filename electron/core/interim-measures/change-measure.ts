/** @file Extending and ending an interim measure, and taking an end back. Invariant: earlier review dates stay in the list with their reasons. */
import { type InterimMeasure, reviewDue } from '#shared/domain/after/interim-measures.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { assertReviewAfterStart } from './enter-measure.ts';
import { insertReview, updateMeasure } from './interim-measures-queries.ts';
import { interimMeasureById } from './read-interim-measures.ts';

/** Looked at and carried on, with the next date. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, NOT_ALLOWED (it has ended), INPUT_REFUSED */
export function extendInterimMeasure(
  context: ServiceContext,
  input: { interimMeasureId: string; reviewOn: string; reason: string } & BasedOn,
): Promise<InterimMeasure> {
  return context.unitOfWork.write(async (handle, record) => {
    const { measure, caseId } = await interimMeasureById(handle, input.interimMeasureId);
    assertBasedOn(measure.versionId, input);
    assertRunning(measure);
    assertReviewAfterStart(measure.startsOn, input.reviewOn);
    await insertReview(handle, {
      id: context.ports.ids.next(),
      measure_id: measure.id,
      review_on: input.reviewOn,
      reason: input.reason,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    await updateMeasure(handle, measure.id, { version_id: context.ports.ids.next() });
    await record({
      type: 'interim_measure.extended',
      version: 1,
      caseId,
      payload: {
        interimMeasureId: measure.id,
        kind: measure.kind,
        reviewOn: input.reviewOn,
        reason: input.reason,
        replaced: { reviewOn: reviewDue(measure) },
      },
    });
    return (await interimMeasureById(handle, measure.id)).measure;
  });
}

/** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, NOT_ALLOWED (it has ended), INPUT_REFUSED (before its first day) */
export function endInterimMeasure(
  context: ServiceContext,
  input: { interimMeasureId: string; endedOn: string; reason: string } & BasedOn,
): Promise<InterimMeasure> {
  return context.unitOfWork.write(async (handle, record) => {
    const { measure, caseId } = await interimMeasureById(handle, input.interimMeasureId);
    assertBasedOn(measure.versionId, input);
    assertRunning(measure);
    if (input.endedOn < measure.startsOn) {
      const problem = 'The end lies before the first day.';
      throw new DomainError('INPUT_REFUSED', { problem, endedOn: problem });
    }
    await updateMeasure(handle, measure.id, {
      ended_on: input.endedOn,
      end_reason: input.reason,
      ended_by: context.actor.displayName,
      version_id: context.ports.ids.next(),
    });
    await record({
      type: 'interim_measure.ended',
      version: 1,
      caseId,
      payload: { interimMeasureId: measure.id, kind: measure.kind, endedOn: input.endedOn, reason: input.reason },
    });
    return (await interimMeasureById(handle, measure.id)).measure;
  });
}

/** Takes the end back: the measure runs on, with the review date that it had. @throws DomainError NOT_FOUND, NOT_ALLOWED (it runs) */
export function resumeInterimMeasure(context: ServiceContext, input: { interimMeasureId: string }): Promise<InterimMeasure> {
  return context.unitOfWork.write(async (handle, record) => {
    const { measure, caseId } = await interimMeasureById(handle, input.interimMeasureId);
    if (measure.ended === null)
      throw new DomainError('NOT_ALLOWED', { problem: 'This measure runs; there is no end to take back.', next: '' });
    await updateMeasure(handle, measure.id, { ended_on: null, end_reason: null, ended_by: null, version_id: context.ports.ids.next() });
    await record({
      type: 'interim_measure.resumed',
      version: 1,
      caseId,
      payload: { interimMeasureId: measure.id, kind: measure.kind, replaced: measure.ended },
    });
    return (await interimMeasureById(handle, measure.id)).measure;
  });
}

/** @throws DomainError NOT_ALLOWED */
export function assertRunning({ ended }: Pick<InterimMeasure, 'ended'>): void {
  if (ended === null) return;
  throw new DomainError('NOT_ALLOWED', { problem: 'This measure has ended.', next: 'Take the end back, or enter a new measure.' });
}
