/** @file R2: when the power goes at any moment of a session, what was acknowledged is there, and the casebook opens with its chain whole. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_PASSPHRASE } from '../support/temporary-casebook.ts';
import { DiskWithoutPower, type Remains, restoreRemains } from './support/disk-without-power.ts';
import { type FileStep, recordSession, straceOrNull } from './support/recorded-session.ts';
import { chance } from './support/seeded.ts';
import { trialCount } from './support/trials.ts';
import { faultsOf, type LockedCasebook, lockedCasebook, openCopy } from './support/work.ts';

const OPERATIONS = trialCount('R2', { short: 4, long: 50 });
const random = chance();

let template: LockedCasebook;
let scratch: string;
beforeAll(async () => {
  template = await lockedCasebook();
  scratch = await mkdtemp(join(tmpdir(), 'power-loss-'));
});
afterAll(async () => {
  await template.dispose();
  await rm(scratch, { recursive: true, force: true });
});

type Moment = { remains: Remains; acknowledged: string[]; what: string };

/**
 * Every prefix of the session, once for each thing that can be left of it: between two syncs nothing more becomes durable, so the last prefix
 * before a sync, which has the most acknowledgments, stands for all of them.
 */
function momentsOf(disk: DiskWithoutPower, steps: readonly FileStep[]): Moment[] {
  const moments: Moment[] = [];
  const acknowledged: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.does === 'say' && step.line.startsWith('ack ')) acknowledged.push(step.line);
    const before = step.does === 'sync' || index === steps.length - 1;
    if (before) {
      const what = `before step ${index}, ${step.does}`;
      moments.push({ remains: disk.remains(), acknowledged: [...acknowledged], what: `${what}, all unsynced gone` });
      moments.push({ remains: disk.torn(random), acknowledged: [...acknowledged], what: `${what}, some unsynced kept` });
    }
    disk.take(step);
  }
  moments.push({ remains: disk.remains(), acknowledged, what: 'at the end' });
  return moments;
}

test(`every moment of a session of ${OPERATIONS} operations, seed ${random.seed}`, async ({ skip }) => {
  if (straceOrNull() === null) skip('strace is not installed here, or may not look at other processes.');
  const folder = await template.copyInto(scratch);
  const disk = await DiskWithoutPower.holding(folder);
  const steps = await recordSession(folder, TEST_PASSPHRASE, OPERATIONS);
  const moments = momentsOf(disk, steps);
  expect(moments.at(-1)?.acknowledged).toHaveLength(OPERATIONS);
  expect(moments.length).toBeGreaterThan(OPERATIONS);
  const place = join(scratch, 'replayed', basename(folder));
  const faults: string[] = [];
  for (const { remains, acknowledged, what } of moments) {
    await restoreRemains(remains, folder, place);
    try {
      const application = await openCopy(place);
      faults.push(...(await faultsOf(application, place, acknowledged)).map((fault) => `${what}: ${fault}`));
      await application.close();
    } catch (error) {
      faults.push(`${what}: it does not open: ${(error as { code?: string }).code ?? String(error)}`);
    }
  }
  expect(faults).toEqual([]);
}, 3_600_000);
