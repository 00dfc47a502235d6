/** @file SQL of backups. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { BackupPlanRow, BackupRow } from './backup-rows.ts';

/** The plan; undefined before a place was chosen. */
export function readPlan(handle: ReadHandle): Promise<BackupPlanRow | undefined> {
  return handle.selectFrom('backup_plan').selectAll().executeTakeFirst();
}

export async function savePlan(handle: WriteHandle, row: Omit<BackupPlanRow, 'id'>): Promise<void> {
  await handle
    .insertInto('backup_plan')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function insertBackup(handle: WriteHandle, row: BackupRow): Promise<void> {
  await handle.insertInto('backup').values(row).execute();
}

/** Every snapshot that was not thinned out, newest first. */
export function selectBackups(handle: ReadHandle): Promise<BackupRow[]> {
  return handle.selectFrom('backup').selectAll().where('removed_at', 'is', null).orderBy('made_at', 'desc').orderBy('id').execute();
}

export function selectBackup(handle: ReadHandle, id: string): Promise<BackupRow | undefined> {
  return handle.selectFrom('backup').selectAll().where('id', '=', id).executeTakeFirst();
}

/** When the newest sound snapshot was made, or the newest one on another drive. */
export async function newestBackupAt(handle: ReadHandle, { onSeparateVolume }: { onSeparateVolume: boolean }): Promise<string | null> {
  let query = handle.selectFrom('backup').select('made_at').where('removed_at', 'is', null).where('is_sound', '=', 1);
  if (onSeparateVolume) query = query.where('is_separate_volume', '=', 1);
  return (await query.orderBy('made_at', 'desc').limit(1).executeTakeFirst())?.made_at ?? null;
}

export async function markChecked(handle: WriteHandle, id: string, result: { checked_at: string; is_sound: number }): Promise<void> {
  await handle.updateTable('backup').set(result).where('id', '=', id).execute();
}

export async function markRemoved(handle: WriteHandle, ids: readonly string[], removedAt: string): Promise<void> {
  await handle.updateTable('backup').set({ removed_at: removedAt }).where('id', 'in', ids).execute();
}
