/** @file The file `casebook.json` in a casebook's folder. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#shared/domain/errors.ts';
import { type CasebookHeader, parseHeader } from '../casebook-header.ts';
import { replaceFile, systemCode, translateFileError } from './durable-files.ts';

export const HEADER_FILE = 'casebook.json';
/** Far above any header; a larger file is not one. */
const MAXIMUM_BYTES = 1024 * 1024;

/** @throws DomainError FOLDER_MISSING, NOT_A_CASEBOOK, HEADER_DAMAGED, NEWER_FORMAT, FOLDER_READ_ONLY, STORAGE_FAILED */
export async function readHeader(folder: string): Promise<CasebookHeader> {
  const file = join(folder, HEADER_FILE);
  try {
    if (!(await stat(folder)).isDirectory()) throw new DomainError('NOT_A_CASEBOOK');
  } catch (error) {
    throw systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR' ? new DomainError('FOLDER_MISSING') : translateFileError(error);
  }
  try {
    if ((await stat(file)).size > MAXIMUM_BYTES) throw new DomainError('HEADER_DAMAGED');
    return parseHeader(await readFile(file, 'utf8'));
  } catch (error) {
    throw systemCode(error) === 'ENOENT' ? new DomainError('NOT_A_CASEBOOK') : translateFileError(error);
  }
}

/** @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; the old header then still stands. */
export async function writeHeader(folder: string, header: CasebookHeader): Promise<void> {
  await replaceFile(join(folder, HEADER_FILE), `${JSON.stringify(header, null, 2)}\n`);
}
