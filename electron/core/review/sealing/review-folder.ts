/** @file The folder `review/` of a casebook. Invariant: a file in it is written once, whole and durably, under an id, and never changed. */
import { constants } from 'node:fs';
import { lstat, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import {
  FILE_MODE,
  makeFolder,
  removeDurably,
  renameDurably,
  systemCode,
  translateFileError,
  writeFully,
} from '../../casebook/folder/durable-files.ts';
import { MAXIMUM_FILE_BYTES } from './sealed-file.ts';

const FOLDER = 'review';
const NAME = /^[0-9a-f]{32}$/;
const PARTIAL = /^[0-9a-f]{32}\.partial$/;
const { O_CREAT, O_EXCL, O_RDONLY, O_WRONLY } = constants;
/** Windows knows neither. Without them a link or a pipe that came with the folder could lead out of it or hold a reader up. */
const STAY_HERE = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const placeOf = (casebook: string, name: string): string => join(casebook, FOLDER, name);

async function entriesOf(casebook: string): Promise<string[]> {
  try {
    return await readdir(join(casebook, FOLDER));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw translateFileError(error);
  }
}

/** Names of the files, in no order that means anything. @throws DomainError STORAGE_FAILED, FOLDER_READ_ONLY */
export async function listReviewFiles(casebook: string): Promise<string[]> {
  return (await entriesOf(casebook)).filter((name) => NAME.test(name)).sort();
}

/**
 * The bytes of a file, or null when there is none.
 * @throws DomainError NOT_A_REVIEW_FILE for a link, a folder or a file too large to be one; STORAGE_FAILED, FOLDER_READ_ONLY
 */
export async function readReviewFile(casebook: string, name: string): Promise<Buffer | null> {
  try {
    const file = await open(placeOf(casebook, name), O_RDONLY | STAY_HERE);
    try {
      const found = await file.stat();
      if (!found.isFile() || found.size > MAXIMUM_FILE_BYTES) throw new DomainError('NOT_A_REVIEW_FILE');
      const bytes = Buffer.alloc(found.size);
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    if (['ELOOP', 'EISDIR', 'ENXIO', 'EMLINK'].includes(systemCode(error)))
      throw new DomainError('NOT_A_REVIEW_FILE', {}, { cause: error });
    throw translateFileError(error);
  }
}

/** @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; nothing stays then */
export async function writeReviewFile(casebook: string, name: string, bytes: Uint8Array): Promise<void> {
  const passing = `${placeOf(casebook, name)}.partial`;
  try {
    await makeFolder(join(casebook, FOLDER));
    const file = await open(passing, O_WRONLY | O_CREAT | O_EXCL | STAY_HERE, FILE_MODE);
    try {
      await writeFully(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameDurably(passing, placeOf(casebook, name));
  } catch (error) {
    await rm(passing, { force: true }).catch(() => undefined);
    throw translateFileError(error);
  }
}

/** Removes a file, durably; an absent one is no fault. @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED */
export async function removeReviewFile(casebook: string, name: string): Promise<void> {
  if ((await entriesOf(casebook)).includes(name)) await removeDurably(placeOf(casebook, name));
}

/** A write takes far less. A reviewer may be at work in the same folder at this moment, so what is younger is left to them. */
const GIVEN_UP_AFTER_MS = 10 * 60_000;

/** Removes what writes that were cut short left. */
export async function removePartialReviewFiles(casebook: string): Promise<void> {
  for (const name of (await entriesOf(casebook)).filter((entry) => PARTIAL.test(entry))) {
    const found = await lstat(placeOf(casebook, name)).catch(() => null);
    // By the system's clock, which wrote the file's time too.
    if (found !== null && Date.now() - found.mtimeMs > GIVEN_UP_AFTER_MS) await removeDurably(placeOf(casebook, name));
  }
}
