/** @file Evidence intake (encrypt, hash, write, sync) against copying the same bytes and hashing them. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTemporaryCasebook } from '../support/temporary-casebook.ts';
import { compare, type Ratio } from './measure.ts';

const SLICE = randomBytes(4 * 1024 * 1024);
const SLICES = 32;

/** Processor time of taking 128 MiB in, against writing and hashing the same bytes in plain. */
export async function measureIntake(): Promise<Ratio> {
  const casebook = await openTemporaryCasebook();
  const folder = await mkdtemp(join(tmpdir(), 'due-course-bench-'));
  let count = 0;
  try {
    return await compare({
      name: `intake of ${SLICES * 4} MiB`,
      baseline: 'writing, syncing and hashing the same bytes in plain',
      target: 'at most 1.5',
      rounds: 5,
      by: 'processor',
      baselineTask: async () => {
        const file = await open(join(folder, 'plain'), 'w');
        const hash = createHash('sha256');
        for (let slice = 0; slice < SLICES; slice += 1) {
          hash.update(SLICE);
          await file.write(SLICE);
        }
        await file.sync();
        await file.close();
        hash.digest('hex');
      },
      task: async () => {
        count += 1;
        const writer = await casebook.session().blobs.begin('evidence', count.toString(16).padStart(32, 'f'));
        for (let slice = 0; slice < SLICES; slice += 1) await writer.write(SLICE);
        await writer.finish();
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
    await casebook.dispose();
  }
}
