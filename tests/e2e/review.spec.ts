import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Host, test } from '../support/application-window.ts';
import { SAMPLE_PASSPHRASE } from '../support/command-line.ts';
import {
  openReviewTab,
  REVIEWER_PASSPHRASE as PASSPHRASE,
  REVIEWER,
  sampleWithReviewer,
  unlockAs,
} from '../support/sample-with-reviewer.ts';

/** What the reviewer is sent by other ways: the sealed file as the office saves it. */
async function saveSealedFile(page: Page, folder: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the sealed file elsewhere' }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** In both schemes; the screens that are made of the same parts as another are looked at in light alone. */
async function look(page: Page, host: Host, screen: string, schemes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const folder = process.env.DUE_COURSE_SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${screen}-${colorScheme}.png`), fullPage: true });
    await test.step(`axe on ${screen}, ${colorScheme}`, () => expectAccessible(page, host));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

// Making the sample is a good part of each.
test.describe.configure({ timeout: 420_000 });

const hears = (page: Page, sentence: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: sentence }).first()).toBeVisible();

test('a principal reads a case, comments, ticks a task and sends, and the office finds it', async ({ host, openApplication }) => {
  const folder = await mkdtemp(join(tmpdir(), 'due-course-review-'));
  try {
    const casebook = await sampleWithReviewer(folder);
    const { page, close } = await openApplication(casebook);

    await unlockAs(page, 'Imogen', SAMPLE_PASSPHRASE);
    await openReviewTab(page);
    await look(page, host, 'review-empty', ['light']);
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
    await look(page, host, 'review-assigned', ['light']);
    await page.getByRole('button', { name: /^Lock/ }).click();

    await unlockAs(page, REVIEWER, PASSPHRASE);
    await expect(page.getByRole('heading', { name: 'Summaries for you' })).toBeVisible();
    await look(page, host, 'room-list', ['light']);
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
    await look(page, host, 'room-send', ['light']);
    await page.getByRole('dialog').getByRole('button', { name: 'Send my response' }).click();
    await hears(page, 'Your response is sealed and sent.');
    await expect(page.getByText('Nothing has changed since.')).toBeVisible();
    await page.getByRole('button', { name: /^Lock/ }).click();

    await unlockAs(page, 'Imogen', SAMPLE_PASSPHRASE);
    const card = page.getByRole('article', { name: `Review by ${REVIEWER}` });
    const today = page.getByRole('heading', { name: 'Today', level: 1 });
    await card.or(today).first().waitFor();
    if (await today.isVisible()) await openReviewTab(page);
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
    await close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a sealed file opens in a Due Course without a casebook, and the response goes home as a file', async ({ host, openApplication }) => {
  const folder = await mkdtemp(join(tmpdir(), 'due-course-sealed-'));
  try {
    const casebook = await sampleWithReviewer(folder);
    const office = await openApplication(casebook);
    await unlockAs(office.page, 'Imogen', SAMPLE_PASSPHRASE);
    await openReviewTab(office.page);
    await office.page.getByRole('button', { name: 'Assign case' }).click();
    await office.page.getByRole('button', { name: 'Seal and assign' }).click();
    await hears(office.page, `The summary is sealed to ${REVIEWER}`);
    const sealed = await saveSealedFile(office.page, folder);
    expect(await readFile(sealed)).toEqual(await readFile(join(casebook, 'review', (await readdir(join(casebook, 'review')))[0] ?? '')));

    const elsewhere = await openApplication();
    await elsewhere.page.getByLabel('File sent to you').setInputFiles(sealed);
    await unlockAs(elsewhere.page, REVIEWER, PASSPHRASE);
    await elsewhere.page.getByLabel('Anything else you know or want to ask').fill('The hall was empty then.');
    await expect(elsewhere.page.getByText('Send before you close Due Course')).toBeVisible();
    await look(elsewhere.page, host, 'room-lone-file', ['light']);
    await elsewhere.page.getByRole('button', { name: 'Send my response' }).click();
    const [download] = await Promise.all([
      elsewhere.page.waitForEvent('download'),
      elsewhere.page.getByRole('dialog').getByRole('button', { name: 'Send my response' }).click(),
    ]);
    const response = join(folder, download.suggestedFilename());
    await download.saveAs(response);
    await hears(elsewhere.page, 'Your response is sealed in the file');
    await elsewhere.close();

    await office.page.getByLabel('Response file').setInputFiles(response);
    await hears(office.page, 'One response was taken in.');
    await expect(office.page.getByText('The hall was empty then.')).toBeVisible();
    await office.page.getByLabel('Response file').setInputFiles(response);
    await expect(office.page.getByText('This response was taken in before', { exact: false })).toBeVisible();
    await office.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
