/**
 * @file Makes and opens `cases.db`: SQLCipher 4 format, raw 256-bit key, one writable and one read-only connection.
 * Invariant: what is open has the present schema; an older file is brought to it by `upgrade/bring-up-to-date.ts` and by nothing else.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import { DomainError } from '#shared/domain/errors.ts';
import { connect, emptyLog, whyNotOpened } from './connect.ts';
import { migrate, readSchemaNumber } from './migrate.ts';
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

/**
 * Makes the database in `file`, which is absent or empty, and leaves it open. `key` is copied, not kept.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; an Error (a bug) when something is in the file already
 */
export function createDatabase(file: string, key: Uint8Array): OpenDatabase {
  if (existsSync(file) && statSync(file).size > 0) throw new Error('A database is made in an empty file only.');
  return opened(file, key, (connection) => {
    migrate(connection, migrations);
    emptyLog(connection);
  });
}

/**
 * Opens the database in `file`, which has the present schema. `key` is copied, not kept.
 * @throws DomainError NEWER_FORMAT, DATABASE_DAMAGED (also when the key is wrong or the file is empty), DISK_FULL, STORAGE_FAILED; an Error (a bug)
 * when its schema is older: `bringUpToDate` comes first.
 */
export function openDatabase(file: string, key: Uint8Array): OpenDatabase {
  if (!existsSync(file) || statSync(file).size === 0) throw new DomainError('DATABASE_DAMAGED');
  return opened(file, key, (connection) => {
    const schema = readSchemaNumber(connection);
    if (schema > migrations.length) throw new DomainError('NEWER_FORMAT', { schema });
    if (schema < migrations.length)
      throw new Error(`The database has schema ${schema} and was to be brought to ${migrations.length} first.`);
    emptyLog(connection);
  });
}

function opened(file: string, key: Uint8Array, prepare: (connection: Database.Database) => void): OpenDatabase {
  let connection: Database.Database | undefined;
  try {
    connection = connect(file, key, { readonly: false });
    prepare(connection);
    return assemble(file, connection, connect(file, key, { readonly: true }));
  } catch (error) {
    connection?.close();
    throw whyNotOpened(error, file);
  }
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
