/** @file SQL of saved views. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { SavedViewRow } from './list-rows.ts';

export function selectViews(handle: ReadHandle, userId: string): Promise<SavedViewRow[]> {
  return handle
    .selectFrom('saved_view')
    .selectAll()
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .execute();
}

export function findView(handle: ReadHandle, id: string, userId: string): Promise<SavedViewRow | undefined> {
  return handle.selectFrom('saved_view').selectAll().where('id', '=', id).where('user_id', '=', userId).executeTakeFirst();
}

export function findViewNamed(handle: ReadHandle, userId: string, name: string): Promise<SavedViewRow | undefined> {
  return handle
    .selectFrom('saved_view')
    .selectAll()
    .where('user_id', '=', userId)
    .where('name', '=', name)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function insertView(handle: WriteHandle, row: SavedViewRow): Promise<void> {
  await handle.insertInto('saved_view').values(row).execute();
}

export async function updateView(
  handle: WriteHandle,
  id: string,
  change: Partial<Pick<SavedViewRow, 'name' | 'deleted_at'>>,
): Promise<void> {
  await handle.updateTable('saved_view').set(change).where('id', '=', id).execute();
}
