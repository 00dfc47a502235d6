/**
 * @file Opens `cases.db`: SQLCipher 4 format, raw 256-bit key, one writable and one read-only connection.
 * Invariant: the pragmas below hold on every connection, and no SQLite temporary ever reaches the disk.
 */
import { closeSync, fstatSync, openSync, readSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import { DomainError } from '#shared/domain/errors.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { translateStorageError } from './storage-errors.ts';
import type { Tables } from './tables.ts';
import { translatingDatabase } from './translating-database.ts';

export type OpenDatabase = {
  /** The raw writable connection: for pragmas, checkpoints and integrity checks only. */
  connection: Database.Database;
  /** The raw read-only connection: for tests of its pragmas. */
  reading: Database.Database;
  writer: Kysely<Tables>;
  reader: ReadonlyKysely<Tables>;
  /** Length of `cases.db` in bytes, without its write-ahead log. */
  fileBytes(): number;
  /** Bytes of `cases.db` as they lie on the disk. */
  readFile(offset: number, length: number): Buffer;
  /** What SQLite's own integrity and foreign key checks find; empty when nothing. */
  integrityProblems(): string[];
  /** Moves what the write-ahead log holds into `cases.db` and closes both connections. Safe to call twice. */
  close(): void;
};

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

function connect(file: string, key: Uint8Array, readonly: boolean): Database.Database {
  const connection = new Database(file, { readonly, timeout: 2_000 });
  try {
    connection.pragma(`cipher = 'sqlcipher'`);
    connection.pragma('legacy = 4');
    setRawKey(connection, key);
    if (!readonly) connection.pragma('journal_mode = WAL');
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

/**
 * Opens, or makes when absent, the database in `file` and brings it to the newest schema. `key` is copied, not kept.
 * @throws DomainError NEWER_FORMAT, DATABASE_DAMAGED (also when the key is wrong), DISK_FULL, STORAGE_FAILED.
 */
export function openDatabase(file: string, key: Uint8Array): OpenDatabase {
  let connection: Database.Database | undefined;
  try {
    connection = connect(file, key, false);
    migrate(connection, migrations);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const reading = connect(file, key, true);
    return assemble(file, connection, reading);
  } catch (error) {
    connection?.close();
    throw whyNotOpened(translateStorageError(error), file);
  }
}

/** SQLite calls it an I/O error when there is no room for its shared-memory index; the person needs to hear what it is. */
function whyNotOpened(refusal: unknown, file: string): unknown {
  if (!(refusal instanceof DomainError) || refusal.code !== 'STORAGE_FAILED') return refusal;
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize < ROOM_TO_OPEN ? new DomainError('DISK_FULL', {}, { cause: refusal }) : refusal;
}

function assemble(file: string, connection: Database.Database, reading: Database.Database): OpenDatabase {
  const writer = new Kysely<Tables>({ dialect: new SqliteDialect({ database: translatingDatabase(connection) }) });
  const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: translatingDatabase(reading) }) });
  // POSIX drops every lock of a process on a file when any of its handles is closed: this one lives as long as the connections.
  const handle = openSync(file, 'r');
  return {
    connection,
    reading,
    writer,
    reader: reader as never as ReadonlyKysely<Tables>,
    fileBytes: () => fstatSync(handle).size,
    readFile(offset, length) {
      const bytes = Buffer.alloc(length);
      const read = readSync(handle, bytes, 0, length, offset);
      return bytes.subarray(0, read);
    },
    integrityProblems: () => integrityProblems(connection),
    close() {
      if (!connection.open) return;
      reading.close();
      connection.close();
      closeSync(handle);
    },
  };
}

function integrityProblems(connection: Database.Database): string[] {
  try {
    const found = connection.pragma('integrity_check(20)') as { integrity_check: string }[];
    const structure = found.map((row) => row.integrity_check).filter((message) => message !== 'ok');
    const orphans = connection.pragma('foreign_key_check') as unknown[];
    // SQLite's own words may quote data, so they go no further.
    const problems = structure.length > 0 ? ['The structure of the database is damaged.'] : [];
    return orphans.length > 0 ? [...problems, 'Rows refer to rows that are not there.'] : problems;
  } catch (error) {
    const refusal = translateStorageError(error);
    if (refusal instanceof DomainError) return ['The database cannot be read to its end.'];
    throw error;
  }
}
