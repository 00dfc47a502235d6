/** @file R9: no word that was typed, no secret and no key lies anywhere on the disk in any encoding: at work, killed, opened again or locked. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApplication } from '../../electron/core/application.ts';
import { scanForPhrases } from '../support/scan-for-phrases.ts';
import { trialCount } from './support/trials.ts';
import { livingPorts } from './support/work.ts';

/** How often the process is killed at work and what it left is searched. */
const KILLS = trialCount('R9', { short: 1, long: 10 });
const SHARED_MEMORY = '/dev/shm';

type Canaries = { texts: string[]; secrets: string[]; keys: string[] };
const allOf = ({ texts, secrets, keys }: Canaries) => [...texts, ...secrets, ...keys];

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'canaries-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Where a process may write without being told to: all of it lies in `place`. */
async function environmentIn(place: string): Promise<NodeJS.ProcessEnv> {
  const names = {
    HOME: 'home',
    TMPDIR: 'tmp',
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'data',
    XDG_RUNTIME_DIR: 'run',
  };
  const folders = Object.entries(names).map(([name, folder]) => [name, join(place, folder)] as const);
  for (const [, folder] of folders) await mkdir(folder, { recursive: true });
  return { ...process.env, ...Object.fromEntries(folders) };
}

/** Lets the process tour the casebook, searches, kills it at work, searches again. */
async function tour(place: string, passphrase: string): Promise<{ canaries: Canaries; folder: string; found: string[] }> {
  const env = await environmentIn(place);
  const inShared = new Set(await readdir(SHARED_MEMORY).catch(() => []));
  const child = spawn(process.execPath, [fileURLToPath(new URL('./support/canary-writer.ts', import.meta.url)), place], {
    env,
    cwd: place,
  });
  child.stdin.write(`${JSON.stringify([passphrase])}\n`);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  let canaries: Canaries = { texts: [], secrets: [], keys: [] };
  let folder = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('phrases ')) canaries = JSON.parse(line.slice(8));
    if (!line.startsWith('open ')) continue;
    folder = line.slice(5);
    break;
  }
  if (folder === '') throw new Error(`The tour ended early: ${complaint.slice(0, 2_000)}`);
  const found = await scanForPhrases([place], allOf(canaries));
  child.kill('SIGKILL');
  await closed;
  found.push(...(await scanForPhrases([place], allOf(canaries))));
  const left = (await readdir(SHARED_MEMORY).catch(() => [])).filter((name) => !inShared.has(name));
  for (const name of left) found.push(...(await scanForPhrases([join(SHARED_MEMORY, name)], allOf(canaries))));
  return { canaries, folder, found };
}

test(`nothing of it is on the disk, ${KILLS} times killed`, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const place = join(scratch, `tour-${kill}`);
    const passphrase = `walnut drizzle ${randomBytes(6).toString('hex')} lantern`;
    const { canaries, folder, found } = await tour(place, passphrase);
    expect(canaries.texts.length + canaries.secrets.length).toBeGreaterThanOrEqual(40);
    expect(canaries.keys.length).toBeGreaterThan(1);
    expect(found).toEqual([]);
    const application = createApplication(livingPorts());
    await application.casebook.select({ folder });
    await application.casebook.unlock({ loginName: 'Mara Voss', passphrase });
    expect(await scanForPhrases([place], allOf(canaries))).toEqual([]);
    await application.close();
    expect(await scanForPhrases([place], allOf(canaries))).toEqual([]);
  }
}, 1_800_000);

const noise = () => randomBytes(1_000);
const encodings: Record<string, (phrase: string) => Buffer> = {
  'UTF-8': (phrase) => Buffer.from(phrase, 'utf8'),
  'UTF-16, little-endian': (phrase) => Buffer.from(phrase, 'utf16le'),
  'UTF-16, big-endian': (phrase) => Buffer.from(phrase, 'utf16le').swap16(),
  'base64 at its first alignment': (phrase) => Buffer.from(Buffer.from(`abc${phrase}xyz`).toString('base64')),
  'base64 at its second alignment': (phrase) => Buffer.from(Buffer.from(`a${phrase}xyz`).toString('base64')),
  'base64 at its third alignment': (phrase) => Buffer.from(Buffer.from(`ab${phrase}xyz`).toString('base64')),
  'base64 for addresses': (phrase) => Buffer.from(Buffer.from(phrase).toString('base64url')),
  'percent signs': (phrase) => Buffer.from(encodeURIComponent(phrase)),
  hexadecimal: (phrase) => Buffer.from(Buffer.from(phrase).toString('hex')),
  JSON: (phrase) => Buffer.from(JSON.stringify(phrase)),
  gzip: (phrase) => gzipSync(`before ${phrase} after`),
  zlib: (phrase) => deflateSync(`before ${phrase} after`),
  'a ZIP entry': (phrase) => {
    const header = Buffer.alloc(30);
    header.write('PK\u0003\u0004', 'latin1');
    return Buffer.concat([header, deflateRawSync(`before ${phrase} after`)]);
  },
};

describe('the search finds what it looks for', () => {
  const phrases = ['Orsolya Quennell', 'graded quizzes on the porch', 'Ünal Øster said “no”', 'a1b2c3d4e5f60718'];

  test.each(Object.keys(encodings))('in %s, anywhere in a file', async (name) => {
    const folder = await mkdtemp(join(scratch, 'control-'));
    for (const [index, phrase] of phrases.entries()) {
      const encoded = encodings[name]?.(phrase) ?? Buffer.alloc(0);
      await writeFile(join(folder, String(index)), Buffer.concat([noise(), encoded, noise()]));
    }
    const found = await scanForPhrases([folder], phrases);
    expect(found.map((one) => one.slice(one.indexOf(': ') + 2)).sort()).toEqual([...phrases].sort());
  });

  test('in the name of a file', async () => {
    const folder = await mkdtemp(join(scratch, 'control-'));
    await writeFile(join(folder, 'quizzes Orsolya Quennell.txt'), '');
    expect(await scanForPhrases([folder], phrases)).toHaveLength(1);
  });

  test('in a database without a key, in every encoding', async () => {
    const folder = await mkdtemp(join(scratch, 'control-'));
    const plain = new Database(join(folder, 'plain.db'));
    plain.pragma('journal_mode = WAL');
    plain.exec('CREATE TABLE held (content BLOB)');
    for (const [index, encode] of Object.values(encodings).entries()) {
      plain.prepare('INSERT INTO held VALUES (?)').run(encode(`Orsolya Quennell ${1_000 + index}`));
    }
    const looked = Object.keys(encodings).map((_, index) => `Orsolya Quennell ${1_000 + index}`);
    const found = new Set((await scanForPhrases([folder], looked)).map((one) => one.slice(one.indexOf(': ') + 2)));
    plain.close();
    expect([...found].sort()).toEqual(looked);
  });
});
