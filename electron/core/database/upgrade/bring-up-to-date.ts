/** @file Brings the database of a casebook to the present schema. Invariant: a verified copy of the old one is durable before the first change. */
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReadHandle } from '../../service-context.ts';
import { connect, emptyLog, whyNotOpened } from '../connect.ts';
import { type Migration, migrate, readSchemaNumber } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import { translatingDatabase } from '../translating-database.ts';
import { copyBeforeMigration, type Originals, removeCopies, sweepPartialCopies } from './schema-copies.ts';

/** How many copies of older schemas stay in the casebook. */
const KEPT_COPIES = 2;

/** Opens the file, runs `work` on its one connection, and closes it, which empties its log. */
async function onConnection<T>(
  file: string,
  key: Uint8Array,
  work: (connection: ReturnType<typeof connect>) => T | Promise<T>,
): Promise<T> {
  try {
    const connection = connect(file, key, { readonly: false });
    try {
      return await work(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    throw whyNotOpened(error, file);
  }
}

/**
 * Migrates the closed database in `file`, all the way or not at all, without a copy: for a file that is itself a copy, as one being restored is.
 * @throws DomainError NEWER_FORMAT, DATABASE_DAMAGED, DISK_FULL, STORAGE_FAILED
 */
export async function migrateFile(file: string, key: Uint8Array, list: readonly Migration[] = migrations): Promise<void> {
  await onConnection(file, key, (connection) => {
    migrate(connection, list);
    emptyLog(connection);
  });
}

/** The schema of the closed database; one that is older is looked at by `assertGenuine` and its log emptied, so that the file is all there is. */
async function examine(
  file: string,
  key: Uint8Array,
  newest: number,
  assertGenuine: (handle: ReadHandle) => Promise<void>,
): Promise<number> {
  return onConnection(file, key, async (connection) => {
    const schema = readSchemaNumber(connection);
    if (schema > newest) throw new DomainError('NEWER_FORMAT', { schema });
    // A casebook is made with all its tables at once: a database without any is what is left of one.
    if (schema === 0) throw new DomainError('DATABASE_DAMAGED');
    if (schema === newest) return schema;
    await assertGenuine(new Kysely<Tables>({ dialect: new SqliteDialect({ database: translatingDatabase(connection) }) }));
    emptyLog(connection);
    return schema;
  });
}

/**
 * Brings the closed database to the present schema: when it is older, `assertGenuine` may refuse it by what it holds; then its log is emptied into it,
 * both files are copied to `before-schema-<n>/` and read back, all missing migrations run in one transaction, and of older copies the latest two
 * stay. Killed at any moment, the file is the old one or the new one, and the next call goes on. Gives the schema that it came from, or null when it
 * was the present one already.
 * @throws DomainError NEWER_FORMAT, DATABASE_DAMAGED, DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED and what `assertGenuine` throws; the old database
 * then stands.
 */
export async function bringUpToDate(
  originals: Originals,
  assertGenuine: (handle: ReadHandle) => Promise<void>,
  list: readonly Migration[] = migrations,
): Promise<number | null> {
  const { folder, key } = originals;
  const file = join(folder, originals.database);
  await sweepPartialCopies(folder);
  const schema = await examine(file, key, list.length, assertGenuine);
  if (schema === list.length) return null;
  await copyBeforeMigration(originals, schema);
  await migrateFile(file, key, list);
  await removeCopies(folder, KEPT_COPIES);
  return schema;
}
