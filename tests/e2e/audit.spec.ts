/** @file The log in the window: checked, compared, exported for a stranger, untouched by drafts, and an order of a court carried out. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { SignedHead } from '#shared/domain/audit-event.ts';
import { readHeader } from '../../electron/core/casebook/folder/header-file.ts';
import { issueDocument } from '../../electron/core/documents/issue-document.ts';
import { askStranger, hasStranger } from '../core/audit/stranger.ts';
import { preparePacket, renderInTest } from '../core/documents/example-packet.ts';
import { expect, expectAccessible, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
/** What the casebook's header bore at the last lock: an anchor as it may be noted down. */
let noted: SignedHead;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  const { caseId } = await preparePacket(casebook.session());
  await issueDocument(casebook.session(), { caseId, kind: 'discipline-report', restatementReason: '' });
  await casebook.application.close();
  const { lastHead } = await readHeader(casebook.folder);
  if (lastHead === null) throw new Error('A lock signs a head.');
  noted = lastHead;
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

async function openCase(page: Page, tab: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Cases' }).first().click();
  await page.getByRole('row', { name: /Public post of graded quizzes/ }).click();
  await partOfCase(page, tab);
}

const partOfCase = (page: Page, tab: RegExp) =>
  page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name: tab }).click();
const newestEntry = (page: Page) => page.getByRole('region', { name: 'Log', exact: true }).locator('tbody tr').first();

test('the log is checked, and compared with a head from outside', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await page.getByRole('link', { name: 'Activity' }).click();
  await page.getByRole('button', { name: 'Check the whole log' }).click();
  await expect(page.getByText(/^All \d+ events were recomputed/)).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Printed head' });
  await field.fill(`${noted.epoch}:${noted.number}:`);
  await page.getByRole('button', { name: 'Compare with a printed head' }).click();
  await expect(page.getByText('Enter epoch, event and all 64 digits')).toBeVisible();
  await field.fill(`${noted.epoch}:${noted.number}: ${noted.hash.match(/.{32}/g)?.join(' ')}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The log leads to this head')).toBeVisible();
  await expectAccessible(page, host);
  await field.fill(`${noted.epoch}:${noted.number}:${noted.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The log parted from this head')).toBeVisible();
  await field.fill(`${noted.epoch}:${noted.number + 500}:${noted.hash}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The log was rolled back behind this head')).toBeVisible();
});

test('one case’s log leaves for a stranger, who finds it sound', async ({ openApplication }, testInfo) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await openCase(page, /^Activity/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export this case’s log for checking' }).click();
  const file = testInfo.outputPath('extract.json');
  await (await download).saveAs(file);
  await expect(page.getByText(/A copy of this case’s log is downloading/).first()).toBeVisible();
  await expect(newestEntry(page)).toContainText('Exported the log of case 2026-0001 for checking');
  const bytes = await readFile(file);
  expect(JSON.parse(bytes.toString('utf8')).case.number).toBe('2026-0001');
  if (!hasStranger) return;
  const head = `${noted.epoch}:${noted.number}:${noted.hash}`;
  expect(await askStranger(file, bytes, { head })).toMatchObject({ status: 0 });
});

test('typing adds no event, only recording does', async ({ openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await openCase(page, /^Activity/);
  const before = await newestEntry(page).textContent();
  await partOfCase(page, /^Speech/);
  await page
    .getByRole('button', { name: /expression/i })
    .first()
    .click();
  await page.getByRole('textbox').first().fill('Heliotrope words that nobody recorded');
  await expect(page.getByRole('textbox').first()).toHaveValue(/^Heliotrope/);
  await partOfCase(page, /^Activity/);
  expect(await newestEntry(page).textContent()).toBe(before);
  await page.getByRole('link', { name: 'Activity' }).first().click();
  await expect(page.getByRole('region', { name: 'Log', exact: true })).not.toContainText('Heliotrope');
});

test('an order to remove is carried out with a preview, and what is gone shows as removed', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await openCase(page, /^Activity/);
  await page.getByRole('button', { name: 'Remove content by order of a court' }).click();
  await page.getByRole('button', { name: 'See what would go' }).click();
  await expect(page.getByText('Tick at least one entry, exhibit or issued report.')).toBeVisible();
  await expectAccessible(page, host);
  await page.getByRole('checkbox', { name: /^Ex\. 1,/ }).check();
  await page.getByRole('checkbox', { name: /issue 1$/ }).check();
  const finding = page.getByRole('row', { name: /Recorded a finding/ }).first();
  await finding.getByRole('checkbox').check();
  await page.getByRole('textbox', { name: 'Court' }).fill('Circuit Court of Elm County');
  await page.getByLabel('Docket number').fill('2026-MR-17');
  await page.getByLabel('Date of the order').fill('2026-02-27');
  await page.getByLabel(/^Reason/).fill('The court ordered the passage expunged.');
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It tells of a removed exhibit.');
  await expect(dialog).toContainText('No backup is on record here.');
  await expectAccessible(page, host);
  await expect(dialog.getByRole('button', { name: 'Remove for good' })).toBeDisabled();
  await dialog.getByLabel(/^Type the number of the case/).fill('2026-0001');
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(newestEntry(page)).toContainText('by order of Circuit Court of Elm County, 2026-MR-17');
  await expect(page.getByRole('row', { name: /Recorded a finding/ }).first()).toContainText('Content removed by order');
  await partOfCase(page, /^Evidence/);
  await page.getByRole('row', { name: /Removed by order/ }).click();
  await expect(page.getByText('The file, its name and where it came from are gone for good')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export a copy' })).toHaveCount(0);
  await expectAccessible(page, host);
  await partOfCase(page, /^Documents/);
  await expect(page.getByRole('article', { name: /issue 1/ })).toContainText('Removed by order of a court');
  await page.getByRole('link', { name: 'Activity' }).first().click();
  await page.getByRole('button', { name: 'Check the whole log' }).click();
  await expect(page.getByText(/^All \d+ events were recomputed/)).toBeVisible();
});
