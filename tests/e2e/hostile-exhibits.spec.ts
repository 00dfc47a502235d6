import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page, Request } from '@playwright/test';
import { createSampleCasebook } from '../../electron/core/sample/create-sample-casebook.ts';
import { directPorts } from '../../electron/hosts/direct-ports.ts';
import { expect, test } from '../support/application-window.ts';
import { SAMPLE_PASSPHRASE } from '../support/command-line.ts';
import { hostileExhibits } from '../support/hostile-exhibits.ts';

/** Requests that a frame other than the application's own page sent anywhere but to the evidence origin. */
function watchFrames(page: Page): string[] {
  const escaped: string[] = [];
  const note = (request: Request) => {
    let frame: Frame | null = null;
    try {
      frame = request.frame();
    } catch {
      // A request that has no frame is the browser's own; the evidence frame's always has one.
      return;
    }
    const { pathname, protocol } = new URL(request.url());
    const isApplication = pathname.startsWith('/rpc') || protocol === 'app:';
    if (frame !== page.mainFrame() && isApplication) escaped.push(`${request.method()} ${request.url()}`);
  };
  page.on('requestfinished', note);
  return escaped;
}

async function openCase(page: Page): Promise<void> {
  await page
    .getByLabel(/^Passphrase/)
    .first()
    .fill(SAMPLE_PASSPHRASE);
  await page.getByRole('button', { name: /^Unlock/ }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }).click();
  await page.getByLabel('Filter cases').fill('Messages to a team');
  await page.getByRole('row', { name: /Messages to a team/ }).click();
  await page
    .getByRole('navigation', { name: 'Parts of this case' })
    .getByRole('link', { name: /^Evidence/ })
    .click();
}

async function takeIn(page: Page, files: { fileName: string; bytes: Uint8Array }[]): Promise<void> {
  await page
    .getByLabel('Files to add as evidence')
    .setInputFiles(
      files.map(({ fileName, bytes }) => ({ name: fileName, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    );
  await page.getByLabel(/^How it was obtained/).selectOption({ label: 'From a District system' });
  await page.getByRole('button', { name: /as evidence$/ }).click();
  await expect(page.getByRole('region', { name: 'Exhibits' }).locator('tbody tr[data-index]')).toHaveCount(files.length + 1, {
    timeout: 120_000,
  });
}

test('fifty hostile exhibits are shown and none reaches the application', async ({ host, openApplication }) => {
  test.setTimeout(480_000);
  const folder = await mkdtemp(join(tmpdir(), 'due-course-hostile-'));
  try {
    const casebook = await createSampleCasebook(folder, SAMPLE_PASSPHRASE, directPorts());
    const { page } = await openApplication(casebook);
    page.setDefaultTimeout(30_000);
    const origin = host === 'desktop' ? 'app://due-course' : new URL(page.url()).origin;
    const exhibits = hostileExhibits(origin);
    expect(exhibits).toHaveLength(50);
    const escaped = watchFrames(page);
    const popups: string[] = [];
    page.on('popup', (popup) => popups.push(popup.url()));
    await openCase(page);
    await takeIn(page, exhibits);
    const { pathname } = new URL(page.url());
    const title = await page.title();
    for (const { fileName } of exhibits) {
      const filter = page.getByLabel('Filter exhibits');
      await filter.fill(fileName);
      await page.getByRole('region', { name: 'Exhibits' }).locator('tbody tr[data-index]').first().click();
      await page.getByRole('button', { name: /^View/ }).click();
      const frame = page.locator('iframe');
      const notShown = page.getByText('This kind of file is not shown here.');
      await expect(frame.or(notShown).first()).toBeAttached();
      if ((await frame.count()) > 0) {
        await frame.scrollIntoViewIfNeeded();
        await expect(page.frameLocator('iframe').locator('body')).toBeAttached();
        // Long enough for a script, a redirect or a form to have done what it came for.
        await page.waitForTimeout(250);
      }
      expect(new URL(page.url()).pathname, fileName).toBe(pathname);
      expect(page.url(), fileName).not.toContain('reached');
      expect(await page.title(), fileName).toBe(title);
      await expect(page.getByRole('button', { name: /^Lock/ }), `${fileName} locked the casebook`).toBeVisible();
      await page.getByRole('button', { name: /^Close Ex/ }).click();
    }
    expect(escaped).toEqual([]);
    expect(popups).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).includes('reached'))).toBe(false);
    // Still unlocked in the core, not only in the window.
    await page.getByRole('link', { name: 'Policies' }).click();
    await expect(page.getByRole('region', { name: 'Adopted policies' })).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
