/** @file A connection as Kysely's dialect wants it, whose faults come out as the application's refusals. */
import type { Database, Statement } from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { translateStorageError } from './storage-errors.ts';

function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw translateStorageError(error);
  }
}

/** The application has some hundreds of statements; a list in one of them, as after IN, makes more. */
const KEPT_STATEMENTS = 500;

/** Every statement of it throws refusals instead of SQLite's errors. A statement is prepared once: preparing costs more than running most of them. */
export function translatingDatabase(connection: Database): SqliteDatabase {
  const kept = new Map<string, Statement>();
  const preparedOnce = (sql: string): Statement => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    if (kept.size === KEPT_STATEMENTS) kept.clear();
    kept.set(sql, statement);
    return statement;
  };
  return {
    close: () => connection.close(),
    prepare(sql: string): SqliteStatement {
      // A full disk makes SQLite roll back by itself; Kysely's own rollback would then fail and hide the reason.
      if (sql === 'rollback' && !connection.inTransaction)
        return { reader: false, all: () => [], run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate: () => [][Symbol.iterator]() };
      const statement = translated(() => preparedOnce(sql));
      return {
        reader: statement.reader,
        all: (parameters) => translated(() => statement.all(...parameters)),
        run: (parameters) => translated(() => statement.run(...parameters)),
        // Half read, it would be busy for the next who asks the same.
        iterate: (parameters) => connection.prepare(sql).iterate(...parameters),
      };
    },
  };
}
