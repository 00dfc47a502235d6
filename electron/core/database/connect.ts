/**
 * @file One connection to a file in SQLCipher 4 format under its raw key.
 * Invariant: the pragmas below hold on every connection, and no SQLite temporary ever reaches the disk.
 */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '#shared/domain/errors.ts';
import { translateStorageError } from './storage-errors.ts';

/** Page cache of each connection: 64 MiB, with which the price of the cipher on reads vanishes. */
const CACHE_KIB = 64 * 1024;
/** Bytes below which a failure to open is put down to the full disk. */
const ROOM_TO_OPEN = 1024 * 1024;

/**
 * Gives SQLCipher the key itself, without a derivation. By the addon's own call, since a pragma would leave it behind in strings that cannot be
 * overwritten; the published types of better-sqlite3 do not know that call.
 */
function setRawKey(connection: Database.Database, key: Uint8Array): void {
  const spoken = Buffer.concat([Buffer.from('raw:', 'ascii'), key]);
  (connection as Database.Database & { key(bytes: Buffer): number }).key(spoken);
  spoken.fill(0);
}

/** Connects; a file that is not there is made. `key` is copied, not kept. @throws SqliteError as it came, after closing what was opened */
export function connect(file: string, key: Uint8Array, options: { readonly: boolean }): Database.Database {
  const connection = new Database(file, { readonly: options.readonly, timeout: 2_000 });
  try {
    connection.pragma(`cipher = 'sqlcipher'`);
    connection.pragma('legacy = 4');
    setRawKey(connection, key);
    if (!options.readonly) connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('recursive_triggers = ON');
    connection.pragma(`cache_size = -${CACHE_KIB}`);
    connection.pragma('temp_store = MEMORY');
    connection.pragma('secure_delete = ON');
    connection.pragma('trusted_schema = OFF');
    connection.pragma('mmap_size = 0');
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Moves what the write-ahead log holds into the file. @throws SqliteError; DomainError IN_USE while another connection holds it up */
export function emptyLog(connection: Database.Database): void {
  const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (outcome?.busy !== 0) throw new DomainError('IN_USE');
}

/** The refusal for a failure to open: SQLite calls it an I/O error when there is no room for its shared-memory index. */
export function whyNotOpened(error: unknown, file: string): unknown {
  const refusal = translateStorageError(error);
  if (!(refusal instanceof DomainError) || refusal.code !== 'STORAGE_FAILED') return refusal;
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize < ROOM_TO_OPEN ? new DomainError('DISK_FULL', {}, { cause: refusal }) : refusal;
}
