/** @file Looks for phrases in files, in every encoding in which a leak would lie. Invariant: the control in tests/reliability/canaries.test.ts finds each of them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, inflateRawSync, inflateSync } from 'node:zlib';

type Form = { phrase: string; bytes: Buffer };

/** Every form of a phrase that is searched for. Of base64 the letters that do not depend on what stands beside it, at its three alignments. */
function formsOf(phrase: string): Form[] {
  const utf8 = Buffer.from(phrase, 'utf8');
  const utf16 = Buffer.from(phrase, 'utf16le');
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(offset === 0 ? 0 : offset + 1, (offset + utf8.length) % 3 === 0 ? undefined : -1);
  });
  const texts = [
    phrase.toLowerCase(),
    phrase.toUpperCase(),
    encodeURIComponent(phrase),
    encodeURIComponent(phrase).replaceAll('%20', '+'),
    JSON.stringify(phrase).slice(1, -1),
    utf8.toString('hex'),
    utf8.toString('hex').toUpperCase(),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  const forms = [utf8, utf16, Buffer.from(utf16).swap16(), ...texts.map((text) => Buffer.from(text, 'utf8'))];
  const distinct = new Map(forms.map((bytes) => [bytes.toString('latin1'), bytes]));
  return [...distinct.values()].map((bytes) => ({ phrase, bytes }));
}

/** Looks for all forms in one pass over the bytes. */
function createFinder(phrases: readonly string[]): (bytes: Buffer) => Set<string> {
  const byBeginning = new Map<number, Form[]>();
  const isBeginning = new Uint8Array(65_536);
  for (const form of phrases.flatMap(formsOf)) {
    if (form.bytes.length < 4) throw new Error('A phrase of so few letters is found everywhere.');
    const beginning = form.bytes.readUInt16LE(0);
    isBeginning[beginning] = 1;
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), form]);
  }
  return (bytes) => {
    const found = new Set<string>();
    for (let at = 0; at + 1 < bytes.length; at += 1) {
      const beginning = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      if (isBeginning[beginning] === 0) continue;
      for (const { phrase, bytes: form } of byBeginning.get(beginning) ?? []) {
        const end = at + form.length;
        if (end <= bytes.length && !found.has(phrase) && bytes.compare(form, 0, form.length, at, end) === 0) found.add(phrase);
      }
    }
    return found;
  };
}

const MOST_INFLATED = 64 * 1024 * 1024;
/** A stream that was cut off, or goes on in other bytes, gives what it holds up to there. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_INFLATED };

/** RFC 1952, 2.3: ten bytes, then what the flags announce. Read by hand, since what follows a member would make zlib refuse all of it. */
function gzipHeaderBytes(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if ((flags & 4) !== 0) end += 2 + (bytes[end] ?? 0) + ((bytes[end + 1] ?? 0) << 8);
  for (const flag of [8, 16]) if ((flags & flag) !== 0) end = bytes.indexOf(0, end) + 1;
  return end + ((flags & 2) === 0 ? 0 : 2) - at;
}

/** Where a compressed stream may begin: gzip's and zlib's first bytes, the content of an entry of a ZIP file, and the very beginning. */
function* compressedStreams(bytes: Buffer): Generator<() => Buffer> {
  yield () => inflateRawSync(bytes, lenient);
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8)
      yield () => inflateRawSync(bytes.subarray(at + gzipHeaderBytes(bytes, at)), lenient);
    if (first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda))
      yield () => inflateSync(bytes.subarray(at), lenient);
    const isZipEntry = first === 0x50 && second === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4 && at + 30 < bytes.length;
    if (isZipEntry)
      yield () => inflateRawSync(bytes.subarray(at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)), lenient);
  }
}

/** The phrases that these bytes hold, plain or encoded, also inside what is compressed in them. */
function phrasesIn(bytes: Buffer, find: (bytes: Buffer) => Set<string>): Set<string> {
  const found = find(bytes);
  for (const inflate of compressedStreams(bytes)) {
    try {
      for (const phrase of find(inflate())) found.add(phrase);
    } catch {
      // Not compressed after all: its bytes as they are have been searched.
    }
  }
  return found;
}

/** Every `file: phrase` found below the folders. A folder that is not there holds nothing; a file that goes meanwhile neither. */
export async function scanForPhrases(folders: readonly string[], phrases: readonly string[]): Promise<string[]> {
  const find = createFinder(phrases);
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name);
      for (const phrase of find(Buffer.from(entry.name, 'utf8'))) found.push(`${file} (name): ${phrase}`);
      if (!entry.isFile()) continue;
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      for (const phrase of phrasesIn(bytes, find)) found.push(`${file}: ${phrase}`);
    }
  }
  return found;
}
