/** @file Kills a writing process at random moments and asks of the casebook, after each: is everything there that was acknowledged, nothing half, and no word of a case in the clear? */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createApplication } from '../../electron/core/application.ts';
import type { ServiceContext } from '../../electron/core/service-context.ts';
import { EXAMPLE_PHRASES } from './example-matter.ts';
import { fixedPorts } from './fixed-ports.ts';
import { scanForPhrases } from './scan-for-phrases.ts';

export type KillReport = {
  kills: number;
  /** Lines `ack …` that the killed processes printed. */
  acknowledged: number;
  /** One sentence each; empty when nothing was lost and nothing was half-written. */
  problems: string[];
  /** From `select` to an unlocked casebook with the key derivation, in milliseconds. */
  slowestReopenMs: number;
};

export type KillOptions = {
  folder: string;
  passphrase: string;
  kills: number;
  /** The killed program; `kill-writer.ts` unless another is given. It must print as that does. */
  writer?: URL;
  /** The longest time that a process may write before it is killed, in milliseconds. */
  longestMs?: number;
};

/** Starts the writer, kills it at a random moment after its first line, and gives the lines `ack …` that it printed. */
async function writeAndKill(options: KillOptions, temporary: string): Promise<string[]> {
  const script = fileURLToPath(options.writer ?? new URL('./kill-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, options.folder], {
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
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (isReady || line !== 'ready') continue;
    isReady = true;
    setTimeout(() => child.kill('SIGKILL'), randomInt(1, options.longestMs ?? 1_500));
  }
  await isClosed;
  if (!isReady) throw new Error(`The writer ended before it was ready: ${complaint.slice(0, 2_000)}`);
  if (child.signalCode !== 'SIGKILL') throw new Error(`The writer ended by itself: ${complaint.slice(0, 2_000)}`);
  return lines.filter((line) => line.startsWith('ack '));
}

const tables = { case: 'case_file', exhibit: 'exhibit', participant: 'participant' } as const;

async function lost({ unitOfWork: { read } }: ServiceContext, acknowledged: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const line of acknowledged) {
    const [, what = '', id = '', sha256] = line.split(' ');
    if (!(what in tables)) continue;
    const table = tables[what as keyof typeof tables];
    const row = await read.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
    if (row === undefined) problems.push(`Lost: ${what} ${id}.`);
    if (what !== 'exhibit' || row === undefined) continue;
    const item = await read
      .selectFrom('exhibit')
      .innerJoin('evidence_item', 'evidence_item.id', 'exhibit.evidence_item_id')
      .select('evidence_item.sha256')
      .where('exhibit.id', '=', id)
      .executeTakeFirst();
    if (item?.sha256 !== sha256) problems.push(`Not what was acknowledged: exhibit ${id}.`);
  }
  return problems;
}

/** Rows and the events that record them must come in equal numbers. */
async function halves({ unitOfWork: { read } }: ServiceContext): Promise<string[]> {
  const events = async (type: string) =>
    (
      await read
        .selectFrom('audit_event')
        .select((expression) => expression.fn.countAll<number>().as('count'))
        .where('type', '=', type)
        .executeTakeFirstOrThrow()
    ).count;
  const rows = async (table: 'case_file' | 'incident' | 'evidence_item' | 'exhibit' | 'evidence_provenance') =>
    (
      await read
        .selectFrom(table)
        .select((expression) => expression.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  const pairs = [
    ['case_file.opened', 'case_file'],
    ['case_file.opened', 'incident'],
    ['evidence_item.received', 'evidence_item'],
    ['evidence_item.received', 'exhibit'],
    ['evidence_item.received', 'evidence_provenance'],
  ] as const;
  const counted = await Promise.all(
    pairs.map(async ([type, table]) => ({ type, table, recorded: await events(type), present: await rows(table) })),
  );
  return counted
    .filter(({ recorded, present }) => recorded !== present)
    .map(({ type, table, recorded, present }) => `Half: ${recorded} events ${type}, ${present} rows of ${table}.`);
}

/** Files that no sound, unlocked casebook holds. */
async function leftOvers(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.partial')).map((name) => `Left over: ${name}.`);
}

/** Kills as often as asked, checking everything that was ever acknowledged after each kill. */
export async function killAtRandomMoments(options: KillOptions): Promise<KillReport> {
  const acknowledged: string[] = [];
  const problems: string[] = [];
  const temporary = await mkdtemp(join(tmpdir(), 'due-course-killed-'));
  let slowestReopenMs = 0;
  for (let kill = 1; kill <= options.kills; kill += 1) {
    acknowledged.push(...(await writeAndKill(options, temporary)));
    // As the killed process left it, before the next start tidies up.
    const inTheClear = await scanForPhrases([options.folder, temporary], [...EXAMPLE_PHRASES, options.passphrase]);
    const application = createApplication(fixedPorts());
    const begun = performance.now();
    const status = await application.casebook.select({ folder: options.folder });
    const loginName = status.state === 'locked' ? (status.people[0]?.loginName ?? '') : '';
    await application.casebook.unlock({ loginName, passphrase: options.passphrase });
    slowestReopenMs = Math.max(slowestReopenMs, performance.now() - begun);
    const found = [
      ...(await application.verify()).map(({ problem, subject }) => `${subject}: ${problem}`),
      ...(await lost(application.session(), acknowledged)),
      ...(await halves(application.session())),
      ...(await leftOvers(options.folder)),
      ...inTheClear.map((place) => `In the clear: ${place}.`),
    ];
    problems.push(...found.map((problem) => `after kill ${kill}: ${problem}`));
    await application.close();
  }
  await rm(temporary, { recursive: true, force: true });
  return { kills: options.kills, acknowledged: acknowledged.length, problems, slowestReopenMs };
}
