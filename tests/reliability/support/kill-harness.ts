/**
 * @file Kills a working process at random moments and asks of the casebook, after each kill: is everything there that was acknowledged, nothing
 * half, nothing left over, and no word of a case in the clear?
 *
 * Another kind of work needs a writer of its own (as `kill-writer.ts`: prints `ready`, then `ack …` after each thing done, until it dies) and
 * what must hold for it besides, in `inspect`.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { deriveSlotKey } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { EXAMPLE_PHRASES } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { scanForPhrases } from '../../support/scan-for-phrases.ts';
import { halvesOf, lostFrom } from './after-a-kill.ts';

/** Milliseconds. `wall` swings with whatever else the machine does; `processor` is this process's own time. */
export type Elapsed = { wall: number; processor: number };

export type KillReport = {
  kills: number;
  /** Lines `ack …` that the killed processes printed. */
  acknowledged: number;
  /** One sentence each; empty when nothing was lost and nothing was half-written. */
  problems: string[];
  /** The slowest way from `select` to an unlocked casebook, less one derivation of the key at the same cost, in milliseconds. */
  slowestReopen: Elapsed;
};

export type AfterKill = {
  /** The reopened, unlocked casebook. */
  application: Application;
  /** What this process and those before it acknowledged, oldest first. */
  acknowledged: readonly string[];
  folder: string;
};

export type KillOptions = {
  folder: string;
  passphrase: string;
  kills: number;
  /** The killed program; its first argument is the folder, the passphrase comes in DUE_COURSE_PASSPHRASE. */
  writer: URL;
  /** Further arguments of the writer. */
  writerArguments?: string[];
  /** The longest time that a process may work, after `ready` and the lines before its last, until it is killed, in milliseconds. */
  longestMs?: number;
  /** So many lines `ack …` at most are waited for before that time begins; without it the time begins at `ready`. */
  linesFirst?: number;
  /** The writer does one thing and ends, so that some kills come too late. Otherwise a writer that ends by itself is a fault of the trial. */
  mayEnd?: boolean;
  /** Before each start: puts back what the work uses up. */
  prepare?: () => Promise<void>;
  /** How to open it after a kill; as the first person with the passphrase unless given. */
  reopen?: (application: Application, folder: string) => Promise<void>;
  /** What must hold besides: one sentence for each thing that does not. */
  inspect?: (after: AfterKill) => Promise<string[]>;
  /** Folders beside the casebook in which a restart must leave no unfinished file. */
  alsoTidy?: string[];
};

/** Starts the writer, kills it at a random moment after `ready`, and gives the lines `ack …` that it printed. */
async function workAndKill(options: KillOptions, temporary: string): Promise<string[]> {
  const child = spawn(process.execPath, [fileURLToPath(options.writer), options.folder, ...(options.writerArguments ?? [])], {
    env: { ...process.env, TMPDIR: temporary, DUE_COURSE_PASSPHRASE: options.passphrase },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const lines: string[] = [];
  const isClosed = new Promise((resolve) => child.on('close', resolve));
  let isReady = false;
  let linesToCome = randomInt(0, (options.linesFirst ?? 0) + 1);
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === 'ready') isReady = true;
    else linesToCome -= 1;
    if (isReady && linesToCome === 0) setTimeout(() => child.kill('SIGKILL'), randomInt(1, options.longestMs ?? 1_500));
  }
  await isClosed;
  if (!isReady) throw new Error(`The writer ended before it was ready: ${complaint.slice(0, 2_000)}`);
  const isEnd = child.signalCode === 'SIGKILL' || (options.mayEnd === true && child.exitCode === 0);
  if (!isEnd) throw new Error(`The writer ended by itself: ${complaint.slice(0, 2_000)}`);
  return lines.filter((line) => line.startsWith('ack '));
}

/** Opens it as its first person. */
async function reopenAsFirst(application: Application, folder: string, passphrase: string): Promise<void> {
  const status = await application.casebook.select({ folder });
  const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
  await application.casebook.unlock({ loginName, passphrase });
}

async function timed(work: () => Promise<unknown>): Promise<Elapsed> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begun, processor: (user + system) / 1_000 };
}

/** What one derivation costs now with the first slot's parameters. */
async function timeOfDerivation(folder: string): Promise<Elapsed> {
  const [slot] = (await readHeader(folder)).slots;
  if (slot === undefined) throw new Error('A casebook has a slot.');
  return timed(() => deriveSlotKey('the price of it', Buffer.alloc(16), slot.argon2));
}

const UNFINISHED = /\.(partial|part|next|tmp)$|-journal$/;

/** Files that a casebook in use does not hold, and whatever the killed process left in its temporary folder. */
async function leftOvers(options: KillOptions, temporary: string): Promise<string[]> {
  const found = (await readdir(temporary, { recursive: true })).map((name) => `Left in the temporary folder: ${name}.`);
  for (const folder of [options.folder, ...(options.alsoTidy ?? [])]) {
    const names = await readdir(folder, { recursive: true });
    found.push(...names.filter((name) => UNFINISHED.test(name)).map((name) => `Left in ${basename(folder)}: ${name}.`));
  }
  return found;
}

/** Kills as often as asked, checking everything that was ever acknowledged after each kill. */
export async function killAtRandomMoments(options: KillOptions): Promise<KillReport> {
  const acknowledged: string[] = [];
  const problems: string[] = [];
  const temporary = await mkdtemp(join(tmpdir(), 'due-course-killed-'));
  const slowestReopen: Elapsed = { wall: 0, processor: 0 };
  for (let kill = 1; kill <= options.kills; kill += 1) {
    await options.prepare?.();
    acknowledged.push(...(await workAndKill(options, temporary)));
    // As the killed process left it, before the next start tidies up.
    const inTheClear = await scanForPhrases([options.folder, temporary], [...EXAMPLE_PHRASES, options.passphrase]);
    const application = createApplication(fixedPorts());
    const reopened = await timed(() =>
      options.reopen === undefined
        ? reopenAsFirst(application, options.folder, options.passphrase)
        : options.reopen(application, options.folder),
    );
    const derived = await timeOfDerivation(options.folder);
    for (const clock of ['wall', 'processor'] as const)
      slowestReopen[clock] = Math.max(slowestReopen[clock], reopened[clock] - derived[clock]);
    const found = [
      ...(await application.verify()).map(({ problem, subject }) => `${subject}: ${problem}`),
      ...(await lostFrom(application.session(), acknowledged)),
      ...(await halvesOf(application.session())),
      ...((await options.inspect?.({ application, acknowledged, folder: options.folder })) ?? []),
      ...(await leftOvers(options, temporary)),
      ...inTheClear.map((place) => `In the clear: ${place}.`),
    ];
    problems.push(...found.map((problem) => `after kill ${kill}: ${problem}`));
    await application.close();
  }
  await rm(temporary, { recursive: true, force: true });
  return { kills: options.kills, acknowledged: acknowledged.length, problems, slowestReopen };
}
