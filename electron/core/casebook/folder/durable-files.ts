/**
 * @file The one place that makes a file, a rename or a removal survive a power cut.
 * Invariant: a file written here is either wholly the old one or wholly the new one. Files are 0600, folders 0700.
 */
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';

export const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

const { O_APPEND, O_CREAT, O_TRUNC, O_WRONLY } = constants;
/** A link that lies in a casebook's folder, one that came from elsewhere perhaps, must lead no write out of it. Windows knows no such flag. */
const WRITE_HERE = O_WRONLY | O_CREAT | (constants.O_NOFOLLOW ?? 0);

const refusals: Record<string, ErrorCode> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EIO: 'STORAGE_FAILED',
  EROFS: 'FOLDER_READ_ONLY',
  EACCES: 'FOLDER_READ_ONLY',
  EPERM: 'FOLDER_READ_ONLY',
};

/** The system's error code of a failed file call, or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The refusal that a failed file call stands for: DISK_FULL, FOLDER_READ_ONLY, else STORAGE_FAILED. A refusal comes back as it is. */
export function translateFileError(error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof DomainError || code === '') return error;
  return new DomainError(refusals[code] ?? 'STORAGE_FAILED', {}, { cause: error });
}

/** Makes what was made, renamed or removed in `folder` durable. Windows has no such call and journals its folders itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes what a file holds now durable, its length too; an absent one is no fault. */
export async function syncFile(file: string): Promise<void> {
  try {
    const handle = await open(file, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw translateFileError(error);
  }
}

/** Renames over whatever is there. On Windows a virus scanner may hold the file for a moment, hence up to six tries in about a second. */
export async function renameDurably(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to);
      break;
    } catch (error) {
      const isBusy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error));
      if (!isBusy || attempt === 5) throw error;
      await wait(30 * 2 ** attempt);
    }
  }
  await syncFolder(dirname(to));
}

/**
 * Makes one folder, durably; an existing one is left as it is. Never the folders above it: where a casebook or a volume was taken away under its
 * user, none may arise in its place and take in what is then lost to the real one.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: FOLDER_MODE });
  } catch (error) {
    const isThere = systemCode(error) === 'EEXIST' && (await stat(folder)).isDirectory();
    if (!isThere) throw error;
    return;
  }
  await syncFolder(dirname(folder));
}

/** Writes all bytes, however many calls that takes. */
export async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/**
 * Puts `text` in the place of `file` at once: a temporary file beside it, synced, renamed, folder synced.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; the old file then stands untouched.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.partial`;
  try {
    const handle = await open(temporary, WRITE_HERE | O_TRUNC, FILE_MODE);
    try {
      await writeFully(handle, Buffer.from(text, 'utf8'));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameDurably(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw translateFileError(error);
  }
}

/** Adds `text` at the end of `file`, durably. @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED */
export async function appendDurably(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, WRITE_HERE | O_APPEND, FILE_MODE);
    try {
      await writeFully(handle, Buffer.from(text, 'utf8'));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(file));
  } catch (error) {
    throw translateFileError(error);
  }
}

/** Removes a file, durably; an absent one is no fault. */
export async function removeDurably(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
    await syncFolder(dirname(file));
  } catch (error) {
    throw translateFileError(error);
  }
}
