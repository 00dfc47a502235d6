/** @file R18 in a browser: a lock takes the window's state with it, at once, whoever locks. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { chargeExample, openExampleMatter, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { expect, test } from '../support/application-window.ts';
import { phrasesInHeap } from '../support/heap.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

const TIMES = process.env.DUE_COURSE_LONG === '1' ? 20 : 2;
const TYPED = ['Heliotrope Quandary', 'Marigold Verity'];

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  caseId = await openExampleMatter(casebook.session());
  await chargeExample(casebook.session(), caseId, [SIXTH_CLAUSE]);
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/** A call as the window makes it, by its address with the launch token. */
async function call(address: string, procedure: string): Promise<unknown> {
  const { origin, hash } = new URL(address);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${hash.slice('#token='.length)}` };
  const response = await fetch(`${origin}/rpc/casebook/${procedure}`, { method: 'POST', headers, body: '{}' });
  return ((await response.json()) as { json: unknown }).json;
}

test('what was typed and read is gone from the page, its heap and its history as soon as the casebook locks', async ({
  openApplication,
}) => {
  test.setTimeout(60_000 * TIMES);
  const { page, address } = await openApplication(casebook.folder);
  for (let time = 0; time < TIMES; time += 1) {
    await unlock(page);
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/cases/${caseId}/findings`);
    // What was typed before the last lock came back out of the casebook.
    await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue(time === 0 ? '' : (TYPED[0] ?? ''));
    await page.getByRole('textbox', { name: 'Rationale' }).fill(TYPED[0] ?? '');
    await page.getByRole('textbox', { name: /^Contrary evidence/ }).fill(TYPED[1] ?? '');
    expect(await phrasesInHeap(page, TYPED), 'the positive control').toEqual(TYPED);
    // Not the window itself: another window, or the idle time.
    await call(address, 'lock');
    await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible({ timeout: 3_000 });
    expect(await phrasesInHeap(page, [...TYPED, TEST_PASSPHRASE])).toEqual([]);
    expect(await page.content()).not.toContain(TYPED[0]);
    expect(page.url()).not.toContain('token');
    await page.goBack().catch(() => null);
    await expect(page.locator('body')).not.toContainText(TYPED[0] ?? '');
    await page.goto(address);
  }
});

test('the window that locks comes back to where it was, and its token stays out of sight', async ({ openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await page.getByRole('link', { name: 'Policies' }).click();
  await expect(page.getByRole('heading', { name: 'Policies', level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible();
  expect(page.url()).not.toContain('token');
  await unlock(page);
  await expect(page).toHaveURL(/#\/policies$/);
});

test('closing the window locks the casebook, and the lock says why', async ({ openApplication }) => {
  const { page, address } = await openApplication(casebook.folder);
  await unlock(page);
  await page.close();
  await expect
    .poll(async () => call(address, 'status'), { timeout: 20_000 })
    .toMatchObject({ state: 'locked', lockedBecause: 'window-closed' });
});

test('what was copied is taken off the clipboard at the lock while the window kept the focus', async ({ openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await unlock(page);
  await page.getByRole('heading', { name: 'Today', level: 1 }).selectText();
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Today');
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('');
});
