/** @file The rows that name blobs, whichever slice owns them. Invariant: every table that names blobs of a register stands here. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { BlobRegister } from '../service-context.ts';
import { translateStorageError } from './storage-errors.ts';

/** Each has the columns id, sha256, size, data_key and removal_id. */
const tables: Record<BlobRegister, readonly string[]> = { evidence: ['evidence_item'], issued: ['issued_document', 'signed_copy'] };

export const BlobRow = z.object({ id: z.string(), sha256: z.string(), size: z.number(), data_key: z.instanceof(Uint8Array) });
export type BlobRow = z.infer<typeof BlobRow>;

/** Id, digest, size and data key of every blob that should be there, which those that a court had removed should not; null while the register has no table. */
export function readBlobRows(connection: Database, register: BlobRegister): BlobRow[] | null {
  try {
    const isThere = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`);
    const there = tables[register].filter((table) => isThere.get(table) !== undefined);
    if (there.length === 0) return null;
    const rows = there.map((table) => `SELECT id, sha256, size, data_key FROM ${table} WHERE removal_id IS NULL`);
    return z.array(BlobRow).parse(connection.prepare(`${rows.join(' UNION ALL ')} ORDER BY id`).all());
  } catch (error) {
    throw translateStorageError(error);
  }
}
