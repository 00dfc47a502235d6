/** @file The list of years of work in a real window: frames while it is scrolled, slowly and from end to end, and filtered. */
import { chromium, type Page } from '@playwright/test';
import { startLoopback } from '../support/start-loopback.ts';
import { TEST_PASSPHRASE } from '../support/temporary-casebook.ts';
import { percentile } from './list-and-find.ts';
import { median } from './measure.ts';

/** Milliseconds between frames while the list is scrolled by `step` pixels a frame, `frames` times. */
function framesWhileScrolling(page: Page, step: number, frames: number): Promise<number[]> {
  return page.evaluate(
    ({ step, frames }) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('.case-table');
        const times: number[] = [];
        let before = performance.now();
        const next = (now: number) => {
          times.push(now - before);
          before = now;
          if (list === null || times.length > frames) resolve(times.slice(1));
          else {
            list.scrollTop += step;
            requestAnimationFrame(next);
          }
        };
        requestAnimationFrame(next);
      }),
    { step, frames },
  );
}

const report = (name: string, times: readonly number[]) =>
  process.stdout.write(
    `         ${name}: frames of ${median(times).toFixed(1)} ms in the median, p95 ${percentile(times, 0.95).toFixed(1)}, longest ${Math.max(...times).toFixed(1)} ms, ${times.filter((time) => time > 50).length} of ${times.length} over 50 ms (target none)\n`,
  );

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
    await framesWhileScrolling(page, 40, 60);
    report('scrolling by rows', await framesWhileScrolling(page, 40, 240));
    report('scrolling by screens', await framesWhileScrolling(page, 900, 240));
    report('scrolling through all of it', await framesWhileScrolling(page, 25_000, 200));
  } finally {
    await browser.close();
    await loopback.stop();
  }
}
