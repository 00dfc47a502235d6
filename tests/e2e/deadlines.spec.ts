/** @file Deadlines by keyboard: counted, chosen, changed, ended and found again; the page with its list and month; templates; the calendar file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { recordSchoolYear } from '../../electron/core/district/school-years.ts';
import { enterExample } from '../core/deadlines/example.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openExampleMatter } from '../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  const daysOff = [{ day: '2026-03-20', kind: 'closed' as const, reason: 'Institute day of the county' }];
  const year = { label: '2025-26', firstDay: '2025-08-20', lastDay: '2026-06-03', daysOff };
  await recordSchoolYear(context, { id: null, basedOn: null, year });
  caseId = await openExampleMatter(context);
  await enterExample(context, caseId, { text: 'Send what Dana Wyeth asked for' });
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
const said = (page: Page) => page.locator('.said-so');
const openOnes = (page: Page) => page.getByRole('list', { name: 'Open deadlines' });
const dialog = (page: Page) => page.getByRole('dialog');

test('a day is counted and shown with the day it is moved on to; nobody but a person chooses, changes or ends it', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await goTo(page, `#/cases/${caseId}/log`);
  const form = page.getByRole('form', { name: 'New deadline' });
  await test.step('both days stand, with how they came about', async () => {
    await page.getByRole('button', { name: 'Add a deadline' }).press('Enter');
    await expect(form.getByRole('combobox', { name: 'Rule' })).toBeFocused();
    await page.keyboard.type('employment-history');
    await expect(page.getByRole('option', { name: 'Answer the employment-history form' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: 'The employment-history form was received' }).fill('Mar 8, 2026');
    await expect(form.getByRole('radio', { name: 'Mar 28, 2026, as the rule counts' })).toBeChecked();
    await expect(form.getByRole('radio', { name: 'Mar 30, 2026, moved on under 5 ILCS 70/1.11' })).not.toBeChecked();
    await expect(form).toContainText('Mar 28, 2026 is a day of rest (Saturday)');
    await expect(form).toContainText('Confirm with counsel.');
    await expectAccessibleInBothSchemes(page, host);
    await form.getByRole('radio', { name: /as the rule counts/ }).press('ArrowDown');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(said(page)).toContainText('The last day is Mar 30, 2026. It stays until somebody says otherwise.');
    await expect(openOnes(page)).toContainText('as the rule counts Mar 28, 2026 · moved on under 5 ILCS 70/1.11 to Mar 30, 2026');
  });
  await test.step('business days name the days that were left out', async () => {
    await page.getByRole('button', { name: 'Add a deadline' }).press('Enter');
    await page.keyboard.type('inspect the personnel record');
    await expect(page.getByRole('option', { name: 'Let the employee inspect the personnel record', exact: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: /personnel record was received/ }).fill('Mar 13, 2026');
    await expect(form).toContainText('Not counted, besides weekends: Mar 20, 2026.');
    await form.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Add a deadline' })).toBeFocused();
  });
  const row = openOnes(page).getByRole('listitem').filter({ hasText: 'Answer the employment-history form' }).first();
  await test.step('a change asks for its reason and leaves what stays blank', async () => {
    await row.getByRole('button', { name: /^Change/ }).press('Enter');
    await expect(dialog(page).getByRole('textbox', { name: 'New last day' })).toBeFocused();
    await page.keyboard.type('Mar 27, 2026');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('textbox', { name: 'Reason', exact: true })).toBeFocused();
    await page.keyboard.type('The office is closed on Monday.');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('Last day Mar 27, 2026: The answer is due within 20 calendar days');
    await expect(row).toContainText(/Changed from Mar 30, 2026 to Mar 27, 2026 by Mara Voss.*The office is closed on Monday\./);
    await expect(row).toContainText('Warning Mar 21, 2026');
  });
  await test.step('it ends with the day it was done, and Undo opens it again', async () => {
    await row.getByRole('button', { name: /^Enter the day it was done/ }).press('Enter');
    await dialog(page).getByRole('textbox', { name: 'Done on' }).fill('Mar 26, 2026');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('The day is entered.');
    await expect(openOnes(page)).not.toContainText('Answer the employment-history form');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row).toContainText('Opened again by Mara Voss');
  });
  await test.step('it is set aside with a reason, and stands below with it', async () => {
    await row.getByRole('button', { name: /^Set aside/ }).press('Enter');
    await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('The form was taken back.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show 1 over or not running' }).press('Enter');
    await expect(page.getByRole('list', { name: 'Deadlines that are over' })).toContainText('The form was taken back.');
  });
  await test.step('what the record says may have begun waits until somebody decides', async () => {
    const begun = page.getByRole('region', { name: 'May have begun' });
    await begun.getByRole('button', { name: /^Show 1 deadline that may run/ }).press('Enter');
    await begun.getByRole('button', { name: /^Does not run.*Finish the investigation/ }).press('Enter');
    await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('The District sets no day.');
    await page.keyboard.press('Enter');
    await expect(begun).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(begun).toBeVisible();
  });
});

test('the page has every date as a list and by month, and a template gives tasks with their days', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await expect(page.getByRole('region', { name: 'Due', exact: true })).toContainText('Send what Dana Wyeth asked for');
  await test.step('tasks from a template, counted in business days', async () => {
    await goTo(page, `#/cases/${caseId}/log`);
    await page.getByRole('button', { name: 'Add tasks from a template' }).press('Enter');
    await dialog(page).getByRole('combobox', { name: 'Template' }).selectOption('After the findings');
    await dialog(page).getByRole('textbox', { name: 'Counted from' }).fill('Mar 18, 2026');
    await expect(dialog(page)).toContainText('Due Mar 23, 2026');
    await dialog(page)
      .getByRole('checkbox', { name: /^Write the letter/ })
      .press('Space');
    await dialog(page).getByRole('button', { name: 'Add 3 tasks' }).press('Enter');
    await expect(page.getByRole('list', { name: 'Open tasks' })).toContainText('Have the findings read by a second person');
  });
  await goTo(page, '#/deadlines');
  const dates = page.getByRole('list', { name: 'Dates' });
  await test.step('the list is narrowed, and a link leads to the deadline', async () => {
    await expect(dates.getByRole('listitem')).toHaveCount(4);
    await expect(dates).toContainText('As the rule counts Mar 22, 2026 · moved on under 5 ILCS 70/1.11 to Mar 23, 2026');
    await expectAccessibleInBothSchemes(page, host);
    await page.getByRole('textbox', { name: 'Find' }).fill('5/22-94');
    await expect(dates.getByRole('listitem')).toHaveCount(1);
    await dates.getByRole('link', { name: 'Send what Dana Wyeth asked for' }).press('Enter');
    await expect(page.getByRole('button', { name: /^Enter the day it was done .Send what/ })).toBeFocused();
  });
  await test.step('opening the case cleared nothing, and the month is walked by arrows', async () => {
    await goTo(page, '#/deadlines');
    await expect(dates.getByRole('listitem')).toHaveCount(4);
    await page.getByRole('radio', { name: 'Calendar' }).press('Space');
    const month = page.getByRole('table');
    const earlier = page.getByRole('button', { name: /^Earlier/ });
    for (let tries = 0; tries < 240 && !(await month.getByRole('button', { name: /^Mar 1, 2026/ }).isVisible()); tries += 1)
      await earlier.press('Enter');
    await month.getByRole('button', { name: /^Mar 1, 2026/ }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect(month.getByRole('button', { name: /^Mar 22, 2026, 1 date.*Send what Dana Wyeth asked for/ })).toBeFocused();
    await expect(page.getByRole('list', { name: 'Last days' })).toContainText('105 ILCS 5/22-94');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(month.getByRole('button', { name: /^Mar 20, 2026.*Institute day of the county.*closed/ })).toBeFocused();
    await expectAccessibleInBothSchemes(page, host);
  });
  await test.step('the calendar file holds no name and nothing typed', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export calendar file' }).press('Enter');
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    for (const word of ['Dana Wyeth', 'Quennell', 'Voss', 'findings read']) expect(file).not.toContain(word);
    expect(file).toContain('DTSTART;VALUE=DATE:20260322');
  });
  await test.step('rules and templates are kept here', async () => {
    await page.getByRole('radio', { name: 'Rules' }).press('Space');
    await page.getByRole('textbox', { name: 'Find' }).fill('employment-history');
    const rules = page.getByRole('list', { name: 'Rules' });
    await rules.getByRole('button', { name: /^Change the rule/ }).press('Enter');
    await rules.getByRole('textbox', { name: 'Why the wording changes' }).fill('Read in the text.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(rules).toContainText('The District’s own wording, by Mara Voss: Read in the text.');
    await page.getByRole('radio', { name: 'Task templates' }).press('Space');
    await page.getByRole('button', { name: /^Take out of use.*After the findings/ }).press('Enter');
    await expect(said(page)).toContainText('The template is out of use; tasks made from it stay.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('button', { name: /^Take out of use.*After the findings/ })).toBeVisible();
  });
});
