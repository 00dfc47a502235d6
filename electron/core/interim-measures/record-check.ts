/** @file What was seen of how a measure is kept, and taking back what was entered in error. Invariant: nothing entered disappears from the record. */
import type { InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { insertCheck, markPartTakenBack, selectChecks, selectReviews, type TakenBack, updateMeasure } from './interim-measures-queries.ts';
import { interimMeasureById } from './read-interim-measures.ts';

/** Also after the end: a key may come back late. @throws DomainError NOT_FOUND */
export function recordInterimCheck(
  context: ServiceContext,
  input: { interimMeasureId: string; seenOn: string; what: string; seenBy: string },
): Promise<InterimMeasure> {
  return context.unitOfWork.write(async (handle, record) => {
    const { measure, caseId } = await interimMeasureById(handle, input.interimMeasureId);
    const id = context.ports.ids.next();
    await insertCheck(handle, {
      id,
      measure_id: measure.id,
      seen_on: input.seenOn,
      what: input.what,
      seen_by: input.seenBy,
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    await record({
      type: 'interim_measure.checked',
      version: 1,
      caseId,
      payload: { checkId: id, kind: measure.kind, ...input },
    });
    return (await interimMeasureById(handle, measure.id)).measure;
  });
}

/** What is taken back: the whole measure, its last extension, or one entry of how it is kept. */
export type InterimPart = { kind: 'measure' } | { kind: 'extension' } | { kind: 'check'; checkId: string };

/**
 * Takes back what was entered in error; it stays in the record with the reason. Gives the measure, or null when it was taken back as a whole.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED when there is no extension to take back
 */
export function takeBackInterim(
  context: ServiceContext,
  input: { interimMeasureId: string; part: InterimPart; reason: string },
): Promise<InterimMeasure | null> {
  return context.unitOfWork.write(async (handle, record) => {
    const { measure, caseId } = await interimMeasureById(handle, input.interimMeasureId);
    const takenBack: TakenBack = {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    };
    const { part } = input;
    const version = { version_id: context.ports.ids.next() };
    if (part.kind === 'check') {
      const check = (await selectChecks(handle, [measure.id])).find(({ id }) => id === part.checkId);
      if (check === undefined) throw new DomainError('NOT_FOUND');
      await markPartTakenBack(handle, 'interim_measure_check', check.id, takenBack);
    } else if (part.kind === 'extension') {
      const [, ...extensions] = await selectReviews(handle, [measure.id]);
      const last = extensions.at(-1);
      if (last === undefined)
        throw new DomainError('NOT_ALLOWED', {
          problem: 'The first review date cannot be taken back.',
          next: 'Move it, or take the measure back.',
        });
      await markPartTakenBack(handle, 'interim_measure_review', last.id, takenBack);
      await updateMeasure(handle, measure.id, version);
    } else {
      await updateMeasure(handle, measure.id, { ...takenBack, ...version });
    }
    await record({
      type: 'interim_measure.taken_back',
      version: 1,
      caseId,
      payload: { interimMeasureId: measure.id, kind: measure.kind, part: { ...part }, reason: input.reason },
    });
    return part.kind === 'measure' ? null : (await interimMeasureById(handle, measure.id)).measure;
  });
}
