/** @file A stranger with the description of the format and a secret gets to the evidence, and sees every byte that was changed on the way. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../electron/core/audit/canonical-json.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

const PYTHON = '/usr/bin/python3';
const canOpen =
  existsSync(PYTHON) &&
  spawnSync(PYTHON, ['-c', 'import cryptography, argon2']).status === 0 &&
  spawnSync('age', ['--version']).status === 0;

type Found = {
  pages: number;
  liveFrames: number;
  staleFrames: number;
  freePages: number;
  integrity: string;
  events: number;
  head: string;
  cases: [string, string][];
  evidence: { id: string; sha256: string; size: number }[];
};

/** Runs the stranger’s program; without a person `secret` is a recovery code. */
function openAsStranger(folder: string, secret: string, person: string | null = TEST_USER): { found: Found | null; refusal: string } {
  const script = fileURLToPath(new URL('../../stranger/open_casebook.py', import.meta.url));
  const who = person === null ? ['--recovery-code'] : ['--person', person];
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-B', script, folder, ...who], {
    encoding: 'utf8',
    env: { ...process.env, CASEBOOK_SECRET: secret },
  });
  return { found: status === 0 ? JSON.parse(stdout) : null, refusal: stderr.trim() };
}

async function flip(file: string, place: number): Promise<void> {
  const handle = await open(file, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, place);
  await handle.write(Buffer.from([(byte[0] ?? 0) ^ 0x04]), 0, 1, place);
  await handle.close();
}

/** Needs what tests/support/install-test-tools.sh installs; skipped elsewhere. */
describe.skipIf(!canOpen)('a stranger (with python3-cryptography, python3-argon2 and age)', () => {
  let casebook: TemporaryCasebook;
  let scratch: string;
  /** The casebook as a crash leaves it: free pages in the database, live and stale frames in its log. */
  let crashed: string;
  let exhibit: { evidenceItemId: string; digest: string };
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'stranger-test-'));
    crashed = join(scratch, 'crashed');
    casebook = await openTemporaryCasebook();
    const caseId = await openExampleMatter(casebook.session());
    exhibit = await receiveExampleExhibit(casebook.session(), caseId, randomBytes(2_300_000));
    const { connection } = casebook.application.casebook.open().database;
    const padding = (name: string, bytes: number) =>
      connection.exec(`INSERT INTO casebook_setting VALUES ('${name}', json_quote(hex(randomblob(${bytes}))))`);
    padding('removed', 40_000);
    connection.exec(`DELETE FROM casebook_setting WHERE name = 'removed'`);
    padding('stale', 20_000);
    connection.pragma('wal_checkpoint(RESTART)');
    padding('live', 3_000);
    await cp(casebook.folder, crashed, { recursive: true });
    await casebook.application.casebook.lock();
  });
  afterAll(async () => {
    await casebook.dispose();
    await rm(scratch, { recursive: true, force: true });
  });

  test('gets from the passphrase to the evidence, through a log with live and stale frames', () => {
    const { found, refusal } = openAsStranger(crashed, TEST_PASSPHRASE);
    expect(refusal).toBe('');
    expect(found).toMatchObject({ integrity: 'ok', cases: [['2026-0001', 'graded quizzes on the porch']] });
    expect(found?.evidence).toEqual([{ id: exhibit.evidenceItemId, sha256: exhibit.digest, size: 2_300_000 }]);
    expect(found?.liveFrames).toBeGreaterThan(1);
    expect(found?.staleFrames).toBeGreaterThan(1);
    expect(found?.freePages).toBeGreaterThan(5);
  });

  test.each([0, 1])('gets there from recovery code %i, in small letters and without hyphens', (index) => {
    const code = casebook.recoveryCodes[index]?.toLowerCase().replaceAll('-', ' ') ?? '';
    const { found, refusal } = openAsStranger(crashed, code, null);
    expect(refusal).toBe('');
    expect(found?.evidence[0]?.sha256).toBe(exhibit.digest);
  });

  test('gets into every frozen sample, without this version or any other', async () => {
    const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
    for (const name of (await readdir(fixtures)).filter((entry) => entry.startsWith('casebook-schema-'))) {
      const expected = JSON.parse(await readFile(join(fixtures, name, 'expected.json'), 'utf8'));
      const { found, refusal } = openAsStranger(join(fixtures, name, 'casebook'), expected.passphrase, expected.person);
      expect(refusal, name).toBe('');
      expect(found?.evidence.map(({ sha256 }) => sha256)).toEqual(expected.exhibits.map(({ sha256 }: { sha256: string }) => sha256));
      expect(found?.head).toBe(expected.lastHead.hash);
    }
  });

  test('gets nowhere with another secret', () => {
    expect(openAsStranger(crashed, `${TEST_PASSPHRASE}!`).refusal).toBe('This secret opens no slot.');
    const code = casebook.recoveryCodes[0];
    // Whatever it ends with, another letter: one code in thirty-two ends with a Z itself.
    const other = code.replace(/.$/, code.endsWith('Z') ? 'Y' : 'Z');
    expect(openAsStranger(crashed, other, null).refusal).toMatch(/This is no recovery code|opens no slot/);
  });

  test('names the page or the frame in which a bit was flipped: used, free, live and stale', async () => {
    const harmed = join(scratch, 'harmed');
    const live = 32 + 24 + 700;
    const { size } = await stat(join(crashed, 'cases.db-wal'));
    const stale = size - 90;
    const places: [string, number, RegExp][] = [
      ['cases.db', 900, /page 1 of the database/],
      ['cases.db', 5 * 4096 + 4090, /page 6 of the database/],
      ['cases.db-wal', live, /frame 1 of the write-ahead log/],
      ['cases.db-wal', stale, /frame \d+ of the write-ahead log/],
      ['cases.db-wal', 20, /header of the write-ahead log/],
      [join('evidence', exhibit.evidenceItemId.slice(0, 2), exhibit.evidenceItemId), 1_500_000, /InvalidTag/],
    ];
    for (const [name, place, expected] of places) {
      await cp(crashed, harmed, { recursive: true });
      await flip(join(harmed, name), place);
      const { found, refusal } = openAsStranger(harmed, TEST_PASSPHRASE);
      expect(found, name).toBe(null);
      expect(refusal, `${name} at ${place}`).toMatch(expected);
      await rm(harmed, { recursive: true });
    }
  });

  test('sees that one page was put back while the casebook was locked', async () => {
    const harmed = join(scratch, 'put-back');
    await cp(casebook.folder, harmed, { recursive: true });
    expect(openAsStranger(harmed, TEST_PASSPHRASE).refusal).toBe('');
    const [now, then] = await Promise.all([harmed, crashed].map((folder) => readFile(join(folder, 'cases.db'))));
    if (now === undefined || then === undefined) throw new Error('There are two states.');
    const places = Array.from({ length: Math.min(now.length, then.length) / 4096 }, (_, index) => index * 4096);
    const place = places.findLast((start) => !now.subarray(start, start + 4096).equals(then.subarray(start, start + 4096))) ?? 0;
    then.copy(now, place, place, place + 4096);
    await writeFile(join(harmed, 'cases.db'), now);
    expect(openAsStranger(harmed, TEST_PASSPHRASE).refusal).toMatch(/not as the last lock left it|malformed/);
  });

  test('sees that a field of the header was changed, also when its checksum was made to fit', async () => {
    const harmed = join(scratch, 'harmed-header');
    await cp(crashed, harmed, { recursive: true });
    const file = join(harmed, 'casebook.json');
    const header = { ...JSON.parse(await readFile(file, 'utf8')), name: 'Best Office' };
    await writeFile(file, JSON.stringify(header));
    expect(openAsStranger(harmed, TEST_PASSPHRASE).refusal).toBe('The checksum of the header is wrong.');
    const { checksum: _checksum, mac: _mac, ...guarded } = header;
    const checksum = createHash('sha256').update(canonicalBytes(guarded)).digest('hex');
    await writeFile(file, JSON.stringify({ ...header, checksum }));
    expect(openAsStranger(harmed, TEST_PASSPHRASE).refusal).toBe('The authentication code of the header is wrong.');
  });
});
