/** @file Copies that a crash left half-written, in plain: the casebook knows them and removes them at the next unlock. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { letOut } from '../../../electron/core/evidence/copy-out.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let outside: string;
let place: string;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'due-course-copies-'));
  casebook = await openTemporaryCasebook({
    ports: { fileDialogs: { chooseFolder: async () => null, chooseSavePlace: async (name) => join(outside, name) } },
  });
});
afterAll(async () => {
  await casebook.dispose();
  await rm(outside, { recursive: true, force: true });
});
beforeEach(() => {
  place = join(outside, `exhibit.txt.${Math.random().toString(16).slice(2, 10).padEnd(8, '0')}.part`);
});

const listed = async (): Promise<string[]> => {
  const { reader } = casebook.application.casebook.open().database;
  const row = await reader.selectFrom('casebook_setting').select('value').where('name', '=', 'passingCopies').executeTakeFirst();
  return row === undefined ? [] : (JSON.parse(row.value) as string[]);
};
const lockAndUnlock = async (): Promise<void> => {
  await casebook.application.casebook.lock();
  await casebook.unlock();
};

test('a copy is on the list before its first byte is written, and off it when it bears its name', async () => {
  const outcome = await letOut(casebook.session(), { fileName: 'extract.json', mediaType: 'application/json' }, async () => {
    const [name] = await listed();
    expect(name).toMatch(/extract\.json\.[0-9a-f]{8}\.part$/);
    expect(await readFile(name ?? '', 'utf8')).toBe('');
    return Buffer.from('{}');
  });
  expect(outcome).toEqual({ outcome: 'saved', fileName: 'extract.json' });
  expect(await listed()).toEqual([]);
  expect((await readdir(outside)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a copy that fails is neither there nor on the list', async () => {
  const failing = letOut(casebook.session(), { fileName: 'other.json', mediaType: 'application/json' }, async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect([await listed(), existsSync(join(outside, 'other.json'))]).toEqual([[], false]);
});

describe('at the next unlock', () => {
  test('what a crash left is removed', async () => {
    await casebook.session().passingCopies.begin(place);
    await writeFile(place, 'half of a statement, in plain');
    await lockAndUnlock();
    expect([existsSync(place), await listed()]).toEqual([false, []]);
  });

  test('what lies on a drive that is not there waits until it is', async () => {
    const drive = join(outside, 'drive');
    const there = join(drive, 'exhibit.txt.0a1b2c3d.part');
    await casebook.session().passingCopies.begin(there);
    await lockAndUnlock();
    expect(await listed()).toEqual([there]);
    await mkdir(drive);
    await writeFile(there, 'half of a statement, in plain');
    await lockAndUnlock();
    expect([existsSync(there), await listed()]).toEqual([false, []]);
  });

  test('nothing is removed that is not called as such a copy is', async () => {
    const other = join(outside, 'letter.txt');
    await writeFile(other, 'kept');
    await casebook.session().passingCopies.begin(other);
    await lockAndUnlock();
    expect([await readFile(other, 'utf8'), await listed()]).toEqual(['kept', []]);
  });
});
