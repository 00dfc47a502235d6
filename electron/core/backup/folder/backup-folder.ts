/**
 * @file The folder of a casebook's backups.
 *
 * [Note: Backup folder]
 * Name.backup/
 *   in-use                           held by whoever writes here, as in a casebook
 *   evidence/ab/<id>, issued/ab/<id> encrypted files as they lie in the casebook, each copied once and shared by all snapshots
 *   snapshots/<UTC time>-<id>/       one backup: cases.db, casebook.json and review/ of that moment, and manifest.json, written last
 * Under its final name a blob is whole and was read back. A snapshot without a manifest is none.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode, translateFileError } from '../../casebook/folder/durable-files.ts';
import { folderNameFor, SUFFIX } from '../../casebook/folder/place.ts';

export const BACKUP_SUFFIX = '.backup';
export const MANIFEST_FILE = 'manifest.json';
const SNAPSHOTS = 'snapshots';
const SNAPSHOT_NAME = /^\d{8}T\d{6}Z-([0-9a-f]{32})$/;

/** The folder in `place` for the backups of a casebook of this name. */
export function backupFolderIn(place: string, casebookName: string): string {
  return join(place, `${folderNameFor(casebookName).slice(0, -SUFFIX.length)}${BACKUP_SUFFIX}`);
}

/** `20261121T214428Z-<id>`: names sort by time. */
export function snapshotName(madeAt: Date, id: string): string {
  return `${madeAt.toISOString().replace(/[-:]|\.\d+/g, '')}-${id}`;
}

/** The id in a snapshot's name; null for a folder that is none. */
export function snapshotIdOf(name: string): string | null {
  return SNAPSHOT_NAME.exec(name)?.[1] ?? null;
}

export function snapshotsFolder(backupFolder: string): string {
  return join(backupFolder, SNAPSHOTS);
}

export function snapshotFolder(backupFolder: string, name: string): string {
  return join(backupFolder, SNAPSHOTS, name);
}

/** Where a file of a snapshot lies, by its path in the casebook: blobs are shared, everything else is the snapshot's own. */
export function storedPath(backupFolder: string, snapshot: string, path: string): string {
  return /^(evidence|issued)\//.test(path) ? join(backupFolder, path) : join(snapshotFolder(backupFolder, snapshot), path);
}

/** Names in a folder; none where there is no such folder. @throws DomainError STORAGE_FAILED, FOLDER_READ_ONLY */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw translateFileError(error);
  }
}

/** Folders of snapshots, with a manifest or without, newest first. */
export async function snapshotNames(backupFolder: string): Promise<string[]> {
  const names = await namesIn(snapshotsFolder(backupFolder));
  return names.filter((name) => snapshotIdOf(name) !== null).sort((one, other) => (one < other ? 1 : -1));
}
