/**
 * @file A ZIP file of stored entries, deterministic for a given time. Source: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16. Invariant: names
 * are UTF-8 and relative, and no entry is compressed: what leaves has the bytes that were recorded.
 */
import { crc32 } from 'node:zlib';

export type ZipEntry = { name: string; bytes: Uint8Array };

/** Bit 11: names are UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;

/** @throws Error (a bug) for an absolute name or one that climbs, and for two of one name */
export function zipOf(entries: readonly ZipEntry[], at: Date): Uint8Array {
  assertNames(entries);
  const when = dosTime(at);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const common = commonFields({ name, bytes, when });
    const local = Buffer.concat([word32(0x04034b50), common, Buffer.from(name, 'utf8')]);
    parts.push(local, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const nothing = Buffer.alloc(10);
    directory.push(
      Buffer.concat([
        word32(0x02014b50),
        word16(VERSION),
        common,
        nothing.subarray(0, 6),
        word32(0),
        word32(offset),
        Buffer.from(name, 'utf8'),
      ]),
    );
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = [
    word32(0x06054b50),
    word16(0),
    word16(0),
    word16(entries.length),
    word16(entries.length),
    word32(size),
    word32(offset),
    word16(0),
  ];
  return Buffer.concat([...parts, ...directory, ...end]);
}

/** What the local header and the directory share, from "version needed" to "extra field length". */
function commonFields({ name, bytes, when }: ZipEntry & { when: { time: number; date: number } }): Buffer {
  return Buffer.concat([
    word16(VERSION),
    word16(UTF8),
    word16(0),
    word16(when.time),
    word16(when.date),
    word32(crc32(bytes)),
    word32(bytes.length),
    word32(bytes.length),
    word16(Buffer.byteLength(name, 'utf8')),
    word16(0),
  ]);
}

/** The format keeps local time by two seconds from 1980 on; UTC is written, so that every machine writes the same. */
function dosTime(at: Date): { time: number; date: number } {
  const year = Math.max(at.getUTCFullYear(), 1980);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}

function assertNames(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (name.startsWith('/') || name.includes('\\') || name.split('/').some((part) => part === '..' || part === '')) {
      throw new Error('A name in a ZIP file is relative and does not climb.');
    }
    if (names.has(name)) throw new Error('Two entries of a ZIP file bear one name.');
    names.add(name);
  }
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
