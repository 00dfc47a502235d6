/**
 * @file One process at a time on one casebook. The file `in-use` is an empty SQLite database held in an exclusive transaction: the operating
 * system gives the lock back when the process dies, however it dies, on every system that SQLite runs on.
 * Invariant: nothing in this process opens that file by other means, for POSIX gives a lock up when any handle of the file is closed.
 */
import { accessSync, chmodSync, constants } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '#shared/domain/errors.ts';
import { translateStorageError } from '../../database/storage-errors.ts';
import { FILE_MODE, systemCode } from './durable-files.ts';

export const IN_USE_FILE = 'in-use';

export type InUseLock = { release(): void };

/** @throws DomainError IN_USE when another process, or this one, has the casebook open; FOLDER_READ_ONLY, STORAGE_FAILED */
export function takeInUseLock(folder: string): InUseLock {
  const file = join(folder, IN_USE_FILE);
  let connection: Database.Database | undefined;
  try {
    connection = new Database(file, { timeout: 0 });
    connection.pragma('journal_mode = MEMORY');
    assertWritable(file);
    connection.exec('BEGIN EXCLUSIVE');
    keepToOwner(file);
  } catch (error) {
    connection?.close();
    const refusal = translateStorageError(error);
    throw refusal instanceof DomainError && refusal.code === 'STORAGE_FAILED'
      ? new DomainError('FOLDER_READ_ONLY', {}, { cause: error })
      : refusal;
  }
  const held = connection;
  return {
    release() {
      if (held.open) held.close();
    },
  };
}

/** In a file that cannot be written SQLite begins a mere read, which keeps nobody out. */
function assertWritable(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw new DomainError('FOLDER_READ_ONLY', {}, { cause: error });
  }
}

/** Only the owner may change a file's mode, and some drives know none. The file is empty, so whoever may write it works on all the same. */
function keepToOwner(file: string): void {
  try {
    chmodSync(file, FILE_MODE);
  } catch (error) {
    if (systemCode(error) === '') throw error;
  }
}
