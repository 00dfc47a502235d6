/** @file Backups as others need to name them: which a key slot of some time still opens, and which still hold what was removed since. */
import { SnapshotId } from '#shared/domain/backup.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectBackups } from './backup-queries.ts';

/** A snapshot that was not thinned out, with its own name and the folder that was chosen for it. */
export type OpenableBackup = { id: SnapshotId; name: string; madeAt: string; place: string; keyNumber: number };

/**
 * The snapshots, newest first, that hold this slot as it was then, and so open with what its owner knew. Copies that somebody made by other means,
 * and snapshots that a restored casebook has no record of, are not among them.
 */
export async function backupsOpenedBySlot(handle: ReadHandle, slotId: string): Promise<OpenableBackup[]> {
  const rows = (await selectBackups(handle)).filter((row) => (JSON.parse(row.slot_ids) as string[]).includes(slotId));
  return rows.map(({ id, folder, made_at, place, key_number }) => ({
    id: SnapshotId.parse(id),
    name: folder,
    madeAt: made_at,
    place,
    keyNumber: key_number,
  }));
}

/** Every snapshot on record that was not thinned out, newest first. */
export async function backupsOnRecord(handle: ReadHandle): Promise<{ madeAt: string; place: string }[]> {
  return (await selectBackups(handle)).map(({ made_at, place }) => ({ madeAt: made_at, place }));
}
