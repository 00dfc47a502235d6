/** @file Pins to exhibits that are closed to a reader. Invariant: that something is pinned is seen; where in it, and what was noted, is not. */
import type { Allegation, AllegationClause, Pin } from '#shared/domain/allegations.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import type { Actor, ReadHandle } from '../service-context.ts';

/** The allegations of one case as this person may see them. */
export async function allegationsShownTo(handle: ReadHandle, reader: Actor, allegations: readonly Allegation[]): Promise<Allegation[]> {
  const closed = await closedTo(handle, reader, allegations[0]?.caseId);
  return allegations.map((allegation) => ({
    ...allegation,
    clauses: allegation.clauses.map((charged) => withoutClosed(charged, closed)),
  }));
}

/** The same for one allegation. */
export async function allegationShownTo(handle: ReadHandle, reader: Actor, allegation: Allegation): Promise<Allegation> {
  const [shown] = await allegationsShownTo(handle, reader, [allegation]);
  return shown ?? allegation;
}

/** The same for one clause charged in the case. */
export async function clauseShownTo(
  handle: ReadHandle,
  reader: Actor,
  { caseId, charged }: { caseId: string; charged: AllegationClause },
): Promise<AllegationClause> {
  return withoutClosed(charged, await closedTo(handle, reader, caseId));
}

/**
 * The pins of an element when somebody writes them anew who may not see all of them: those to exhibits closed to them stay as they were, whatever
 * the new list says of them.
 */
export function pinsToKeep(written: readonly Pin[], before: readonly Pin[], closed: ReadonlySet<string>): Pin[] {
  return [...written.filter(({ exhibitId }) => !closed.has(exhibitId)), ...before.filter(({ exhibitId }) => closed.has(exhibitId))];
}

function withoutClosed(charged: AllegationClause, closed: ReadonlySet<string>): AllegationClause {
  if (closed.size === 0) return charged;
  return {
    ...charged,
    elements: charged.elements.map((element) => ({
      ...element,
      pins: element.pins.map((pin) => (closed.has(pin.exhibitId) ? { ...pin, locator: '', note: '' } : pin)),
    })),
  };
}
