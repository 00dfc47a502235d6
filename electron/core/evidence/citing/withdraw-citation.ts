/** @file Withdrawing a citation. Invariant: nothing rests on it any more, and its number stays unused for good. */
import { DomainError } from '#shared/domain/errors.ts';
import { exhibitsCited, measureOfCase } from '../../corrective-action/measure-of-case.ts';
import { pinsOfFactsTo } from '../../facts/read-facts.ts';
import { lossesOf } from '../../losses/losses.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { expressionsOfCase } from '../../speech/read-worksheet.ts';
import { noteCustody } from '../custody.ts';
import type { ExhibitRecord } from '../evidence-queries.ts';
import { exhibitLabel } from '../exhibit-label.ts';
import { requireExhibit } from '../read-exhibits.ts';
import { markWithdrawn } from './citing-queries.ts';

/**
 * The case stops citing the item. The item stays with the incident, where any of its cases may cite it, this one under a new number.
 * @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED; NEEDED_BY_OTHERS while an element, a fact, an answer, a factor,
 * an effect, the corrective action or the ledger of losses cites the exhibit
 */
export function withdrawCitation(context: ServiceContext, input: { exhibitId: string; reason: string }): Promise<{ label: string }> {
  return context.unitOfWork.write(async (handle, record) => {
    const exhibit = await requireExhibit(handle, input.exhibitId, context.actor);
    const label = exhibitLabel(exhibit.number);
    await assertNothingCites(handle, exhibit, label);
    await markWithdrawn(handle, exhibit.id, {
      withdrawn_at: context.ports.clock.now().toISOString(),
      withdrawn_by: context.actor.displayName,
      withdrawn_reason: input.reason,
    });
    const custody = { caseId: exhibit.case_id, itemId: exhibit.evidence_item_id, what: 'citation-withdrawn' as const, note: label };
    await noteCustody(context, handle, custody);
    await record({
      type: 'exhibit.withdrawn',
      version: 1,
      caseId: exhibit.case_id,
      payload: {
        evidenceItemId: exhibit.evidence_item_id,
        exhibitId: exhibit.id,
        label,
        sha256: exhibit.sha256,
        reason: input.reason,
      },
    });
    return { label };
  });
}

async function assertNothingCites(handle: WriteHandle, exhibit: ExhibitRecord, label: string): Promise<void> {
  const expressions = await expressionsOfCase(handle, exhibit.case_id);
  const cited = expressions.flatMap(({ questions, factors, effects }) => [
    ...questions.flatMap(({ current }) => current?.exhibitIds ?? []),
    ...factors.flatMap(({ exhibitIds }) => exhibitIds),
    ...effects.flatMap(({ exhibitIds }) => exhibitIds),
  ]);
  const ofFacts = await pinsOfFactsTo(handle, exhibit.id);
  const inMeasure = exhibitsCited(await measureOfCase(handle, exhibit.case_id)).filter((id) => id === exhibit.id).length;
  const receipts = (await lossesOf(handle, exhibit.case_id)).filter(({ receiptExhibitId }) => receiptExhibitId === exhibit.id).length;
  const inWorksheet = cited.filter((id) => id === exhibit.id).length;
  const places = [
    exhibit.pin_count === 0 ? '' : `the elements of a clause (${exhibit.pin_count})`,
    ofFacts === 0 ? '' : `the facts (${ofFacts})`,
    inWorksheet === 0 ? '' : `the speech worksheet (${inWorksheet})`,
    inMeasure === 0 ? '' : `the corrective action (${inMeasure})`,
    receipts === 0 ? '' : `the ledger of losses (${receipts})`,
  ].filter((place) => place !== '');
  if (places.length > 0) throw new DomainError('NEEDED_BY_OTHERS', { problem: `${label} is cited in ${places.join(' and in ')}.` });
}
