/** @file From starting the process to a shown window: the locked screen against an empty Electron window, by turns. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../electron/hosts/find-electron.ts';
import { projectRoot } from '../support/command-line.ts';
import { openTemporaryCasebook } from '../support/temporary-casebook.ts';
import { median, type Ratio } from './measure.ts';

const ROUNDS = 7;

const EMPTY_WINDOW = `const { app, BrowserWindow } = require('electron');
app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 840, webPreferences: { sandbox: true } });
  void window.loadURL('data:text/html,<title>empty</title><h1>empty</h1>');
});
`;

/** Milliseconds from launching until the page's first heading stands. */
async function launch(executablePath: string, launchArguments: string[]): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'due-course-profile-'));
  const started = performance.now();
  const electron = await _electron.launch({ executablePath, args: [...launchArguments, `--user-data-dir=${profile}`] });
  try {
    const page = await electron.firstWindow();
    await page.locator('h1').first().waitFor();
    return performance.now() - started;
  } finally {
    await electron.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Null where there is no Electron runtime. The build must be there: `npm run build`. */
export async function measureStartUp(): Promise<Ratio[] | null> {
  const executablePath = findElectron();
  if (executablePath === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'due-course-empty-'));
  const empty = join(folder, 'empty.cjs');
  await writeFile(empty, EMPTY_WINDOW);
  const casebook = await openTemporaryCasebook();
  await casebook.application.close();
  const subjects: number[] = [];
  const baselines: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const baseline = await launch(executablePath, [empty]);
      const subject = await launch(executablePath, [projectRoot, `--casebook=${casebook.folder}`]);
      if (round === 0) continue;
      baselines.push(baseline);
      subjects.push(subject);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await casebook.dispose();
  }
  const [milliseconds, baselineMilliseconds] = [median(subjects), median(baselines)];
  return [
    {
      name: 'start-up to the locked screen',
      baseline: 'an empty Electron window',
      target: 'at most 1.5',
      ratio: milliseconds / baselineMilliseconds,
      milliseconds,
      baselineMilliseconds,
    },
  ];
}
