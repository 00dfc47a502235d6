/** @file R8: a folder that turns read-only, forbidden or faulty, or vanishes, costs no acknowledged thing; every call is answered in words; when it is back, so is the work. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_PASSPHRASE } from '../support/temporary-casebook.ts';
import { straceOrNull } from './support/recorded-session.ts';
import { chance } from './support/seeded.ts';
import { mountSmallDisk } from './support/small-disk.ts';
import { trialCount } from './support/trials.ts';
import { faultsOf, type LockedCasebook, lockedCasebook, openCopy, refusalOf, work } from './support/work.ts';

const ROUNDS = trialCount('R8', { short: 1, long: 10 });
const NOBODY = 65_534;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const random = chance();

let template: LockedCasebook;
beforeAll(async () => {
  template = await lockedCasebook();
});
afterAll(() => template.dispose());

let scratch: string;
let folder: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'folders-that-fail-'));
  folder = await template.copyInto(scratch);
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

/** What may be answered while the storage fails. Anything else, a fault above all, is not an answer in words. */
const IN_WORDS = [
  null,
  'STORAGE_FAILED',
  'FOLDER_READ_ONLY',
  'FOLDER_MISSING',
  'DISK_FULL',
  'LOCKED',
  'DATABASE_DAMAGED',
  'EVIDENCE_MISSING',
  'NOT_A_CASEBOOK',
];

/** Works, lets the failure come, works on until refused, locks, tries to open again; then takes the failure away and looks at everything. */
async function through(failure: { strike(): Promise<void> | void; heal(): Promise<void> | void }, where = folder): Promise<string[]> {
  const acknowledged: string[] = [];
  const answers: (string | null)[] = [];
  const application = await openCopy(where);
  await work(application.session(), acknowledged, 5, 50_000);
  await failure.strike();
  for (let attempt = 0; attempt < 4; attempt += 1)
    answers.push(await refusalOf(() => work(application.session(), acknowledged, 5, 50_000)));
  expect((await application.casebook.lock()).state).toBe('locked');
  for (let attempt = 0; attempt < 2; attempt += 1) answers.push(await refusalOf(() => openCopy(where).then((again) => again.close())));
  await failure.heal();
  expect(answers.filter((answer) => !IN_WORDS.includes(answer))).toEqual([]);
  const healed = await openCopy(where);
  const faults = await faultsOf(healed, where, acknowledged);
  await work(healed.session(), acknowledged, 5, 50_000);
  faults.push(...(await faultsOf(healed, where, acknowledged)));
  await healed.close();
  return faults;
}

describe.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))('round %i', () => {
  test('the folder vanishes under the session, and comes back', async () => {
    const elsewhere = join(scratch, 'elsewhere');
    expect(await through({ strike: () => rename(folder, elsewhere), heal: () => rename(elsewhere, folder) })).toEqual([]);
  });

  test('the folder of the exhibits vanishes, and comes back', async () => {
    const elsewhere = join(scratch, 'elsewhere');
    const evidence = join(folder, 'evidence');
    // An unlock meanwhile makes an empty one.
    const heal = async () => {
      if (existsSync(evidence)) await rmdir(evidence);
      await rename(elsewhere, evidence);
    };
    expect(await through({ strike: () => rename(evidence, elsewhere), heal })).toEqual([]);
  });

  test('the mount vanishes under the session, and comes back', async ({ skip }) => {
    if (!isRoot) skip('Only root may mount.');
    const mounted = join(scratch, 'mounted');
    await mkdir(mounted);
    const mount = (...options: string[]) => spawnSync('/usr/bin/mount', [...options, mounted]).status === 0;
    const unmount = () => void spawnSync('/usr/bin/umount', ['-l', mounted]);
    if (!mount('--bind', scratch)) skip('This machine lets nobody mount.');
    try {
      expect(
        await through({ strike: unmount, heal: () => void mount('--bind', scratch) }, join(mounted, folder.slice(scratch.length + 1))),
      ).toEqual([]);
    } finally {
      unmount();
    }
  });

  test('the rights on the folder are taken away, and given back', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows has no such rights.');
    const owned = [scratch, folder, ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name))];
    const [seteuid] = [process.seteuid?.bind(process)];
    // Root may do everything, so it becomes somebody else meanwhile.
    if (isRoot) for (const name of owned) await chown(name, NOBODY, NOBODY);
    if (isRoot) seteuid?.(NOBODY);
    try {
      const all = (mode: number) => async () => {
        for (const name of ['evidence', 'issued', '.']) await chmod(join(folder, name), mode);
      };
      expect(await through({ strike: all(0o500), heal: all(0o700) })).toEqual([]);
    } finally {
      if (isRoot) seteuid?.(0);
    }
  });

  test('a disk that can only be read refuses to be opened, and opens when it can be written', async ({ skip }) => {
    const disk = await mountSmallDisk(16 * 1024 * 1024);
    if (disk === null) return skip('Only root may mount.');
    try {
      const onDisk = await template.copyInto(disk.folder);
      disk.remountReadOnly(true);
      expect(await refusalOf(() => openCopy(onDisk))).toBe('FOLDER_READ_ONLY');
      disk.remountReadOnly(false);
      const application = await openCopy(onDisk);
      expect(await faultsOf(application, onDisk, [])).toEqual([]);
      await application.close();
    } finally {
      await disk.dispose();
    }
  });

  const broken = [
    'pwrite64:error=EIO',
    'fsync:error=EIO',
    'write:error=EIO',
    'rename:error=EIO',
    'openat:error=EMFILE',
    'unlink:error=EIO',
  ];
  test.for(broken)('the system refuses from some moment on: %s', async (fault, { skip }) => {
    const strace = straceOrNull();
    if (strace === null) return skip('strace is not installed here, or may not look at other processes.');
    const script = fileURLToPath(new URL('./support/session-writer.ts', import.meta.url));
    const inject = `inject=${fault}:when=${random.between(2, fault.startsWith('pwrite64') ? 200 : 25)}+`;
    const options = [
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '--seccomp-bpf',
      '-P',
      folder,
      ...(await paths(folder)).flatMap((path) => ['-P', path]),
    ];
    const run = spawnSync(
      strace,
      [...options, '-e', `trace=${fault.split(':')[0]}`, '-e', inject, process.execPath, script, folder, '20'],
      {
        env: { ...process.env, DUE_COURSE_PASSPHRASE: TEST_PASSPHRASE, UV_USE_IO_URING: '0' },
        encoding: 'utf8',
      },
    );
    const lines = run.stdout.split('\n');
    expect({ end: lines.at(-2), signal: run.signal, stderr: run.stderr.slice(0, 500) }).toEqual({ end: 'over', signal: null, stderr: '' });
    const refused = lines.filter((line) => line.startsWith('refused ')).map((line) => line.slice(8));
    expect(refused.filter((code) => !IN_WORDS.includes(code))).toEqual([]);
    const application = await openCopy(folder);
    expect(
      await faultsOf(
        application,
        folder,
        lines.filter((line) => line.startsWith('ack ')),
      ),
    ).toEqual([]);
    await application.close();
  });
});

/** The files that the injected faults are meant for: those of the casebook, and none of the program's own. */
async function paths(casebook: string): Promise<string[]> {
  const present = (await readdir(casebook, { recursive: true })).map((name) => join(casebook, name));
  return [...present, ...['cases.db-wal', 'casebook.json.partial'].map((name) => join(casebook, name)).filter((name) => !existsSync(name))];
}
