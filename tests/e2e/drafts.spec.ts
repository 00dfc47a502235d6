/** @file Nothing typed is lost: over a crash, a lock and another window; what was done by mistake is taken back with a key. */
import { once } from 'node:events';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { chargeExample, openExampleMatter, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { type RunningLoopback, startLoopback } from '../support/start-loopback.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
let browser: Browser;
let host: RunningLoopback;

test.beforeAll(async () => {
  const isRoot = process.getuid?.() === 0;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: isRoot ? ['--no-sandbox'] : [] });
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  caseId = await openExampleMatter(casebook.session());
  await chargeExample(casebook.session(), caseId, [SIXTH_CLAUSE]);
  await casebook.application.close();
  host = await startLoopback(casebook.folder);
});
test.afterEach(async () => {
  await host.stop();
  await casebook.dispose();
});

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

async function openTab(page: Page, tab: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/cases/${caseId}/${tab}`);
  await expect(page.getByRole('navigation', { name: 'Parts of this case' })).toBeVisible();
}

const rationale = (page: Page) => page.getByRole('textbox', { name: 'Rationale' });
const unrecorded = (page: Page) => page.getByRole('link', { name: /^Unrecorded text/ });

test('what is typed is there again after the process was killed, and after a lock', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 840 } });
  const page = await context.newPage();
  await page.goto(host.address);
  await unlock(page);
  await expect(unrecorded(page)).toHaveCount(0);
  await openTab(page, 'findings');
  await rationale(page).pressSequentially('The capture and the account agree');
  await expect(page.getByText(/^Not recorded yet, typed today at/)).toBeVisible();
  await page.waitForTimeout(1_500);
  const ended = once(host.process, 'exit');
  host.process.kill('SIGKILL');
  await ended;

  host = await startLoopback(casebook.folder);
  await page.goto(host.address);
  await unlock(page);
  await unrecorded(page).click();
  await expect(page.getByRole('heading', { name: 'Unrecorded text' })).toBeVisible();
  await expect(page.getByText('The capture and the account agree')).toBeVisible();
  await expectAccessibleInBothSchemes(page, 'loopback');
  await page.getByRole('button', { name: /^Go on writing: Finding, case/ }).click();
  await expect(rationale(page)).toHaveValue('The capture and the account agree');

  // No pause between the last stroke and the key.
  await rationale(page).press('End');
  await rationale(page).pressSequentially(', page by page.');
  await page.keyboard.press('ControlOrMeta+l');
  await unlock(page);
  await expect(rationale(page)).toHaveValue('The capture and the account agree, page by page.');
  await expectAccessibleInBothSchemes(page, 'loopback');

  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(rationale(page)).toHaveValue('');
  await expect(unrecorded(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rationale(page)).toHaveValue('The capture and the account agree, page by page.');
  await context.close();
});

test('two windows on one case: the second gets both texts and loses none; a key takes a mistake back', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 840 } });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(host.address);
  await unlock(first);
  await second.goto(host.address);
  await expect(second.getByRole('navigation', { name: 'Main' })).toBeVisible();
  for (const page of [first, second]) await openTab(page, 'findings');
  await rationale(second).fill('Typed in the second window.');

  await first.bringToFront();
  await first.getByRole('radio', { name: /^Substantiated/ }).check();
  await first.getByRole('radio', { name: 'Clause breached' }).check();
  await rationale(first).fill('Recorded in the first window.');
  await first.getByRole('textbox', { name: /^Contrary evidence/ }).fill('None was found.');
  await first.getByRole('button', { name: 'Record finding' }).click();
  await expect(first.getByRole('status').getByText(/is recorded: substantiated/)).toBeVisible();

  await second.bringToFront();
  const both = second.getByRole('region', { name: 'Two texts for one place' });
  await expect(both.getByText('Recorded in the first window.')).toBeVisible();
  await expect(both.getByText('Typed in the second window.')).toBeVisible();
  await expectAccessibleInBothSchemes(second, 'loopback');
  await both.getByRole('button', { name: 'Go on from what is recorded' }).click();
  await expect(rationale(second)).toHaveValue('Recorded in the first window.');
  await expect(both.getByText('Typed in the second window.')).toBeVisible();
  const aside = both.locator('.both-texts').filter({ hasText: 'Typed in the second window.' });
  await aside.getByRole('button', { name: 'Use this text instead' }).click();
  await expect(rationale(second)).toHaveValue('Typed in the second window.');

  await openTab(second, 'allegations');
  await second.getByRole('button', { name: /^Remove 5:125/ }).click();
  await second.getByRole('textbox', { name: 'Reason' }).fill('By mistake.');
  await second.getByRole('button', { name: 'Remove clause' }).click();
  await expect(second.getByRole('button', { name: /^Remove 5:125/ })).toHaveCount(0);
  await expect(second.getByRole('dialog')).toHaveCount(0);
  await second.keyboard.press('ControlOrMeta+z');
  await expect(second.getByRole('button', { name: /^Remove 5:125/ })).toBeVisible();
  await expect(second.getByText(/is charged here again/)).toBeVisible();
  await context.close();
});
