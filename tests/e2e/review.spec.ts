import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createApplication } from '../../electron/core/application.ts';
import { createSampleCasebook } from '../../electron/core/sample/create-sample-casebook.ts';
import { directPorts } from '../../electron/hosts/direct-ports.ts';
import { expect, expectAccessible, type Host, test } from '../support/application-window.ts';
import { SAMPLE_PASSPHRASE } from '../support/command-line.ts';

const REVIEWER = 'Lee Hollowbrook';
const PASSPHRASE = 'lantern gravel teapot anchor 58';

/** The sample with a reviewer: the principal of its first case, who is a witness in it too. */
async function sampleWithReviewer(folder: string): Promise<string> {
  const casebook = await createSampleCasebook(folder, SAMPLE_PASSPHRASE, directPorts());
  const application = createApplication(directPorts());
  const status = await application.casebook.select({ folder: casebook });
  const [office] = status.state === 'locked' ? status.people : [];
  await application.casebook.unlock({ loginName: office?.loginName ?? '', passphrase: SAMPLE_PASSPHRASE });
  await application.access.addReviewer({ displayName: REVIEWER, passphrase: PASSPHRASE });
  await application.close();
  return casebook;
}

async function look(page: Page, host: Host, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const folder = process.env.DUE_COURSE_SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${screen}-${colorScheme}.png`), fullPage: true });
    await test.step(`axe on ${screen}, ${colorScheme}`, () => expectAccessible(page, host));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function unlockAs(page: Page, who: RegExp | string, passphrase: string): Promise<void> {
  await page.getByLabel('Who you are').selectOption({ label: typeof who === 'string' ? who : ((await optionMatching(page, who)) ?? '') });
  await page
    .getByLabel(/^Passphrase/)
    .first()
    .fill(passphrase);
  await page.getByRole('button', { name: /^Unlock/ }).click();
}

async function optionMatching(page: Page, who: RegExp): Promise<string | undefined> {
  const options = await page.getByLabel('Who you are').locator('option').allTextContents();
  return options.find((option) => who.test(option));
}

async function openReviewTab(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Marked quizzes/ }).click();
  await page
    .getByRole('navigation', { name: 'Parts of this case' })
    .getByRole('link', { name: /^Review/ })
    .click();
}

const hears = (page: Page, sentence: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: sentence }).first()).toBeVisible();

test('a principal reads a case, comments, ticks a task and sends, and the office finds it', async ({ host, openApplication }) => {
  const folder = await mkdtemp(join(tmpdir(), 'due-course-review-'));
  try {
    const casebook = await sampleWithReviewer(folder);
    const { page } = await openApplication(casebook);
    page.setDefaultTimeout(15_000);

    await unlockAs(page, /Imogen/, SAMPLE_PASSPHRASE);
    await openReviewTab(page);
    await look(page, host, 'review-empty');
    await page.getByRole('button', { name: 'Assign case' }).click();
    await page.getByLabel('Answer by').fill('Dec 4, 2026');
    await page
      .getByLabel('Your words to the reviewer')
      .fill('Please see that nobody asks Morgan Fairweather about it. Ms. Whitlock may add to it.');
    await page.getByRole('button', { name: 'Add a task' }).click();
    await page.getByLabel('Task 1').fill('Send the duty schedule of that day.');
    await expect(page.getByText('Please see that nobody asks the complainant about it. The respondent may add to it.')).toBeVisible();
    await look(page, host, 'review-assign');
    await page.getByRole('button', { name: 'Seal and assign' }).click();
    await hears(page, `The summary is sealed to ${REVIEWER}`);
    expect(await readdir(join(casebook, 'review'))).toHaveLength(1);
    await look(page, host, 'review-assigned');
    await page.getByRole('button', { name: /^Lock/ }).click();

    await unlockAs(page, REVIEWER, PASSPHRASE);
    await expect(page.getByRole('heading', { name: 'Summaries for you' })).toBeVisible();
    await look(page, host, 'room-list');
    await page.getByRole('button', { name: /^Read and answer/ }).click();
    await expect(page.getByText('the respondent posted a picture of three marked quizzes', { exact: false }).first()).toBeVisible();
    expect(await page.locator('main').innerText()).not.toMatch(/Whitlock|Fairweather|Hollowbrook/);
    await page.getByRole('button', { name: 'Comment on Allegation 1' }).click();
    await page.getByLabel('Your comment on “Allegation 1”').fill('Third period is a preparation period in that room.');
    await page.getByLabel('Anything else you know or want to ask').fill('May I speak to the class?');
    await page.getByRole('checkbox', { name: 'This is a question, please answer it' }).last().check();
    await page.getByRole('checkbox', { name: /duty schedule/ }).check();
    await expect(page.getByText('What you typed is kept. It is not sent yet.')).toBeVisible();
    await look(page, host, 'room-reading');

    // A lock in the middle of it loses nothing.
    await page.getByRole('button', { name: /^Lock/ }).click();
    await unlockAs(page, REVIEWER, PASSPHRASE);
    await expect(page.getByText('Begun, not sent')).toBeVisible();
    await page.getByRole('button', { name: /^Read and answer/ }).click();
    await expect(page.getByLabel('Your comment on “Allegation 1”')).toHaveValue('Third period is a preparation period in that room.');
    await page.getByRole('button', { name: 'Send my response' }).click();
    await expect(page.getByText('Your response holds 1 comment, 1 question and 1 task done.')).toBeVisible();
    await look(page, host, 'room-send');
    await page.getByRole('dialog').getByRole('button', { name: 'Send my response' }).click();
    await hears(page, 'Your response is sealed and sent.');
    await expect(page.getByText('Nothing has changed since.')).toBeVisible();
    await page.getByRole('button', { name: /^Lock/ }).click();

    await unlockAs(page, /Imogen/, SAMPLE_PASSPHRASE);
    if (await page.getByRole('row', { name: /Marked quizzes/ }).isVisible()) await openReviewTab(page);
    const card = page.getByRole('article', { name: `Review by ${REVIEWER}` });
    await expect(card.getByText('Third period is a preparation period in that room.')).toBeVisible();
    await expect(card.getByText('May I speak to the class?')).toBeVisible();
    await expect(card.getByText('Done, says the reviewer')).toBeVisible();
    await look(page, host, 'review-answered');
    await page.getByRole('button', { name: 'Look for responses now' }).click();
    await hears(page, 'No new response has come.');
    await card.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByLabel('Reason').fill('The case goes to the board.');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await hears(page, `The case is no longer with ${REVIEWER}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
