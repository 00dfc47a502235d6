/** @file R18 on the desktop: every way to leave locks the casebook, ends the process of the page, and takes back what was copied. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../support/application-window.ts';
import { phrasesInHeap } from '../support/heap.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

const TYPED = ['Heliotrope Quandary', 'Marigold Verity'];

let casebook: TemporaryCasebook;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

async function fillIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/cases/new/investigation';
  });
  await page.getByLabel(/^What was reported/).fill(TYPED[0] ?? '');
  await page.getByLabel(/^What was done/).fill(TYPED[1] ?? '');
}

const isLocked = (page: Page) => expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible();

/** Why the casebook is locked, as the application itself says. */
const reasonOf = (page: Page) =>
  page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/rpc/casebook/status', { method: 'POST', headers, body: '{}' });
    return ((await response.json()) as { json: { lockedBecause?: string } }).json.lockedBecause;
  });

const rendererOf = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

type Leaving = (electron: ElectronApplication) => Promise<unknown>;
const waysToLeave: Record<string, Leaving> = {
  suspended: (electron) => electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  'screen-locked': (electron) => electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  'by-hand': (electron) => electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click()),
};

for (const [reason, leave] of Object.entries(waysToLeave)) {
  test(`${reason}: the casebook locks, and the process that held the page ends with what was typed into it`, async ({
    openApplication,
  }) => {
    const { page, electron } = await openApplication(casebook.folder);
    if (electron === null) throw new Error('This test needs Electron.');
    await unlock(page);
    await fillIn(page);
    expect(await phrasesInHeap(page, TYPED), 'the positive control').toEqual(TYPED);
    const before = await rendererOf(electron);
    await leave(electron);
    await isLocked(page);
    expect(await reasonOf(page)).toBe(reason);
    expect(await phrasesInHeap(page, [...TYPED, TEST_PASSPHRASE])).toEqual([]);
    expect(await rendererOf(electron)).not.toBe(before);
    await expect.poll(() => isAlive(before), { timeout: 10_000 }).toBe(false);
    const history = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.navigationHistory.getAllEntries().map(({ url }) => url)),
    );
    expect(history.flat().filter((url) => !url.startsWith('app://due-course/') && url !== 'data:text/html,')).toEqual([]);
  });
}

test('a screen lock that Linux tells of only when it is asked locks the casebook', async ({ openApplication }) => {
  test.skip(process.platform !== 'linux', 'Other systems tell by themselves.');
  const { page, electron } = await openApplication(casebook.folder);
  await unlock(page);
  await electron?.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleState = () => 'locked';
  });
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible({ timeout: 20_000 });
  expect(await reasonOf(page)).toBe('screen-locked');
});

test('where an application outlives its window, closing the window locks the casebook and a new window asks for the passphrase', async ({
  openApplication,
}) => {
  const { page, electron } = await openApplication(casebook.folder);
  if (electron === null) throw new Error('This test needs Electron.');
  await unlock(page);
  await electron.evaluate(({ BrowserWindow }) => {
    // As on macOS.
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  const reopened = electron.waitForEvent('window');
  await electron.evaluate(({ app }) => app.emit('activate'));
  const again = await reopened;
  await expect(again.getByRole('textbox', { name: 'Passphrase' })).toBeVisible();
  expect(await reasonOf(again)).toBe('window-closed');
});

test.describe('the clipboard', () => {
  const clipboardOf = (electron: ElectronApplication) => electron.evaluate(async ({ clipboard }) => clipboard.readText());

  test('is cleared at the lock of what the window copied', async ({ openApplication }) => {
    const { page, electron } = await openApplication(casebook.folder);
    if (electron === null) throw new Error('This test needs Electron.');
    await unlock(page);
    await page.getByRole('heading', { name: 'Today', level: 1 }).selectText();
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => clipboardOf(electron)).toBe('Today');
    await waysToLeave['by-hand']?.(electron);
    await isLocked(page);
    await expect.poll(() => clipboardOf(electron)).toBe('');
  });

  test('keeps what came from elsewhere since', async ({ openApplication }) => {
    const { page, electron } = await openApplication(casebook.folder);
    if (electron === null) throw new Error('This test needs Electron.');
    await unlock(page);
    await page.getByRole('heading', { name: 'Today', level: 1 }).selectText();
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => clipboardOf(electron)).toBe('Today');
    await page.waitForTimeout(400);
    await electron.evaluate(async ({ clipboard }) => clipboard.writeText('a shopping list'));
    await waysToLeave['by-hand']?.(electron);
    await isLocked(page);
    await page.waitForTimeout(300);
    expect(await clipboardOf(electron)).toBe('a shopping list');
  });

  test('is cleared between 30 and 60 seconds after copying, without a lock', async ({ openApplication }) => {
    const { page, electron } = await openApplication(casebook.folder);
    if (electron === null) throw new Error('This test needs Electron.');
    await unlock(page);
    await fillIn(page);
    await page.getByLabel(/^What was done/).selectText();
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(() => clipboardOf(electron)).toBe(TYPED[1]);
    const copiedAt = Date.now();
    await expect.poll(() => clipboardOf(electron), { timeout: 60_000, intervals: [500] }).toBe('');
    expect(Date.now() - copiedAt).toBeGreaterThan(30_000);
  });
});
