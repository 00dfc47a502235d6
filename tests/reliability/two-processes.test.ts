/** @file R14: of processes that open a casebook at the same moment exactly one may write; one that is killed holds it no longer. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_PASSPHRASE } from '../support/temporary-casebook.ts';
import { chance } from './support/seeded.ts';
import { trialCount } from './support/trials.ts';
import { faultsOf, type LockedCasebook, lockedCasebook, openCopy, refusalOf } from './support/work.ts';

const STARTS = trialCount('R14', { short: 5, long: 50 });
const SCRIPT = fileURLToPath(new URL('./support/opening-writer.ts', import.meta.url));
const random = chance();

let template: LockedCasebook;
let parent: string;
let folder: string;
beforeAll(async () => {
  template = await lockedCasebook();
  parent = await mkdtemp(join(tmpdir(), 'two-processes-'));
  folder = await template.copyInto(parent);
});
afterAll(async () => {
  await template.dispose();
  await rm(parent, { recursive: true, force: true });
});

type Opener = {
  process: ChildProcessWithoutNullStreams;
  lines: string[];
  line(matching: RegExp): Promise<string>;
  ended: Promise<unknown>;
};

function startOpener(): Opener {
  const child = spawn(process.execPath, [SCRIPT, folder], { env: { ...process.env, DUE_COURSE_PASSPHRASE: TEST_PASSPHRASE } });
  const lines: string[] = [];
  const waiting: { matching: RegExp; resolve(line: string): void }[] = [];
  child.stderr.on('data', (chunk: Buffer) => lines.push(`stderr ${chunk.toString()}`));
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const one of waiting.filter(({ matching }) => matching.test(line))) one.resolve(line);
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  return {
    process: child,
    lines,
    ended,
    line(matching) {
      const seen = lines.find((line) => matching.test(line));
      if (seen !== undefined) return Promise.resolve(seen);
      const gone = ended.then(() => Promise.reject(new Error(`The process ended before ${matching}: ${lines.join(' | ')}`)));
      return Promise.race([new Promise<string>((resolve) => waiting.push({ matching, resolve })), gone]);
    },
  };
}

const acknowledged: string[] = [];

/** Two start at once; gives the one that may write. */
async function openAtOnce(): Promise<{ writer: Opener; other: Opener }> {
  const pair = [startOpener(), startOpener()] as const;
  await Promise.all(pair.map((opener) => opener.line(/^ready$/)));
  const moment = Date.now() + 50;
  pair[0].process.stdin.write(`${moment}\n`);
  pair[1].process.stdin.write(`${moment + random.between(0, 40)}\n`);
  const outcomes = await Promise.all(pair.map((opener) => opener.line(/^(ack case|refused) /)));
  expect(outcomes.filter((line) => line.startsWith('ack'))).toHaveLength(1);
  expect(outcomes.filter((line) => line !== 'refused IN_USE')).toHaveLength(1);
  acknowledged.push(...outcomes.filter((line) => line.startsWith('ack')));
  const [writer, other] = outcomes[0]?.startsWith('ack') === true ? pair : [pair[1], pair[0]];
  return { writer, other };
}

test(`${STARTS} times two at once, seed ${random.seed}`, async () => {
  for (let start = 0; start < STARTS; start += 1) {
    const { writer, other } = await openAtOnce();
    expect(await refusalOf(() => openCopy(folder))).toBe('IN_USE');
    // By turns it ends in good order or dies; both times the casebook is free at once.
    if (start % 2 === 0) writer.process.kill('SIGKILL');
    else writer.process.stdin.end();
    other.process.stdin.end();
    await Promise.all([writer.ended, other.ended]);
    const application = await openCopy(folder);
    expect(await faultsOf(application, folder, acknowledged)).toEqual([]);
    await application.close();
  }
}, 1_800_000);
