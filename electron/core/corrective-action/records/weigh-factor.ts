/** @file The worksheet of proportionality. Invariant: a factor is considered in words or not relevant for a reason; nothing is added up. */
import type { FactorStanding, ProportionalityFactorId, WeighedFactor } from '#shared/domain/corrective-action/proportionality.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { caseById } from '../../cases/find-case.ts';
import { requireExhibitsOfCase } from '../../evidence/read-exhibits.ts';
import type { ServiceContext } from '../../service-context.ts';
import { supersedeFactor } from './level-queries.ts';
import { proportionalityOf } from './read-level-records.ts';

export type WeighInput = {
  caseId: string;
  factorId: ProportionalityFactorId;
  /** `open` takes an entry back; its text is empty then. */
  standing: FactorStanding;
  text: string;
  exhibitIds: readonly string[];
} & BasedOn;

/** @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, CHANGED_MEANWHILE; REASON_NEEDED for a factor considered, or set aside, in no words */
export function weighFactor(context: ServiceContext, input: WeighInput): Promise<WeighedFactor[]> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const before = (await proportionalityOf(handle, input.caseId)).find(({ id }) => id === input.factorId);
    assertBasedOn(before?.entry?.id, input);
    if (input.standing !== 'open' && input.text.trim() === '') {
      const problem = input.standing === 'considered' ? 'Write how this factor was considered.' : 'Say why this factor is not relevant.';
      throw new DomainError('REASON_NEEDED', { problem });
    }
    const { caseId, exhibitIds } = input;
    await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds, before: before?.exhibitIds ?? [] });
    const text = input.standing === 'open' ? '' : input.text;
    await supersedeFactor(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      factor: input.factorId,
      standing: input.standing,
      text,
      exhibit_ids: JSON.stringify(exhibitIds),
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'proportionality_factor.recorded',
      version: 1,
      caseId,
      payload: {
        factor: input.factorId,
        standing: input.standing,
        text,
        exhibitIds: [...exhibitIds],
        replaced: { standing: before?.standing ?? 'open', text: before?.text ?? '' },
      },
    });
    return proportionalityOf(handle, caseId);
  });
}
