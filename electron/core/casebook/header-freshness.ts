/**
 * @file The database remembers which `casebook.json` belongs to it, so that nobody can put an older one back: one in which a passphrase still works
 * that was changed since.
 *
 * [Note: Steps of writing a header]
 * 1. the database notes the checksum of the header that stands, and the new one as pending
 * 2. the new header takes the place of the old one, at once
 * 3. the database notes the new one as the one that stands
 * Cut short anywhere, the header on the disk bears one of the two. These are notes about a file, not about cases, and have no event.
 */
import { DomainError } from '#shared/domain/errors.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import type { ReadHandle } from '../service-context.ts';
import type { CasebookHeader } from './casebook-header.ts';
import { readHeaderChecksums, saveHeaderChecksums } from './casebook-queries.ts';
import { writeHeader } from './folder/header-file.ts';

type Writer = Pick<OpenDatabase, 'writer'>;

/** The header with this checksum is the one that belongs to the database. @throws DomainError DISK_FULL, STORAGE_FAILED */
export function noteHeaderWritten({ writer }: Writer, checksum: string): Promise<void> {
  return writer.transaction().execute((handle) => saveHeaderChecksums(handle, { written: checksum, pending: null }));
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
  const checksums = { written: present.checksum, pending: next.checksum };
  await database.writer.transaction().execute((handle) => saveHeaderChecksums(handle, checksums));
  await writeHeader(folder, next);
  // It stands and is known as pending: what cannot be noted now is noted at the next change or when the casebook is opened.
  await noteHeaderWritten(database, next.checksum).catch(() => undefined);
}

/**
 * Refuses a header that this database does not know as its own. A database that never noted one takes the first that it sees.
 * @throws DomainError HEAD_MISMATCH with details.reason `header`
 */
export async function assertHeaderFresh(handle: ReadHandle, header: Pick<CasebookHeader, 'checksum'>): Promise<void> {
  const { written, pending } = await readHeaderChecksums(handle);
  if (written === null && pending === null) return;
  if (header.checksum !== written && header.checksum !== pending) throw new DomainError('HEAD_MISMATCH', { reason: 'header' });
}
