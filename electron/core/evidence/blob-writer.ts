/** @file Writes one blob. Invariant: under its final name a blob is whole and durable; until then it is `<id>.partial`, which a start sweeps away. */
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { FILE_MODE, makeFolder, renameDurably, translateFileError, writeFully } from '../casebook/folder/durable-files.ts';
import type { BlobWriter } from '../service-context.ts';
import { FIRST_PLAIN_BYTES, makeHeader, PLAIN_BYTES, type SegmentKey, sealSegment } from './blob-format.ts';

type Writing = {
  handle: FileHandle;
  key: SegmentKey;
  /** Plain bytes of the segment being gathered, and how many of them are in use. */
  gathered: Buffer;
  held: number;
  index: number;
};

async function sealGathered(writing: Writing, isLast: boolean): Promise<void> {
  const sealed = sealSegment(writing.key, writing.index, isLast, writing.gathered.subarray(0, writing.held));
  writing.index += 1;
  writing.held = 0;
  await writeFully(writing.handle, sealed);
  await yieldToOthers();
}

async function openPartial(partial: string): Promise<FileHandle> {
  await makeFolder(dirname(partial));
  return open(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, FILE_MODE);
}

/** What the store has to say to the end of a blob: either may throw, and the blob is then not finished. */
export type Finishing = {
  /** Before the blob gets its name. */
  before(): void;
  /** As soon as the whole blob stands under its name. */
  after(): Promise<void>;
};

/**
 * Begins a blob at `file`. `associatedData` is `<register>/<id>`.
 * @throws DomainError DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED, from every step; the partial file is gone then.
 */
export async function beginBlob(file: string, associatedData: string, finishing: Finishing): Promise<BlobWriter> {
  const partial = `${file}.partial`;
  const dataKey = randomBytes(32);
  const digest = createHash('sha256');
  let received = 0;
  let isOver = false;
  let writing: Writing | null = null;

  const discard = async (): Promise<void> => {
    isOver = true;
    const opened = writing;
    writing = null;
    // A partial file that this writer has not opened is another's.
    if (opened === null) return;
    opened.key.key.fill(0);
    await opened.handle.close().catch(() => undefined);
    await rm(partial, { force: true });
  };
  const step = async <T>(work: (open: Writing) => Promise<T>): Promise<T> => {
    if (isOver || writing === null) throw new Error('This blob is finished or aborted.');
    try {
      return await work(writing);
    } catch (error) {
      await discard().catch(() => undefined);
      throw translateFileError(error);
    }
  };

  try {
    const handle = await openPartial(partial);
    const { header, key } = makeHeader(dataKey, associatedData);
    writing = { handle, key, gathered: Buffer.allocUnsafeSlow(PLAIN_BYTES), held: 0, index: 0 };
    await writeFully(handle, header);
  } catch (error) {
    await discard().catch(() => undefined);
    throw translateFileError(error);
  }

  return {
    dataKey,
    get received() {
      return received;
    },
    write: (bytes) =>
      step(async (open) => {
        for (let taken = 0; taken < bytes.length; ) {
          const room = (open.index === 0 ? FIRST_PLAIN_BYTES : PLAIN_BYTES) - open.held;
          // A full segment waits until more comes: only then is it known not to be the last.
          if (room === 0) await sealGathered(open, false);
          else {
            const piece = bytes.subarray(taken, taken + room);
            open.gathered.set(piece, open.held);
            digest.update(piece);
            open.held += piece.length;
            taken += piece.length;
          }
        }
        received += bytes.length;
      }),
    finish: () =>
      step(async (open) => {
        await sealGathered(open, true);
        await open.handle.sync();
        await open.handle.close();
        finishing.before();
        await renameDurably(partial, file);
        await finishing.after();
        isOver = true;
        open.key.key.fill(0);
        return { sha256: digest.digest('hex'), size: received };
      }),
    abort: async () => {
      if (!isOver) await discard();
    },
  };
}
