/** @file A disk that is full, and what lies on it: nothing acknowledged is lost, and no word of a case is in the clear. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { COST_FLOOR } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { EXAMPLE_PHRASES, openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { scanForPhrases } from '../../support/scan-for-phrases.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER } from '../../support/temporary-casebook.ts';

const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('/usr/bin/mount', ['--version']).status === 0 &&
  process.env.DUE_COURSE_NO_MOUNT === undefined;

describe.skipIf(!canMount)('a full disk (a tmpfs that root mounts)', () => {
  let disk: string;
  let isMounted = false;
  const mount = (size: string) => {
    isMounted = spawnSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', disk]).status === 0;
    return isMounted;
  };
  beforeEach(async () => {
    disk = await mkdtemp(join(tmpdir(), 'full-disk-'));
  });
  afterEach(async () => {
    if (isMounted) execFileSync('/usr/bin/umount', ['-l', disk]);
    isMounted = false;
    await rm(disk, { recursive: true, force: true });
  });

  test('refuses the write, keeps what was acknowledged, and goes on when there is room again', async ({ skip }) => {
    if (!mount('8m')) skip('This machine lets nobody mount.');
    const casebook = await openTemporaryCasebook({ parent: disk });
    const { unitOfWork } = casebook.session();
    await writeFile(join(disk, 'ballast'), randomBytes(1_000_000));
    const write = (note: number) =>
      unitOfWork.write((_, record) =>
        record({ type: 'note.recorded', version: 1, caseId: null, payload: { note, text: 'x'.repeat(20_000) } }),
      );
    let acknowledged = 0;
    const refusal = await (async () => {
      for (; acknowledged < 2_000; acknowledged += 1) await write(acknowledged);
    })().catch((error: { code: string }) => error.code);
    expect(refusal).toBe('DISK_FULL');
    expect(acknowledged).toBeGreaterThan(10);
    const count = async () =>
      (await unitOfWork.read.selectFrom('audit_event').select('number').where('type', '=', 'note.recorded').execute()).length;
    expect(await count()).toBe(acknowledged);

    await rm(join(disk, 'ballast'));
    await write(acknowledged);
    expect(await count()).toBe(acknowledged + 1);
    expect(await casebook.application.verify()).toEqual([]);
    await casebook.dispose();
  });

  test('ends an intake with DISK_FULL and leaves no partial file', async ({ skip }) => {
    if (!mount('8m')) skip('This machine lets nobody mount.');
    const casebook = await openTemporaryCasebook({ parent: disk });
    const context = casebook.session();
    const caseId = await openExampleMatter(context);
    await expect(receiveExampleExhibit(context, caseId, randomBytes(9_000_000))).rejects.toMatchObject({ code: 'DISK_FULL' });
    const names = await readdir(casebook.folder, { recursive: true });
    expect(names.filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect((await receiveExampleExhibit(context, caseId, randomBytes(1_000))).label).toBe('Ex. 1');
    expect(await casebook.application.verify()).toEqual([]);
    await casebook.dispose();
  });

  test('keeps the old header whole when a lock cannot write the new one, and unlocks when there is room', async ({ skip }) => {
    if (!mount('8m')) skip('This machine lets nobody mount.');
    const casebook = await openTemporaryCasebook({ parent: disk });
    await openExampleMatter(casebook.session());
    const fill = async () => {
      for (let size = 8_000_000; size >= 1; size = Math.floor(size / 2)) {
        await writeFile(join(disk, 'ballast'), Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
      }
    };
    await fill();
    expect(await casebook.application.casebook.lock()).toMatchObject({ state: 'locked' });
    expect(casebook.ports.entries.map((entry) => entry.code)).toEqual(['DISK_FULL']);
    await fill();
    await expect(casebook.unlock()).rejects.toMatchObject({ code: 'DISK_FULL' });
    await rm(join(disk, 'ballast'));
    await casebook.unlock();
    expect(await casebook.application.verify()).toEqual([]);
    await casebook.dispose();
  });

  test('leaves nothing of a casebook that it had no room for', async ({ skip }) => {
    if (!mount('300k')) skip('This machine lets nobody mount.');
    const application = createApplication(fixedPorts(), { cost: COST_FLOOR });
    const create = application.casebook.create({
      name: 'Office',
      district: 'Elm Grove',
      folder: disk,
      userName: TEST_USER,
      passphrase: TEST_PASSPHRASE,
    });
    await expect(create).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(await readdir(disk)).toEqual([]);
    expect(await application.casebook.status()).toEqual({ state: 'none' });
  });
});

describe('what lies on the disk', () => {
  let scratch: string;
  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'canary-test-'));
  });
  afterEach(() => rm(scratch, { recursive: true, force: true }));

  test('holds no phrase of a case while it is open, nor after the lock, nor does the temporary folder', async () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(scratch, 'tmp');
    await mkdir(process.env.TMPDIR);
    try {
      const casebook = await openTemporaryCasebook({ parent: scratch });
      const context = casebook.session();
      const caseId = await openExampleMatter(context);
      await receiveExampleExhibit(context, caseId, Buffer.from(`Orsolya Quennell: graded quizzes on the porch. `.repeat(3_000)));
      const phrases = [...EXAMPLE_PHRASES, TEST_PASSPHRASE, ...casebook.recoveryCodes, 'Elm Grove School District 900'];
      expect(await scanForPhrases([scratch], phrases)).toEqual([]);
      await casebook.application.casebook.lock();
      expect(await scanForPhrases([scratch], phrases)).toEqual([]);
      await writeFile(join(scratch, 'control'), Buffer.from('Orsolya Quennell', 'utf16le'));
      expect(await scanForPhrases([scratch], phrases)).toHaveLength(1);
      await casebook.dispose();
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  test('belongs to its owner alone, every file of it', async () => {
    const casebook = await openTemporaryCasebook({ parent: scratch });
    const context = casebook.session();
    await receiveExampleExhibit(context, await openExampleMatter(context), randomBytes(100));
    const loose: string[] = [];
    for (const name of await readdir(casebook.folder, { recursive: true })) {
      const { mode } = await stat(join(casebook.folder, name));
      if ((mode & 0o077) !== 0) loose.push(name);
    }
    expect(loose).toEqual([]);
    await casebook.dispose();
  });
});
