/** @file Removes what an interrupted intake or issue left behind. Invariant: a blob that a row names is never touched. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOB_REGISTERS } from '../evidence/blob-store.ts';
import type { BlobRegister } from '../service-context.ts';
import { syncFolder, systemCode, translateFileError } from './folder/durable-files.ts';

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * Removes `*.partial` files and blobs without a row; gives how many. Run before any intake can begin.
 * Only names that a blob store makes are considered; anything else in the folder is left alone.
 */
export async function sweepBlobs(folder: string, named: Record<BlobRegister, ReadonlySet<string>>): Promise<number> {
  let removed = 0;
  try {
    for (const register of BLOB_REGISTERS) {
      for (const shelf of (await entriesOf(join(folder, register))).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        const place = join(folder, register, shelf);
        const isLeftOver = (name: string) => /^[0-9a-f]{32}(\.partial)?$/.test(name) && !named[register].has(name);
        const leftOvers = (await entriesOf(place)).filter(isLeftOver);
        for (const name of leftOvers) await rm(join(place, name), { force: true });
        if (leftOvers.length > 0) await syncFolder(place);
        removed += leftOvers.length;
      }
    }
  } catch (error) {
    throw translateFileError(error);
  }
  return removed;
}
