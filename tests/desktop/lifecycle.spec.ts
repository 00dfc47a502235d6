/** @file The desktop host from start to end: one instance, nothing left behind, and a sentence where it cannot begin. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { findElectron } from '../../electron/hosts/find-electron.ts';
import { expect, test } from '../support/application-window.ts';
import { scanForPhrases } from '../support/scan-for-phrases.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

test('closing the window locks the casebook, so that another process can open it', async ({ openApplication }) => {
  const { page, electron } = await openApplication(casebook.folder);
  await unlock(page);
  await electron?.close();
  await casebook.application.casebook.select({ folder: casebook.folder });
  await casebook.unlock();
  expect((await casebook.application.casebook.status()).state).toBe('unlocked');
});

test('a second start ends at once and leaves one window', async ({ openApplication }) => {
  const { electron } = await openApplication();
  const profile = await electron?.evaluate(({ app }) => app.getPath('userData'));
  const second = spawn(findElectron() ?? '', ['.', `--user-data-dir=${profile}`], { stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the profile holds neither what was typed nor what was shown, and no crash dump', async ({ openApplication }) => {
  const { page, electron } = await openApplication(casebook.folder);
  const profile = (await electron?.evaluate(({ app }) => app.getPath('userData'))) ?? '';
  await unlock(page);
  await page.evaluate(() => {
    window.location.hash = '#/cases/new/investigation';
  });
  await page.getByLabel(/^What was reported/).fill('Heliotrope Quandary');
  await page.waitForTimeout(500);
  const search = () => scanForPhrases([profile], [TEST_PASSPHRASE, TEST_USER, 'Heliotrope Quandary']);
  expect(await search()).toEqual([]);
  await electron?.close();
  expect(await search()).toEqual([]);
  expect((await readdir(profile, { recursive: true })).filter((path) => path.endsWith('.dmp'))).toEqual([]);
});
