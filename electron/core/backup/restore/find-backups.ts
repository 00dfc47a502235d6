/** @file Finds the backups in a folder. Invariant: it reads what anybody can read, and believes nothing of it yet. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { type CasebookHeader, parseHeader } from '../../casebook/casebook-header.ts';
import { isPassphraseSlot } from '../../casebook/desk-state.ts';
import { HEADER_FILE } from '../../casebook/folder/header-file.ts';
import { assertOnThisMachine } from '../../casebook/folder/place.ts';
import { BACKUP_SUFFIX, MANIFEST_FILE, namesIn, snapshotFolder, snapshotIdOf, snapshotNames, storedPath } from '../folder/backup-folder.ts';
import { atPlace } from '../folder/backup-place.ts';
import { type Manifest, readManifest } from '../folder/manifest.ts';
import { readStored } from '../folder/stored-files.ts';
import { bytesOf } from '../snapshot/check-snapshot.ts';

const MAXIMUM_HEADER_BYTES = 1024 * 1024;

/** A backup folder as it speaks for itself. */
export type FoundBackup = {
  folder: string;
  casebookName: string;
  snapshots: { name: string; madeAt: string; bytes: number; people: { loginName: string; displayName: string }[] }[];
  damagedCount: number;
};

/** The `.backup` folders meant by a path: itself, the one that a snapshot in it was chosen from, or those that lie in it. */
async function backupFolders(folder: string): Promise<string[]> {
  if (snapshotIdOf(basename(folder)) !== null) return [dirname(dirname(folder))];
  if ((await snapshotNames(folder)).length > 0) return [folder];
  if (basename(folder) === 'snapshots') return [dirname(folder)];
  return (await namesIn(folder))
    .filter((name) => name.endsWith(BACKUP_SUFFIX))
    .sort()
    .map((name) => join(folder, name));
}

export type ReadSnapshot = { header: CasebookHeader; manifest: Manifest; manifestSha256: string };

/** The header and the manifest of a snapshot, neither of them proven. @throws DomainError BACKUP_NOT_SOUND, NEWER_FORMAT, STORAGE_FAILED */
export async function readSnapshot(backupFolder: string, name: string): Promise<ReadSnapshot> {
  const read = await readManifest(join(snapshotFolder(backupFolder, name), MANIFEST_FILE));
  if (read === null || read.manifest.snapshotId !== snapshotIdOf(name)) throw new DomainError('BACKUP_NOT_SOUND', { reason: 'manifest' });
  const text = await readStored(storedPath(backupFolder, name, HEADER_FILE), MAXIMUM_HEADER_BYTES);
  if (text === null) throw new DomainError('BACKUP_NOT_SOUND', { reason: 'header' });
  try {
    return { header: parseHeader(text.toString('utf8')), manifest: read.manifest, manifestSha256: read.sha256 };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NEWER_FORMAT') throw error;
    throw new DomainError('BACKUP_NOT_SOUND', { reason: 'header' }, { cause: error });
  }
}

async function describe(folder: string): Promise<FoundBackup> {
  const found: FoundBackup = { folder, casebookName: basename(folder, BACKUP_SUFFIX), snapshots: [], damagedCount: 0 };
  for (const name of await snapshotNames(folder)) {
    const isThere = await stat(join(snapshotFolder(folder, name), MANIFEST_FILE)).catch(() => null);
    if (isThere === null) continue;
    try {
      const { header, manifest } = await readSnapshot(folder, name);
      const people = header.slots.filter(isPassphraseSlot).map(({ loginName, displayName }) => ({ loginName, displayName }));
      if (found.snapshots.length === 0) found.casebookName = header.name;
      found.snapshots.push({ name, madeAt: manifest.madeAt, bytes: bytesOf(manifest), people });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      found.damagedCount += 1;
    }
  }
  return found;
}

/**
 * What lies in a target folder, in a `.backup` folder, or beside a snapshot in it.
 * @throws DomainError FOLDER_REFUSED for a path of another machine, FOLDER_MISSING, NO_BACKUP_FOUND, STORAGE_FAILED
 */
export async function findBackups(folder: string): Promise<FoundBackup[]> {
  assertOnThisMachine(folder);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new DomainError('FOLDER_MISSING', { where: 'backup' });
  const found = await atPlace(async () => Promise.all((await backupFolders(folder)).map(describe)));
  const backups = found.filter(({ snapshots, damagedCount }) => snapshots.length + damagedCount > 0);
  if (backups.length === 0) throw new DomainError('NO_BACKUP_FOUND');
  return backups;
}
