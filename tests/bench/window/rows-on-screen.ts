/** @file A thousand rows in a real window over loopback: the call as the window makes it, and the change of screen until they are painted. */
import { chromium, type Page } from '@playwright/test';
import { startLoopback } from '../../support/start-loopback.ts';
import { TEST_PASSPHRASE } from '../../support/temporary-casebook.ts';
import { casebookWithCases } from '../casebook-with-cases.ts';
import { median, type Ratio } from '../measure.ts';

const ROWS = 1000;
const ROUNDS = 15;

/** Milliseconds of one call from inside the page, answer read and parsed. */
function call(page: Page, token: string, path: string, input: unknown): Promise<number> {
  return page.evaluate(
    async ({ token, path, input }) => {
      const started = performance.now();
      const response = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ json: input }),
      });
      await response.json();
      return performance.now() - started;
    },
    { token, path, input },
  );
}

/** Milliseconds from leaving the other screen until `selector` stands and a frame with it has been painted. */
function changeScreen(page: Page, hash: string, selector: string): Promise<number> {
  return page.evaluate(
    ({ hash, selector }) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const look = () => {
          if (document.querySelector(selector) === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - started));
        };
        location.hash = hash;
        requestAnimationFrame(look);
      }),
    { hash, selector },
  );
}

async function measure(page: Page, token: string): Promise<Ratio[]> {
  const [empty, list, settings, cases]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const input = { status: null, contains: '', offset: 0, limit: ROWS };
    const lap = [
      await call(page, token, 'casebook/status', null),
      await call(page, token, 'cases/list', input),
      await changeScreen(page, '#/settings', '#content input'),
      await changeScreen(page, '#/cases', 'tbody tr[data-index]'),
    ] as const;
    if (round === 0) continue;
    for (const [index, series] of [empty, list, settings, cases].entries()) series.push(lap[index] ?? Number.NaN);
  }
  const ratio = (name: string, baseline: string, subject: number[], base: number[]): Ratio => ({
    name,
    baseline,
    target: 'both within one frame budget of 50 ms',
    ratio: median(subject) / median(base),
    milliseconds: median(subject),
    baselineMilliseconds: median(base),
  });
  return [
    ratio(`${ROWS} cases called from the window`, 'an empty call', list, empty),
    ratio(`${ROWS} cases on screen`, 'the settings on screen', cases, settings),
  ];
}

export async function measureRowsOnScreen(): Promise<Ratio[]> {
  const casebook = await casebookWithCases(ROWS);
  await casebook.application.close();
  const loopback = await startLoopback(casebook.folder);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(loopback.address);
    await page
      .getByLabel(/^Passphrase/)
      .first()
      .fill(TEST_PASSPHRASE);
    await page.getByRole('button', { name: /^Unlock/ }).click();
    await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
    await page.locator('tbody tr[data-index]').first().waitFor();
    return await measure(page, loopback.launchToken);
  } finally {
    await browser.close();
    await loopback.stop();
    await casebook.dispose();
  }
}
