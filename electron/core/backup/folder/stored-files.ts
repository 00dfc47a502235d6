/** @file Reads and copies files as they are stored, encrypted. Invariant: no link is followed and nothing but a regular file is read. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { FILE_MODE, systemCode, translateFileError, writeFully } from '../../casebook/folder/durable-files.ts';

const PIECE_BYTES = 1024 * 1024;
/** Windows knows neither; a pipe in the place of a file must not hold the reader up. */
const READ_HERE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const WRITE_NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/** What a task that goes through files piece by piece looks at and tells between the pieces. */
export type Steps = { signal: AbortSignal; advance(bytes: number): void };

export type StoredDigest = { sha256: string; size: number };

/** The open file; null when there is none, or something else in its place. @throws DomainError STORAGE_FAILED, FOLDER_READ_ONLY */
export async function openStored(file: string): Promise<FileHandle | null> {
  try {
    const handle = await open(file, READ_HERE);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
    return null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK', 'ENXIO', 'EISDIR'].includes(systemCode(error))) return null;
    throw translateFileError(error);
  }
}

/** Reads up to `length` bytes at `offset`; fewer only at the file's end. */
export async function readPiece(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** A small file whole; null when there is none or it is larger than `most`. @throws DomainError STORAGE_FAILED */
export async function readStored(file: string, most: number): Promise<Buffer | null> {
  const handle = await openStored(file);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    return size > most ? null : await readPiece(handle, 0, size);
  } catch (error) {
    throw translateFileError(error);
  } finally {
    await handle.close();
  }
}

/** Gives the file to `each`, piece by piece, to its end. */
async function walk(handle: FileHandle, steps: Steps, each: (bytes: Buffer) => Promise<void> | void): Promise<number> {
  let size = 0;
  for (;;) {
    steps.signal.throwIfAborted();
    const bytes = await readPiece(handle, size, PIECE_BYTES);
    if (bytes.length === 0) return size;
    await each(bytes);
    size += bytes.length;
    steps.advance(bytes.length);
    await yieldToOthers();
  }
}

/** Digest and length of the file; null when there is none. @throws DomainError STORAGE_FAILED, CANCELLED, LOCKED */
export async function digestStored(file: string, steps: Steps): Promise<StoredDigest | null> {
  const handle = await openStored(file);
  if (handle === null) return null;
  try {
    const hash = createHash('sha256');
    const size = await walk(handle, steps, (bytes) => void hash.update(bytes));
    return { sha256: hash.digest('hex'), size };
  } catch (error) {
    throw translateFileError(error);
  } finally {
    await handle.close();
  }
}

/** Writes what `read` gives into `to`, durably, and tells its digest. */
export async function writeStored(to: string, fill: (write: (bytes: Buffer) => Promise<void>) => Promise<void>): Promise<StoredDigest> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    const handle = await open(to, WRITE_NEW, FILE_MODE);
    try {
      await fill(async (bytes) => {
        await writeFully(handle, bytes);
        hash.update(bytes);
        size += bytes.length;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { sha256: hash.digest('hex'), size };
  } catch (error) {
    throw translateFileError(error);
  }
}

/** Copies a file; its digest is of what was read. Null when there is none. @throws DomainError DISK_FULL, STORAGE_FAILED, CANCELLED, LOCKED */
export async function copyStored(from: string, to: string, steps: Steps): Promise<StoredDigest | null> {
  const handle = await openStored(from);
  if (handle === null) return null;
  try {
    return await writeStored(to, async (write) => void (await walk(handle, steps, write)));
  } finally {
    await handle.close();
  }
}

/** Steps that report to a task: `total` is known beforehand, or grows. */
export function stepsOf(progress: { signal: AbortSignal; report(done: number, total: number): void }, total: number): Steps {
  let done = 0;
  progress.report(0, total);
  return {
    signal: progress.signal,
    advance(bytes) {
      done += bytes;
      progress.report(Math.min(done, total), total);
    },
  };
}

/** @throws DomainError STORAGE_FAILED (where: backup) when the drive gives back something else than was written. */
export function assertReadBack(written: StoredDigest, read: StoredDigest | null): void {
  if (read === null || read.sha256 !== written.sha256 || read.size !== written.size)
    throw new DomainError('STORAGE_FAILED', { where: 'backup' });
}
