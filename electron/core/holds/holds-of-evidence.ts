/** @file Holds that items of evidence give cause for. Invariant: a statement that gives no other cause than the one before it opens nothing. */
import type { Provenance } from '#shared/domain/evidence.ts';
import { holdsFromProvenance } from '#shared/domain/holds/evidence-rules.ts';
import { allegationsInBrief } from '../allegations/read-allegations.ts';
import { exhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { type HoldCause, type OpenedHold, openHolds } from './open-hold.ts';

type Item = { caseId: string; itemId: string; label: string };

/** Opens what `now` gives cause for and `before` did not, in the caller's unit of work; for the payload of its event. */
export async function openHoldsOfItem(
  context: ServiceContext,
  handle: WriteHandle,
  item: Item,
  { now, before }: { now: Provenance; before: Provenance | null },
): Promise<OpenedHold[]> {
  const isOffDuty = await isSomeConductOffDuty(handle, item.caseId);
  const known = before === null ? [] : causesOf(item, before, isOffDuty).map(({ source }) => source);
  const causes = causesOf(item, now, isOffDuty).filter(({ source }) => !known.includes(source));
  return openHolds(context, handle, item.caseId, causes);
}

/** What the exhibits of a case give cause for once the conduct is known to lie outside work time. */
export async function causesOnceOffDuty(handle: ReadHandle, caseId: string): Promise<HoldCause[]> {
  const exhibits = (await exhibitsOfCase(handle, caseId)).filter(({ removed }) => removed === null);
  return exhibits.flatMap(({ evidenceItemId, label, provenance }) => {
    const item = { caseId, itemId: evidenceItemId, label };
    const known = causesOf(item, provenance, false).map(({ source }) => source);
    return causesOf(item, provenance, true).filter(({ source }) => !known.includes(source));
  });
}

const causesOf = ({ itemId, label }: Item, provenance: Provenance, isOffDuty: boolean): HoldCause[] =>
  holdsFromProvenance(provenance, isOffDuty).map(({ key, kind, because }) => ({
    kind,
    source: `evidence:${itemId}:${key}`,
    because: `${label}: ${because}`,
  }));

async function isSomeConductOffDuty(handle: ReadHandle, caseId: string): Promise<boolean> {
  return (await allegationsInBrief(handle, caseId)).some(({ conductFacts }) => conductFacts.duty === 'off-duty');
}
