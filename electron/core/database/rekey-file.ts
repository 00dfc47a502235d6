/** @file Another raw key for a database file that nobody else has open. */
import type Database from 'better-sqlite3';
import { connect } from './connect.ts';
import { translateStorageError } from './storage-errors.ts';

/**
 * Writes every page anew, free ones too, and leaves the file complete in itself, without a log beside it. Takes some 30 ms a MiB. A file whose
 * rekeying was cut short is of no use: this is for a copy.
 * @throws DomainError DATABASE_DAMAGED (also when `from` is wrong), DISK_FULL, STORAGE_FAILED
 */
export function rekeyFile(file: string, from: Uint8Array, to: Uint8Array): void {
  let connection: Database.Database | undefined;
  try {
    connection = connect(file, from, { readonly: false });
    // The cipher refuses a new key while there is a write-ahead log.
    connection.pragma('journal_mode = DELETE');
    const spoken = Buffer.concat([Buffer.from('raw:', 'ascii'), to]);
    (connection as Database.Database & { rekey(bytes: Buffer): number }).rekey(spoken);
    spoken.fill(0);
  } catch (error) {
    throw translateStorageError(error);
  } finally {
    connection?.close();
  }
}
