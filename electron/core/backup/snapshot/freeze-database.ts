/**
 * @file `cases.db` as of one moment, copied while people go on working. Invariant: from freeze to thaw nothing is written into the file itself.
 *
 * [Note: A snapshot without a pause]
 * In write-ahead mode the file changes only at a checkpoint. So: a checkpoint that empties the log, automatic checkpoints off, copy, automatic
 * checkpoints on again. What is written meanwhile goes to the log and belongs to the next snapshot. The one connection that writes is held while the
 * state is taken, so that no transaction stands open across it.
 */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { SignedHead } from '#shared/domain/audit-event.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../../audit/present-head.ts';
import { signHead } from '../../audit/signed-heads.ts';
import type { CasebookHeader } from '../../casebook/casebook-header.ts';
import type { OpenCasebook } from '../../casebook/open-casebook.ts';
import { signingKeyOf } from '../../casebook/vouch-for-head.ts';
import { type BlobRow, readBlobRows } from '../../database/blob-rows.ts';
import { BLOB_REGISTERS } from '../../evidence/blob-store.ts';
import type { BlobRegister, ReadHandle } from '../../service-context.ts';
import type { Steps } from '../folder/stored-files.ts';

const PIECE_BYTES = 1024 * 1024;

export type FrozenDatabase = {
  head: SignedHead;
  header: CasebookHeader;
  blobs: { register: BlobRegister; row: BlobRow }[];
  fileBytes: number;
  /** Gives the file, piece by piece. */
  copy(write: (bytes: Buffer) => Promise<void>, steps: Steps): Promise<void>;
  /** Lets checkpoints happen again. Safe to call twice, also after the casebook was closed. */
  thaw(): void;
};

/** @throws DomainError IN_USE when something keeps the log from being emptied; LOCKED when the casebook is closed. */
export async function freezeDatabase(casebook: OpenCasebook, at: Date): Promise<FrozenDatabase> {
  const { database, context } = casebook;
  const { connection } = database;
  return database.writer.connection().execute(async (held) => {
    const handle = held as unknown as ReadHandle;
    const [{ busy } = { busy: 1 }] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (busy !== 0) throw new DomainError('IN_USE');
    const pagesBefore = Number(connection.pragma('wal_autocheckpoint', { simple: true }));
    connection.pragma('wal_autocheckpoint = 0');
    const thaw = () => {
      if (connection.open) connection.pragma(`wal_autocheckpoint = ${pagesBefore}`);
    };
    try {
      const head = signHead(await presentHead(handle), context.casebook.id, at, await signingKeyOf(handle));
      const blobs = BLOB_REGISTERS.flatMap((register) => (readBlobRows(connection, register) ?? []).map((row) => ({ register, row })));
      const fileBytes = database.fileBytes();
      return { head, header: casebook.header, blobs, fileBytes, thaw, copy: (write, steps) => copyFile(database, fileBytes, write, steps) };
    } catch (error) {
      thaw();
      throw error;
    }
  });
}

async function copyFile(
  database: OpenCasebook['database'],
  fileBytes: number,
  write: (bytes: Buffer) => Promise<void>,
  steps: Steps,
): Promise<void> {
  for (let offset = 0; offset < fileBytes; ) {
    steps.signal.throwIfAborted();
    const bytes = database.readFile(offset, Math.min(PIECE_BYTES, fileBytes - offset));
    if (bytes.length === 0) throw new DomainError('DATABASE_DAMAGED');
    await write(bytes);
    offset += bytes.length;
    steps.advance(bytes.length);
    await yieldToOthers();
  }
}
