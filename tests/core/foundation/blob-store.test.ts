/** @file Encrypted files: the published format, random access, and what happens to a file that was tampered with. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRST_PLAIN_BYTES, PLAIN_BYTES, SEGMENT_BYTES } from '../../../electron/core/evidence/blob-format.ts';
import { blobPath, type ClosableBlobStore, createBlobStore } from '../../../electron/core/evidence/blob-store.ts';

let folder: string;
let blobs: ClosableBlobStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blob-test-'));
  for (const register of ['evidence', 'issued']) await mkdir(join(folder, register));
  blobs = createBlobStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const id = 'ab'.repeat(16);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function put(bytes: Uint8Array, slice = bytes.length): Promise<{ dataKey: Uint8Array; file: string }> {
  const writer = await blobs.begin('evidence', id);
  for (let start = 0; start < bytes.length; start += slice) await writer.write(bytes.subarray(start, start + slice));
  expect(await writer.finish()).toEqual({ sha256: sha256(bytes), size: bytes.length });
  return { dataKey: writer.dataKey, file: blobPath(folder, 'evidence', id) };
}

async function readAll(dataKey: Uint8Array, range?: { start: number; end: number }): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of blobs.read('evidence', id, dataKey, range)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const lengths = [
  0,
  1,
  FIRST_PLAIN_BYTES - 1,
  FIRST_PLAIN_BYTES,
  FIRST_PLAIN_BYTES + 1,
  FIRST_PLAIN_BYTES + PLAIN_BYTES,
  FIRST_PLAIN_BYTES + PLAIN_BYTES + 1,
  3 * SEGMENT_BYTES + 77,
];

describe('the format', () => {
  test.each(lengths)('of %i bytes comes back whole, in slices of any size', async (length) => {
    const bytes = randomBytes(length);
    const { dataKey } = await put(bytes, 700_001);
    expect(sha256(await readAll(dataKey))).toBe(sha256(bytes));
    expect(await blobs.digest('evidence', id, dataKey)).toEqual({ sha256: sha256(bytes), size: length });
  });

  test('is read by a program that knows only the published description', async ({ skip }) => {
    const python = '/usr/bin/python3';
    const hasCryptography = existsSync(python) && spawnSync(python, ['-c', 'import cryptography']).status === 0;
    if (!hasCryptography) skip('Debian’s python3-cryptography is not installed here.');
    const script = fileURLToPath(new URL('../../stranger/decrypt_tink.py', import.meta.url));
    for (const length of lengths) {
      const bytes = randomBytes(length);
      const { dataKey, file } = await put(bytes);
      const arguments_ = [script, file, Buffer.from(dataKey).toString('hex'), `evidence/${id}`];
      expect(spawnSync(python, arguments_, { encoding: 'utf8' }).stdout.trim()).toBe(`${sha256(bytes)} ${length}`);
      expect(spawnSync(python, [...arguments_.slice(0, 3), `issued/${id}`]).status).toBe(1);
      await rm(file);
    }
  });

  test('gives any range, over every border between segments', async () => {
    const bytes = randomBytes(3 * SEGMENT_BYTES);
    const { dataKey } = await put(bytes);
    const borders = [0, 1, FIRST_PLAIN_BYTES - 1, FIRST_PLAIN_BYTES, FIRST_PLAIN_BYTES + PLAIN_BYTES, bytes.length - 1, bytes.length];
    for (const start of borders) {
      for (const end of borders) {
        expect((await readAll(dataKey, { start, end })).equals(bytes.subarray(start, Math.max(start, end)))).toBe(true);
      }
    }
    expect(await readAll(dataKey, { start: bytes.length - 2, end: bytes.length + 100 })).toEqual(bytes.subarray(-2));
  });

  test('shows nothing of the content on the disk', async () => {
    const bytes = Buffer.from('a phrase that must not be found '.repeat(2000));
    const { file } = await put(bytes);
    expect((await readFile(file)).includes('must not be found')).toBe(false);
  });
});

describe('a blob', () => {
  test('lies under its name only when it is finished; aborted, it leaves nothing', async () => {
    const writer = await blobs.begin('issued', id);
    await writer.write(randomBytes(10));
    expect(await readdir(join(folder, 'issued', 'ab'))).toEqual([`${id}.partial`]);
    await writer.abort();
    await writer.abort();
    expect(await readdir(join(folder, 'issued', 'ab'))).toEqual([]);
    await expect(writer.write(randomBytes(1))).rejects.toThrow('finished or aborted');
  });

  test('is never written twice under one name while another is on its way', async () => {
    const writer = await blobs.begin('evidence', id);
    await expect(blobs.begin('evidence', id)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    await writer.write(randomBytes(5));
    expect((await writer.finish()).size).toBe(5);
  });

  test('makes no folder in the place of one that was taken away', async () => {
    await rm(folder, { recursive: true });
    await expect(blobs.begin('evidence', id)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('takes no name but 32 hexadecimal digits', async () => {
    for (const name of ['../../etc/passwd', '', `${'ab'.repeat(15)}/.`, 'AB'.repeat(16)])
      await expect(blobs.begin('evidence', name)).rejects.toThrow('32 hexadecimal');
  });

  test('that is not there is missing; under another name, register or key it is altered', async () => {
    const { dataKey, file } = await put(randomBytes(100));
    const other = 'cd'.repeat(16);
    await expect(blobs.digest('evidence', other, dataKey)).rejects.toMatchObject({ code: 'EVIDENCE_MISSING' });
    await expect(blobs.digest('evidence', id, randomBytes(32))).rejects.toMatchObject({ code: 'EVIDENCE_ALTERED' });
    const copyOf = await readFile(file);
    const writer = await blobs.begin('evidence', other);
    await writer.finish();
    await writeFile(blobPath(folder, 'evidence', other), copyOf);
    await expect(blobs.digest('evidence', other, dataKey)).rejects.toMatchObject({ code: 'EVIDENCE_ALTERED' });
  });

  test('is refused at the next segment once the store is closed', async () => {
    const { dataKey } = await put(randomBytes(2 * SEGMENT_BYTES));
    const reader = blobs.read('evidence', id, dataKey).getReader();
    await reader.read();
    blobs.close();
    await expect(reader.read()).rejects.toMatchObject({ code: 'LOCKED' });
  });

  test.skipIf(process.platform !== 'linux')('that nobody reads on with is let go once the store is closed', async () => {
    const { dataKey, file } = await put(randomBytes(2 * SEGMENT_BYTES));
    const openFiles = async () => {
      const handles = (await readdir('/proc/self/fd')).map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => ''));
      return (await Promise.all(handles)).filter((target) => target === file).length;
    };
    const reader = blobs.read('evidence', id, dataKey).getReader();
    await reader.read();
    expect(await openFiles()).toBe(1);
    blobs.close();
    await expect.poll(openFiles).toBe(0);
  });

  test('is refused as locked, not as altered, where the store closes in the middle of a segment', async () => {
    const { dataKey } = await put(randomBytes(2 * SEGMENT_BYTES));
    const reader = blobs.read('evidence', id, dataKey).getReader();
    await reader.read();
    const next = reader.read();
    setImmediate(() => blobs.close());
    const outcome = await next.then(
      () => 'read',
      (error: { code: string }) => error.code,
    );
    expect(['read', 'LOCKED']).toContain(outcome);
  });
});

/** Every way in which a file comes to harm, with the harm left to chance. */
const mutations: Record<string, (sealed: Buffer) => Buffer> = {
  'one bit flipped': (sealed) => {
    const flipped = Buffer.from(sealed);
    const place = Math.floor(Math.random() * sealed.length);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
    return flipped;
  },
  'cut anywhere': (sealed) => sealed.subarray(0, Math.floor(Math.random() * sealed.length)),
  'cut at a segment’s border': (sealed) => sealed.subarray(0, SEGMENT_BYTES * (1 + Math.floor(Math.random() * 2))),
  'segments swapped': (sealed) =>
    Buffer.concat([
      sealed.subarray(0, SEGMENT_BYTES),
      sealed.subarray(2 * SEGMENT_BYTES, 3 * SEGMENT_BYTES),
      sealed.subarray(SEGMENT_BYTES, 2 * SEGMENT_BYTES),
      sealed.subarray(3 * SEGMENT_BYTES),
    ]),
  'a segment twice': (sealed) => Buffer.concat([sealed.subarray(0, 2 * SEGMENT_BYTES), sealed.subarray(SEGMENT_BYTES)]),
  'the tail zeroed': (sealed) => Buffer.concat([sealed.subarray(0, -64), Buffer.alloc(64)]),
  'bytes appended': (sealed) => Buffer.concat([sealed, randomBytes(1 + Math.floor(Math.random() * 5000))]),
};

describe('a file that came to harm', () => {
  test.each(Object.entries(mutations))(
    '%s: is refused, and not a byte of a bad segment leaves',
    async (_, mutate) => {
      const bytes = randomBytes(3 * SEGMENT_BYTES + 1000);
      const { dataKey, file } = await put(bytes);
      const sealed = await readFile(file);
      for (let round = 0; round < 20; round += 1) {
        await writeFile(file, mutate(sealed));
        await expect(blobs.digest('evidence', id, dataKey)).rejects.toMatchObject({ code: 'EVIDENCE_ALTERED' });
        const seen: Uint8Array[] = [];
        const reading = (async () => {
          for await (const piece of blobs.read('evidence', id, dataKey)) seen.push(piece);
        })();
        await expect(reading).rejects.toMatchObject({ code: 'EVIDENCE_ALTERED' });
        const shown = Buffer.concat(seen);
        expect(shown.equals(bytes.subarray(0, shown.length))).toBe(true);
      }
    },
    120_000,
  );

  test('a cut is refused before the first byte, even where the range asked for is whole', async () => {
    const { dataKey, file } = await put(randomBytes(3 * SEGMENT_BYTES));
    await truncate(file, 2 * SEGMENT_BYTES);
    await expect(readAll(dataKey, { start: 0, end: 10 })).rejects.toMatchObject({ code: 'EVIDENCE_ALTERED' });
  });
});
