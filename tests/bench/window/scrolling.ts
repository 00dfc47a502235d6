/** @file The list of years of work in a real window: frames while it is scrolled, slowly and from end to end, and filtered. */
import { chromium } from '@playwright/test';
import { startLoopback } from '../../support/start-loopback.ts';
import { TEST_PASSPHRASE } from '../../support/temporary-casebook.ts';
import { framesWhileScrolling, reportFrames } from './frames.ts';

const LIST = '.case-table';
const by = (down: number) => ({ down, across: 0 });

/** The casebook in `folder` must be locked. */
export async function measureScrolling(folder: string): Promise<void> {
  const loopback = await startLoopback(folder);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(loopback.address);
    await page
      .getByLabel(/^Passphrase/)
      .first()
      .fill(TEST_PASSPHRASE);
    await page.getByRole('button', { name: /^Unlock/ }).click();
    await page.getByRole('link', { name: 'Cases' }).first().click();
    await page.locator('.case-table tbody tr[data-index]').first().waitFor();
    await page.waitForTimeout(1500);
    await framesWhileScrolling(page, LIST, by(40), 60);
    reportFrames('scrolling by rows', await framesWhileScrolling(page, LIST, by(40), 240));
    reportFrames('scrolling by screens', await framesWhileScrolling(page, LIST, by(900), 240));
    reportFrames('scrolling through all of it', await framesWhileScrolling(page, LIST, by(25_000), 200));
  } finally {
    await browser.close();
    await loopback.stop();
  }
}
