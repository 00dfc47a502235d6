/** @file The log by keyboard from any screen, dated tasks, and Today. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { enterLine, enterTask } from '../core/log/example.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openExampleMatter } from '../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  await openExampleMatter(context, 'an older matter');
  caseId = await openExampleMatter(context);
  await enterLine(context, caseId, { text: 'Wrote to the parent.', how: 'letter' });
  await enterTask(context, caseId, { dueOn: '2026-03-09' });
  await enterTask(context, caseId, { text: 'Send the duty schedule', dueOn: '2027-06-30', doer: { name: 'Payroll' } });
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
const lines = (page: Page) => page.getByRole('table', { name: 'Lines of the log' }).locator('tbody tr.log-line');

/** Presses keys that are counted; the text of the line is typed beside them. */
async function writeLine(page: Page, text: string): Promise<number> {
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('l');
  await expect(page.getByRole('textbox', { name: 'What was done' }).last()).toBeFocused();
  await page.keyboard.type(text);
  await press('Enter');
  await expect(said(page)).toContainText(/^Line \d+ is in the log/);
  return keys;
}

test('a line takes at most three keys besides its text, in a case and outside one', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await test.step('from the policies it goes to the case worked in last', async () => {
    await goTo(page, '#/policies');
    await expect(page.getByRole('heading', { name: 'Policies', level: 1 })).toBeVisible();
    expect(await writeLine(page, 'called the union president, left message')).toBeLessThanOrEqual(3);
  });
  await test.step('in a case it goes there', async () => {
    await goTo(page, `#/cases/${caseId}/evidence`);
    await expect(page.getByRole('heading', { name: 'Evidence', level: 2 })).toBeVisible();
    expect(await writeLine(page, 'met the building principal')).toBeLessThanOrEqual(3);
  });
  await goTo(page, `#/cases/${caseId}/log`);
  await expect(lines(page)).toHaveCount(3);
  await expect(lines(page).nth(0)).toContainText('Meeting');
  await expect(lines(page).nth(1)).toContainText('Call');
  await test.step('Undo withdraws the line and keeps its number', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(lines(page).nth(0)).toContainText('Withdrawn');
  });
  await test.step('the panel', async () => {
    await goTo(page, '#/policies');
    await expect(page.getByRole('heading', { name: 'Policies', level: 1 })).toBeVisible();
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog', { name: 'Add a line to the log' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Case' })).toHaveValue(/graded quizzes on the porch/);
    await expectAccessibleInBothSchemes(page, host);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('the log of a case: corrected while it is open, frozen with addenda, printed', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await goTo(page, `#/cases/${caseId}/log`);
  await test.step('a line entered months ago is frozen and takes an addendum', async () => {
    await expect(lines(page).nth(0)).toContainText('Frozen');
    await expect(page.getByRole('button', { name: 'Correct line 1' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Add an addendum to line 1' }).press('Enter');
    await page.getByRole('textbox', { name: 'Addendum' }).fill('The letter came back.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(lines(page).nth(0)).toContainText(/The letter came back\.\s*Addendum by Mara Voss/);
  });
  await test.step('a line of an earlier day says when it was entered', async () => {
    const form = page.getByRole('form', { name: 'New line of the log' });
    await form.getByRole('textbox', { name: 'What was done' }).fill('visited room 12');
    await form.getByRole('checkbox', { name: 'At another time than now' }).press('Space');
    await form.getByRole('textbox', { name: 'Day' }).fill('Mar 3, 2026');
    await form.getByRole('button', { name: 'Add line' }).press('Enter');
    await expect(lines(page).nth(0)).toContainText(/Mar 3, 2026\s*Visit.*Entered later/);
    await page.getByRole('button', { name: 'Correct line 2' }).press('Enter');
    await page.getByRole('form', { name: 'Line 2 of the log' }).getByRole('textbox', { name: 'What was done' }).fill('visited room 14');
    await page.keyboard.press('Enter');
    await expect(lines(page).nth(0)).toContainText('visited room 14');
  });
  await expectAccessibleInBothSchemes(page, host);
  await test.step('the process log', async () => {
    await page.getByRole('button', { name: 'Show the process log' }).press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Addendum by Mara Voss');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the process log as PDF' }).press('Enter');
    expect((await download).suggestedFilename()).toMatch(/Process log\.pdf$/);
  });
});

test('Today shows what is due and clears nothing by being looked at; a task ends when somebody says so', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  const due = page.getByRole('region', { name: 'Due', exact: true });
  await expect(due).toContainText('The contract gives five working days.');
  await expect(page.getByRole('region', { name: 'What waits for whom' })).toContainText('Payroll');
  await expectAccessibleInBothSchemes(page, host);
  await page.getByRole('button', { name: 'I have looked' }).press('Enter');
  await expect(page.getByText('Nothing was recorded since then.')).toBeVisible();
  await expect(due).toContainText('Answer the request for information');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Nothing was recorded since then.')).toHaveCount(0);
  await test.step('the link lands on the task, which is moved with a reason and done', async () => {
    await due.getByRole('link', { name: 'Answer the request for information' }).press('Enter');
    await expect(page.getByRole('button', { name: /^Mark as done the task .Answer/ })).toBeFocused();
    await page.getByRole('button', { name: /^Move the task .Answer/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'New day' }).fill('Jun 1, 2027');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The union agreed to it.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Open tasks' })).toContainText('Moved from Mar 9, 2026 to Jun 1, 2027');
    await page.getByRole('button', { name: /^Mark as done the task .Answer/ }).press('Enter');
    await dialog.getByRole('button', { name: 'Mark as done' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Show 1 done or dropped' })).toBeVisible();
  });
});
