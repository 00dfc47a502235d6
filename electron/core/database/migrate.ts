/** @file Brings a connection to the newest schema. Invariant: all migrations that are missing commit together with their number, or none does. */
import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/domain/errors.ts';
import { translateStorageError } from './storage-errors.ts';

/** `number` becomes `PRAGMA user_version`; `statements` are run in order, each one SQL statement. */
export type Migration = { number: number; name: string; statements: readonly string[] };

/** The number of the last migration that ran, 0 for an empty database. */
export function readSchemaNumber(connection: Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * Runs what is missing, in one transaction, and gives the names of the migrations that it ran. A migration may build a table anew: foreign keys
 * rest meanwhile, as https://www.sqlite.org/lang_altertable.html asks for, and are checked before the commit.
 * @throws DomainError NEWER_FORMAT when the database was written by a later release: nothing is touched; DISK_FULL, STORAGE_FAILED: likewise
 */
export function migrate(connection: Database, migrations: readonly Migration[]): string[] {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`Migration ${migration.name} stands at the wrong place.`);
  });
  const present = readSchemaNumber(connection);
  if (present > migrations.length) throw new DomainError('NEWER_FORMAT', { schema: present });
  const missing = migrations.slice(present);
  if (missing.length === 0) return [];
  try {
    connection.pragma('foreign_keys = OFF');
    connection.transaction(() => {
      for (const statement of missing.flatMap((migration) => migration.statements)) connection.exec(statement);
      if ((connection.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('A migration left rows that refer to nothing.');
      connection.pragma(`user_version = ${migrations.length}`);
    })();
  } catch (error) {
    throw translateStorageError(error);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  return missing.map((migration) => migration.name);
}
