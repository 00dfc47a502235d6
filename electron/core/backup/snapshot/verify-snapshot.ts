/** @file Reads one backup again while the casebook is open, and records what was found. */
import { join } from 'node:path';
import type { Snapshot } from '#shared/domain/backup.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { OpenCasebook } from '../../casebook/open-casebook.ts';
import type { Progress } from '../../long-work.ts';
import { insertBackup, markChecked, selectBackup } from '../backup-queries.ts';
import type { BackupRow } from '../backup-rows.ts';
import { backupFolderIn, MANIFEST_FILE, snapshotFolder, snapshotIdOf } from '../folder/backup-folder.ts';
import { atPlace, isPlaceThere } from '../folder/backup-place.ts';
import { assertManifestAuthentic, type ReadManifest, readManifest } from '../folder/manifest.ts';
import { stepsOf } from '../folder/stored-files.ts';
import { listBackups, toSnapshot } from '../list-backups.ts';
import { bytesOf, manifestProblem, problemsOfFiles, type SnapshotProblem } from './check-snapshot.ts';

/** What a check found; an empty list is a clean bill. */
export type CheckedSnapshot = { snapshot: Snapshot; problems: SnapshotProblem[] };

/** A snapshot on record is known by its manifest's digest, whichever root key it was made under; another by the root key of now. */
function problemOfManifest(casebook: OpenCasebook, row: BackupRow | undefined, name: string, read: ReadManifest): string | null {
  if (read.manifest.snapshotId !== snapshotIdOf(name) || read.manifest.casebookId !== casebook.header.casebookId)
    return 'This manifest belongs to another backup.';
  if (row !== undefined)
    return read.sha256 === row.manifest_sha256 ? null : 'This manifest is not the one that was written with the backup.';
  try {
    assertManifestAuthentic(read.manifest, casebook.rootKey);
    return null;
  } catch {
    return 'This manifest was not written with the keys that the casebook has now.';
  }
}

async function findProblems(
  casebook: OpenCasebook,
  snapshot: Snapshot,
  row: BackupRow | undefined,
  progress: Progress,
): Promise<SnapshotProblem[]> {
  const backupFolder = backupFolderIn(snapshot.place, casebook.header.name);
  let read: ReadManifest | null;
  try {
    read = await atPlace(() => readManifest(join(snapshotFolder(backupFolder, snapshot.name), MANIFEST_FILE)));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'BACKUP_NOT_SOUND') return [manifestProblem('This file was altered.')];
    throw error;
  }
  if (read === null) return [manifestProblem('This file is missing.')];
  const problem = problemOfManifest(casebook, row, snapshot.name, read);
  if (problem !== null) return [manifestProblem(problem)];
  return problemsOfFiles(backupFolder, snapshot.name, read.manifest, stepsOf(progress, bytesOf(read.manifest)));
}

/** A snapshot that was not on record and proved sound is put there. */
function adopted(snapshot: Snapshot, checkedAt: string, read: ReadManifest): BackupRow {
  return {
    id: snapshot.id,
    place: snapshot.place,
    folder: snapshot.name,
    made_at: snapshot.madeAt,
    is_separate_volume: snapshot.isSeparateVolume ? 1 : 0,
    head_number: snapshot.headNumber,
    head_hash: snapshot.headHash,
    key_number: snapshot.keyNumber,
    slot_ids: JSON.stringify(read.manifest.slotIds),
    bytes: snapshot.bytes,
    manifest_sha256: read.sha256,
    checked_at: checkedAt,
    is_sound: 1,
    removed_at: null,
  };
}

/**
 * Reads every file of a backup again. What was found is recorded, so that a damaged one is never shown as good.
 * @throws DomainError NOT_FOUND; FOLDER_MISSING, STORAGE_FAILED with details.where `backup`; CANCELLED, LOCKED
 */
export async function verifySnapshot(casebook: OpenCasebook, snapshotId: string, progress: Progress): Promise<CheckedSnapshot> {
  const { unitOfWork, ports } = casebook.context;
  const snapshot = (await listBackups(casebook)).find(({ id }) => id === snapshotId);
  if (snapshot === undefined) throw new DomainError('NOT_FOUND');
  if (!(await isPlaceThere(snapshot.place))) throw new DomainError('FOLDER_MISSING', { where: 'backup' });
  const row = await selectBackup(unitOfWork.read, snapshotId);
  const problems = await findProblems(casebook, snapshot, row, progress);
  progress.commit();
  const checkedAt = ports.clock.now().toISOString();
  const isSound = problems.length === 0;
  const manifestFile = join(snapshotFolder(backupFolderIn(snapshot.place, casebook.header.name), snapshot.name), MANIFEST_FILE);
  const toAdopt = row === undefined && isSound ? await readManifest(manifestFile) : null;
  await unitOfWork.write(async (handle, record) => {
    if (toAdopt !== null) await insertBackup(handle, adopted(snapshot, checkedAt, toAdopt));
    await markChecked(handle, snapshotId, { checked_at: checkedAt, is_sound: isSound ? 1 : 0 });
    await record({ type: 'backup.checked', version: 1, caseId: null, payload: { snapshotId, isSound, problemCount: problems.length } });
  });
  const after = await selectBackup(unitOfWork.read, snapshotId);
  return {
    snapshot: after === undefined ? { ...snapshot, state: 'damaged', checkedAt } : toSnapshot(after, isSound ? 'good' : 'damaged'),
    problems,
  };
}
