/** @file R18, the keys: after a lock none of them lies in the memory of the process that held it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { purposeKey } from '../../electron/core/casebook/keys/key-derivation.ts';
import { countInMemory } from '../support/process-memory.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../support/temporary-casebook.ts';
import { trialCount } from './support/trials.ts';

const TIMES = trialCount('R18', { short: 2, long: 20 });

let casebook: TemporaryCasebook;
let aside: string;
let child: ChildProcessWithoutNullStreams;
let answers: AsyncIterator<string>;
const needles = new Map<string, Buffer>();

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  const { rootKey, header } = casebook.application.casebook.open();
  const database = purposeKey(rootKey, header.casebookId, 'due-course/v1/database');
  const seal = purposeKey(rootKey, header.casebookId, 'due-course/v1/header');
  for (const [name, key] of [
    ['root key', Buffer.from(rootKey)],
    ['database key', database],
    ['header key', seal],
  ] as const) {
    needles.set(name, key);
  }
  needles.set('root key in hex', Buffer.from(rootKey.toString('hex'), 'latin1'));
  needles.set('root key in base64', Buffer.from(rootKey.toString('base64'), 'latin1'));
  await casebook.application.close();
  aside = await mkdtemp(join(tmpdir(), 'due-course-lock-'));
  const script = fileURLToPath(new URL('./support/lock-process.ts', import.meta.url));
  child = spawn(process.execPath, [script, casebook.folder, aside, TEST_USER, TEST_PASSPHRASE], { stdio: 'pipe' });
  answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await answers.next()).value).toBe('ready');
});
afterAll(async () => {
  child.stdin.end();
  await new Promise((resolve) => child.once('exit', resolve));
  await casebook.dispose();
  await rm(aside, { recursive: true, force: true });
});

async function say(line: 'unlock' | 'read' | 'lock'): Promise<void> {
  child.stdin.write(`${line}\n`);
  expect((await answers.next()).value).toBe(line);
}
const found = (): Record<string, number> => countInMemory(child.pid ?? 0, needles);

test.skipIf(process.platform !== 'linux')(`no key is left in memory after ${TIMES} locks`, { timeout: 30_000 * TIMES }, async () => {
  for (let time = 0; time < TIMES; time += 1) {
    await say('unlock');
    await say('read');
    const open = found();
    expect(open['root key'], 'the positive control: an open casebook holds its root key').toBeGreaterThan(0);
    await say('lock');
    expect(
      Object.entries(found()).filter(([, count]) => count > 0),
      `after lock ${time + 1}`,
    ).toEqual([]);
  }
});
