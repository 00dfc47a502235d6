/** @file What needs a real second process: the lock on a casebook, and another account's rights. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { chmod, chown, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import { commandLine } from '../../support/command-line.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
});
afterEach(() => casebook.dispose());

/** A process that has the casebook open and is at work in it. */
async function startWriter(): Promise<ChildProcessByStdio<null, Readable, null>> {
  const script = fileURLToPath(new URL('../../reliability/support/kill-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, casebook.folder], {
    env: { ...process.env, DUE_COURSE_PASSPHRASE: TEST_PASSPHRASE },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => (line === 'ready' ? resolve() : undefined));
    child.on('close', () => reject(new Error('The writer ended before it was ready.')));
  });
  return child;
}

test('a second process is refused while the first works, and let in as soon as the first is killed', async () => {
  await casebook.application.casebook.lock();
  const child = await startWriter();
  try {
    await expect(casebook.unlock()).rejects.toMatchObject({ code: 'IN_USE' });
    expect(await casebook.application.casebook.status()).toMatchObject({ state: 'locked' });
  } finally {
    const isClosed = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGKILL');
    await isClosed;
  }
  await casebook.unlock();
  expect(await casebook.application.verify()).toEqual([]);
});

test('a second application in the same process is refused too', async () => {
  const second = createApplication(fixedPorts());
  await second.casebook.select({ folder: casebook.folder });
  await expect(second.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE })).rejects.toMatchObject({ code: 'IN_USE' });
  expect(casebook.session().actor.displayName).toBe(TEST_USER);
  await second.close();
});

const NOBODY = 65_534;

describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('a casebook of another account', () => {
  /** Gives everyone these rights on the locked casebook of the test's own account, and works in it as somebody else. */
  async function listAsNobody(folderMode: number, fileMode: number): Promise<{ status: number | null; messages: string }> {
    const { folder } = casebook;
    await casebook.application.casebook.lock();
    await writeFile(join(folder, 'in-use'), '');
    await chmod(dirname(folder), 0o711);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      await chmod(join(folder, entry.name), entry.isDirectory() ? folderMode : fileMode);
    }
    await chmod(folder, folderMode);
    return commandLine(['list', folder], TEST_PASSPHRASE, { uid: NOBODY });
  }

  test('that may be read and not written is refused with the reason', async () => {
    const { status, messages } = await listAsNobody(0o755, 0o644);
    expect({ status, messages }).toMatchObject({ status: 1, messages: expect.stringContaining('Nothing can be written in this folder.') });
  });

  test('that may be written is opened, whoever owns its files', async () => {
    const { status, messages } = await listAsNobody(0o777, 0o666);
    expect({ status, messages }).toEqual({ status: 0, messages: '' });
  });

  test('whose database alone may not be written is refused, not met with a fault', async () => {
    const lockFile = join(casebook.folder, 'in-use');
    await writeFile(lockFile, '', { flag: 'a' });
    for (const name of [casebook.folder, lockFile]) await chown(name, NOBODY, NOBODY);
    const { status, messages } = await listAsNobody(0o755, 0o644);
    expect({ status, messages }).toMatchObject({ status: 1, messages: expect.stringContaining('did not take what was to be written') });
  });
});
