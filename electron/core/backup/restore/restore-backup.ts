/**
 * @file Restores a casebook from a backup. Invariant: nothing is made before every file of the backup was read and found right, and nothing bears the
 * casebook's name before the restored one opened and was verified.
 */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { makeFolder, syncFolder, translateFileError } from '../../casebook/folder/durable-files.ts';
import { takeInUseLock } from '../../casebook/folder/in-use-lock.ts';
import { assertOnThisMachine } from '../../casebook/folder/place.ts';
import { openCasebook } from '../../casebook/open-casebook.ts';
import { verifyCasebook } from '../../casebook/verify-casebook.ts';
import { BLOB_REGISTERS } from '../../evidence/blob-store.ts';
import type { Progress } from '../../long-work.ts';
import type { Ports } from '../../ports.ts';
import { storedPath } from '../folder/backup-folder.ts';
import { atPlace } from '../folder/backup-place.ts';
import { copyStored, type Steps, stepsOf } from '../folder/stored-files.ts';
import { bytesOf, problemsOfFiles } from '../snapshot/check-snapshot.ts';
import { beginEpoch, type Restored } from './begin-epoch.ts';
import { findBackups } from './find-backups.ts';
import { type OpenSnapshot, openSnapshot, type RestoreKey } from './open-snapshot.ts';
import { makeTarget, planTarget, type RestoreTarget } from './restore-target.ts';

export type RestoreInput = {
  /** The target folder of the backup, or the `.backup` folder in it. */
  folder: string;
  /** Name of a snapshot, or its beginning; empty for the newest. */
  snapshot: string;
  into: string;
  key: RestoreKey;
};

/** The restored casebook: its folder, the time it comes from, its new epoch and the last event of the log that was restored. */
export type RestoredCasebook = { folder: string; madeAt: string; epoch: number; headNumber: number; headHash: string };

/** @throws DomainError SNAPSHOT_NOT_CHOSEN when several backups or snapshots are meant, or none */
async function choose(folder: string, wanted: string): Promise<{ backupFolder: string; name: string; casebookName: string }> {
  assertOnThisMachine(folder);
  const backups = await findBackups(resolve(folder));
  const matching = backups.flatMap(({ folder: backupFolder, casebookName, snapshots }) =>
    snapshots.filter(({ name }) => name.startsWith(wanted)).map(({ name }) => ({ backupFolder, name, casebookName })),
  );
  const [first] = matching;
  if (first === undefined) throw new DomainError(wanted === '' ? 'BACKUP_NOT_SOUND' : 'SNAPSHOT_NOT_CHOSEN', { count: 0 });
  const isOneOf = wanted === '' ? backups.length === 1 : matching.length === 1;
  if (!isOneOf) throw new DomainError('SNAPSHOT_NOT_CHOSEN', { count: wanted === '' ? backups.length : matching.length });
  if (wanted === '' && backups.some(({ damagedCount }) => damagedCount > 0))
    throw new DomainError('BACKUP_NOT_SOUND', { reason: 'newest' });
  return first;
}

async function copyFiles(backupFolder: string, snapshot: OpenSnapshot, partial: string, steps: Steps): Promise<void> {
  const folders = new Set<string>();
  for (const { path, size, sha256 } of snapshot.manifest.files) {
    const to = join(partial, path);
    await makeFolder(dirname(to));
    folders.add(dirname(to));
    const copied = await copyStored(storedPath(backupFolder, snapshot.name, path), to, steps);
    // It was right a moment ago.
    if (copied === null || copied.sha256 !== sha256 || copied.size !== size) throw new DomainError('BACKUP_NOT_SOUND', { count: 1 });
  }
  for (const folder of folders) await syncFolder(folder);
}

/** Opens the restored casebook as its owner will, and reads all of it. @throws DomainError BACKUP_NOT_SOUND with what is wrong */
async function verifyRestored(ports: Ports, target: RestoreTarget, snapshot: OpenSnapshot, restored: Restored): Promise<void> {
  const lock = takeInUseLock(target.partial);
  try {
    const rootKey = Buffer.from(snapshot.rootKey);
    const casebook = await openCasebook({ ports, folder: target.partial, header: restored.header, rootKey, slot: snapshot.slot, lock });
    try {
      const problems = await verifyCasebook(casebook);
      if (problems.length > 0) throw new DomainError('BACKUP_NOT_SOUND', { count: problems.length });
    } finally {
      casebook.release();
    }
  } finally {
    lock.release();
  }
}

async function build(ports: Ports, backupFolder: string, snapshot: OpenSnapshot, target: RestoreTarget, steps: Steps): Promise<Restored> {
  for (const register of BLOB_REGISTERS) await makeFolder(join(target.partial, register));
  await copyFiles(backupFolder, snapshot, target.partial, steps);
  const isSeparateVolume = (await stat(backupFolder)).dev !== (await stat(target.partial)).dev;
  const restored = await beginEpoch(ports, target.partial, snapshot, { place: dirname(backupFolder), isSeparateVolume });
  await verifyRestored(ports, target, snapshot, restored);
  return restored;
}

/**
 * Restores one snapshot into a folder that is absent or empty. Neither the backup nor any other casebook is touched.
 * @throws DomainError NO_BACKUP_FOUND, SNAPSHOT_NOT_CHOSEN, BACKUP_NOT_SOUND, WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, DERIVATION_REFUSED, NEWER_FORMAT,
 * FOLDER_MISSING, FOLDER_REFUSED, FOLDER_NOT_EMPTY, FOLDER_READ_ONLY, DISK_FULL, STORAGE_FAILED, CANCELLED, LOCKED; nothing is left behind then.
 */
export async function restoreBackup(ports: Ports, input: RestoreInput, progress: Progress): Promise<RestoredCasebook> {
  const { backupFolder, name, casebookName } = await choose(input.folder, input.snapshot);
  await planTarget(input.into, casebookName, backupFolder);
  const snapshot = await openSnapshot(backupFolder, name, input.key);
  try {
    const steps = stepsOf(progress, 2 * bytesOf(snapshot.manifest));
    const problems = await atPlace(() => problemsOfFiles(backupFolder, name, snapshot.manifest, steps));
    if (problems.length > 0) throw new DomainError('BACKUP_NOT_SOUND', { count: problems.length });
    const target = await makeTarget(await planTarget(input.into, snapshot.header.name, backupFolder));
    try {
      const restored = await build(ports, backupFolder, snapshot, target, steps);
      await yieldToOthers();
      progress.commit();
      await target.finish();
      await ports.recentFolders.remember(target.folder).catch(() => ports.logger.record({ code: 'RECENT_NOT_KEPT' }));
      const { madeAt, head } = snapshot.manifest;
      return { folder: target.folder, madeAt, epoch: restored.epoch, headNumber: head.number, headHash: head.hash };
    } catch (error) {
      await target.abandon();
      throw translateFileError(error);
    }
  } finally {
    snapshot.rootKey.fill(0);
  }
}
