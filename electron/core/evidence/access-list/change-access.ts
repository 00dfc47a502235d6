/** @file Restricting an exhibit to named people, and opening it again. Invariant: whoever restricts stays on the list. */
import type { BasedOn } from '#shared/domain/based-on.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { colleagueById } from '../../access/colleagues.ts';
import { assertBasedOn } from '../../based-on.ts';
import type { Actor, ServiceContext, WriteHandle } from '../../service-context.ts';
import { noteCustody } from '../custody.ts';
import type { ExhibitRecord } from '../evidence-queries.ts';
import { exhibitLabel } from '../exhibit-label.ts';
import { requireExhibit, toExhibit } from '../read-exhibits.ts';
import { endRestriction, type ReaderRecord, selectReaders } from './access-list-queries.ts';
import { requireOpen } from './closed-exhibits.ts';
import { enterRestriction } from './enter-restriction.ts';

/**
 * From now on the people of the list see the exhibit and nobody else does. What was handed out before stays where it is.
 * @throws DomainError NOT_FOUND (the exhibit, or somebody without a key); EXHIBIT_RESTRICTED; CHANGED_MEANWHILE; NOT_ALLOWED (the list leaves
 * out the person who makes it)
 */
export function restrictExhibit(
  context: ServiceContext,
  input: { exhibitId: string; userIds: readonly string[]; reason: string; basedOn: BasedOn },
): Promise<Exhibit> {
  return context.unitOfWork.write(async (handle, record) => {
    const { exhibit, before } = await changeable(context, handle, input);
    const readers = await peopleOf(handle, input.userIds);
    if (!readers.some(({ userId }) => userId === context.actor.userId)) {
      const problem = 'Whoever restricts an exhibit stays on its list.';
      throw new DomainError('NOT_ALLOWED', { problem, next: 'Put yourself on the list. Somebody else on it may take you off later.' });
    }
    const restrictionId = await enterRestriction(context, handle, {
      exhibitId: exhibit.id,
      userIds: readers.map(({ userId }) => userId),
      reason: input.reason,
    });
    await logChange(context, handle, exhibit, 'restricted');
    await record({
      type: 'exhibit.restricted',
      version: 1,
      caseId: exhibit.case_id,
      payload: {
        ...namesOf(exhibit),
        restrictionId,
        readers: readers.map(({ userId, displayName }) => ({ userId, displayName })),
        reason: input.reason,
        replacedRestrictionId: before[0]?.id ?? null,
      },
    });
    return toExhibit(handle, await requireExhibit(handle, exhibit.id));
  });
}

/**
 * Everybody with a key may see the exhibit again.
 * @throws DomainError NOT_FOUND; EXHIBIT_RESTRICTED; CHANGED_MEANWHILE (another list, or none, is in force)
 */
export function openToEverybody(context: ServiceContext, input: { exhibitId: string; reason: string; basedOn: BasedOn }): Promise<Exhibit> {
  return context.unitOfWork.write(async (handle, record) => {
    const { exhibit, before } = await changeable(context, handle, input);
    const [restriction] = before;
    if (restriction === undefined) throw new DomainError('CHANGED_MEANWHILE');
    await endRestriction(handle, exhibit.id, {
      ended_at: context.ports.clock.now().toISOString(),
      ended_by: context.actor.displayName,
      ended_reason: input.reason,
    });
    await logChange(context, handle, exhibit, 'restriction-lifted');
    const payload = { ...namesOf(exhibit), restrictionId: restriction.id, reason: input.reason };
    await record({ type: 'exhibit.opened', version: 1, caseId: exhibit.case_id, payload });
    return toExhibit(handle, await requireExhibit(handle, exhibit.id));
  });
}

/** Whoever sees the exhibit may change its list; where nobody on it has a key any more, an administrator may, or it would be shut for good. */
async function changeable(
  context: ServiceContext,
  handle: WriteHandle,
  input: { exhibitId: string; basedOn: BasedOn },
): Promise<{ exhibit: ExhibitRecord; before: ReaderRecord[] }> {
  const exhibit = await requireExhibit(handle, input.exhibitId);
  const before = await selectReaders(handle, [exhibit.id]);
  const isOrphaned = before.length > 0 && before.every(({ removed_at: at }) => at !== null);
  if (!(isOrphaned && context.actor.role === 'administrator')) await requireOpen(context, handle, exhibit.id);
  assertBasedOn(before[0]?.id, input);
  return { exhibit, before };
}

function peopleOf(handle: WriteHandle, userIds: readonly string[]): Promise<Actor[]> {
  return Promise.all([...new Set(userIds)].map((id) => colleagueById(handle, id)));
}

function logChange(
  context: ServiceContext,
  handle: WriteHandle,
  exhibit: ExhibitRecord,
  what: 'restricted' | 'restriction-lifted',
): Promise<void> {
  const note = exhibitLabel(exhibit.number);
  return noteCustody(context, handle, { caseId: exhibit.case_id, itemId: exhibit.evidence_item_id, what, note });
}

function namesOf(exhibit: ExhibitRecord): { evidenceItemId: string; exhibitId: string; label: string; sha256: string } {
  return {
    evidenceItemId: exhibit.evidence_item_id,
    exhibitId: exhibit.id,
    label: exhibitLabel(exhibit.number),
    sha256: exhibit.sha256,
  };
}
