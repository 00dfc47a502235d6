/** @file `verify`: one changed byte anywhere in the database or in a blob is on its list; a sound casebook has an empty one. */
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { findDamagedPages } from '../../../electron/core/database/page-check.ts';
import { blobPath } from '../../../electron/core/evidence/blob-store.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

async function flip(file: string, place: number): Promise<void> {
  const handle = await open(file, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, place);
  await handle.write(Buffer.from([(byte[0] ?? 0) ^ 0x20]), 0, 1, place);
  await handle.close();
}

describe('the check of pages', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('names the page for one byte flipped in its body, its IV and its code, free pages too', async () => {
    const file = join(folder, 'pages.db');
    const key = randomBytes(32);
    const made = createDatabase(file, key);
    made.connection.exec(`INSERT INTO casebook_setting VALUES ('padding', json_quote(hex(randomblob(60000))))`);
    made.connection.exec(`DELETE FROM casebook_setting`);
    expect(Number(made.connection.pragma('freelist_count', { simple: true }))).toBeGreaterThan(20);
    made.close();
    const sound = await readFile(file);
    const pages = sound.length / 4096;
    const missed: string[] = [];
    for (let page = 1; page <= pages; page += 1) {
      for (const place of [page % 16, 16 + ((page * 37) % 3990), 4096 - 75, 4096 - 1]) {
        await writeFile(file, sound);
        await flip(file, (page - 1) * 4096 + place);
        let found: number[];
        try {
          const database = openDatabase(file, key);
          found = await findDamagedPages(database, key);
          database.close();
        } catch (error) {
          found = (error as { code?: string }).code === 'DATABASE_DAMAGED' ? [page] : [];
        }
        // The salt at the front of page 1 is part of every page's code.
        if (!found.includes(page)) missed.push(`page ${page}, byte ${place}`);
      }
    }
    expect(missed).toEqual([]);
  }, 600_000);

  test('finds a page too many, half a page and a page rolled back from elsewhere', async () => {
    const file = join(folder, 'pages.db');
    const key = randomBytes(32);
    createDatabase(file, key).close();
    const sound = await readFile(file);
    const harmed = {
      'half a page': Buffer.concat([sound, randomBytes(2048)]),
      'a page too many': Buffer.concat([sound, sound.subarray(4096, 8192)]),
      'two pages swapped': Buffer.concat([
        sound.subarray(0, 4096),
        sound.subarray(8192, 12288),
        sound.subarray(4096, 8192),
        sound.subarray(12288),
      ]),
    };
    for (const [name, bytes] of Object.entries(harmed)) {
      await writeFile(file, bytes);
      const database = (() => {
        try {
          return openDatabase(file, key);
        } catch {
          return null;
        }
      })();
      if (database !== null) expect(await findDamagedPages(database, key), name).not.toEqual([]);
      database?.close();
    }
  });
});

describe('a whole casebook', () => {
  let casebook: TemporaryCasebook;
  let snapshot: string;
  beforeEach(async () => {
    casebook = await openTemporaryCasebook();
    snapshot = await mkdtemp(join(tmpdir(), 'snapshot-test-'));
  });
  afterEach(async () => {
    await casebook.dispose();
    await rm(snapshot, { recursive: true, force: true });
  });

  /** Harms the locked casebook and says what unlocking and verifying make of it; then puts it back as it was. */
  async function verdictAfter(harm: () => Promise<void>): Promise<string[]> {
    await casebook.application.casebook.lock();
    await cp(casebook.folder, snapshot, { recursive: true });
    await harm();
    const verdict = await casebook.unlock().then(
      async () => (await casebook.application.verify()).map(({ problem, subject }) => `${subject}: ${problem}`),
      (error: { code: string }) => [error.code],
    );
    await casebook.application.casebook.lock();
    await rm(casebook.folder, { recursive: true });
    await cp(snapshot, casebook.folder, { recursive: true });
    await casebook.application.casebook.select({ folder: casebook.folder });
    await casebook.unlock();
    return verdict;
  }

  test('is clean with exhibits in it, after a lock, and after every harm was undone', async () => {
    const context = casebook.session();
    const caseId = await openExampleMatter(context);
    const exhibit = await receiveExampleExhibit(context, caseId, randomBytes(2_500_000));
    expect(exhibit.sha256).toBe(exhibit.digest);
    expect(await casebook.application.verify()).toEqual([]);

    const blob = blobPath(casebook.folder, 'evidence', exhibit.evidenceItemId);
    const database = join(casebook.folder, 'cases.db');
    const lastPage = (await stat(database)).size - 4096;
    const named = `evidence/${exhibit.evidenceItemId}: `;
    expect(await verdictAfter(() => flip(blob, 1_700_000))).toEqual([`${named}The file was altered or cut short.`]);
    expect(await verdictAfter(() => flip(blob, 20))).toEqual([`${named}The file was altered or cut short.`]);
    expect(await verdictAfter(() => truncate(blob, 1 << 20))).toEqual([`${named}The file was altered or cut short.`]);
    expect(await verdictAfter(() => rm(blob))).toEqual([`${named}The file is missing.`]);
    expect(await verdictAfter(() => flip(database, 500))).toEqual(['DATABASE_DAMAGED']);
    expect(await verdictAfter(() => flip(database, 3))).toEqual(['DATABASE_DAMAGED']);
    expect(await verdictAfter(() => flip(database, lastPage + 9))).not.toEqual([]);
    expect(await verdictAfter(() => rm(database))).toEqual(['DATABASE_DAMAGED']);
    expect(await casebook.application.verify()).toEqual([]);
  }, 120_000);

  test('with a blob put in the place of another is on the list twice', async () => {
    const context = casebook.session();
    const caseId = await openExampleMatter(context);
    const one = await receiveExampleExhibit(context, caseId, Buffer.from('the first'));
    const other = await receiveExampleExhibit(context, caseId, Buffer.from('the other'));
    const [here, there] = [one, other].map((exhibit) => blobPath(casebook.folder, 'evidence', exhibit.evidenceItemId));
    if (here === undefined || there === undefined) throw new Error('Two exhibits have two files.');
    const [first, second] = [await readFile(here), await readFile(there)];
    await writeFile(here, second);
    await writeFile(there, first);
    expect(await casebook.application.verify()).toHaveLength(2);
  });

  test('is swept, after a session that never locked, of partial blobs and of whole ones without a row', async () => {
    const context = casebook.session();
    const caseId = await openExampleMatter(context);
    const kept = await receiveExampleExhibit(context, caseId, randomBytes(500));
    const orphan = await context.blobs.begin('issued', 'ef'.repeat(16));
    await orphan.finish();
    const partial = await context.blobs.begin('evidence', 'cd'.repeat(16));
    await partial.write(randomBytes(10));
    await cp(casebook.folder, snapshot, { recursive: true });
    await partial.abort();
    await casebook.application.casebook.deselect();
    await casebook.application.casebook.select({ folder: snapshot });
    await casebook.unlock();
    const blobs = (await readdir(snapshot, { recursive: true })).filter((name) => /[0-9a-f]{32}/.test(name));
    expect(blobs).toEqual([join('evidence', kept.evidenceItemId.slice(0, 2), kept.evidenceItemId)]);
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('keeps no blob of a commit that failed beyond the lock', async () => {
    const writer = await casebook.session().blobs.begin('evidence', 'cd'.repeat(16));
    await writer.finish();
    await casebook.application.casebook.lock();
    await casebook.unlock();
    expect(await casebook.application.verify()).toEqual([]);
  });

  test.each([
    ['as it begins', 0],
    ['when it is over', 1],
  ])('keeps no blob that a lock found half-written and that is finished %s', async (_, afterLock) => {
    const writer = await casebook.session().blobs.begin('issued', 'cd'.repeat(16));
    await writer.write(randomBytes(3_000_000));
    const finished = afterLock === 0 ? writer.finish().catch(() => undefined) : null;
    await casebook.application.casebook.lock();
    if (finished === null) await expect(writer.finish()).rejects.toMatchObject({ code: 'LOCKED' });
    await finished;
    await casebook.unlock();
    expect(await casebook.application.verify()).toEqual([]);
  });
});
