/** @file Which backups a key slot of some time still opens: what is said when a person is removed or a code was used. */
import type { ReadHandle } from '../service-context.ts';
import { selectBackups } from './backup-queries.ts';

/** A snapshot that was not thinned out, with the folder it was put into. */
export type OpenableBackup = { id: string; madeAt: string; place: string; keyNumber: number };

/**
 * The snapshots, newest first, that hold this slot as it was then, and so open with what its owner knew. Copies that somebody made by other means,
 * and snapshots that a restored casebook has no record of, are not among them.
 */
export async function backupsOpenedBySlot(handle: ReadHandle, slotId: string): Promise<OpenableBackup[]> {
  const rows = (await selectBackups(handle)).filter((row) => (JSON.parse(row.slot_ids) as string[]).includes(slotId));
  return rows.map(({ id, made_at, place, key_number }) => ({ id, madeAt: made_at, place, keyNumber: key_number }));
}
