/** @file Making a backup: while people work, incremental, and never called good when it is not. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupsOpenedBySlot } from '../../../electron/core/backup/backups-opened-by-slot.ts';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { type Progress, unwatched } from '../../../electron/core/long-work.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { randomIds } from '../../../electron/hosts/node-ports.ts';
import { receiveExampleExhibit } from '../../support/example-matter.ts';
import { openTemporaryCasebook } from '../../support/temporary-casebook.ts';
import { type Example, filesBelow, hasOtherVolume, logicalDump, openElsewhere, openExample, testKey } from './example-backup.ts';

let example: Example;
beforeEach(async () => {
  example = await openExample();
});
afterEach(() => example.dispose());

const open = () => example.casebook.application.casebook.open();
const backUp = (progress: Progress = unwatched) => makeBackup(open(), example.place, progress);
const snapshots = () => readdir(join(example.backupFolder, 'snapshots')).catch(() => []);
const blobs = async () => [...(await filesBelow(example.backupFolder)).keys()].filter((path) => /^(evidence|issued)\//.test(path)).sort();
const states = async () => (await example.casebook.application.backups.list()).map(({ state }) => state);

/** Progress that calls `at` once, when so much of the work is done. */
function progressWith(
  share: number,
  at: () => void | Promise<void>,
  controller = new AbortController(),
): Progress & { settled: Promise<void> } {
  let settle = () => {};
  let isOver = false;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    settled,
    signal: controller.signal,
    commit: () => controller.signal.throwIfAborted(),
    report(done, total) {
      if (isOver || done / total < share) return;
      isOver = true;
      void Promise.resolve(at()).then(settle);
    },
  };
}

test('a backup is on record with its head and its slots, and the unlock screen tells of it', async () => {
  const { row } = await backUp();
  const [listed] = await example.casebook.application.backups.list();
  expect(listed).toMatchObject({ id: row.id, state: 'good', keyNumber: 1, isSeparateVolume: hasOtherVolume });
  const slot = open().header.slots[0]?.id ?? '';
  expect(await backupsOpenedBySlot(example.casebook.session().unitOfWork.read, slot)).toMatchObject([{ id: row.id, place: example.place }]);
  expect(await backupsOpenedBySlot(example.casebook.session().unitOfWork.read, 'f'.repeat(32))).toEqual([]);
  await example.casebook.application.casebook.lock();
  expect(await example.casebook.application.casebook.status()).toMatchObject({ lastBackupAt: hasOtherVolume ? row.made_at : null });
});

test('the second backup copies only what is new', async () => {
  await backUp();
  const before = await filesBelow(example.backupFolder);
  const times = new Map<string, number>();
  for (const path of await blobs()) times.set(path, (await stat(join(example.backupFolder, path))).mtimeMs);
  await receiveExampleExhibit(example.casebook.session(), example.caseId, randomBytes(500));
  await backUp();
  const after = await blobs();
  expect(after).toHaveLength(times.size + 1);
  for (const [path, time] of times) expect((await stat(join(example.backupFolder, path))).mtimeMs).toBe(time);
  for (const [path, bytes] of before)
    expect(
      createHash('sha256')
        .update(await readFile(join(example.backupFolder, path)))
        .digest('hex'),
    ).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('a write while the backup is made succeeds and is not in it, nor half of it', async () => {
  const dumpThen = logicalDump(example.casebook.application);
  const session = example.casebook.session();
  const progress = progressWith(0.01, async () => {
    await addParticipant(session, { caseId: example.caseId, role: 'witness', name: 'Ilse Vandermeer', position: 'Aide' });
    await receiveExampleExhibit(session, example.caseId, randomBytes(1_500_000));
  });
  await Promise.all([backUp(progress), progress.settled]);
  expect(logicalDump(example.casebook.application).length).toBeGreaterThan(dumpThen.length + 5);
  const { folder } = await example.casebook.application.backups.restore({
    folder: example.place,
    snapshot: '',
    into: join(example.scratch, 'then.casebook'),
    key: testKey,
  });
  const application = await openElsewhere(folder);
  const rows = logicalDump(application);
  expect(rows.filter((row) => row.startsWith('exhibit '))).toEqual(dumpThen.filter((row) => row.startsWith('exhibit ')));
  expect(rows.join()).not.toContain('Ilse Vandermeer');
  expect(await application.verify()).toEqual([]);
  await application.close();
  expect(await example.casebook.application.verify()).toEqual([]);
});

test('checkpoints happen again after it, also after one that was cancelled', async () => {
  const { connection } = open().database;
  const before = connection.pragma('wal_autocheckpoint', { simple: true });
  await backUp();
  expect(connection.pragma('wal_autocheckpoint', { simple: true })).toBe(before);
  const controller = new AbortController();
  controller.abort(new Error('stop'));
  await expect(backUp({ ...unwatched, signal: controller.signal })).rejects.toThrow('stop');
  expect(connection.pragma('wal_autocheckpoint', { simple: true })).toBe(before);
});

describe('cancelled', () => {
  test.each([0, 0.5, 0.95])('when %s of it is done, it is none, the earlier one stands, and the next goes on from there', async (share) => {
    await backUp();
    const before = await filesBelow(example.backupFolder);
    await receiveExampleExhibit(example.casebook.session(), example.caseId, randomBytes(2_000_000));
    const { application } = example.casebook;
    const made = application.longWork.run('backup', (progress) => {
      const cancelling = progressWith(share, () => void application.longWork.cancel(application.longWork.current()?.id ?? ''));
      return makeBackup(open(), example.place, { ...progress, report: cancelling.report });
    });
    await expect(made).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await states()).toEqual(['good']);
    const after = await filesBelow(example.backupFolder);
    for (const [path, bytes] of before) expect(after.get(path)?.equals(bytes), path).toBe(true);
    expect([...after.keys()].filter((path) => path.endsWith('.partial'))).toEqual([]);
    await backUp();
    expect(await states()).toEqual(['good', 'good']);
  });

  test('by a lock, which does not wait for its end, it is none either', async () => {
    const { application } = example.casebook;
    const locked = progressWith(0.2, async () => void (await application.casebook.lock()));
    const made = application.longWork.run('backup', (progress) =>
      makeBackup(open(), example.place, { ...progress, report: locked.report }),
    );
    await expect(made).rejects.toMatchObject({ code: 'LOCKED' });
    await locked.settled;
    expect(await snapshots()).toEqual([]);
    await example.casebook.unlock();
    expect(await application.verify()).toEqual([]);
    expect(await states()).toEqual([]);
  });
});

describe('what the casebook or the drive spoils', () => {
  const firstBlob = async (folder: string) => {
    const path = (await blobs())[0] ?? '';
    return join(folder, path);
  };
  const flip = async (file: string, offset: number) => {
    const bytes = await readFile(file);
    bytes[offset] = (bytes[offset] ?? 0) ^ 1;
    await writeFile(file, bytes);
  };

  test('an exhibit altered in the casebook: no new backup, and the copy in the earlier one stays', async () => {
    await backUp();
    const kept = await firstBlob(example.backupFolder);
    const good = await readFile(kept);
    const source = await firstBlob(example.casebook.folder);
    await flip(source, 500);
    await backUp();
    // The backup still had it whole, so the new snapshot is whole as well.
    expect(await states()).toEqual(['good', 'good']);
    await flip(kept, 700);
    await expect(backUp()).rejects.toMatchObject({ code: 'BACKUP_SOURCE_DAMAGED', details: { what: 'evidence' } });
    expect(await states()).toEqual(['good', 'good']);
    expect((await readFile(kept)).length).toBe(good.length);
    expect((await snapshots()).length).toBe(2);
  });

  test('an exhibit altered before it was ever backed up stops the backup', async () => {
    const path =
      (await readdir(join(example.casebook.folder, 'evidence'), { recursive: true })).find((name) => /[0-9a-f]{32}$/.test(name)) ?? '';
    await flip(join(example.casebook.folder, 'evidence', path), 100);
    await expect(backUp()).rejects.toMatchObject({ code: 'BACKUP_SOURCE_DAMAGED' });
    expect(await snapshots()).toEqual([]);
    expect(await blobs()).not.toContain(join('evidence', path));
  });

  test('a blob that went bad in the backup is copied again from the casebook', async () => {
    await backUp();
    const kept = await firstBlob(example.backupFolder);
    const good = await readFile(kept);
    await flip(kept, 1_000);
    await backUp();
    expect((await readFile(kept)).equals(good)).toBe(true);
  });

  test('a place that vanishes midway ends it, and what is put in its stead is not written to', async () => {
    await backUp();
    const gone = `${example.place}-gone`;
    const vanishing = progressWith(0.3, async () => {
      await rename(example.place, gone);
      await mkdir(example.place);
    });
    await receiveExampleExhibit(example.casebook.session(), example.caseId, randomBytes(3_000_000));
    const refusal = await backUp(vanishing).catch((error: { code: string; details: object }) => error);
    await vanishing.settled;
    expect(refusal).toMatchObject({ code: expect.stringMatching(/FOLDER_MISSING|STORAGE_FAILED/), details: { where: 'backup' } });
    expect(await states()).toEqual(['missing']);
    await rm(example.place, { recursive: true });
    await rename(gone, example.place);
    expect(await states()).toEqual(['good']);
    await backUp();
    expect(await example.casebook.application.verify()).toEqual([]);
  });

  test('a link in the place of a blob is not followed, and nothing outside is written', async () => {
    await backUp();
    const kept = await firstBlob(example.backupFolder);
    const outside = join(example.scratch, 'outside');
    await writeFile(outside, 'not ours');
    await rm(kept);
    await symlink(outside, kept);
    await backUp();
    expect(await readFile(outside, 'utf8')).toBe('not ours');
    expect((await stat(kept)).isFile()).toBe(true);
  });
});

describe('what an interrupted backup left', () => {
  test('is swept by the next one: snapshots without a manifest, and partial blobs', async () => {
    await backUp();
    const halfway = join(example.backupFolder, 'snapshots', `20260101T000000Z-${'a'.repeat(32)}`);
    await mkdir(halfway);
    await writeFile(join(halfway, 'cases.db'), 'half');
    const partial = join(example.backupFolder, 'evidence', 'ab', `ab${'0'.repeat(30)}.partial`);
    await mkdir(join(example.backupFolder, 'evidence', 'ab'), { recursive: true });
    await writeFile(partial, 'half');
    const foreign = join(example.backupFolder, 'snapshots', 'notes of mine.txt');
    await writeFile(foreign, 'mine');
    await backUp();
    await expect(access(halfway)).rejects.toThrow();
    await expect(access(partial)).rejects.toThrow();
    expect(await readFile(foreign, 'utf8')).toBe('mine');
  });

  test('but a snapshot on record is kept even when its manifest is lost', async () => {
    const { row } = await backUp();
    await rm(join(example.backupFolder, 'snapshots', row.folder, 'manifest.json'));
    await backUp();
    expect(await snapshots()).toContain(row.folder);
    expect(await states()).toEqual(['good', 'damaged']);
  });
});

test('the backups of another casebook of the same name are not mixed with', async () => {
  const other = await openTemporaryCasebook({ leaveCodesUnconfirmed: true, ports: { ids: randomIds } });
  try {
    await other.application.casebook.confirmRecoveryCodes({ codes: other.recoveryCodes });
    await makeBackup(other.application.casebook.open(), example.place, unwatched);
    await expect(backUp()).rejects.toMatchObject({ code: 'BACKUP_PLACE_REFUSED', details: { kind: 'other-casebook' } });
  } finally {
    await other.dispose();
  }
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && process.env.DUE_COURSE_NO_MOUNT === undefined;

describe.skipIf(!canMount)('a drive that is full (a tmpfs that root mounts)', () => {
  test('ends the backup with the drive’s own refusal, and an earlier one stands', async ({ skip }) => {
    const disk = await mkdtemp(join(tmpdir(), 'small-drive-'));
    if (spawnSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=6m,mode=0700', 'tmpfs', disk]).status !== 0)
      skip('This machine lets nobody mount.');
    try {
      await makeBackup(open(), disk, unwatched);
      await receiveExampleExhibit(example.casebook.session(), example.caseId, randomBytes(4_000_000));
      await expect(makeBackup(open(), disk, unwatched)).rejects.toMatchObject({ code: 'DISK_FULL', details: { where: 'backup' } });
      const listed = await example.casebook.application.backups.list();
      expect(listed.map(({ state }) => state)).toEqual(['good']);
      const checked = await example.casebook.application.backups.verify({ snapshotId: listed[0]?.id ?? '' });
      expect(checked.problems).toEqual([]);
      expect(await example.casebook.application.verify()).toEqual([]);
    } finally {
      spawnSync('/usr/bin/umount', ['-l', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  });
});

test('a check again finds what was altered since, puts it on record, and never shows that snapshot as good', async () => {
  const { row } = await backUp();
  const { backups } = example.casebook.application;
  expect((await backups.verify({ snapshotId: row.id })).problems).toEqual([]);
  const database = join(example.backupFolder, 'snapshots', row.folder, 'cases.db');
  const bytes = await readFile(database);
  bytes[5000] = (bytes[5000] ?? 0) ^ 4;
  await writeFile(database, bytes);
  const checked = await backups.verify({ snapshotId: row.id });
  expect(checked).toMatchObject({ snapshot: { state: 'damaged' }, problems: [{ problem: 'This file was altered.' }] });
  expect(await states()).toEqual(['damaged']);
  expect(await backups.overview()).toMatchObject({ lastBackupAt: null });
});

test('a snapshot that was copied there from elsewhere is listed as unrecorded, and on record once it was checked', async () => {
  const { row } = await backUp();
  const { application } = example.casebook;
  const into = join(example.scratch, 'Test Office.casebook');
  await backUp();
  await application.backups.restore({ folder: example.place, snapshot: row.folder, into, key: testKey });
  await application.casebook.deselect();
  await application.casebook.select({ folder: into });
  await example.casebook.unlock();
  expect(await states()).toEqual(['unrecorded', 'good']);
  const [newer] = await application.backups.list();
  expect((await application.backups.verify({ snapshotId: newer?.id ?? '' })).problems).toEqual([]);
  expect(await states()).toEqual(['good', 'good']);
});

test('a copy of the whole folder made by hand is left alone', async () => {
  await backUp();
  await cp(example.backupFolder, join(example.place, 'Copy.backup'), { recursive: true });
  await backUp();
  expect(await readdir(join(example.place, 'Copy.backup', 'snapshots'))).toHaveLength(1);
});
