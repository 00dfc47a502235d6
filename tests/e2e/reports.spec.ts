/** @file Reports about many cases by keyboard: choosing one and its days, small numbers with a reason, and a copy that leaves. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openExampleMatter } from '../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
test.afterEach(() => casebook.dispose());

async function openReports(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeFocused();
}

test('a report is chosen, read, asked for with its small numbers, and leaves with a line in the log', async ({ openApplication, host }) => {
  casebook = await openTemporaryCasebook();
  await openExampleMatter(casebook.session());
  await casebook.application.close();
  const { page } = await openApplication(casebook.folder);
  await openReports(page);
  const side = page.getByRole('complementary', { name: 'Which report' });
  await test.step('the week before is one press away, and a day typed finds its own', async () => {
    await expect(page.getByRole('region', { name: 'Preview of the weekly update' })).toBeVisible();
    await expect(side.getByRole('button', { name: 'Later week' })).toBeDisabled();
    await side.getByRole('button', { name: 'Earlier week' }).press('Enter');
    await expect(side.getByRole('button', { name: 'Later week' })).toBeEnabled();
    await side.getByRole('textbox', { name: 'Go to the week of a day' }).fill('Mar 4, 2026');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Weekly update, Mar 2 to Mar 8, 2026' })).toBeVisible();
    await expectAccessibleInBothSchemes(page, host);
  });
  await test.step('the yearly report withholds small numbers until a reason is given', async () => {
    await side.getByRole('radio', { name: 'Weekly update' }).press('ArrowDown');
    await expect(side.getByRole('radio', { name: 'Yearly report' })).toBeChecked();
    const preview = page.getByRole('region', { name: 'Preview of the yearly report' });
    await expect(preview).toContainText('A number below 3 is withheld');
    await side.getByRole('button', { name: 'Print small numbers' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await page.keyboard.type('The Board asked in closed session.');
    await page.keyboard.press('Enter');
    await expect(preview).toContainText('because Mara Voss asked for them: The Board asked in closed session.');
    await expect(preview.getByRole('table', { name: 'Cases by track' })).toBeVisible();
    await expectAccessibleInBothSchemes(page, host);
  });
  await test.step('the copy is a PDF, and the log names it', async () => {
    const download = page.waitForEvent('download');
    await side.getByRole('button', { name: 'Export yearly report' }).press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Yearly report \d{4}–\d\d\.pdf$/);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(page.locator('.said-so')).toContainText('The export is in the log.');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }).press('Enter');
    await expect(page.getByText(/Exported the yearly report for Jul 1, .*small numbers included/)).toBeVisible();
  });
});

test('an empty casebook says that there is nothing to report', async ({ openApplication }) => {
  casebook = await openTemporaryCasebook();
  await casebook.application.close();
  const { page } = await openApplication(casebook.folder);
  await openReports(page);
  await expect(page.getByRole('heading', { name: 'Nothing to report yet' })).toBeVisible();
});
