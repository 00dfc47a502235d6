/** @file Backups that a secret opens, whatever becomes of it in the casebook itself. */
import { SnapshotId } from '#shared/domain/backup.ts';
import { backupsOpenedBySlot } from '../backup/backups-opened-by-slot.ts';
import type { ServiceContext } from '../service-context.ts';

export type BackupSummary = { id: SnapshotId; madeAt: string; place: string };

/** Newest first, each once: every backup whose header bears one of these slots, with the secret that it had then. */
export async function backupsOf(context: ServiceContext, slotIds: readonly string[]): Promise<BackupSummary[]> {
  const found = await Promise.all(slotIds.map((slotId) => backupsOpenedBySlot(context.unitOfWork.read, slotId)));
  const once = new Map(found.flat().map(({ id, madeAt, place }) => [id, { id: SnapshotId.parse(id), madeAt, place }]));
  return [...once.values()].sort((one, other) => other.madeAt.localeCompare(one.madeAt));
}
