/** @file What every handling of an item leaves behind: a line in its chain of custody. */
import type { CustodyEvent } from '#shared/domain/evidence.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { appendCustodyEvent } from './evidence-queries.ts';

/** Adds a line, by the person signed in and at this moment, to the item's chain of custody. */
export function noteCustody(
  context: ServiceContext,
  handle: WriteHandle,
  event: { caseId: string; itemId: string; what: CustodyEvent['what']; note: string },
): Promise<void> {
  return appendCustodyEvent(handle, {
    id: context.ports.ids.next(),
    evidence_item_id: event.itemId,
    case_id: event.caseId,
    at: context.ports.clock.now().toISOString(),
    by: context.actor.displayName,
    what: event.what,
    note: event.note,
  });
}
