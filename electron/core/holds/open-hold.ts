/** @file Opening a hold inside the unit of work that gave cause for it. */
import { holdKinds } from '#shared/domain/holds/kinds.ts';
import type { HoldKind } from '#shared/domain/holds.ts';
import { noteLawUse } from '../law/note-law-use.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { findOpenHold, insertHold } from './holds-queries.ts';

/** What gives cause for a hold: `source` is a key such as `speech:<expression id>:S2b`, `because` one sentence for the worksheet. */
export type HoldCause = { kind: HoldKind; source: string; because: string };

/** A hold as the event of its unit of work tells it. */
export type OpenedHold = { holdId: string; kind: HoldKind; because: string };

/**
 * Opens a hold for each cause, and gives those it opened, for the payload of the caller's own event. A cause whose hold is still open
 * opens no second one; a cause that comes again after its hold was cleared opens a new one.
 */
export async function openHolds(
  context: ServiceContext,
  handle: WriteHandle,
  caseId: string,
  causes: readonly HoldCause[],
): Promise<OpenedHold[]> {
  const opened: OpenedHold[] = [];
  for (const { kind, source, because } of causes) {
    if ((await findOpenHold(handle, { caseId, kind, source })) !== undefined) continue;
    const holdId = context.ports.ids.next();
    await insertHold(handle, {
      id: holdId,
      case_id: caseId,
      kind,
      source,
      opened_because: because,
      opened_at: context.ports.clock.now().toISOString(),
      opened_by: context.actor.displayName,
      cleared_by: null,
      cleared_at: null,
      cleared_reason: null,
      recorded_by: null,
    });
    await noteLawUse(context, handle, { caseId, recordIds: holdKinds[kind].authorities, usedFor: `hold:${kind}` });
    opened.push({ holdId, kind, because });
  }
  return opened;
}
