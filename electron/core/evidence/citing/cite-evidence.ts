/** @file Citing an item of the incident as an exhibit of one more case. Invariant: a number that was given is never given again. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { selectReaders } from '../access-list/access-list-queries.ts';
import { closedTo } from '../access-list/closed-exhibits.ts';
import { enterRestriction } from '../access-list/enter-restriction.ts';
import { noteCustody } from '../custody.ts';
import { nextExhibitNumber } from '../evidence-queries.ts';
import { exhibitLabel } from '../exhibit-label.ts';
import { requireExhibit, toExhibit } from '../read-exhibits.ts';
import { citationRow } from './citation-row.ts';
import { insertCitation, selectCitations } from './citing-queries.ts';
import { sharedEvidence } from './shared-items.ts';

/**
 * Cites the item under the next number of the case. Where every case that cites it has restricted it, the new exhibit begins with the same list:
 * a citation opens nothing that was closed.
 * @throws DomainError NOT_FOUND (no item of this incident); REMOVED_BY_ORDER; EXHIBIT_RESTRICTED (closed to this person under every number);
 * NOT_ALLOWED (the case cites it already)
 */
export function citeEvidence(context: ServiceContext, input: { caseId: string; evidenceItemId: string }): Promise<Exhibit> {
  const { ports } = context;
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const item = await citableItem(context, handle, { ...input, incidentId: file.incident_id });
    const cited = { id: ports.ids.next(), number: await nextExhibitNumber(handle, input.caseId) };
    const readers = await inheritedReaders(context, handle, item.id);
    await insertCitation(handle, citationRow(context, { ...cited, caseId: input.caseId, itemId: item.id }));
    const label = exhibitLabel(cited.number);
    const reason = 'Taken over with the citation.';
    if (readers.length > 0) await enterRestriction(context, handle, { exhibitId: cited.id, userIds: readers, reason });
    const note = `${label} of case ${file.number}`;
    await noteCustody(context, handle, { caseId: input.caseId, itemId: item.id, what: 'cited', note });
    await record({
      type: 'exhibit.cited',
      version: 1,
      caseId: input.caseId,
      payload: { evidenceItemId: item.id, exhibitId: cited.id, label, sha256: item.sha256, readers },
    });
    return toExhibit(handle, await requireExhibit(handle, cited.id));
  });
}

async function citableItem(
  context: ServiceContext,
  handle: WriteHandle,
  wanted: { caseId: string; incidentId: string; evidenceItemId: string },
): Promise<{ id: string; sha256: string }> {
  const { items, closedIds } = await sharedEvidence(handle, context.actor, wanted.incidentId);
  if (closedIds.includes(wanted.evidenceItemId)) throw new DomainError('EXHIBIT_RESTRICTED', { exhibit: 'This item' });
  const item = items.find(({ id }) => id === wanted.evidenceItemId);
  if (item === undefined) throw new DomainError('NOT_FOUND');
  if (item.removed !== null) throw new DomainError('REMOVED_BY_ORDER');
  const here = item.citations.find(({ caseId }) => caseId === wanted.caseId);
  if (here === undefined) return item;
  throw new DomainError('NOT_ALLOWED', { problem: `The case cites this item already, as ${here.label}.`, next: 'Use that number.' });
}

/** The list that a new citation begins with: none where the item is open to everybody under some number. */
async function inheritedReaders({ actor }: ServiceContext, handle: WriteHandle, itemId: string): Promise<string[]> {
  const inUse = (await selectCitations(handle, { ofItems: [itemId] })).filter(({ withdrawn_at: at }) => at === null);
  if (inUse.length === 0) return [];
  const lists = Map.groupBy(
    await selectReaders(
      handle,
      inUse.map(({ id }) => id),
    ),
    ({ exhibit_id: id }) => id,
  );
  if (inUse.some(({ id }) => !lists.has(id))) return [];
  const closed = await closedTo(handle, actor);
  const seen = inUse.find(({ id }) => !closed.has(id));
  return (lists.get(seen?.id ?? '') ?? []).map(({ user_id: id }) => id);
}
