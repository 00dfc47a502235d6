/**
 * @file Header and database know each other. The database notes which `casebook.json` belongs to it, so that nobody can put an older one back, in which
 * a passphrase still works that was changed since. The last header of a session seals the database, so that nobody can put back a single page.
 *
 * [Note: Steps of writing a header]
 * 1. the database notes the header that stands, and the new one as pending
 * 2. the new header takes the place of the old one, at once
 * 3. the database notes the new one as the one that stands
 * 4. at a lock, once nothing is written to the database any more: the header once more, with the seal, which is no part of the note
 * Cut short anywhere, the header on the disk is one of those noted. These are notes about a file, not about cases, and have no event.
 */
import { DomainError } from '#shared/domain/errors.ts';
import { emptyLog } from '../database/connect.ts';
import { readSchemaNumber } from '../database/migrate.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { digestOfCodes } from '../database/page-check.ts';
import type { ReadHandle } from '../service-context.ts';
import { type CasebookHeader, headerNote, sealHeader, type UnsealedHeader } from './casebook-header.ts';
import { readHeaderNotes, saveHeaderNotes } from './casebook-queries.ts';
import { syncFile } from './folder/durable-files.ts';
import { writeHeader } from './folder/header-file.ts';

type Writer = Pick<OpenDatabase, 'writer'>;

async function notePending({ writer }: Writer, present: CasebookHeader, next: UnsealedHeader): Promise<void> {
  const notes = { written: headerNote(present), pending: headerNote(next) };
  await writer.transaction().execute((handle) => saveHeaderNotes(handle, notes));
}

/** This header is the one that belongs to the database. @throws DomainError DISK_FULL, STORAGE_FAILED */
export function noteHeaderWritten({ writer }: Writer, header: UnsealedHeader): Promise<void> {
  return writer.transaction().execute((handle) => saveHeaderNotes(handle, { written: headerNote(header), pending: null }));
}

/**
 * Puts `next` in the place of `present`, the header that stands.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; `present` then still stands.
 */
export async function replaceHeader(
  folder: string,
  headers: { present: CasebookHeader; next: CasebookHeader },
  database: Writer,
): Promise<void> {
  const { present, next } = headers;
  await notePending(database, present, next);
  await writeHeader(folder, next);
  // It stands and is known as pending: what cannot be noted now is noted at the next change.
  await noteHeaderWritten(database, next).catch(() => undefined);
}

/**
 * Writes the last header of a session, which seals the database; nothing may be written to that any more.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED, IN_USE; `present` then still stands.
 */
export async function writeLastHeader(
  folder: string,
  headers: { present: CasebookHeader; next: UnsealedHeader; rootKey: Uint8Array },
  database: OpenDatabase,
): Promise<CasebookHeader> {
  const { present, next, rootKey } = headers;
  // First without the seal, so that the database knows this header and no other when it is sealed.
  await replaceHeader(folder, { present, next: sealHeader({ ...next, databaseSeal: null }, rootKey) }, database);
  emptyLog(database.connection);
  // SQLite cuts the log off without making that durable: one that a power failure brought back would say the same in other bytes.
  await syncFile(`${database.connection.name}-wal`);
  const databaseSeal = { schema: readSchemaNumber(database.connection), codes: await digestOfCodes(database) };
  const header = sealHeader({ ...next, databaseSeal }, rootKey);
  await writeHeader(folder, header);
  return header;
}

/**
 * Refuses a header that this database does not know as its own. A database that never noted one takes the first that it sees.
 * @throws DomainError HEAD_MISMATCH with details.reason `header`
 */
export async function assertHeaderFresh(handle: ReadHandle, header: CasebookHeader): Promise<void> {
  const { written, pending } = await readHeaderNotes(handle);
  if (written === null && pending === null) return;
  const note = headerNote(header);
  if (note !== written && note !== pending) throw new DomainError('HEAD_MISMATCH', { reason: 'header' });
}

/**
 * Whether the database on the disk is, page for page, the one that the last lock left. `found` is what it was before this opening changed anything:
 * its schema, the digest of its codes, and its last event. After a session that never locked there is nothing to compare, and it passes.
 */
export function isAsLocked(header: CasebookHeader, found: { schema: number; codes: string | null; lastEvent: number }): boolean {
  const { databaseSeal, lastHead } = header;
  if (databaseSeal === null || lastHead?.number !== found.lastEvent || databaseSeal.schema !== found.schema) return true;
  return databaseSeal.codes === found.codes;
}
