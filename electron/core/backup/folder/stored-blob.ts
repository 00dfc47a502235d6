/** @file Reads a blob where it is stored, once, for two digests. Invariant: a blob passes only when every segment's tag fits. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { translateFileError } from '../../casebook/folder/durable-files.ts';
import { HEADER_BYTES, layoutOf, openSegment, readHeaderKey, segmentAt } from '../../evidence/blob-format.ts';
import { openStored, readPiece, type Steps, type StoredDigest } from './stored-files.ts';

/** What a row of the register says of a blob: its data key, and the digest and length of its plain bytes. */
export type ExpectedBlob = { id: string; sha256: string; size: number; data_key: Uint8Array };

/**
 * Digest and length of the stored bytes of a blob that is the one its row names: every tag fits, and the plain bytes have the recorded digest.
 * Null for a file that is missing, altered, cut short or another's. `name` is `<register>/<id>`.
 * @throws DomainError STORAGE_FAILED, CANCELLED, LOCKED
 */
export async function digestBlob(file: string, name: string, expected: ExpectedBlob, steps: Steps): Promise<StoredDigest | null> {
  const handle = await openStored(file);
  if (handle === null) return null;
  try {
    return await digestOpenBlob(handle, name, expected, steps);
  } catch (error) {
    throw translateFileError(error);
  } finally {
    await handle.close();
  }
}

async function digestOpenBlob(handle: FileHandle, name: string, expected: ExpectedBlob, steps: Steps): Promise<StoredDigest | null> {
  const { size } = await handle.stat();
  const layout = layoutOf(size);
  if (layout === null || layout.plainBytes !== expected.size) return null;
  const stored = createHash('sha256');
  const plain = createHash('sha256');
  const header = await readPiece(handle, 0, HEADER_BYTES);
  const key = readHeaderKey(header, expected.data_key, name);
  if (key === null) return null;
  stored.update(header);
  try {
    for (let index = 0; index < layout.segmentCount; index += 1) {
      steps.signal.throwIfAborted();
      const { offset, length } = segmentAt(index, size);
      const sealed = await readPiece(handle, offset, length);
      const opened = openSegment(key, index, index === layout.segmentCount - 1, sealed);
      if (opened === null) return null;
      stored.update(sealed);
      plain.update(opened);
      steps.advance(length);
    }
  } finally {
    key.key.fill(0);
  }
  return plain.digest('hex') === expected.sha256 ? { sha256: stored.digest('hex'), size } : null;
}
