/** @file A connection as Kysely's dialect wants it, whose faults come out as the application's refusals. */
import type { Database } from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { translateStorageError } from './storage-errors.ts';

function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw translateStorageError(error);
  }
}

/** Every statement of it throws refusals instead of SQLite's errors. Kysely's types want mutable parameters, hence the casts. */
export function translatingDatabase(connection: Database): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare(sql: string): SqliteStatement {
      // A full disk makes SQLite roll back by itself; Kysely's own rollback would then fail and hide the reason.
      if (sql === 'rollback' && !connection.inTransaction)
        return { reader: false, all: () => [], run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate: () => [][Symbol.iterator]() };
      const statement = translated(() => connection.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => translated(() => statement.all(...parameters)),
        run: (parameters) => translated(() => statement.run(...parameters)),
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
}
