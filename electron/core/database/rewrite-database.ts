/**
 * @file Writes the database anew after a removal. Invariant: when `removal.rewritten_at` is set, no page of `cases.db` and no frame of its
 * write-ahead log holds what that removal took.
 *
 * [Note: Why secure_delete is not enough]
 * It overwrites a cell that is freed. When SQLite spreads the cells of a full page over others it builds each page anew and may leave copies of
 * moved cells between the pointers and the content, where nothing points to them. VACUUM makes every page from its cells alone.
 */
import { dirname } from 'node:path';
import { CompiledQuery } from 'kysely';
import { DomainError } from '#shared/domain/errors.ts';
import type { OpenDatabase } from './open-database.ts';
import { translateStorageError } from './storage-errors.ts';
import { removeCopies } from './upgrade/schema-copies.ts';

/** @throws DomainError DISK_FULL, STORAGE_FAILED, IN_USE when another connection still reads; it is then owed and done at the next unlock. */
export async function rewriteDatabase(database: OpenDatabase, at: Date): Promise<void> {
  await database.writer.executeQuery(CompiledQuery.raw('VACUUM'));
  emptyLog(database);
  // A copy from before a migration holds it still.
  await removeCopies(dirname(database.connection.name), 0);
  await database.writer.updateTable('removal').set({ rewritten_at: at.toISOString() }).where('rewritten_at', 'is', null).execute();
}

/** Does what a removal owes when it was interrupted before the database was written anew. */
export async function rewriteWhereOwed(database: OpenDatabase, at: Date): Promise<void> {
  const owed = await database.reader.selectFrom('removal').select('id').where('rewritten_at', 'is', null).limit(1).executeTakeFirst();
  if (owed !== undefined) await rewriteDatabase(database, at);
}

function emptyLog(database: OpenDatabase): void {
  try {
    const [result] = database.connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 0) throw new DomainError('IN_USE');
  } catch (error) {
    throw translateStorageError(error);
  }
}
