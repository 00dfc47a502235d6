/**
 * @file Tink's streaming AEAD AES256_GCM_HKDF_1MB (https://developers.google.com/tink/streaming-aead, "AES-GCM-HKDF streaming"), pure bytes in, bytes out.
 *
 * [Note: Blob format]
 * file     = header ‖ segment 0 ‖ segment 1 ‖ …
 * header   = 0x28 ‖ salt (32) ‖ nonce prefix (7)
 * key      = HKDF-SHA-256(data key (32), salt, info = associated data, 32 bytes)
 * segment  = AES-256-GCM ciphertext ‖ tag (16), nonce = prefix ‖ segment number (u32, big-endian) ‖ 1 for the last segment else 0
 * Segments are 2^20 bytes of ciphertext counted from the file's start, so the first is 40 bytes shorter. The last may be shorter still and is
 * empty only when the whole item is. Associated data is `<register>/<id>` in UTF-8: a file put under another name fails.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const HEADER_BYTES = 40;
export const SEGMENT_BYTES = 1 << 20;
const TAG_BYTES = 16;
/** Plain bytes in the first full segment and in every later one. */
export const FIRST_PLAIN_BYTES = SEGMENT_BYTES - HEADER_BYTES - TAG_BYTES;
export const PLAIN_BYTES = SEGMENT_BYTES - TAG_BYTES;

export type SegmentKey = { key: Buffer; prefix: Buffer };

function segmentKey(dataKey: Uint8Array, salt: Uint8Array, prefix: Uint8Array, associatedData: string): SegmentKey {
  const key = Buffer.from(hkdfSync('sha256', dataKey, salt, Buffer.from(associatedData, 'utf8'), 32));
  return { key, prefix: Buffer.from(prefix) };
}

/** A fresh header and the key that goes with it. */
export function makeHeader(dataKey: Uint8Array, associatedData: string): { header: Buffer; key: SegmentKey } {
  const salt = randomBytes(32);
  const prefix = randomBytes(7);
  return { header: Buffer.concat([Buffer.from([HEADER_BYTES]), salt, prefix]), key: segmentKey(dataKey, salt, prefix, associatedData) };
}

/** The key for a header that was read; null when these 40 bytes are no header. */
export function readHeaderKey(header: Uint8Array, dataKey: Uint8Array, associatedData: string): SegmentKey | null {
  if (header.length !== HEADER_BYTES || header[0] !== HEADER_BYTES) return null;
  return segmentKey(dataKey, header.subarray(1, 33), header.subarray(33), associatedData);
}

function nonceOf(key: SegmentKey, index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  key.prefix.copy(nonce);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** The segment’s ciphertext followed by its tag of 16 bytes. */
export function sealSegment(key: SegmentKey, index: number, isLast: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key.key, nonceOf(key, index, isLast));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes, or null when the tag does not fit. */
export function openSegment(key: SegmentKey, index: number, isLast: boolean, sealed: Uint8Array): Buffer | null {
  if (sealed.length < TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonceOf(key, index, isLast), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Where the segments of a file of `fileBytes` lie; null when no whole item has this length. */
export function layoutOf(fileBytes: number): { segmentCount: number; plainBytes: number } | null {
  if (fileBytes < HEADER_BYTES + TAG_BYTES) return null;
  const segmentCount = Math.ceil(fileBytes / SEGMENT_BYTES);
  const lastBytes = fileBytes - (segmentCount - 1) * SEGMENT_BYTES - (segmentCount === 1 ? HEADER_BYTES : 0);
  // A last segment without content is only ever that of an empty item.
  if (lastBytes < TAG_BYTES || (segmentCount > 1 && lastBytes === TAG_BYTES)) return null;
  return { segmentCount, plainBytes: fileBytes - HEADER_BYTES - segmentCount * TAG_BYTES };
}

/** Place of segment `index`: offset and length in the file, and the position of its first plain byte. */
export function segmentAt(index: number, fileBytes: number): { offset: number; length: number; plainStart: number } {
  const offset = index === 0 ? HEADER_BYTES : index * SEGMENT_BYTES;
  const end = Math.min((index + 1) * SEGMENT_BYTES, fileBytes);
  return { offset, length: end - offset, plainStart: index === 0 ? 0 : FIRST_PLAIN_BYTES + (index - 1) * PLAIN_BYTES };
}

/** The segment that holds the plain byte at `position`. */
export function segmentHolding(position: number): number {
  return position < FIRST_PLAIN_BYTES ? 0 : 1 + Math.floor((position - FIRST_PLAIN_BYTES) / PLAIN_BYTES);
}
