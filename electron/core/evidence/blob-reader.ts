/** @file Reads one blob, segment by segment. Invariant: no byte leaves before its segment's tag and the last segment's tag have been checked. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { systemCode, translateFileError } from '../casebook/folder/durable-files.ts';
import { HEADER_BYTES, layoutOf, openSegment, readHeaderKey, type SegmentKey, segmentAt } from './blob-format.ts';

/** An open blob whose length has been authenticated: a file cut at a segment's border is refused before it gives anything. */
export type OpenBlob = {
  readonly plainBytes: number;
  readonly segmentCount: number;
  segment(index: number): Promise<Buffer>;
  close(): Promise<void>;
};

async function readExactly(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw new DomainError('EVIDENCE_ALTERED');
    done += bytesRead;
  }
  return bytes;
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') throw new DomainError('EVIDENCE_MISSING');
    if (systemCode(error) === 'ELOOP') throw new DomainError('EVIDENCE_ALTERED');
    throw translateFileError(error);
  }
}

async function readSegment(handle: FileHandle, key: SegmentKey, index: number, fileBytes: number, segmentCount: number): Promise<Buffer> {
  const { offset, length } = segmentAt(index, fileBytes);
  const plain = openSegment(key, index, index === segmentCount - 1, await readExactly(handle, offset, length));
  if (plain === null) throw new DomainError('EVIDENCE_ALTERED');
  return plain;
}

/** @throws DomainError EVIDENCE_MISSING, EVIDENCE_ALTERED, STORAGE_FAILED */
export async function openBlob(file: string, dataKey: Uint8Array, associatedData: string): Promise<OpenBlob> {
  const handle = await openFile(file);
  try {
    const fileBytes = (await handle.stat()).size;
    const layout = layoutOf(fileBytes);
    const key = layout === null ? null : readHeaderKey(await readExactly(handle, 0, HEADER_BYTES), dataKey, associatedData);
    if (layout === null || key === null) throw new DomainError('EVIDENCE_ALTERED');
    await readSegment(handle, key, layout.segmentCount - 1, fileBytes, layout.segmentCount);
    return {
      ...layout,
      segment: (index) => readSegment(handle, key, index, fileBytes, layout.segmentCount),
      close: async () => {
        key.key.fill(0);
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw translateFileError(error);
  }
}
