/** @file The sample with a reviewer in it, and the ways into it that journeys share. */
import type { Page } from '@playwright/test';
import { createApplication } from '../../electron/core/application.ts';
import { createSampleCasebook } from '../../electron/core/sample/create-sample-casebook.ts';
import { directPorts } from '../../electron/hosts/direct-ports.ts';
import { SAMPLE_PASSPHRASE } from './command-line.ts';

export const REVIEWER = 'Lee Hollowbrook';
export const REVIEWER_PASSPHRASE = 'lantern gravel teapot anchor 58';

/** The sample with a reviewer: the principal of its first case, who is a witness in it too. */
export async function sampleWithReviewer(folder: string): Promise<string> {
  const casebook = await createSampleCasebook(folder, SAMPLE_PASSPHRASE, directPorts());
  const application = createApplication(directPorts());
  const status = await application.casebook.select({ folder: casebook });
  const [office] = status.state === 'locked' ? status.people : [];
  await application.casebook.unlock({ loginName: office?.loginName ?? '', passphrase: SAMPLE_PASSPHRASE });
  await application.access.addReviewer({ displayName: REVIEWER, passphrase: REVIEWER_PASSPHRASE });
  await application.close();
  return casebook;
}

/** `who` is a part of the name as the unlock screen lists it. */
export async function unlockAs(page: Page, who: string, passphrase: string): Promise<void> {
  const people = page.getByLabel('Who you are');
  await people.waitFor();
  const label = (await people.locator('option').allTextContents()).find((option) => option.includes(who)) ?? who;
  await people.selectOption({ label });
  await page
    .getByLabel(/^Passphrase/)
    .first()
    .fill(passphrase);
  await page.getByRole('button', { name: /^Unlock/ }).click();
}

export async function openReviewTab(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }).click();
  await page.getByLabel('Filter cases').fill('Marked quizzes');
  await page.getByRole('row', { name: /Marked quizzes/ }).click();
  await page
    .getByRole('navigation', { name: 'Parts of this case' })
    .getByRole('link', { name: /^Review/ })
    .click();
}
