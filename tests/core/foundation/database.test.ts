/** @file The encrypted database: its pragmas, its units of work, its migrations. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../../electron/core/database/migrate.ts';
import { migrations } from '../../../electron/core/database/migrations/index.ts';
import { createDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let scratch: string;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  scratch = await mkdtemp(join(tmpdir(), 'database-test-'));
});
afterEach(async () => {
  await casebook.dispose();
  await rm(scratch, { recursive: true, force: true });
});

const key = Buffer.alloc(32, 7);

async function lastEvent() {
  const { read } = casebook.session().unitOfWork;
  return read.selectFrom('audit_event').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow();
}

describe('both connections', () => {
  const expected = {
    cipher: 'sqlcipher',
    legacy: '4',
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
    cache_size: -65536,
    temp_store: 2,
    secure_delete: 1,
    trusted_schema: 0,
    mmap_size: 0,
    page_size: 4096,
  };

  test.each(['connection', 'reading'] as const)('%s bears every pragma of the format', (which) => {
    const database = createDatabase(join(scratch, 'pragmas.db'), key);
    try {
      const read = Object.fromEntries(Object.keys(expected).map((name) => [name, database[which].pragma(name, { simple: true })]));
      expect(read).toEqual(expected);
    } finally {
      database.close();
    }
  });

  test('the reading one cannot write', () => {
    const database = createDatabase(join(scratch, 'reading.db'), key);
    try {
      expect(() => database.reading.exec('CREATE TABLE sneaked (a INTEGER) STRICT')).toThrow(/readonly/);
    } finally {
      database.close();
    }
  });

  test('every table of every slice is STRICT', () => {
    const database = createDatabase(join(scratch, 'strict.db'), key);
    try {
      const loose = (database.connection.pragma('table_list') as { name: string; type: string; strict: number }[]).filter(
        (table) => table.type === 'table' && !table.name.startsWith('sqlite_') && table.strict === 0,
      );
      expect(loose.map((table) => table.name)).toEqual([]);
    } finally {
      database.close();
    }
  });

  test('another key is refused as damage, and the file begins with no SQLite header', async () => {
    const file = join(scratch, 'key.db');
    createDatabase(file, key).close();
    expect(() => openDatabase(file, Buffer.alloc(32, 8))).toThrow('DATABASE_DAMAGED');
    expect((await readFile(file)).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  test('every file of the casebook belongs to its owner alone', async () => {
    const modes = await Promise.all(
      ['cases.db', 'cases.db-wal', 'cases.db-shm', 'casebook.json', 'in-use'].map(
        async (name) => (await stat(join(casebook.folder, name))).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600, 0o600]);
    for (const name of ['', 'evidence', 'issued']) expect((await stat(join(casebook.folder, name))).mode & 0o777).toBe(0o700);
  });
});

describe('a unit of work', () => {
  const draft = (note: string) => ({ type: 'note.recorded', version: 1, caseId: null, payload: { note } });

  test('commits rows and event together, at the clock, by the signed-in person', async () => {
    const context = casebook.session();
    await context.unitOfWork.write((_, record) => record(draft('together')));
    const event = await lastEvent();
    expect(event).toMatchObject({
      type: 'note.recorded',
      actor_id: context.actor.userId,
      at: casebook.ports.clock.now().toISOString(),
      epoch: 1,
    });
  });

  test('leaves nothing when it fails after the event', async () => {
    const before = await lastEvent();
    const failing = casebook.session().unitOfWork.write(async (handle, record) => {
      await handle.updateTable('casebook_setting').set({ value: '"changed"' }).where('name', '=', 'district').execute();
      await record(draft('lost'));
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await lastEvent()).toEqual(before);
    const { read } = casebook.session().unitOfWork;
    const district = await read.selectFrom('casebook_setting').select('value').where('name', '=', 'district').executeTakeFirstOrThrow();
    expect(district.value).not.toBe('"changed"');
  });

  test.each([0, 2])('with %i events is refused and leaves nothing', async (count) => {
    const before = await lastEvent();
    const write = casebook.session().unitOfWork.write(async (_, record) => {
      for (let index = 0; index < count; index += 1) await record(draft('again'));
    });
    await expect(write).rejects.toThrow(`recorded ${count} events`);
    expect(await lastEvent()).toEqual(before);
  });

  test('inside another is refused instead of waiting for itself', async () => {
    const { unitOfWork } = casebook.session();
    const nested = unitOfWork.write(() => unitOfWork.write((_, record) => record(draft('inner'))));
    await expect(nested).rejects.toThrow('inside another');
  });

  test('fifty at once keep the chain whole', async () => {
    const { unitOfWork } = casebook.session();
    await Promise.all(Array.from({ length: 50 }, (_, index) => unitOfWork.write((_handle, record) => record(draft(`note ${index}`)))));
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('after the lock is refused with LOCKED, and so is a read', async () => {
    const { unitOfWork } = casebook.session();
    await casebook.application.casebook.lock();
    await expect(unitOfWork.write((_, record) => record(draft('late')))).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(unitOfWork.read.selectFrom('user').selectAll().execute()).rejects.toMatchObject({ code: 'LOCKED' });
  });

  test('asked for before the lock completes, and the lock comes after it', async () => {
    const { unitOfWork } = casebook.session();
    const slow = unitOfWork.write(async (handle, record) => {
      for (let index = 0; index < 20; index += 1) await handle.selectFrom('user').selectAll().execute();
      await record(draft('in time'));
      return 'committed';
    });
    const locked = casebook.application.casebook.lock();
    expect(await slow).toBe('committed');
    await locked;
    await casebook.unlock();
    const { read } = casebook.session().unitOfWork;
    const types = (await read.selectFrom('audit_event').select('type').orderBy('number').execute()).map((row) => row.type);
    expect(types.slice(-3)).toEqual(['note.recorded', 'casebook.locked', 'casebook.unlocked']);
  });
});

describe('migrations', () => {
  test('run once each, in order, and number the schema', () => {
    const database = new Database(':memory:');
    expect(migrate(database, migrations)).toEqual(migrations.map((migration) => migration.name));
    expect(migrate(database, migrations)).toEqual([]);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
  });

  test('refuse a database from the future and leave it alone', () => {
    const database = new Database(':memory:');
    database.pragma(`user_version = ${migrations.length + 1}`);
    expect(() => migrate(database, migrations)).toThrow('NEWER_FORMAT');
    expect(database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()).toEqual({ count: 0 });
  });

  test('leave nothing of one that fails half-way', () => {
    const database = new Database(':memory:');
    const broken = {
      number: 1,
      name: 'broken',
      statements: ['CREATE TABLE first (a INTEGER) STRICT', 'CREATE TABLE first (a INTEGER) STRICT'],
    };
    expect(() => migrate(database, [broken])).toThrow();
    expect(database.pragma('user_version', { simple: true })).toBe(0);
    expect(database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()).toEqual({ count: 0 });
  });

  test('refuse a list with a gap', () => {
    const gap = [{ number: 2, name: 'gap', statements: [] }];
    expect(() => migrate(new Database(':memory:'), gap)).toThrow('wrong place');
  });
});
