/** @file One changed bit anywhere in the database or its log is found and named by its page; a damaged database is never opened to be written. */
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import { createApplication } from '../../../electron/core/application.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { purposeKey } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { assertSoundAtRest, findDamagedInLog } from '../../../electron/core/database/log-check.ts';
import { type OpenDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { findDamagedPages } from '../../../electron/core/database/page-check.ts';
import { chance } from '../../reliability/support/seeded.ts';
import { isLongRun, trialCount } from '../../reliability/support/trials.ts';
import { commandLine } from '../../support/command-line.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

const PAGE = 4096;
const FRAME = 24 + PAGE;

let casebook: TemporaryCasebook;
let scratch: string;
let key: Buffer;
/** A casebook that was locked, and one that crashed with four transactions in its log. */
let locked: string;
let crashed: string;
/** Page numbers of the frames in the log of `crashed`, and how many of them the last transaction has. */
let frames: number[];
let lastTransaction: number;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bit-flip-test-'));
  [locked, crashed] = [join(scratch, 'locked'), join(scratch, 'crashed')];
  casebook = await openTemporaryCasebook();
  await receiveExampleExhibit(casebook.session(), await openExampleMatter(casebook.session()), randomBytes(5_000));
  await casebook.application.casebook.lock();
  await cp(casebook.folder, locked, { recursive: true });
  const header = await readHeader(casebook.folder);
  key = purposeKey(await rootKeyOf(header, TEST_PASSPHRASE), header.casebookId, 'due-course/v1/database');
  const database = openDatabase(join(casebook.folder, 'cases.db'), key);
  const put = (name: string) =>
    database.connection.exec(`INSERT INTO casebook_setting VALUES ('${name}', json_quote(hex(randomblob(9000))))`);
  // What is freed stays in the file, page by page, and SQLite never reads it.
  put('freed');
  database.connection.exec(`DELETE FROM casebook_setting WHERE name = 'freed'`);
  database.connection.pragma('wal_checkpoint(TRUNCATE)');
  expect(Number(database.connection.pragma('freelist_count', { simple: true }))).toBeGreaterThan(3);
  for (const name of ['first', 'second', 'third', 'fourth']) put(name);
  await cp(casebook.folder, crashed, { recursive: true });
  database.close();
  const log = await readFile(join(crashed, 'cases.db-wal'));
  const heads = Array.from({ length: (log.length - 32) / FRAME }, (_, index) => log.subarray(32 + index * FRAME));
  frames = heads.map((frame) => frame.readUInt32BE(0));
  const commits = heads.flatMap((frame, index) => (frame.readUInt32BE(4) === 0 ? [] : [index]));
  lastTransaction = frames.length - 1 - (commits.at(-2) ?? 0);
});
afterAll(async () => {
  await casebook.dispose();
  await rm(scratch, { recursive: true, force: true });
});

/** Flips one bit of a copy in memory. */
function flipped(bytes: Buffer, place: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ (1 << bit);
  return copy;
}

/** The refusal of a database at rest, or null when it passes. */
async function refusalAtRest(folder: string): Promise<DomainError | null> {
  try {
    await assertSoundAtRest(join(folder, 'cases.db'), key);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

test('every page, used and free, is named for one bit flipped in it, before anything is opened', async () => {
  const file = join(scratch, 'at-rest', 'cases.db');
  await cp(crashed, join(scratch, 'at-rest'), { recursive: true });
  await rm(join(scratch, 'at-rest', 'cases.db-wal'));
  const sound = await readFile(file);
  const pages = sound.length / PAGE;
  const { seed, between } = chance();
  const missed: string[] = [];
  const flips = trialCount('R4', { short: 2 * pages, long: Math.max(600, pages * 8) });
  expect(flips).toBeGreaterThanOrEqual(2 * pages);
  for (let flip = 0; flip < flips; flip += 1) {
    const page = (flip % pages) + 1;
    // The salt at the front of page 1 is part of every page’s code: it is tried below.
    const place = (page - 1) * PAGE + between(page === 1 ? 16 : 0, PAGE);
    const harmed = flipped(sound, place, between(0, 8));
    await writeFile(file, harmed);
    const refusal = await refusalAtRest(join(scratch, 'at-rest'));
    if (refusal?.code !== 'DATABASE_DAMAGED' || refusal.details.pages !== String(page)) missed.push(`seed ${seed}, byte ${place}`);
  }
  expect(missed).toEqual([]);
  await writeFile(file, flipped(sound, 7, 2));
  expect((await refusalAtRest(join(scratch, 'at-rest')))?.details.count).toBe(pages);
  await writeFile(file, sound);
  expect(await refusalAtRest(join(scratch, 'at-rest'))).toBe(null);
}, 1_200_000);

test('every frame of the log of a crash is named, but for a last transaction, of which nobody can tell that it was ever whole', async () => {
  const folder = join(scratch, 'log-at-rest');
  await cp(crashed, folder, { recursive: true });
  const file = join(folder, 'cases.db-wal');
  const sound = await readFile(file);
  const { seed, between } = chance();
  const missed: string[] = [];
  for (let flip = 0; flip < trialCount('R4', { short: 60, long: frames.length * 20 }); flip += 1) {
    const index = flip % frames.length;
    const place = 32 + index * FRAME + between(0, FRAME);
    await writeFile(file, flipped(sound, place, between(0, 8)));
    const refusal = await refusalAtRest(folder);
    const isOfLast = index >= frames.length - lastTransaction;
    const isInHeader = (place - 32) % FRAME < 24;
    const isNamed = refusal?.code === 'DATABASE_DAMAGED' && (isInHeader || refusal.details.pages === String(frames[index]));
    // A flipped checksum at the end of a transaction stands for the frame after it.
    if (isOfLast ? refusal !== null && !isNamed : !isNamed)
      missed.push(`seed ${seed}, frame ${index + 1}, byte ${place}: ${refusal?.code}`);
    if (isOfLast && refusal === null) expect((await assertSoundAtRest(join(folder, 'cases.db'), key)).hasLostWrite).toBe(true);
  }
  expect(missed).toEqual([]);
  for (const place of [0, 9, 17, 22, 30]) {
    await writeFile(file, flipped(sound, place, 1));
    expect((await refusalAtRest(folder))?.code, `byte ${place} of the log’s header`).toBe('DATABASE_DAMAGED');
  }
  for (const torn of [sound.length - 1, sound.length - FRAME + 10, sound.length - FRAME, 40, 20, 0]) {
    await writeFile(file, sound.subarray(0, torn));
    expect(await refusalAtRest(folder), `a log cut to ${torn} bytes`).toBe(null);
  }
}, 600_000);

test('a log that a power failure left torn in its last transaction opens, with everything acknowledged before', async () => {
  const folder = join(scratch, 'torn');
  const sound = await readFile(join(crashed, 'cases.db-wal'));
  const lastFrame = 32 + (frames.length - 1) * FRAME;
  for (const [name, harm] of [
    ['its commit half written', (bytes: Buffer) => bytes.fill(0, lastFrame + 600)],
    ['a page of it never written', (bytes: Buffer) => bytes.fill(0, lastFrame - FRAME + 24, lastFrame)],
  ] as const) {
    await cp(crashed, folder, { recursive: true });
    await writeFile(join(folder, 'cases.db-wal'), harm(Buffer.from(sound)));
    expect(await refusalAtRest(folder), name).toBe(null);
    const database = openDatabase(join(folder, 'cases.db'), key);
    const names = database.connection
      .prepare(`SELECT name FROM casebook_setting WHERE name IN ('first', 'second', 'third', 'fourth')`)
      .all();
    database.close();
    expect(names, name).toHaveLength(3);
    await rm(folder, { recursive: true });
  }
});

test('verify names every page and every frame that is damaged while the casebook is open', async () => {
  const folder = join(scratch, 'open');
  await cp(locked, folder, { recursive: true });
  const database: OpenDatabase = openDatabase(join(folder, 'cases.db'), key);
  try {
    database.connection.exec(`INSERT INTO casebook_setting VALUES ('in the log', json_quote(hex(randomblob(9000))))`);
    const { between } = chance();
    for (const [name, unit, before] of [
      ['cases.db', PAGE, 0],
      ['cases.db-wal', FRAME, 32],
    ] as const) {
      const file = join(folder, name);
      const sound = await readFile(file);
      const units = (sound.length - before) / unit;
      for (let index = 0; index < units; index += isLongRun || unit === FRAME ? 1 : 5) {
        const place = before + index * unit + between(unit === FRAME || index === 0 ? 24 : 0, unit);
        await writeFile(file, flipped(sound, place, between(0, 8)));
        const found = unit === PAGE ? await findDamagedPages(database, key) : await findDamagedInLog(database, key);
        const number = unit === PAGE ? index + 1 : sound.readUInt32BE(before + index * unit);
        // A checksum runs on, so the frame after one that was changed may not fit either.
        expect(found, `${name}, byte ${place}`).toContain(number);
        if (unit === PAGE) expect(found).toEqual([number]);
      }
      await writeFile(file, sound);
    }
    expect(await findDamagedPages(database, key)).toEqual([]);
    expect(await findDamagedInLog(database, key)).toEqual([]);
  } finally {
    database.close();
  }
}, 300_000);

test('a damaged casebook is refused by window and command line with its page and what to do, and not one byte of it changes', async () => {
  const folder = join(scratch, 'Harmed.casebook');
  await cp(crashed, folder, { recursive: true });
  const file = join(folder, 'cases.db');
  const sound = await readFile(file);
  // A page that the log holds anew is read from there.
  let page = sound.length / PAGE;
  while (frames.includes(page)) page -= 1;
  await writeFile(file, flipped(sound, (page - 1) * PAGE + 77, 3));
  const content = async () =>
    Promise.all(
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && entry.name !== 'in-use')
        .map(async (entry) => `${entry.name} ${(await readFile(join(entry.parentPath, entry.name))).toString('base64')}`),
    );
  const before = await content();
  const application = createApplication(fixedPorts());
  await application.casebook.select({ folder });
  const refusal = await application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE }).catch((error) => error);
  expect(refusal).toMatchObject({ code: 'DATABASE_DAMAGED', details: { count: 1, pages: String(page) } });
  await application.close();
  const { happened, safe, next } = errorSentences(refusal.code, refusal.details);
  expect(`${happened} ${safe} ${next}`).toBe(
    `The database of this casebook is damaged at page ${page}. Nothing was written to it. The evidence lies in other files and was not touched. ` +
      'Keep the folder as it is and restore the latest backup into another folder.',
  );
  const { status, output, messages } = await commandLine(['verify', folder], TEST_PASSPHRASE);
  expect(status).toBe(1);
  expect(`${output}${messages}`).toContain(`damaged at page ${page}`);
  expect(`${output}${messages}`).not.toMatch(/delete/i);
  expect(await content()).toEqual(before);
});
