/** @file What a backup that was stopped left in its folder. Invariant: nothing is removed that any record or manifest names. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import type { OpenCasebook } from '../../casebook/open-casebook.ts';
import { BLOB_REGISTERS } from '../../evidence/blob-store.ts';
import { selectBackup } from '../backup-queries.ts';
import { MANIFEST_FILE, namesIn, snapshotFolder, snapshotIdOf, snapshotNames } from './backup-folder.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** What a folder of a snapshot holds: its manifest, null without one, `unreadable` for one that is damaged. */
export type Shelved = { name: string; manifest: Manifest | 'unreadable' | null; sha256: string };

/** Every snapshot's folder with its manifest, newest first. A manifest counts only under the name that it was made for. */
export async function readShelf(backupFolder: string): Promise<Shelved[]> {
  const shelved: Shelved[] = [];
  for (const name of await snapshotNames(backupFolder)) {
    const read = await readManifest(join(snapshotFolder(backupFolder, name), MANIFEST_FILE)).catch((error: unknown) => {
      if (error instanceof DomainError && ['BACKUP_NOT_SOUND', 'NEWER_FORMAT'].includes(error.code)) return 'unreadable' as const;
      throw error;
    });
    if (read === null || read === 'unreadable') shelved.push({ name, manifest: read, sha256: '' });
    else if (read.manifest.snapshotId !== snapshotIdOf(name)) shelved.push({ name, manifest: 'unreadable', sha256: read.sha256 });
    else shelved.push({ name, manifest: read.manifest, sha256: read.sha256 });
  }
  return shelved;
}

/** @throws DomainError BACKUP_PLACE_REFUSED (other-casebook) when the folder holds the backups of another casebook of the same name. */
export async function assertOfThisCasebook(backupFolder: string, casebookId: string): Promise<void> {
  const isForeign = ({ manifest }: Shelved) => manifest !== null && manifest !== 'unreadable' && manifest.casebookId !== casebookId;
  if ((await readShelf(backupFolder)).some(isForeign)) throw new DomainError('BACKUP_PLACE_REFUSED', { kind: 'other-casebook' });
}

/**
 * Removes snapshots that never got their manifest, and blobs that were being copied. A snapshot that the casebook has on record stays, whatever
 * became of its manifest. Run by whoever holds the folder's lock.
 */
export async function sweepLeftOvers(casebook: OpenCasebook, backupFolder: string): Promise<void> {
  for (const { name, manifest } of await readShelf(backupFolder)) {
    if (manifest !== null || (await selectBackup(casebook.context.unitOfWork.read, snapshotIdOf(name) ?? '')) !== undefined) continue;
    await rm(snapshotFolder(backupFolder, name), { recursive: true, force: true });
  }
  for (const register of BLOB_REGISTERS) {
    for (const shelf of (await namesIn(join(backupFolder, register))).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const folder = join(backupFolder, register, shelf);
      for (const name of await namesIn(folder)) if (/^[0-9a-f]{32}\.partial$/.test(name)) await rm(join(folder, name), { force: true });
    }
  }
}
