/** @file Where the application's thread cannot begin, the person is told in a sentence and the program ends; it does not stand there without an answer. */
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../electron/hosts/find-electron.ts';
import { projectFolder } from '../../electron/hosts/project.ts';
import { expect, test } from '../support/application-window.ts';

/** Late enough for the test to have put itself in the dialog's place. */
const AFTER_MS = 4_000;

test('a thread that fails is told of in one sentence, and the application ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-course-broken-'));
  try {
    for (const part of ['package.json', 'electron', 'resources', 'out'])
      await cp(join(projectFolder, part), join(folder, part), { recursive: true });
    await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'out/main/workers/application.cjs'), `setTimeout(() => { throw new Error('broken'); }, ${AFTER_MS});`);
    const electron = await _electron.launch({
      executablePath: findElectron() ?? 'electron',
      args: [folder, `--user-data-dir=${join(folder, 'profile')}`],
    });
    const said = await electron.evaluate(
      ({ app, dialog }) =>
        new Promise<string[]>((resolve) => {
          dialog.showErrorBox = (...sentences) => resolve(sentences);
          // The answer must be out before the application is.
          const exit = app.exit.bind(app);
          app.exit = (code) => void setTimeout(exit, 500, code);
        }),
    );
    expect(said.join(' ')).toMatch(/has stopped.*What was recorded is kept/);
    const code = await new Promise((resolve) => electron.process().once('exit', resolve));
    expect(code).toBe(1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
