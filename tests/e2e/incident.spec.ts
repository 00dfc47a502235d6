/** @file One incident with three respondents, by keyboard: one screenshot cited under three numbers, restricted, and the incident split and put together again. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { takeIn } from '../core/chain/example-matter.ts';
import { bytesOf, openFirst } from '../core/incident/example-incident.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

const SCREENSHOT = 'screenshot-of-the-chat.txt';

let casebook: TemporaryCasebook;
let first: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  first = (await openFirst(context)).summary.id;
  await takeIn(context, first, SCREENSHOT, bytesOf('What the chat shows.'));
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

const said = (page: Page) => page.locator('.said-so');
const tab = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name });

/** From the header of a case to the page of its incident. */
async function toIncident(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Incident/ })).toBeFocused();
}

/** Everything that the form asks is whom the case is about. */
async function openCaseAbout(page: Page, name: string, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Open a case for another respondent' }).press('Enter');
  const form = page.getByRole('form', { name: 'Open a case for another respondent' });
  await expect(form.getByRole('combobox', { name: 'Respondent' })).toBeFocused();
  await page.keyboard.insertText(name);
  await form.getByRole('textbox', { name: 'Position' }).fill('Science teacher');
  await expect(form.getByPlaceholder('Science teacher, report of Oct 15, 2021')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(said(page)).toContainText(`Case ${number} is open, in the same incident.`);
}

async function addEvidence(page: Page, names: readonly string[]): Promise<void> {
  await tab(page, /^Evidence/).press('Enter');
  const files = names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`What ${name} says.`) }));
  await page.getByLabel('Files to add as evidence').setInputFiles(files);
  await page.getByLabel(/^How it was obtained/).selectOption({ label: 'From a District system' });
  await page.getByRole('button', { name: /^Add (evidence|\d+ files as evidence)$/ }).press('Enter');
  for (const name of names) await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
}

async function citeScreenshot(page: Page, label: string): Promise<void> {
  const panel = page.getByRole('region', { name: 'Cite evidence of the incident' });
  await panel.getByRole('button', { name: `Cite in this case: ${SCREENSHOT}` }).press('Enter');
  await expect(said(page)).toContainText(`${SCREENSHOT} is ${label} of this case.`);
  // The exhibit opens and takes the focus; a key pressed before that would go to its heading.
  await expect(
    page
      .getByRole('region', { name: `${label} ${SCREENSHOT}` })
      .getByRole('heading')
      .first(),
  ).toBeFocused();
}

test('three respondents, one screenshot under three numbers; restricted; split and put together again', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  page.setDefaultTimeout(15_000);
  await unlock(page);
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/cases/${first}/overview`);

  await test.step('further cases ask for the respondent and nothing of the report', async () => {
    await toIncident(page, 'The report behind this case');
    await openCaseAbout(page, 'Ruben Castellan', '2026-0002');
    await expect(page.getByText('A parent saw graded quizzes with first names on a public account.').first()).toBeVisible();
    await addEvidence(page, ['calendar.txt', 'statement.txt']);
    await citeScreenshot(page, 'Ex. 3');
    await toIncident(page, 'Other cases from this report');
    await openCaseAbout(page, 'Wanda Fairbrook', '2026-0003');
    await addEvidence(page, ['message.txt']);
    await citeScreenshot(page, 'Ex. 2');
  });

  await test.step('the exhibit tells its other numbers, and is restricted by the keyboard', async () => {
    const detail = page.getByRole('region', { name: `Ex. 2 ${SCREENSHOT}` });
    await expect(detail.getByRole('link', { name: 'Ex. 1 of 2026-0001, Dana Whitlock' })).toBeVisible();
    await expect(detail.getByText('Taken in for case 2026-0001.')).toBeVisible();
    await expectAccessibleInBothSchemes(page, host);
    await detail.getByRole('button', { name: 'Restrict to named people' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Who may see Ex. 2?' });
    await expect(dialog.getByText('Ex. 1 of 2026-0001, Ex. 3 of 2026-0002')).toBeVisible();
    await dialog.getByLabel('Reason').fill('It shows a child.');
    await expectAccessibleInBothSchemes(page, host);
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('Ex. 2 is restricted to Mara Voss.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(said(page)).toContainText('Ex. 2 is open to everybody with a key again.');
  });

  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  await test.step('the incident shows one item with three numbers', async () => {
    await toIncident(page, 'Other cases from this report');
    const row = evidence.getByRole('row', { name: new RegExp(SCREENSHOT) });
    await expect(row.getByRole('link')).toHaveText(['Ex. 1 of 2026-0001', 'Ex. 3 of 2026-0002', 'Ex. 2 of 2026-0003']);
  });

  await test.step('a split says beforehand what goes, and both sides say afterwards what went and why', async () => {
    await page.getByRole('button', { name: 'Split off cases' }).press('Enter');
    const form = page.getByRole('form', { name: 'Split off cases' });
    await expect(form.getByRole('checkbox', { name: '2026-0001, Dana Whitlock' })).toBeFocused();
    await form.getByRole('checkbox', { name: '2026-0003, Wanda Fairbrook' }).press('Space');
    await expect(form.getByText(/^message\.txt \(Ex\. 1 of 2026-0003\): goes along$/)).toBeVisible();
    await expect(form.getByText(/^screenshot-of-the-chat\.txt .*: stays here and is cited from both$/)).toBeVisible();
    await form.getByLabel('Reason').fill('Another evening and another chat.');
    await expectAccessibleInBothSchemes(page, host);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Incident with one case' })).toBeVisible();
    const history = page.getByRole('region', { name: 'Splits and mergers' });
    await expect(history).toContainText('Another evening and another chat.');
    await history.getByRole('link', { name: /^The other incident/ }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Incident with 2 cases' })).toBeVisible();
    await expect(history).toContainText('Split off case 2026-0003 into an incident of their own.');
    await history.getByRole('button', { name: 'Put it together again' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Reason').fill('It was one evening after all.');
    await page.getByRole('dialog').getByRole('button', { name: 'Merge again' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Incident with 3 cases' })).toBeVisible();
    await expect(evidence.getByRole('row', { name: /message\.txt/ })).toBeVisible();
  });
});
