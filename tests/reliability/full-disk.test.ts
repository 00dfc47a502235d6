/** @file R7: a disk that is full at any moment costs no acknowledged thing, leaves no unfinished file, says so, and work goes on once there is room. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorSentences } from '#shared/messages/errors.ts';
import type { Application } from '../../electron/core/application.ts';
import { lostFrom } from './support/after-a-kill.ts';
import { chance } from './support/seeded.ts';
import { mountSmallDisk } from './support/small-disk.ts';
import { trialCount } from './support/trials.ts';
import { faultsOf, type LockedCasebook, lockedCasebook, openCopy, partialFiles, refusalOf, work } from './support/work.ts';

const SIZES = trialCount('R7', { short: 6, long: 50 });
const MANY_STEPS = 400;
const AMPLE = 64 * 1024 * 1024;
const random = chance();

let template: LockedCasebook;
beforeAll(async () => {
  template = await lockedCasebook();
});
afterAll(() => template.dispose());

/** From too small for an unlock, with hardly more than the database, up to `most`, none of them round. */
function sizeOf(round: number, most: number): number {
  const least = template.databaseBytes + 40 * 1024;
  return Math.round(least * (most / least) ** (round / Math.max(1, SIZES - 1))) + random.between(0, 64 * 1024);
}

type Round = {
  folder: string;
  /** The largest exhibit that is taken in, in bytes. */
  largestExhibit: number;
  /** Half of the rounds lock while nothing can be written. */
  locksWhileFull: boolean;
  makeRoom(): void;
  isFull(code: string | null): boolean;
};

/** Works until nothing more can be written, then makes room; the sentences say what was not as it should be. */
async function fillAndGoOn(round: Round): Promise<string[]> {
  const faults: string[] = [];
  const acknowledged: string[] = [];
  const opened: Application[] = [];
  const refusal = await refusalOf(async () => {
    const application = await openCopy(round.folder);
    opened.push(application);
    await work(application.session(), acknowledged, MANY_STEPS, round.largestExhibit);
  });
  if (!round.isFull(refusal)) faults.push(`the full disk was met with ${refusal}`);
  const [first] = opened;
  if (first !== undefined) {
    const lost = await lostFrom(first.session(), acknowledged);
    faults.push(...[...lost, ...(await partialFiles(round.folder))].map((fault) => `while full: ${fault}`));
    if (round.locksWhileFull) await first.casebook.lock();
  }
  round.makeRoom();
  const again = first === undefined || round.locksWhileFull ? await openCopy(round.folder) : first;
  await work(again.session(), acknowledged, 8);
  // The file of an exhibit whose commit failed stays to the end of the session: a failing disk may hold the commit after all.
  const present = await faultsOf(again, round.folder, acknowledged);
  faults.push(...present.filter((fault) => !fault.endsWith('No record names this file.')));
  await again.close();
  const later = await openCopy(round.folder);
  faults.push(...(await faultsOf(later, round.folder, acknowledged)).map((fault) => `opened again: ${fault}`));
  await later.close();
  return faults;
}

test(`a disk of ${SIZES} sizes, seed ${random.seed}`, async ({ skip }) => {
  const faults: string[] = [];
  for (let round = 0; round < SIZES; round += 1) {
    const size = sizeOf(round, 12 * 1024 * 1024);
    const disk = await mountSmallDisk(AMPLE);
    if (disk === null) skip('Only root may mount a disk of a given size.');
    else {
      try {
        const folder = await template.copyInto(disk.folder);
        disk.resize(size);
        const found = await fillAndGoOn({
          folder,
          largestExhibit: 300_000,
          locksWhileFull: round % 2 === 1,
          makeRoom: () => disk.resize(AMPLE),
          isFull: (code) => code === 'DISK_FULL',
        });
        faults.push(...found.map((fault) => `${size} bytes: ${fault}`));
      } finally {
        await disk.dispose();
      }
    }
  }
  expect(faults).toEqual([]);
  expect(errorSentences('DISK_FULL', {})).toMatchObject({ happened: expect.stringMatching(/\w/), next: expect.stringMatching(/\w/) });
}, 900_000);

/** Bounds the size of every file that this process writes; `unlimited` takes the bound away. Needs no rights. */
function limitFiles(bytes: number | 'unlimited'): boolean {
  return spawnSync('/usr/bin/prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]).status === 0;
}

test(`files that may not grow, at ${SIZES} sizes, seed ${random.seed}`, async ({ skip }) => {
  if (process.platform !== 'linux' || !limitFiles('unlimited')) skip('There is no prlimit here.');
  const faults: string[] = [];
  for (let round = 0; round < SIZES; round += 1) {
    const size = sizeOf(round, 3 * 1024 * 1024);
    const parent = await mkdtemp(join(tmpdir(), 'short-files-'));
    try {
      const folder = await template.copyInto(parent);
      limitFiles(size);
      const found = await fillAndGoOn({
        folder,
        largestExhibit: round % 2 === 0 ? 300_000 : 2 * size,
        locksWhileFull: round % 4 < 2,
        makeRoom: () => limitFiles('unlimited'),
        // SQLite hears of a failed write here, not of a full disk.
        isFull: (code) => code === 'DISK_FULL' || code === 'STORAGE_FAILED',
      });
      faults.push(...found.map((fault) => `${size} bytes: ${fault}`));
    } finally {
      limitFiles('unlimited');
      await rm(parent, { recursive: true, force: true });
    }
  }
  expect(faults).toEqual([]);
}, 900_000);
