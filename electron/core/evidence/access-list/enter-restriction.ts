/** @file The row of a restriction, inside the unit of work that gave cause for it. */
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { endRestriction, insertRestriction } from './access-list-queries.ts';

/** Puts a list in the place of the one in force, if there is one, and gives its id. */
export async function enterRestriction(
  context: ServiceContext,
  handle: WriteHandle,
  list: { exhibitId: string; userIds: readonly string[]; reason: string },
): Promise<string> {
  const id = context.ports.ids.next();
  const at = context.ports.clock.now().toISOString();
  const by = context.actor.displayName;
  await endRestriction(handle, list.exhibitId, { ended_at: at, ended_by: by, ended_reason: 'Replaced by another list.' });
  const begun = { restricted_at: at, restricted_by: by, ended_at: null, ended_by: null, ended_reason: null };
  await insertRestriction(handle, { id, exhibit_id: list.exhibitId, reason: list.reason, ...begun }, list.userIds);
  return id;
}
