/** @file Thins older snapshots out. Invariant: a blob goes only when no snapshot that stays names it, and none goes while one cannot be read. */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SNAPSHOTS_KEPT, SnapshotId } from '#shared/domain/backup.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { removeDurably, syncFolder } from '../casebook/folder/durable-files.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { BLOB_REGISTERS } from '../evidence/blob-store.ts';
import { isAnyLitigationHeld } from '../holds/holds-that-stop.ts';
import { markRemoved, selectBackups } from './backup-queries.ts';
import { MANIFEST_FILE, namesIn, snapshotFolder, snapshotIdOf } from './folder/backup-folder.ts';
import { atPlace } from './folder/backup-place.ts';
import { readShelf, type Shelved } from './folder/left-overs.ts';

/** Those to be removed of snapshots given newest first: all but the newest `kept` and the first of each calendar month (UTC). Pure. */
export function beyondKeeping<T extends { madeAt: string }>(snapshots: readonly T[], kept: number = SNAPSHOTS_KEPT): T[] {
  const firstOfMonth = new Map(snapshots.map((snapshot) => [snapshot.madeAt.slice(0, 7), snapshot]));
  return snapshots.slice(kept).filter((snapshot) => firstOfMonth.get(snapshot.madeAt.slice(0, 7)) !== snapshot);
}

/** The manifest goes first: without it the rest is no snapshot, however far this gets. */
export async function removeSnapshot(backupFolder: string, name: string): Promise<void> {
  const folder = snapshotFolder(backupFolder, name);
  await removeDurably(join(folder, MANIFEST_FILE));
  await rm(folder, { recursive: true, force: true });
  await syncFolder(dirname(folder));
}

/** Removes blobs that no manifest names. A manifest that cannot be read may name any, so that none is removed then. */
export async function removeUnnamedBlobs(backupFolder: string): Promise<void> {
  const named = new Set<string>();
  for (const { manifest } of await readShelf(backupFolder)) {
    if (manifest === null || manifest === 'unreadable') return;
    for (const { path } of manifest.files) named.add(path);
  }
  for (const register of BLOB_REGISTERS) {
    for (const shelf of (await namesIn(join(backupFolder, register))).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const folder = join(backupFolder, register, shelf);
      for (const name of await namesIn(folder)) {
        if (/^[0-9a-f]{32}$/.test(name) && !named.has(`${register}/${shelf}/${name}`)) await rm(join(folder, name), { force: true });
      }
      await syncFolder(folder);
    }
  }
}

/** A snapshot with its manifest that no check found wanting. */
function isSound(shelved: Shelved, unsound: ReadonlySet<string>): boolean {
  return shelved.manifest !== null && shelved.manifest !== 'unreadable' && !unsound.has(snapshotIdOf(shelved.name) ?? '');
}

/**
 * Removes what the rule of `beyondKeeping` does not keep, and gives the ids; nothing while a litigation hold stands on any case. A snapshot that a check found damaged neither counts nor goes. What the
 * drive refuses is logged and tried again after the next backup: it makes the backup before it no worse.
 * @throws DomainError LOCKED, DISK_FULL, STORAGE_FAILED when the casebook cannot record it
 */
export async function thinOut(casebook: OpenCasebook, place: string, backupFolder: string): Promise<SnapshotId[]> {
  const { unitOfWork, ports } = casebook.context;
  if (await isAnyLitigationHeld(unitOfWork.read)) return [];
  const unsound = new Set((await selectBackups(unitOfWork.read)).filter((row) => row.is_sound === 0).map((row) => row.id));
  const removed: SnapshotId[] = [];
  try {
    await atPlace(async () => {
      const sound = (await readShelf(backupFolder)).filter((shelved) => isSound(shelved, unsound));
      const dated = sound.map(({ name, manifest }) => ({ name, madeAt: (manifest as { madeAt: string }).madeAt }));
      for (const { name } of beyondKeeping(dated)) {
        await removeSnapshot(backupFolder, name);
        removed.push(SnapshotId.parse(snapshotIdOf(name)));
      }
      if (removed.length > 0) await removeUnnamedBlobs(backupFolder);
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    ports.logger.record({ code: 'THINNING_INCOMPLETE', detail: error.code });
  }
  if (removed.length === 0) return [];
  await unitOfWork.write(async (handle, record) => {
    await markRemoved(handle, removed, ports.clock.now().toISOString());
    await record({ type: 'backup.thinned', version: 1, caseId: null, payload: { snapshotIds: removed, place } });
  });
  return removed;
}
