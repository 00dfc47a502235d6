/** @file Creating a casebook: all of it or nothing, in a place that is fit for it. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { assertLocalPlace, folderNameFor } from '../../../electron/core/casebook/folder/place.ts';
import { assertCost, COST_CEILING, COST_FLOOR, calibrateCost, deriveSlotKey } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { ratePassphrase } from '../../../electron/core/casebook/keys/passphrase-rating.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { TEST_PASSPHRASE, TEST_USER } from '../../support/temporary-casebook.ts';

let parent: string;
let application: Application;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'create-test-'));
  application = createApplication(fixedPorts(), { cost: COST_FLOOR });
});
afterEach(async () => {
  await application.close();
  await chmod(parent, 0o700);
  await rm(parent, { recursive: true, force: true });
});

const create = (changes: Partial<{ name: string; folder: string; passphrase: string }> = {}) =>
  application.casebook.create({
    name: 'Office',
    district: 'Elm Grove 900',
    folder: parent,
    userName: TEST_USER,
    passphrase: TEST_PASSPHRASE,
    ...changes,
  });

describe('the place', () => {
  test('holds a folder of the casebook’s name and nothing else', async () => {
    await create();
    expect(await readdir(parent)).toEqual(['Office.casebook']);
    expect((await readdir(join(parent, 'Office.casebook'))).sort()).toEqual([
      'casebook.json',
      'cases.db',
      'cases.db-shm',
      'cases.db-wal',
      'evidence',
      'in-use',
      'issued',
    ]);
  });

  test('that is taken is refused and left as it was', async () => {
    const taken = join(parent, 'Office.casebook');
    await mkdir(taken);
    await writeFile(join(taken, 'letter.txt'), 'mine');
    await expect(create()).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    expect(await readFile(join(taken, 'letter.txt'), 'utf8')).toBe('mine');
    expect(await readdir(parent)).toEqual(['Office.casebook']);
  });

  test('that is an empty folder of the name is used', async () => {
    await mkdir(join(parent, 'Office.casebook'));
    expect((await create()).status).toMatchObject({ state: 'unlocked' });
  });

  test('that is a file or missing is refused', async () => {
    await expect(create({ folder: join(parent, 'nowhere') })).rejects.toMatchObject({ code: 'FOLDER_MISSING' });
    await writeFile(join(parent, 'file'), '');
    await expect(create({ folder: join(parent, 'file') })).rejects.toMatchObject({ code: 'FOLDER_MISSING' });
    await writeFile(join(parent, 'Office.casebook'), '');
    await expect(create()).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
  });

  test.each([
    ['OneDrive - Elm Grove', 'onedrive'],
    ['Dropbox (Office)', 'dropbox'],
    ['Google Drive', 'google-drive'],
    ['Mobile Documents', 'icloud'],
    ['CloudStorage', 'synchronised'],
  ])('inside %s is refused', async (name, kind) => {
    await mkdir(join(parent, name));
    await expect(create({ folder: join(parent, name) })).rejects.toMatchObject({ code: 'FOLDER_REFUSED', details: { kind } });
    expect(await readdir(join(parent, name))).toEqual([]);
  });

  test('on another machine is refused', async () => {
    for (const path of ['\\\\server\\share\\office', '//server/share/office', '\\\\?\\UNC\\server\\share']) {
      await expect(assertLocalPlace(path)).rejects.toMatchObject({ code: 'FOLDER_REFUSED', details: { kind: 'network' } });
    }
  });

  test('that a cut-off creation left is cleaned; one with strange files is not', async () => {
    const partial = join(parent, 'Office.casebook.partial');
    await mkdir(partial);
    await writeFile(join(partial, 'cases.db'), 'half');
    await create();
    expect(await readdir(parent)).toEqual(['Office.casebook']);

    const other = join(parent, 'Second.casebook.partial');
    await mkdir(other);
    await writeFile(join(other, 'thesis.doc'), 'mine');
    await application.casebook.deselect();
    await expect(create({ name: 'Second' })).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    expect(await readFile(join(other, 'thesis.doc'), 'utf8')).toBe('mine');
  });

  test('under the passing name is left alone when it holds exhibits: somebody’s copy, not what a creation left', async () => {
    const blob = join(parent, 'Office.casebook.partial', 'evidence', 'ab', 'ab'.repeat(16));
    await mkdir(dirname(blob), { recursive: true });
    await writeFile(blob, 'sealed');
    await expect(create()).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY' });
    expect(await readFile(blob, 'utf8')).toBe('sealed');
  });

  test('without permission to write is refused, as an ordinary user', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows keeps its permissions elsewhere.');
    await chmod(parent, 0o500);
    if (process.getuid?.() !== 0) {
      await expect(create()).rejects.toMatchObject({ code: 'FOLDER_READ_ONLY' });
      return;
    }
    // Root writes everywhere, so a process of the user `nobody` asks in its place.
    const place = new URL('../../../electron/core/casebook/folder/place.ts', import.meta.url).pathname;
    const script = `process.setgid(65534); process.setuid(65534);
      const { assertWritableFolder } = await import(${JSON.stringify(place)});
      console.log(await assertWritableFolder(${JSON.stringify(parent)}).then(() => 'allowed', (error) => error.code));`;
    await chmod(parent, 0o555);
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim()).toBe('FOLDER_READ_ONLY');
  });
});

describe('the name', () => {
  test.each([
    ['Office', 'Office.casebook'],
    ['HR 2026/27: "new"', 'HR 2026-27- -new-.casebook'],
    ['..', 'Casebook.casebook'],
    ['CON', 'Casebook CON.casebook'],
    ['  trailing. ', 'trailing.casebook'],
    ['Škola ž', 'Škola ž.casebook'],
    ['a\u202egpj', 'a-gpj.casebook'],
  ])('%j becomes %j', (name, folder) => {
    expect(folderNameFor(name)).toBe(folder);
  });
});

describe('the passphrase', () => {
  test.each([
    ['short but odd: k#9$vX!2', false],
    ['aaaaaaaaaaaaaaaaaaaa', false],
    ['passwordpassword', false],
    ['qwertyuiopasdfghjkl', false],
    ['Mara Voss Office', false],
    ['123456789012345678', false],
    [TEST_PASSPHRASE, true],
    ['šest žutih patkica leti', true],
    ['x'.repeat(5) + ' lantern gravel oboe '.repeat(4), true],
  ])('%j is acceptable: %s', async (passphrase, acceptable) => {
    const rating = await ratePassphrase(passphrase.replace('short but odd: ', ''), ['Office', 'Mara Voss']);
    expect(rating).toMatchObject({ acceptable });
    expect(rating.sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('that is too weak makes nothing', async () => {
    await expect(create({ passphrase: 'passwordpassword' })).rejects.toMatchObject({ code: 'PASSPHRASE_TOO_WEAK' });
    expect(await readdir(parent)).toEqual([]);
  });

  test('is the same composed and decomposed', async () => {
    const salt = Buffer.alloc(16, 3);
    const composed = await deriveSlotKey('caf\u00e9 lantern gravel', salt, COST_FLOOR);
    expect(await deriveSlotKey('cafe\u0301 lantern gravel', salt, COST_FLOOR)).toEqual(composed);
  });
});

describe('the derivation', () => {
  test('agrees with another implementation of Argon2id', async ({ skip }) => {
    const crypto = await import('node:crypto');
    if (!('argon2Sync' in crypto)) skip('This Node has no Argon2 of its own to compare with.');
    const salt = Buffer.alloc(16, 9);
    const argon2 = crypto.argon2Sync as (algorithm: string, options: object) => Buffer;
    const expected = argon2('argon2id', {
      message: Buffer.from('quartz heron'),
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 65536,
      passes: 3,
    });
    expect(await deriveSlotKey('quartz heron', salt, COST_FLOOR)).toEqual(expected);
  });

  test('is calibrated within the bounds', async () => {
    const cost = await calibrateCost();
    expect(() => assertCost(cost)).not.toThrow();
    expect(cost.memoryKiB * cost.passes).toBeGreaterThanOrEqual(COST_FLOOR.memoryKiB * COST_FLOOR.passes);
    expect(cost.memoryKiB).toBeLessThanOrEqual(COST_CEILING.memoryKiB);
  });
});
