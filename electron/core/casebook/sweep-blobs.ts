/** @file What lies in the folders of blobs without belonging there. Invariant: a blob that a row names is never touched. */
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BLOB_REGISTERS } from '../evidence/blob-store.ts';
import type { BlobRegister } from '../service-context.ts';
import { makeFolder, syncFolder, systemCode, translateFileError } from './folder/durable-files.ts';

/** Ids of the blobs that rows name, by register; null for a register whose rows cannot be known. */
export type NamedBlobs = Record<BlobRegister, ReadonlySet<string> | null>;

export type StrayFile = { register: BlobRegister; name: string; file: string; isPartial: boolean };

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw translateFileError(error);
  }
}

/** Partial blobs, and whole ones that no row names. Only names that a blob store makes are considered. @throws DomainError STORAGE_FAILED */
export async function findStrayBlobs(folder: string, named: NamedBlobs): Promise<StrayFile[]> {
  const strays: StrayFile[] = [];
  for (const register of BLOB_REGISTERS) {
    const ids = named[register];
    for (const shelf of (await entriesOf(join(folder, register))).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const name of await entriesOf(join(folder, register, shelf))) {
        const isPartial = /^[0-9a-f]{32}\.partial$/.test(name);
        const isUnnamed = /^[0-9a-f]{32}$/.test(name) && ids !== null && !ids.has(name);
        if (isPartial || isUnnamed) strays.push({ register, name, file: join(folder, register, shelf, name), isPartial });
      }
    }
  }
  return strays;
}

/**
 * Removes what an interrupted session left; gives how many files. Run before any intake can begin. A whole blob without a row is removed only
 * after a session that never locked: after a clean lock there can be none, and then such files belong to a later state of the casebook than
 * this database, which somebody may yet put back.
 * @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED
 */
export async function sweepBlobs(folder: string, named: NamedBlobs, wasLocked: boolean): Promise<number> {
  const leftOvers = (await findStrayBlobs(folder, named)).filter((stray) => stray.isPartial || !wasLocked);
  try {
    // A copy that somebody made without the empty folders lacks them; no intake makes them.
    for (const register of BLOB_REGISTERS) await makeFolder(join(folder, register));
    for (const { file } of leftOvers) await rm(file, { force: true });
    for (const shelf of new Set(leftOvers.map(({ file }) => dirname(file)))) await syncFolder(shelf);
  } catch (error) {
    throw translateFileError(error);
  }
  return leftOvers.length;
}
