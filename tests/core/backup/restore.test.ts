/** @file A backup restored: everything as it was, under a new epoch; and every bad backup refused before anything is made. */
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDirectClient } from '../../../electron/api/direct-client.ts';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { restoreBackup } from '../../../electron/core/backup/restore/restore-backup.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { unwatched } from '../../../electron/core/long-work.ts';
import { randomIds } from '../../../electron/hosts/node-ports.ts';
import { trialCount } from '../../reliability/support/trials.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE } from '../../support/temporary-casebook.ts';
import { copyOfBackup, type Example, filesBelow, logicalDump, openElsewhere, openExample, testKey } from './example-backup.ts';

let example: Example;
let dumpThen: string[];
let older: string;
let newest: string;
let count = 0;
beforeAll(async () => {
  example = await openExample();
  older = (await makeBackup(open(), example.place, unwatched)).row.folder;
  await openExampleMatter(example.casebook.session(), 'a second matter');
  example.casebook.ports.clock.advance(60_000);
  dumpThen = logicalDump(example.casebook.application);
  newest = (await makeBackup(open(), example.place, unwatched)).row.folder;
});
afterAll(() => example.dispose());

const open = () => example.casebook.application.casebook.open();
const next = () => {
  count += 1;
  return count;
};
const freshFolder = () => join(example.scratch, `new-${next()}`, 'Back.casebook');
const restore = (input: Partial<Parameters<typeof restoreBackup>[1]> = {}) =>
  restoreBackup(example.casebook.ports, { folder: example.place, snapshot: '', into: freshFolder(), key: testKey, ...input }, unwatched);

describe('a restored casebook', () => {
  test('holds every row and every file of the time, verifies clean, and goes on in a new epoch', async () => {
    const into = freshFolder();
    const restored = await restore({ into });
    expect(restored).toMatchObject({ folder: into, epoch: 2, headNumber: expect.any(Number) });
    const blobsThen = [...(await filesBelow(example.casebook.folder))].filter(([path]) => /^(evidence|issued)\//.test(path));
    const application = await openElsewhere(into);
    try {
      expect(await application.verify()).toEqual([]);
      const rows = new Set(logicalDump(application));
      expect(dumpThen.filter((row) => !rows.has(row) && !row.startsWith('casebook_setting '))).toEqual([]);
      const files = await filesBelow(into);
      for (const [path, bytes] of blobsThen) expect(files.get(path)?.equals(bytes), path).toBe(true);
      const { read } = application.session().unitOfWork;
      const event = await read
        .selectFrom('audit_event')
        .selectAll()
        .where('number', '=', restored.headNumber + 1)
        .executeTakeFirst();
      expect(event).toMatchObject({ type: 'casebook.restored', epoch: 2, previous_hash: restored.headHash });
      expect(application.casebook.open().settings.epoch).toBe(2);
      expect((await application.backups.list()).map(({ name, state }) => ({ name, state }))).toEqual([
        { name: newest, state: 'good' },
        { name: older, state: 'good' },
      ]);
    } finally {
      await application.close();
    }
  });

  test('is of the chosen time when an older one is asked for, by the beginning of its name', async () => {
    const { folder } = await restore({ snapshot: older.slice(0, 16) });
    const application = await openElsewhere(folder);
    expect(logicalDump(application).join()).not.toContain('a second matter');
    await application.close();
  });

  test('is opened by a recovery code of the time too, and the log says so', async () => {
    const { folder } = await restore({ key: { kind: 'recovery-code', code: example.casebook.recoveryCodes[1] } });
    const application = await openElsewhere(folder);
    const { read } = application.session().unitOfWork;
    const events = read.selectFrom('audit_event').innerJoin('audit_payload', 'audit_payload.event_number', 'audit_event.number');
    const event = await events.select('payload').where('type', '=', 'casebook.restored').executeTakeFirst();
    expect(JSON.parse(event?.payload ?? '')).toMatchObject({ isByRecoveryCode: true, fromHead: { epoch: 1 } });
    await application.close();
  });

  test('is made in an empty folder under its own name, from the .backup folder as well', async () => {
    const into = join(example.scratch, 'empty');
    await mkdir(into);
    expect((await restore({ folder: example.backupFolder, into })).folder).toBe(join(into, 'Test Office.casebook'));
    expect(await readdir(into)).toEqual(['Test Office.casebook']);
  });

  test('through the contract, as the window asks for it', async () => {
    const client = createDirectClient({ application: example.casebook.application, ports: example.casebook.ports });
    const [found] = await client.backup.look({ folder: example.place });
    expect(found).toMatchObject({ casebookName: 'Test Office', damagedCount: 0 });
    expect(found?.snapshots.map(({ name }) => name)).toEqual([newest, older]);
    const into = freshFolder();
    const snapshot = found?.snapshots[0]?.name ?? '';
    expect(await client.backup.restore({ folder: found?.folder ?? '', snapshot, into, key: testKey })).toMatchObject({ folder: into });
    expect(await client.longWork.current()).toBeNull();
  });
});

/** What spoils a copy of the backup; `at` is its newest snapshot's folder. */
type Spoiler = { what: string; spoil: (backup: string, at: string) => Promise<void>; code?: string };

const edit = async (file: string, change: (bytes: Buffer) => Buffer | string) => writeFile(file, change(await readFile(file)));
const flipAt = (share: number) => (bytes: Buffer) => {
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
};
const aBlob = async (backup: string) =>
  join(backup, 'evidence', (await readdir(join(backup, 'evidence'), { recursive: true })).find((path) => /[0-9a-f]{32}$/.test(path)) ?? '');
const manifestWith = (change: (manifest: Record<string, unknown>) => void) => (bytes: Buffer) => {
  const manifest = JSON.parse(bytes.toString('utf8'));
  change(manifest);
  return JSON.stringify(manifest);
};

const spoilers: Spoiler[] = [
  { what: 'a database cut short', spoil: async (_, at) => edit(join(at, 'cases.db'), (bytes) => bytes.subarray(0, -4096)) },
  { what: 'a database with a flipped bit', spoil: async (_, at) => edit(join(at, 'cases.db'), flipAt(0.5)) },
  { what: 'a database that is missing', spoil: async (_, at) => rm(join(at, 'cases.db')) },
  {
    what: 'a database that is a link',
    spoil: async (backup, at) => {
      await rename(join(at, 'cases.db'), join(backup, 'moved.db'));
      await symlink(join(backup, 'moved.db'), join(at, 'cases.db'));
    },
  },
  {
    what: 'the database of the older snapshot',
    spoil: async (backup, at) => writeFile(join(at, 'cases.db'), await readFile(join(backup, 'snapshots', older, 'cases.db'))),
  },
  { what: 'a header with a flipped bit', spoil: async (_, at) => edit(join(at, 'casebook.json'), flipAt(0.5)) },
  { what: 'an exhibit cut short', spoil: async (backup) => edit(await aBlob(backup), (bytes) => bytes.subarray(0, -1)) },
  { what: 'an exhibit with a flipped bit', spoil: async (backup) => edit(await aBlob(backup), flipAt(0.7)) },
  { what: 'an exhibit that is missing', spoil: async (backup) => rm(await aBlob(backup)) },
  {
    what: 'two exhibits exchanged',
    spoil: async (backup) => {
      const [one = '', other = ''] = (await readdir(join(backup, 'evidence'), { recursive: true })).filter((path) =>
        /[0-9a-f]{32}$/.test(path),
      );
      const [first, second] = [join(backup, 'evidence', one), join(backup, 'evidence', other)];
      await rename(first, `${first}.x`);
      await rename(second, first);
      await rename(`${first}.x`, second);
    },
  },
  { what: 'a manifest with a flipped bit', spoil: async (_, at) => edit(join(at, 'manifest.json'), flipAt(0.5)) },
  {
    what: 'a manifest that no longer names an exhibit',
    spoil: async (_, at) =>
      edit(
        join(at, 'manifest.json'),
        manifestWith((manifest) => (manifest.files as unknown[]).pop()),
      ),
  },
  {
    what: 'a manifest that names a file outside',
    spoil: async (_, at) =>
      edit(
        join(at, 'manifest.json'),
        manifestWith((manifest) => Object.assign((manifest.files as object[])[0] ?? {}, { path: '../../cases.db' })),
      ),
  },
  {
    what: 'a manifest with another date',
    spoil: async (_, at) =>
      edit(
        join(at, 'manifest.json'),
        manifestWith((manifest) => Object.assign(manifest, { madeAt: '2030-01-01T00:00:00.000Z' })),
      ),
  },
  {
    what: 'the manifest of the older snapshot in its place',
    spoil: async (backup, at) => writeFile(join(at, 'manifest.json'), await readFile(join(backup, 'snapshots', older, 'manifest.json'))),
  },
  {
    what: 'the whole older snapshot under its name',
    spoil: async (backup, at) => {
      await rm(at, { recursive: true });
      await rename(join(backup, 'snapshots', older), at);
    },
  },
  {
    what: 'a manifest of a later version',
    spoil: async (_, at) =>
      edit(
        join(at, 'manifest.json'),
        manifestWith((manifest) => Object.assign(manifest, { formatVersion: 2 })),
      ),
  },
];

describe('refused before anything is made:', () => {
  test.each(spoilers)('$what', async ({ what, spoil }) => {
    const backup = await copyOfBackup(example, what.replaceAll(' ', '-'));
    await spoil(backup, join(backup, 'snapshots', newest));
    const before = await filesBelow(backup);
    const into = freshFolder();
    await expect(restore({ folder: backup, snapshot: newest, into })).rejects.toMatchObject({
      code: expect.stringMatching(/^(BACKUP_NOT_SOUND|SNAPSHOT_NOT_CHOSEN)$/),
    });
    expect(await readdir(join(into, '..')).catch(() => 'not there')).toBe('not there');
    expect(await filesBelow(backup)).toEqual(before);
  });

  test('the newest, when one of the manifests is damaged: which is the newest cannot be told', async () => {
    const backup = await copyOfBackup(example, 'newest');
    await edit(join(backup, 'snapshots', newest, 'manifest.json'), flipAt(0.1));
    await expect(restore({ folder: backup })).rejects.toMatchObject({ code: 'BACKUP_NOT_SOUND', details: { reason: 'newest' } });
  });

  test('the snapshot of another casebook of the same name put in', async () => {
    const other = await openTemporaryCasebook({ leaveCodesUnconfirmed: true, ports: { ids: randomIds } });
    await other.application.casebook.confirmRecoveryCodes({ codes: other.recoveryCodes });
    const away = join(example.scratch, 'others-place');
    await mkdir(away);
    const { row } = await makeBackup(other.application.casebook.open(), away, unwatched);
    const backup = await copyOfBackup(example, 'foreign');
    const at = join(backup, 'snapshots', newest);
    await writeFile(join(at, 'cases.db'), await readFile(join(away, 'Test Office.backup', 'snapshots', row.folder, 'cases.db')));
    await expect(restore({ folder: backup, snapshot: newest })).rejects.toMatchObject({ code: 'BACKUP_NOT_SOUND' });
    await writeFile(join(at, 'casebook.json'), await readFile(join(away, 'Test Office.backup', 'snapshots', row.folder, 'casebook.json')));
    await expect(restore({ folder: backup, snapshot: newest })).rejects.toMatchObject({ code: 'BACKUP_NOT_SOUND' });
    await other.dispose();
  });

  test('a passphrase and a code that are not of that time', async () => {
    await expect(restore({ key: { ...testKey, passphrase: `${TEST_PASSPHRASE}!` } })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expect(restore({ key: { ...testKey, loginName: 'Nobody' } })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expect(restore({ key: { kind: 'recovery-code', code: 'ABCD' } })).rejects.toMatchObject({ code: 'WRONG_RECOVERY_CODE' });
    await expect(restore({ key: { kind: 'any', secret: 'none of them at all' } })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  test('a folder without a backup, several that are meant, and one that is not there', async () => {
    await expect(restore({ folder: example.casebook.folder })).rejects.toMatchObject({ code: 'NO_BACKUP_FOUND' });
    await expect(restore({ folder: join(example.scratch, 'none') })).rejects.toMatchObject({ code: 'FOLDER_MISSING' });
    await expect(restore({ folder: '//server/share' })).rejects.toMatchObject({ code: 'FOLDER_REFUSED' });
    await expect(restore({ snapshot: '1999' })).rejects.toMatchObject({ code: 'SNAPSHOT_NOT_CHOSEN' });
    await expect(restore({ snapshot: '2026' })).rejects.toMatchObject({ code: 'SNAPSHOT_NOT_CHOSEN', details: { count: 2 } });
  });
});

describe('the new folder', () => {
  test('is refused when it holds anything, is synchronised, or lies in the backup; what is in it stays', async () => {
    const full = join(example.scratch, 'full');
    await mkdir(full);
    await writeFile(join(full, 'notes.txt'), 'mine');
    await expect(restore({ into: full })).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    await expect(restore({ into: example.casebook.folder })).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    await expect(restore({ into: join(full, 'notes.txt') })).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    await expect(restore({ into: join(example.scratch, 'Dropbox', 'x.casebook') })).rejects.toMatchObject({ code: 'FOLDER_REFUSED' });
    await expect(restore({ into: join(example.backupFolder, 'x.casebook') })).rejects.toMatchObject({ code: 'FOLDER_REFUSED' });
    await expect(restore({ into: '\\\\server\\share\\x.casebook' })).rejects.toMatchObject({ code: 'FOLDER_REFUSED' });
    expect(await readFile(join(full, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('is as it was when the restore is cancelled midway', async () => {
    for (const share of [0.1, 0.7]) {
      const into = freshFolder();
      const controller = new AbortController();
      const cancelling = {
        signal: controller.signal,
        commit: () => controller.signal.throwIfAborted(),
        report: (done: number, total: number) => (done / total >= share ? controller.abort(new Error('stopped')) : undefined),
      };
      const input = { folder: example.place, snapshot: '', into, key: testKey };
      await expect(restoreBackup(example.casebook.ports, input, cancelling)).rejects.toThrow('stopped');
      expect(await readdir(join(into, '..')).catch(() => 'not there')).toBe('not there');
    }
  });

  test('takes over what a restore that was killed left, and nothing else', async () => {
    const into = freshFolder();
    await mkdir(`${into}.partial`, { recursive: true });
    await writeFile(join(`${into}.partial`, 'cases.db'), 'somebody’s');
    await expect(restore({ into })).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    expect(await readFile(join(`${into}.partial`, 'cases.db'), 'utf8')).toBe('somebody’s');
    await writeFile(join(`${into}.partial`, 'restore-unfinished'), '');
    expect((await restore({ into })).folder).toBe(into);
    expect(await readdir(join(into, '..'))).toEqual(['Back.casebook']);
    expect(await readdir(into)).not.toContain('restore-unfinished');
    expect((await readHeader(into)).lastHead).toMatchObject({ epoch: 2 });
  });
});

test('R16: a nightly cycle of backups, each restored, is equal to what was backed up, row by row and file by file', async () => {
  const cycles = trialCount('R16', { short: 3, long: 25 });
  const own = await openExample();
  try {
    for (let night = 1; night <= cycles; night += 1) {
      own.casebook.ports.clock.advance(86_400_000);
      await openExampleMatter(own.casebook.session(), `matter of night ${night}`);
      const then = logicalDump(own.casebook.application).filter((row) => !row.startsWith('casebook_setting '));
      const blobsThen = [...(await filesBelow(own.casebook.folder))].filter(([path]) => /^(evidence|issued)\//.test(path));
      await makeBackup(own.casebook.application.casebook.open(), own.place, unwatched);
      const into = join(own.scratch, `night-${night}.casebook`);
      await restoreBackup(own.casebook.ports, { folder: own.place, snapshot: '', into, key: testKey }, unwatched);
      const application = await openElsewhere(into);
      expect(await application.verify()).toEqual([]);
      const rows = new Set(logicalDump(application));
      expect(then.filter((row) => !rows.has(row))).toEqual([]);
      const files = await filesBelow(into);
      for (const [path, bytes] of blobsThen) expect(files.get(path)?.equals(bytes), path).toBe(true);
      await application.close();
      await rm(into, { recursive: true });
    }
  } finally {
    await own.dispose();
  }
}, 600_000);
