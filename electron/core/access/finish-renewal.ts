/** @file What a renewal of the root key leaves when it is cut short, and how the next unlock settles it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHeader } from '../casebook/casebook-header.ts';
import { removeDurably, renameDurably, translateFileError } from '../casebook/folder/durable-files.ts';
import { HEADER_FILE } from '../casebook/folder/header-file.ts';

export const NEXT_DATABASE_FILE = 'cases.db.next';
export const NEXT_HEADER_FILE = `${HEADER_FILE}.next`;
/** What SQLite may keep beside a database. */
const companions = ['-journal', '-wal', '-shm'];

/** Removes the copy that was to become the database, with what lies beside it. @throws DomainError FOLDER_READ_ONLY, STORAGE_FAILED */
export async function removeNextDatabase(folder: string): Promise<void> {
  const file = join(folder, NEXT_DATABASE_FILE);
  for (const companion of companions) if (existsSync(file + companion)) await removeDurably(file + companion);
  if (existsSync(file)) await removeDurably(file);
}

/**
 * Settles a renewal that was cut short. The rename of the database commits it: while the copy bears its own name, everything is as it was and
 * what was prepared is removed; once it is gone, the header that belongs to it is put in its place. To be called by whoever has the casebook
 * for itself, before the header is read.
 * @throws DomainError HEADER_DAMAGED when the prepared header is not whole: nothing is touched then; FOLDER_READ_ONLY, STORAGE_FAILED
 */
export async function finishRenewal(folder: string): Promise<void> {
  const header = join(folder, NEXT_HEADER_FILE);
  const isPrepared = existsSync(header);
  if (existsSync(join(folder, NEXT_DATABASE_FILE))) {
    // The header goes first: alone it would stand for a renewal that was committed.
    if (isPrepared) await removeDurably(header);
    await removeNextDatabase(folder);
    return;
  }

  await removeNextDatabase(folder);
  if (!isPrepared) return;
  try {
    parseHeader(await readFile(header, 'utf8'));
    await renameDurably(header, join(folder, HEADER_FILE));
  } catch (error) {
    throw translateFileError(error);
  }
}
