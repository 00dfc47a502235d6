/** @file Bringing an older casebook to the present schema: a verified copy first, then all of it or nothing. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { connect } from '../../../electron/core/database/connect.ts';
import { migrations } from '../../../electron/core/database/migrations/index.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { bringUpToDate } from '../../../electron/core/database/upgrade/bring-up-to-date.ts';
import { removeCopies, removeCopiesOfEarlierKeys } from '../../../electron/core/database/upgrade/schema-copies.ts';
import { chance } from '../../reliability/support/seeded.ts';
import { mountSmallDisk } from '../../reliability/support/small-disk.ts';
import { isLongRun, trialCount } from '../../reliability/support/trials.ts';
import { KEY, makeOlderDatabase, OLD_SCHEMA, originalsIn, readRows } from './older-database.ts';

const PRESENT_SCHEMA = migrations.length;
const COPY = `before-schema-${OLD_SCHEMA}`;
const noDoubts = async () => undefined;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migration-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const copiesIn = async (place = folder) => (await readdir(place)).filter((name) => name.startsWith('before-schema-')).sort();

async function assertCopyWhole(copy: string, originals: { database: Buffer; header: Buffer }): Promise<void> {
  expect((await readdir(copy)).sort()).toEqual(['casebook.json', 'cases.db']);
  expect((await readFile(join(copy, 'cases.db'))).equals(originals.database)).toBe(true);
  expect((await readFile(join(copy, 'casebook.json'))).equals(originals.header)).toBe(true);
}

describe('an older database', () => {
  test('is copied, then migrated, and keeps every row', async () => {
    const originals = await makeOlderDatabase(folder);
    const before = readRows(folder);
    expect(await bringUpToDate(originalsIn(folder), noDoubts)).toBe(OLD_SCHEMA);
    expect(readRows(folder)).toEqual({ schema: PRESENT_SCHEMA, rows: before.rows });
    await assertCopyWhole(join(folder, COPY), originals);
    for (const name of [COPY, `${COPY}/cases.db`, `${COPY}/casebook.json`]) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    openDatabase(join(folder, 'cases.db'), KEY).close();
    expect(await bringUpToDate(originalsIn(folder), noDoubts)).toBe(null);
  });

  test('is not opened before it was brought up to date', async () => {
    await makeOlderDatabase(folder);
    expect(() => openDatabase(join(folder, 'cases.db'), KEY)).toThrow('was to be brought to');
  });

  test('that a check of what it holds refuses is left as it is, without a copy', async () => {
    const { database } = await makeOlderDatabase(folder);
    const doubt = async () => {
      throw new DomainError('HEAD_MISMATCH');
    };
    await expect(bringUpToDate(originalsIn(folder), doubt)).rejects.toMatchObject({ code: 'HEAD_MISMATCH' });
    expect((await readFile(join(folder, 'cases.db'))).equals(database)).toBe(true);
    expect(await copiesIn()).toEqual([]);
  });

  test('with work left in its log has that in its copy', async () => {
    await makeOlderDatabase(folder);
    const crashed = join(folder, 'crashed');
    await mkdir(crashed);
    const connection = connect(join(folder, 'cases.db'), KEY, { readonly: false });
    connection.exec(`INSERT INTO casebook_setting VALUES ('in the log', '"kept"')`);
    for (const name of ['cases.db', 'cases.db-wal', 'casebook.json']) await cp(join(folder, name), join(crashed, name));
    connection.close();
    await bringUpToDate(originalsIn(crashed), noDoubts);
    await cp(join(crashed, COPY), join(folder, 'opened'), { recursive: true });
    expect(readRows(join(folder, 'opened')).rows).toContain('in the log');
    expect(readRows(crashed).rows).toContain('in the log');
  });

  test('takes a fresh copy where an earlier try left one, and removes what it left half-made', async () => {
    const originals = await makeOlderDatabase(folder);
    for (const name of [COPY, `${COPY}.partial`, 'before-schema-2.earlier.partial']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'cases.db'), 'of yesterday');
    }
    await bringUpToDate(originalsIn(folder), noDoubts);
    expect(await copiesIn()).toEqual([COPY]);
    await assertCopyWhole(join(folder, COPY), originals);
  });

  test('keeps the copies of the latest two schemas, and none when all are to go', async () => {
    await makeOlderDatabase(folder);
    for (const schema of [1, 2, 3]) {
      await mkdir(join(folder, `before-schema-${schema}`));
      await writeFile(join(folder, `before-schema-${schema}`, 'cases.db'), 'older still');
    }
    await mkdir(join(folder, 'before-schema-notes'));
    await bringUpToDate(originalsIn(folder), noDoubts);
    expect(await copiesIn()).toEqual(['before-schema-3', 'before-schema-4', 'before-schema-notes']);
    await removeCopies(folder, 0);
    expect(await copiesIn()).toEqual(['before-schema-notes']);
  });

  test('loses the copies that an earlier root key opens', async () => {
    for (const [schema, keyNumber] of [
      [2, 1],
      [3, 2],
    ]) {
      await mkdir(join(folder, `before-schema-${schema}`));
      await writeFile(join(folder, `before-schema-${schema}`, 'casebook.json'), JSON.stringify({ keyNumber }));
    }
    await mkdir(join(folder, 'before-schema-1'));
    await removeCopiesOfEarlierKeys(folder, { header: 'casebook.json', keyNumber: 2 });
    expect(await copiesIn()).toEqual(['before-schema-3']);
  });

  test('of a later release, or without any schema, is refused and not copied', async () => {
    await makeOlderDatabase(folder);
    const connection = connect(join(folder, 'cases.db'), KEY, { readonly: false });
    connection.pragma(`user_version = ${PRESENT_SCHEMA + 1}`);
    await expect(bringUpToDate(originalsIn(folder), noDoubts)).rejects.toMatchObject({ code: 'NEWER_FORMAT' });
    connection.pragma('user_version = 0');
    connection.close();
    await expect(bringUpToDate(originalsIn(folder), noDoubts)).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
    expect(await copiesIn()).toEqual([]);
  });

  test('whose migration fails, or leaves rows that refer to nothing, stays what it was', async () => {
    const { database } = await makeOlderDatabase(folder);
    const broken = {
      number: 5,
      name: 'broken',
      statements: ['CREATE TABLE another (a INTEGER) STRICT', 'CREATE TABLE another (a INTEGER) STRICT'],
    };
    const referring = {
      number: 5,
      name: 'referring',
      statements: [`CREATE TABLE note (id TEXT REFERENCES user (id)) STRICT`, `INSERT INTO note VALUES ('x')`],
    };
    for (const fifth of [broken, referring]) {
      await expect(bringUpToDate(originalsIn(folder), noDoubts, [...migrations.slice(0, 4), fifth])).rejects.toThrow();
      expect((await readFile(join(folder, 'cases.db'))).equals(database)).toBe(true);
    }
    expect(await copiesIn()).toEqual([COPY]);
  });
});

describe('killed', () => {
  /** Runs the migration in a process of its own, which dies before `step`, or is killed after `milliseconds`; gives how many steps there were. */
  function migrateAndDie(place: string, death: { step: number } | { milliseconds: number }): Promise<number | null> {
    const script = fileURLToPath(new URL('./migrate-until-killed.ts', import.meta.url));
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, place, String('step' in death ? death.step : 0)], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let complaint = '';
      child.stdout.on('data', (chunk: Buffer) => {
        if (output === '' && 'milliseconds' in death) setTimeout(() => child.kill('SIGKILL'), death.milliseconds);
        output += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        complaint += chunk.toString();
      });
      child.on('close', (status, signal) => {
        const steps = /steps (\d+)/.exec(output)?.[1];
        if (status !== 0 && signal !== 'SIGKILL') reject(new Error(complaint.slice(0, 2_000)));
        else resolve(steps === undefined ? null : Number(steps));
      });
    });
  }

  /** What is wrong with the folder as the killed process left it, and after the next start; empty when nothing is. */
  async function problemsAfterDeath(place: string, originals: { database: Buffer; header: Buffer }, rows: string): Promise<string[]> {
    const problems: string[] = [];
    const left = await copiesIn(place);
    const isCopied = left.includes(COPY);
    if (isCopied) await assertCopyWhole(join(place, COPY), originals);
    // Opening it empties its log: what is asked of the file is asked of a twin.
    const twin = `${place}-twin`;
    await cp(place, twin, { recursive: true });
    const found = readRows(twin);
    await rm(twin, { recursive: true });
    if (found.rows !== rows) problems.push('Rows were lost or changed.');
    if (found.schema !== OLD_SCHEMA && found.schema !== PRESENT_SCHEMA) problems.push(`The schema is half-way: ${found.schema}.`);
    if (found.schema === PRESENT_SCHEMA && !isCopied) problems.push('It was migrated without a copy.');
    if (!(await readFile(join(place, 'casebook.json'))).equals(originals.header)) problems.push('The header was changed.');
    await bringUpToDate(originalsIn(place), noDoubts);
    const after = readRows(place);
    if (after.schema !== PRESENT_SCHEMA || after.rows !== rows) problems.push('The next start did not bring it to its end.');
    await assertCopyWhole(join(place, COPY), originals);
    const leftOver = (await copiesIn(place)).filter((name) => name !== COPY);
    return [...problems, ...leftOver.map((name) => `Left over: ${name}.`)];
  }

  async function prepared() {
    const base = join(folder, 'base');
    await mkdir(base);
    const originals = await makeOlderDatabase(base, isLongRun ? 2_000 : 400);
    const { rows } = readRows(base);
    const once = async (name: string, death: { step: number } | { milliseconds: number }) => {
      const place = join(folder, name.replaceAll(' ', '-'));
      await cp(base, place, { recursive: true });
      await migrateAndDie(place, death);
      const problems = (await problemsAfterDeath(place, originals, rows)).map((problem) => `${name}: ${problem}`);
      await rm(place, { recursive: true });
      return problems;
    };
    const whole = join(folder, 'whole');
    await cp(base, whole, { recursive: true });
    const begun = performance.now();
    const steps = await migrateAndDie(whole, { step: 0 });
    return { once, steps: steps ?? 0, milliseconds: performance.now() - begun };
  }

  test('before any of its steps, it leaves the old database or the new one, and the next start ends it', async () => {
    const { once, steps } = await prepared();
    expect(steps).toBeGreaterThan(60);
    const asked = trialCount('R17', { short: 10, long: steps });
    const rounds = isLongRun ? 20 : 1;
    const problems: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (let index = 0; index < asked; index += 1) {
        const step = 1 + Math.floor((index * steps) / asked);
        problems.push(...(await once(`step ${step}`, { step })));
      }
    }
    expect(problems).toEqual([]);
  }, 3_600_000);

  test('at random moments, it leaves the old database or the new one, and the next start ends it', async () => {
    const { once, milliseconds } = await prepared();
    const { seed, between } = chance();
    const problems: string[] = [];
    for (let kill = 0; kill < trialCount('R17', { short: 4, long: 200 }); kill += 1) {
      problems.push(...(await once(`seed ${seed} kill ${kill}`, { milliseconds: between(0, Math.ceil(milliseconds / 2)) })));
    }
    expect(problems).toEqual([]);
  }, 3_600_000);
});

test('a disk that fills up on the way ends it with DISK_FULL, leaves the old database or the new one, and lets the next try through', async ({
  skip,
}) => {
  const disk = await mountSmallDisk(16_000_000);
  if (disk === null) return skip('This machine lets nobody mount.');
  try {
    const base = join(folder, 'base');
    await mkdir(base);
    const { database, header } = await makeOlderDatabase(base);
    const { rows } = readRows(base);
    const roomy = join(folder, 'roomy');
    await cp(base, roomy, { recursive: true });
    await bringUpToDate(originalsIn(roomy), noDoubts);
    const { size: grown } = await stat(join(roomy, 'cases.db'));
    const outcomes = new Set<string>();
    const count = trialCount('R17', { short: 10, long: 60 });
    for (let index = 0; index < count; index += 1) {
      const place = join(disk.folder, 'casebook');
      await mkdir(place);
      for (const name of ['cases.db', 'casebook.json']) await cp(join(base, name), join(place, name));
      // From no room at all to room for the copy, the log of the migration and what it makes.
      const ballast = join(disk.folder, 'ballast');
      const room = Math.floor((index / (count - 1)) * grown * 2.5);
      disk.resize(16_000_000);
      await writeFile(ballast, Buffer.alloc(16_000_000 - database.length - 65_536 - room));
      const refusal = await bringUpToDate(originalsIn(place), noDoubts).then(
        () => 'migrated',
        (error: DomainError) => error.code,
      );
      await rm(ballast);
      if (refusal !== 'migrated') {
        expect((await copiesIn(place)).filter((name) => name.endsWith('.partial'))).toEqual([]);
        const twin = join(folder, 'twin');
        await cp(place, twin, { recursive: true });
        const found = readRows(twin);
        await rm(twin, { recursive: true });
        // What was committed to the log before the file could not grow is the new one, whole, as the next start finds it.
        expect(found.rows).toBe(rows);
        expect([OLD_SCHEMA, PRESENT_SCHEMA]).toContain(found.schema);
        if (found.schema === OLD_SCHEMA) expect((await readFile(join(place, 'cases.db'))).equals(database)).toBe(true);
        outcomes.add(`${refusal} at schema ${found.schema}`);
        await bringUpToDate(originalsIn(place), noDoubts);
        expect(readRows(place)).toEqual({ schema: PRESENT_SCHEMA, rows });
      } else {
        outcomes.add('migrated');
      }
      await assertCopyWhole(join(place, COPY), { database, header });
      await rm(place, { recursive: true });
    }
    expect([...outcomes]).toEqual(expect.arrayContaining([`DISK_FULL at schema ${OLD_SCHEMA}`, 'migrated']));
    expect([...outcomes].filter((outcome) => !/^(DISK_FULL at schema|migrated)/.test(outcome))).toEqual([]);
  } finally {
    await disk.dispose();
  }
});
