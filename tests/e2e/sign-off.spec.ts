import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessibleInBothSchemes, type Host, test } from '../support/application-window.ts';
import { SAMPLE_PASSPHRASE } from '../support/command-line.ts';
import { openReviewTab, REVIEWER, REVIEWER_PASSPHRASE, sampleWithReviewer, unlockAs } from '../support/sample-with-reviewer.ts';

// Making the sample is a good part of it.
test.describe.configure({ timeout: 600_000 });

/** Presses of the pointer in the window so far. */
const presses = (page: Page): Promise<number> => page.evaluate(() => (globalThis as { presses?: number }).presses ?? 0);

async function countPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counter = globalThis as { presses?: number };
    counter.presses = 0;
    addEventListener('pointerdown', () => (counter.presses = (counter.presses ?? 0) + 1), { capture: true });
  });
}

const hears = (page: Page, sentence: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: sentence }).first()).toBeVisible();

async function look(page: Page, screen: string): Promise<void> {
  const folder = process.env.DUE_COURSE_SCREENSHOTS;
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(folder, `${screen}-${colorScheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** Opens, reads, comments on a paragraph, ticks two tasks, signs: as a principal with a mouse does. */
async function reviewAndSign(page: Page, host: Host): Promise<number> {
  const people = page.getByLabel('Who you are');
  await people.waitFor();
  await countPresses(page);
  const label = (await people.locator('option').allTextContents()).find((option) => option.includes(REVIEWER)) ?? REVIEWER;
  // The system's own list: opening it and choosing are two presses that the window does not see.
  await people.selectOption({ label });
  const field = page.getByLabel(/^Passphrase/).first();
  await field.click();
  await page.keyboard.type(REVIEWER_PASSPHRASE);
  await page.getByRole('button', { name: /^Unlock/ }).click();
  await page.getByRole('button', { name: /^Read and answer/ }).click();
  await expect(page.getByRole('heading', { name: 'Dates and states' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Comment on the paragraph/ })
    .first()
    .click();
  await page.keyboard.type('It was in third period.');
  await page.getByRole('checkbox', { name: /duty schedule/ }).click();
  await page.getByRole('checkbox', { name: /who covers the class/ }).click();
  await page.getByLabel('Your name, as your signature').click();
  await page.keyboard.type(REVIEWER);
  await expect(page.getByText('What you typed is kept. It is not sent yet.')).toBeVisible();
  await expectAccessibleInBothSchemes(page, host);
  await look(page, 'room-signing');
  await page.getByRole('button', { name: 'Sign and send' }).click();
  await expect(page.getByText(`It bears the signature ${REVIEWER}`, { exact: false })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign and send' }).click();
  await hears(page, 'Your response is sealed and sent.');
  return (await presses(page)) + 2;
}

test('a reviewer opens, reads, comments, marks two tasks and signs in at most twelve clicks; the office answers and signs off', async ({
  host,
  openApplication,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'due-course-sign-off-'));
  try {
    const { page } = await openApplication(await sampleWithReviewer(folder));
    await unlockAs(page, 'Imogen', SAMPLE_PASSPHRASE);
    await openReviewTab(page);
    await page.getByRole('button', { name: 'Assign case' }).click();
    for (const [place, task] of ['Send the duty schedule of that day.', 'Say who covers the class.'].entries()) {
      await page.getByRole('button', { name: 'Add a task' }).click();
      await page.getByLabel(`Task ${place + 1}`).fill(task);
    }
    await page.getByRole('button', { name: 'Seal and assign' }).click();
    await hears(page, `The summary is sealed to ${REVIEWER}`);
    await page.getByRole('button', { name: /^Lock/ }).click();

    const clicks = await reviewAndSign(page, host);
    test.info().annotations.push({ type: 'clicks', description: String(clicks) });
    expect(clicks).toBeLessThanOrEqual(12);
    await page.getByRole('button', { name: /^Lock/ }).click();

    await unlockAs(page, 'Imogen', SAMPLE_PASSPHRASE);
    const card = page.getByRole('article', { name: `Review by ${REVIEWER}` });
    const today = page.getByRole('heading', { name: 'Today', level: 1 });
    await card.or(today).first().waitFor();
    if (await today.isVisible()) await openReviewTab(page);
    await expect(card.getByText('Done', { exact: true })).toBeVisible();
    await expect(card.getByText(`${REVIEWER}, over the digest of version 1, which matches`)).toBeVisible();
    await card.getByRole('button', { name: /^Answer on/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Your answer').fill('Thank you, that is noted.');
    await page.keyboard.press('Control+Enter');
    await hears(page, 'Your answer is recorded.');
    await expect(card.getByText('goes out with the next version that you seal')).toBeVisible();

    await page.getByRole('button', { name: 'Sign off on Finding on allegation 1' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Reason').fill('I read the record and agree.');
    await page.getByRole('dialog').getByLabel('In what office').fill('Director of human resources');
    await look(page, 'sign-off-dialog');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click();
    await hears(page, 'Finding on allegation 1 is signed off.');
    await expect(page.getByText('who also investigated this case').first()).toBeVisible();

    await page.getByRole('button', { name: 'Exclude a person' }).click();
    await page.getByRole('textbox', { name: 'Who', exact: true }).fill(REVIEWER);
    await page.getByRole('textbox', { name: 'Why', exact: true }).fill('Saw it happen, and is asked about it.');
    await page.keyboard.press('Control+Enter');
    await hears(page, 'They are excluded from reviewing and deciding this case.');
    await expect(page.getByRole('table').getByText('Answered it').first()).toBeVisible();
    await expectAccessibleInBothSchemes(page, host);
    await look(page, 'review-sign-off');
    await page.getByRole('button', { name: 'Assign case' }).click();
    await page.getByRole('button', { name: 'Seal and assign' }).click();
    await expect(page.getByText('This person is excluded from reviewing and deciding this case', { exact: false }).first()).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
