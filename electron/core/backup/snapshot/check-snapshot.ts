/** @file Reads a snapshot again and compares every file with its manifest. Invariant: it changes nothing. */
import { MANIFEST_FILE, snapshotFolder, storedPath } from '../folder/backup-folder.ts';
import type { Manifest } from '../folder/manifest.ts';
import { digestStored, type Steps } from '../folder/stored-files.ts';

/** `subject` is a file of the backup by its path there; `problem` is a sentence. */
export type SnapshotProblem = { subject: string; problem: string };

/** Of the manifest itself. */
export function manifestProblem(problem: string): SnapshotProblem {
  return { subject: MANIFEST_FILE, problem };
}

/** Bytes that a check of this manifest will read. */
export function bytesOf(manifest: Manifest): number {
  return manifest.files.reduce((sum, { size }) => sum + size, 0);
}

/**
 * What is wrong with the files of a snapshot whose manifest is believed; empty when every one is there with its length and digest. Goes on after a
 * problem, so that the list is whole.
 * @throws DomainError CANCELLED, LOCKED; STORAGE_FAILED is a problem of the file, not thrown
 */
export async function problemsOfFiles(backupFolder: string, name: string, manifest: Manifest, steps: Steps): Promise<SnapshotProblem[]> {
  const problems: SnapshotProblem[] = [];
  for (const { path, size, sha256 } of manifest.files) {
    const file = storedPath(backupFolder, name, path);
    const subject = file.startsWith(snapshotFolder(backupFolder, name)) ? `${name}/${path}` : path;
    const read = await digestStored(file, steps).catch((error: unknown) => {
      steps.signal.throwIfAborted();
      return { error };
    });
    if (read === null) problems.push({ subject, problem: 'This file is missing.' });
    else if ('error' in read) problems.push({ subject, problem: 'This file cannot be read.' });
    else if (read.size !== size) problems.push({ subject, problem: 'This file was cut short or has grown.' });
    else if (read.sha256 !== sha256) problems.push({ subject, problem: 'This file was altered.' });
  }
  return problems;
}
