/**
 * @file Makes one backup. Invariant: until its manifest stands, which is written last, a snapshot is none; whatever goes wrong before leaves the earlier
 * ones as they were.
 */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type SnapshotId, SnapshotId as SnapshotIdSchema } from '#shared/domain/backup.ts';
import { CasebookId } from '#shared/domain/ids.ts';
import { makeFolder, replaceFile } from '../casebook/folder/durable-files.ts';
import { takeInUseLock } from '../casebook/folder/in-use-lock.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { BLOB_REGISTERS, blobPath } from '../evidence/blob-store.ts';
import type { Progress } from '../long-work.ts';
import { insertBackup } from './backup-queries.ts';
import type { BackupRow } from './backup-rows.ts';
import { backupFolderIn, MANIFEST_FILE, snapshotFolder, snapshotName, snapshotsFolder } from './folder/backup-folder.ts';
import { assertStillThere, atPlace, identityOf, lookAtPlace } from './folder/backup-place.ts';
import { assertOfThisCasebook, sweepLeftOvers } from './folder/left-overs.ts';
import { assertManifestAuthentic, type ManifestFields, type ManifestFile, readManifest, sealManifest } from './folder/manifest.ts';
import { stepsOf } from './folder/stored-files.ts';
import { copyDatabase, copyHeader, copyReviewFile, keepBlob, reviewFiles, syncSnapshot, type Target } from './snapshot/copy-snapshot.ts';
import { type FrozenDatabase, freezeDatabase } from './snapshot/freeze-database.ts';
import { thinOut } from './thin-backups.ts';

/** What was made, and the ids of the older snapshots that were thinned out after it. */
export type MadeBackup = { row: BackupRow; removed: SnapshotId[] };

/** Bytes that will be read or written: the progress is told of these. A blob that is there already is read once, a new one three times. */
async function bytesAhead(casebook: OpenCasebook, frozen: FrozenDatabase, target: Target): Promise<number> {
  let bytes = frozen.fileBytes * 2;
  for (const { register, row } of frozen.blobs) {
    const isThere = await stat(blobPath(target.backupFolder, register, row.id)).catch(() => null);
    bytes += isThere === null ? row.size * 2 : row.size;
  }
  for (const name of await reviewFiles(casebook.folder)) {
    bytes += 2 * ((await stat(join(casebook.folder, 'review', name)).catch(() => null))?.size ?? 0);
  }
  return bytes;
}

async function copyEverything(casebook: OpenCasebook, frozen: FrozenDatabase, target: Target, progress: Progress): Promise<ManifestFile[]> {
  const steps = stepsOf(progress, await bytesAhead(casebook, frozen, target));
  const place = await atPlace(() => identityOf(target.backupFolder));
  const files = [await copyDatabase(casebook, frozen, target, steps), await copyHeader(frozen, target, steps)];
  for (const name of await reviewFiles(casebook.folder)) {
    const copied = await copyReviewFile(casebook.folder, name, target, steps);
    if (copied !== null) files.push(copied);
  }
  await assertStillThere(target.backupFolder, place);
  for (const blob of frozen.blobs) {
    files.push(await keepBlob(casebook.folder, blob, target, steps));
    await assertStillThere(target.backupFolder, place);
  }
  return files;
}

/** Writes the manifest, the last of the files, and reads it back. @returns the digest of its file */
async function writeManifest(casebook: OpenCasebook, target: Target, fields: ManifestFields): Promise<string> {
  const file = join(snapshotFolder(target.backupFolder, target.name), MANIFEST_FILE);
  return atPlace(async () => {
    await syncSnapshot(target);
    await replaceFile(file, sealManifest(fields, casebook.rootKey));
    const read = await readManifest(file);
    if (read === null) throw new Error('A manifest that was just written cannot be read.');
    assertManifestAuthentic(read.manifest, casebook.rootKey);
    return read.sha256;
  });
}

async function record(casebook: OpenCasebook, row: BackupRow): Promise<void> {
  await casebook.context.unitOfWork.write(async (handle, recordEvent) => {
    await insertBackup(handle, row);
    const payload = {
      snapshotId: row.id,
      isSeparateVolume: row.is_separate_volume === 1,
      headNumber: row.head_number,
      headHash: row.head_hash,
      keyNumber: row.key_number,
      bytes: row.bytes,
      manifestSha256: row.manifest_sha256,
    };
    await recordEvent({ type: 'backup.made', version: 1, caseId: null, payload });
  });
  if (row.is_separate_volume === 1) await casebook.changeHeader({ lastBackupAt: row.made_at });
}

async function makeSnapshot(casebook: OpenCasebook, place: string, backupFolder: string, progress: Progress): Promise<BackupRow> {
  const { clock, ids } = casebook.context.ports;
  const { isSeparateVolume } = await lookAtPlace(place, casebook.folder);
  const madeAt = clock.now();
  const id = SnapshotIdSchema.parse(ids.next());
  const target: Target = { backupFolder, name: snapshotName(madeAt, id) };
  const frozen = await freezeDatabase(casebook, madeAt);
  try {
    await atPlace(() => makeFolder(snapshotFolder(backupFolder, target.name)));
    const files = await copyEverything(casebook, frozen, target, progress);
    progress.commit();
    const { keyNumber, casebookId, slots } = frozen.header;
    const slotIds = slots.filter(({ kind }) => kind !== 'reviewer').map((slot) => slot.id);
    const fields = {
      snapshotId: id,
      madeAt: madeAt.toISOString(),
      casebookId: CasebookId.parse(casebookId),
      head: frozen.head,
      keyNumber,
      slotIds,
      files,
    };
    const manifestSha256 = await writeManifest(casebook, target, fields);
    return {
      id,
      place,
      folder: target.name,
      made_at: fields.madeAt,
      is_separate_volume: isSeparateVolume ? 1 : 0,
      head_number: frozen.head.number,
      head_hash: frozen.head.hash,
      key_number: keyNumber,
      slot_ids: JSON.stringify(slotIds),
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      manifest_sha256: manifestSha256,
      checked_at: clock.now().toISOString(),
      is_sound: 1,
      removed_at: null,
    };
  } catch (error) {
    await rm(snapshotFolder(backupFolder, target.name), { recursive: true, force: true }).catch(() => undefined);
    throw error;
  } finally {
    frozen.thaw();
    for (const { row } of frozen.blobs) row.data_key.fill(0);
  }
}

/**
 * Backs the open casebook up to `place`, an existing folder, while people go on working, then thins older snapshots out. Stopped at any moment it
 * leaves at most blobs that the next backup uses.
 * @throws DomainError BACKUP_PLACE_REFUSED, BACKUP_SOURCE_DAMAGED; FOLDER_MISSING, FOLDER_READ_ONLY, DISK_FULL, STORAGE_FAILED, IN_USE with
 * details.where `backup`; CANCELLED, LOCKED
 */
export async function makeBackup(casebook: OpenCasebook, place: string, progress: Progress): Promise<MadeBackup> {
  await lookAtPlace(place, casebook.folder);
  const backupFolder = backupFolderIn(place, casebook.header.name);
  const lock = await atPlace(async () => {
    await makeFolder(backupFolder);
    for (const folder of [...BLOB_REGISTERS.map((register) => join(backupFolder, register)), snapshotsFolder(backupFolder)])
      await makeFolder(folder);
    return takeInUseLock(backupFolder);
  });
  try {
    await assertOfThisCasebook(backupFolder, casebook.header.casebookId);
    await atPlace(() => sweepLeftOvers(casebook, backupFolder));
    const row = await makeSnapshot(casebook, place, backupFolder, progress);
    await record(casebook, row);
    return { row, removed: await thinOut(casebook, place, backupFolder) };
  } finally {
    lock.release();
  }
}
