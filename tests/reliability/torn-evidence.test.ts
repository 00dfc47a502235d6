/** @file R3: an exhibit whose file came to harm in whatever way is refused, and not one byte of a bad segment leaves. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAIN_BYTES, SEGMENT_BYTES, segmentAt } from '../../electron/core/evidence/blob-format.ts';
import { blobPath, type ClosableBlobStore, createBlobStore } from '../../electron/core/evidence/blob-store.ts';
import { chance } from './support/seeded.ts';
import { tear, tearKinds } from './support/tear.ts';
import { trialCount } from './support/trials.ts';

const MUTATIONS = trialCount('R3', { short: 200, long: 1_000 });
const random = chance();
const ID = 'ab'.repeat(16);

let folder: string;
let blobs: ClosableBlobStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torn-evidence-'));
  await mkdir(join(folder, 'evidence'));
  blobs = createBlobStore(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Item = { plain: Buffer; sealed: Buffer; dataKey: Uint8Array; file: string };

async function put(size: number): Promise<Item> {
  const file = blobPath(folder, 'evidence', ID);
  await rm(file, { force: true });
  const plain = randomBytes(size);
  const writer = await blobs.begin('evidence', ID);
  await writer.write(plain);
  await writer.finish();
  return { plain, sealed: readFileSync(file), dataKey: writer.dataKey, file };
}

/** Every byte that came out before the refusal, and the code of the refusal; null when there was none. */
async function drain(item: Item, range?: { start: number; end: number }): Promise<{ out: Buffer; refusal: string | null }> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of blobs.read('evidence', ID, item.dataKey, range)) pieces.push(piece);
    return { out: Buffer.concat(pieces), refusal: null };
  } catch (error) {
    return { out: Buffer.concat(pieces), refusal: (error as { code?: string }).code ?? String(error) };
  }
}

/** What is wrong with how one torn file was met; null when all is well. */
async function judge(item: Item, firstChange: number): Promise<string | null> {
  const digested = await blobs.digest('evidence', ID, item.dataKey).catch((error: { code?: string }) => error.code);
  if (digested !== 'EVIDENCE_ALTERED') return `the digest was taken: ${JSON.stringify(digested)}`;
  const { out, refusal } = await drain(item);
  if (refusal !== 'EVIDENCE_ALTERED') return `it was read to its end: ${refusal}`;
  const { plainStart } = segmentAt(Math.floor(firstChange / SEGMENT_BYTES), Number.MAX_SAFE_INTEGER);
  if (out.length > plainStart) return `${out.length - plainStart} bytes of a bad segment left`;
  if (!out.equals(item.plain.subarray(0, out.length))) return 'other bytes left than were taken in';
  const start = random.between(0, item.plain.length);
  const end = random.between(start, item.plain.length) + 1;
  const part = await drain(item, { start, end });
  if (!part.out.equals(item.plain.subarray(start, start + part.out.length))) return `other bytes left from ${start} to ${end}`;
  return part.refusal === null && part.out.length !== end - start ? `a part from ${start} to ${end} came short without a word` : null;
}

test(`refuses ${MUTATIONS} torn files, seed ${random.seed}`, async () => {
  const faults: string[] = [];
  let item = await put(3 * PLAIN_BYTES);
  for (let count = 0; count < MUTATIONS; count += 1) {
    const kind = tearKinds[count % tearKinds.length] ?? '';
    // At least two segments, so that they can be exchanged; every so often a whole number of them.
    if (count % 20 === 0) item = await put(random.oneOf([2 * PLAIN_BYTES, random.between(PLAIN_BYTES + 1, 4 * PLAIN_BYTES)]));
    const { torn, firstChange } = tear(kind, item.sealed, random);
    await writeFile(item.file, torn);
    const fault = await judge(item, firstChange);
    if (fault !== null) faults.push(`${count}, ${kind}: ${fault}`);
  }
  await writeFile(item.file, item.sealed);
  expect(faults).toEqual([]);
  // What was not torn still comes out: the refusals above are not those of a store that refuses everything.
  expect(
    createHash('sha256')
      .update((await drain(item)).out)
      .digest('hex'),
  ).toBe(createHash('sha256').update(item.plain).digest('hex'));
}, 600_000);
