/** @file The list of cases by filters, views and preview, a register, and finding anything down to a line of the log; by keyboard alone where it can be. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { createDirectClient } from '../../electron/api/direct-client.ts';
import { openExample } from '../core/matters/example-matter.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  const client = createDirectClient({ application: casebook.application, ports: casebook.ports });
  const log = (caseId: CaseId, text: string) =>
    client.log.add({ caseId, isPrivileged: false, text, how: 'call', who: '', participantId: null, when: null, zone: 'UTC', about: null });
  for (const [name, building] of [
    ['Dana Whitlock', 'Elm Grove Middle School'],
    ['Abel Yarrow', 'Alder School'],
    ['Cleo Marsh', 'Alder School'],
  ] as const) {
    const { summary } = await openExample(context, { respondent: { name, building } });
    await log(summary.id, `Called the union president about ${name.split(' ')[0]}.`);
    for (let line = 0; line < 12; line += 1) await log(summary.id, `Entry ${line} of many.`);
  }
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }).click();
  await expect(rows(page)).toHaveCount(3);
}

const rows = (page: Page) => page.locator('.case-table tbody tr[data-index]');

test('narrows, keeps and previews the list, and lets it out as a register', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await expectAccessibleInBothSchemes(page, host);
  const building = page.getByRole('combobox', { name: 'Building' });
  await building.selectOption({ label: 'Alder School (2)' });
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Filter cases' }).fill('yarrow');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: '1 case' })).toBeVisible();
  expect(page.url()).toMatch(/building=%22[0-9a-f]{32}%22|building=[0-9a-f]{32}/);
  expect(page.url()).not.toMatch(/yarrow|alder/i);

  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Yarrow at Alder');
  await page.keyboard.press('Enter');
  const views = page.getByRole('navigation', { name: 'Views of the cases' });
  await expect(page.getByText('The view “Yarrow at Alder” is saved for you.')).toBeVisible();
  await views.getByRole('button', { name: 'All cases' }).click();
  await expect(rows(page)).toHaveCount(3);
  await views.getByRole('button', { name: 'Yarrow at Alder', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await views.getByRole('button', { name: 'Change the view “Yarrow at Alder”' }).click();
  await page.getByRole('menuitem', { name: 'Delete view' }).click();
  await expect(views.getByRole('button', { name: 'Yarrow at Alder', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(views.getByRole('button', { name: 'Yarrow at Alder', exact: true })).toBeVisible();

  await views.getByRole('button', { name: 'All cases' }).click();
  await page.getByRole('button', { name: 'Respondent' }).click();
  await expect(rows(page).first()).toContainText('Abel Yarrow');
  await page.getByRole('textbox', { name: 'Filter cases' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const preview = page.getByRole('complementary', { name: 'Preview of the case' });
  await expect(preview).toContainText('Abel Yarrow');
  await page.keyboard.press('ArrowDown');
  await expect(preview).toContainText('Cleo Marsh');
  await expect(preview).toContainText('Open items');
  await expectAccessibleInBothSchemes(page, host);

  await page.getByRole('button', { name: 'Export register' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click();
  const file = await (await download).path();
  expect(
    (await readFile(file, 'utf8'))
      .split('\r\n')
      .slice(1, 4)
      .map((line) => line.split(',')[2]),
  ).toEqual(['Abel Yarrow', 'Cleo Marsh', 'Dana Whitlock']);
  await rows(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f]{32}\/overview/);
  await expect(page.getByRole('main')).toContainText('Cleo Marsh');
});

test('finds a line of the log from any screen and goes to it, without the mouse', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('union abel');
  const line = page.getByRole('option', { name: /Called the union president about Abel/ });
  await expect(line).toHaveAttribute('aria-selected', 'true');
  await expectAccessibleInBothSchemes(page, host);
  await page.keyboard.press('Enter');
  const told = page.locator('[id^="log-line-"]').filter({ hasText: 'union president about Abel' });
  await expect(told).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name: /Log/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('Control+k');
  await page.keyboard.type('"*- NEAR( zzz');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('open sett');
  await expect(page.getByRole('option', { name: /Open settings/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/settings/);
});

test('letters typed before the dialog has appeared are sought, and set off nothing else', async ({ openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  // A machine on which frames and timers come late, while keys come at once.
  await page.evaluate(() => {
    const timer = window.setTimeout.bind(window);
    window.setTimeout = ((task: () => void, wait = 0) => timer(task, wait + 400)) as typeof window.setTimeout;
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (task) => timer(() => frame(task), 300);
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('union abel');
  await expect(page.getByRole('combobox', { name: /^Find cases/ })).toHaveValue('union abel');
  await expect(page).toHaveURL(/#\/cases(\?|$)/);
});
