/** @file Copies what a snapshot needs to its place and reads every byte of it back. Invariant: a file counts only after it was read back. */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { makeFolder, renameDurably, syncFolder } from '../../casebook/folder/durable-files.ts';
import { HEADER_FILE } from '../../casebook/folder/header-file.ts';
import { purposeKey } from '../../casebook/keys/key-derivation.ts';
import { DATABASE_FILE, type OpenCasebook } from '../../casebook/open-casebook.ts';
import { findDamagedPages, openPageFile } from '../../database/page-check.ts';
import { blobPath } from '../../evidence/blob-store.ts';
import { namesIn, snapshotFolder, storedPath } from '../folder/backup-folder.ts';
import { atPlace } from '../folder/backup-place.ts';
import type { ManifestFile } from '../folder/manifest.ts';
import { digestBlob } from '../folder/stored-blob.ts';
import { assertReadBack, copyStored, digestStored, type Steps, writeStored } from '../folder/stored-files.ts';
import type { FrozenDatabase } from './freeze-database.ts';

/** Where one snapshot goes. */
export type Target = { backupFolder: string; name: string };

const REVIEW = 'review';

/** Names of the sealed summaries and responses that lie in the casebook now. */
export async function reviewFiles(casebookFolder: string): Promise<string[]> {
  return (await namesIn(join(casebookFolder, REVIEW))).filter((name) => /^[0-9a-f]{32}$/.test(name)).sort();
}

/** Copies the frozen database and checks the copy: its digest, and every page's authentication code. */
export async function copyDatabase(casebook: OpenCasebook, frozen: FrozenDatabase, target: Target, steps: Steps): Promise<ManifestFile> {
  const file = storedPath(target.backupFolder, target.name, DATABASE_FILE);
  const written = await atPlace(() => writeStored(file, (write) => frozen.copy(write, steps)));
  frozen.thaw();
  await atPlace(async () => assertReadBack(written, await digestStored(file, steps)));
  await atPlace(() => assertPagesWhole(file, purposeKey(casebook.rootKey, casebook.header.casebookId, 'due-course/v1/database')));
  return { path: DATABASE_FILE, ...written };
}

/** Clears the key. @throws DomainError BACKUP_SOURCE_DAMAGED: the copy is what the casebook gave, so a page that is wrong here is wrong there */
async function assertPagesWhole(file: string, key: Buffer): Promise<void> {
  try {
    const pages = openPageFile(file);
    try {
      if ((await findDamagedPages(pages, key)).length > 0) throw new DomainError('BACKUP_SOURCE_DAMAGED', { what: 'database' });
    } finally {
      pages.close();
    }
  } finally {
    key.fill(0);
  }
}

/** Writes the header as it stood with the frozen database. */
export async function copyHeader(frozen: FrozenDatabase, target: Target, steps: Steps): Promise<ManifestFile> {
  const file = storedPath(target.backupFolder, target.name, HEADER_FILE);
  const text = Buffer.from(`${JSON.stringify(frozen.header, null, 2)}\n`, 'utf8');
  return atPlace(async () => {
    const written = await writeStored(file, (write) => write(text));
    assertReadBack(written, await digestStored(file, steps));
    return { path: HEADER_FILE, ...written };
  });
}

/** Copies one sealed summary or response, as it lies there: nobody in the office could check a reviewer's. Null when it has gone meanwhile. */
export async function copyReviewFile(casebookFolder: string, name: string, target: Target, steps: Steps): Promise<ManifestFile | null> {
  const path = `${REVIEW}/${name}`;
  const file = storedPath(target.backupFolder, target.name, path);
  return atPlace(async () => {
    await makeFolder(dirname(file));
    const written = await copyStored(join(casebookFolder, REVIEW, name), file, steps);
    if (written === null) return null;
    assertReadBack(written, await digestStored(file, steps));
    return { path, ...written };
  });
}

/**
 * Makes sure that a blob lies in the backup as its row names it: reads the one that is there, and where it is missing or spoilt copies it again. What
 * the casebook itself no longer has whole is refused, and what the backup holds of it stays as it is.
 * @throws DomainError BACKUP_SOURCE_DAMAGED; of the backup's drive DISK_FULL, STORAGE_FAILED, FOLDER_READ_ONLY; CANCELLED, LOCKED
 */
export async function keepBlob(
  casebookFolder: string,
  { register, row }: FrozenDatabase['blobs'][number],
  target: Target,
  steps: Steps,
): Promise<ManifestFile> {
  const path = `${register}/${row.id.slice(0, 2)}/${row.id}`;
  const name = `${register}/${row.id}`;
  const file = blobPath(target.backupFolder, register, row.id);
  const kept = await atPlace(() => digestBlob(file, name, row, steps));
  if (kept !== null) return { path, ...kept };
  const partial = `${file}.partial`;
  try {
    return await atPlace(async () => {
      await makeFolder(dirname(file));
      const copied = await copyStored(blobPath(casebookFolder, register, row.id), partial, steps);
      if (copied === null) throw new DomainError('BACKUP_SOURCE_DAMAGED', { what: register });
      const read = await digestBlob(partial, name, row, steps);
      if (read === null) {
        assertReadBack(copied, await digestStored(partial, steps));
        throw new DomainError('BACKUP_SOURCE_DAMAGED', { what: register });
      }
      assertReadBack(copied, read);
      await renameDurably(partial, file);
      return { path, ...read };
    });
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes the folders' entries durable. */
export async function syncSnapshot(target: Target): Promise<void> {
  const folder = snapshotFolder(target.backupFolder, target.name);
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}
