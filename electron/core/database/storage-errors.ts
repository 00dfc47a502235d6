/** @file SQLite's result codes as the application's refusals. Invariant: a message of SQLite, which may quote data, goes no further than `cause`. */
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';

/** Result codes (https://www.sqlite.org/rescode.html) by their primary name; extended codes begin with it. */
const refusals: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_IOERR', 'STORAGE_FAILED'],
  ['SQLITE_READONLY', 'STORAGE_FAILED'],
  ['SQLITE_CANTOPEN', 'STORAGE_FAILED'],
  ['SQLITE_PERM', 'STORAGE_FAILED'],
  ['SQLITE_BUSY', 'IN_USE'],
  ['SQLITE_LOCKED', 'IN_USE'],
  ['SQLITE_CORRUPT', 'DATABASE_DAMAGED'],
  ['SQLITE_NOTADB', 'DATABASE_DAMAGED'],
];

/** The refusal that a fault of storage stands for; any other error comes back as it is, for it is a bug. */
export function translateStorageError(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  if (error instanceof TypeError && error.message.includes('database connection is not open')) return new DomainError('LOCKED');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const refusal = refusals.find(([name]) => code === name || code.startsWith(`${name}_`));
  return refusal === undefined ? error : new DomainError(refusal[1], {}, { cause: error });
}
