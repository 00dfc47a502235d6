/** @file The encrypted files of an unlocked casebook: `<register>/<first two characters of the id>/<id>`. Invariant: plain bytes never touch the disk. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { removeDurably, translateFileError } from '../casebook/folder/durable-files.ts';
import type { BlobRegister, BlobStore } from '../service-context.ts';
import { segmentAt, segmentHolding } from './blob-format.ts';
import { type OpenBlob, openBlob } from './blob-reader.ts';
import { beginBlob } from './blob-writer.ts';

export const BLOB_REGISTERS: readonly BlobRegister[] = ['evidence', 'issued'];

export type ClosableBlobStore = BlobStore & {
  /** Removes the blobs finished through this store that no row came to name, as after a commit that failed. Run when nothing is under way. */
  removeUnnamed(isNamed: (register: BlobRegister, id: string) => boolean): Promise<void>;
  /** Every later call, every read under way at its next segment, and every blob under way at its end, is refused with LOCKED. */
  close(): void;
};

/** @throws Error (a bug) for an id that is not 32 hexadecimal digits: no path is ever made of anything else. */
export function blobPath(folder: string, register: BlobRegister, id: string): string {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error('A blob id is 32 hexadecimal digits.');
  return join(folder, register, id.slice(0, 2), id);
}

export function createBlobStore(folder: string): ClosableBlobStore {
  let isClosed = false;
  const finished: { register: BlobRegister; id: string }[] = [];
  const readsUnderWay = new Set<() => Promise<void>>();
  const assertOpen = () => {
    if (isClosed) throw new DomainError('LOCKED');
  };
  const opened = (register: BlobRegister, id: string, dataKey: Uint8Array): Promise<OpenBlob> => {
    assertOpen();
    return openBlob(blobPath(folder, register, id), dataKey, `${register}/${id}`);
  };
  return {
    async begin(register, id) {
      assertOpen();
      const file = blobPath(folder, register, id);
      return beginBlob(file, `${register}/${id}`, {
        before: assertOpen,
        async after() {
          finished.push({ register, id });
          if (!isClosed) return;
          // The lock came while the blob got its name. No row can name it any more, and after a clean lock no sweep would take it.
          await removeDurably(file);
          assertOpen();
        },
      });
    },
    async remove(register, id) {
      assertOpen();
      await removeDurably(blobPath(folder, register, id));
    },
    async removeUnnamed(isNamed) {
      const unnamed = finished.filter(({ register, id }) => !isNamed(register, id));
      for (const { register, id } of unnamed) await removeDurably(blobPath(folder, register, id));
    },
    read(register, id, dataKey, range) {
      return streamOf({ open: () => opened(register, id, dataKey), assertOpen, underWay: readsUnderWay }, range);
    },
    async digest(register, id, dataKey) {
      const blob = await opened(register, id, dataKey);
      try {
        const hash = createHash('sha256');
        for (let index = 0; index < blob.segmentCount; index += 1) {
          assertOpen();
          hash.update(await blob.segment(index));
          await yieldToOthers();
        }
        return { sha256: hash.digest('hex'), size: blob.plainBytes };
      } catch (error) {
        throw translateFileError(error);
      } finally {
        await blob.close();
      }
    },
    close() {
      isClosed = true;
      for (const end of readsUnderWay) void end().catch(() => undefined);
    },
  };
}

/** `underWay` holds how to end each read that has a file open: one that nobody goes on with would keep its key beyond a lock. */
type Reading = { open: () => Promise<OpenBlob>; assertOpen: () => void; underWay: Set<() => Promise<void>> };

function streamOf({ open, assertOpen, underWay }: Reading, range: { start: number; end: number } | undefined): ReadableStream<Uint8Array> {
  let blob: OpenBlob | null = null;
  let position = range?.start ?? 0;
  let end = range?.end ?? 0;
  const closeBlob = async () => {
    const open = blob;
    blob = null;
    underWay.delete(closeBlob);
    await open?.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          assertOpen();
          if (blob === null) {
            blob = await open();
            underWay.add(closeBlob);
            assertOpen();
            end = Math.min(range?.end ?? blob.plainBytes, blob.plainBytes);
          }
          if (position >= end) {
            await closeBlob();
            controller.close();
            return;
          }
          const index = segmentHolding(position);
          const { plainStart } = segmentAt(index, Number.MAX_SAFE_INTEGER);
          const piece = (await blob.segment(index)).subarray(position - plainStart, end - plainStart);
          position += piece.length;
          controller.enqueue(piece);
        } catch (error) {
          await closeBlob().catch(() => undefined);
          // What a lock cut off did not come to harm.
          assertOpen();
          throw translateFileError(error);
        }
      },
      cancel: closeBlob,
    },
    { highWaterMark: 0 },
  );
}
