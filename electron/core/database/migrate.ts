/** @file Brings `cases.db` to the newest schema. Invariant: a migration and its number commit together or not at all. */
import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/domain/errors.ts';
import { translateStorageError } from './storage-errors.ts';

/** `number` becomes `PRAGMA user_version`; `statements` are run in order, each one SQL statement. */
export type Migration = { number: number; name: string; statements: readonly string[] };

/** The number of the last migration that ran, 0 for an empty database. */
function readSchemaNumber(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Runs what is missing, each migration in a transaction of its own, and gives the names of those it ran.
 * @throws DomainError NEWER_FORMAT when the database was written by a later release: nothing is touched.
 */
export function migrate(database: Database, migrations: readonly Migration[]): string[] {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`Migration ${migration.name} stands at the wrong place.`);
  });
  const present = readSchemaNumber(database);
  if (present > migrations.length) throw new DomainError('NEWER_FORMAT', { schema: present });
  const missing = migrations.slice(present);
  try {
    for (const migration of missing) {
      database.transaction(() => {
        for (const statement of migration.statements) database.exec(statement);
        database.pragma(`user_version = ${migration.number}`);
      })();
    }
  } catch (error) {
    throw translateStorageError(error);
  }
  return missing.map((migration) => migration.name);
}
