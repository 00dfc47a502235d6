/** @file Records by keyboard: a request to inspect with its day, a release that leaves something behind, the schedule, and a disposal as far as one person may take it. */
import { readFile } from 'node:fs/promises';
import { allegationsOfCase } from '../../electron/core/allegations/read-allegations.ts';
import { closeCase } from '../../electron/core/closing/close-case.ts';
import { unzipped } from '../core/records/example-records.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openExampleMatter, receiveExampleExhibit } from '../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
test.afterEach(() => casebook.dispose());

test('records are asked for, let out, kept and prepared for disposal', async ({ openApplication, host }) => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  const caseId = await openExampleMatter(context);
  await receiveExampleExhibit(context, caseId, new TextEncoder().encode('the first capture'));
  await receiveExampleExhibit(context, caseId, new TextEncoder().encode('advice of counsel'));
  expect(await allegationsOfCase(context.unitOfWork.read, caseId)).toEqual([]);
  await closeCase(context, { caseId, closedOn: '2026-03-02', reason: 'Done.', withoutFindingsReason: 'A test of records.' });
  await casebook.application.close();
  const { page } = await openApplication(casebook.folder);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  const said = page.locator('.said-so');

  await test.step('a request to inspect gets its day', async () => {
    await page.evaluate((id) => {
      window.location.hash = `#/cases/${id}/documents`;
    }, caseId);
    await page.getByRole('button', { name: 'Record a request' }).press('Enter');
    const form = page.getByRole('form', { name: 'New request to inspect' });
    await form.getByRole('textbox', { name: 'Received on' }).fill('Mar 2, 2026');
    await form.getByRole('textbox', { name: 'What is asked for' }).fill('The whole file.');
    await page.keyboard.press('Control+Enter');
    await expect(said).toContainText('due on Mar 11, 2026');
    await page.getByRole('button', { name: 'Take the longer time: request of Mar 2, 2026' }).press('Enter');
    await page.keyboard.type('The file lies in another building.');
    await page.keyboard.press('Enter');
    await expect(said).toContainText('due on Mar 18, 2026');
  });
  await test.step('what is sorted as privileged stays, and the rest leaves as one file', async () => {
    await page.getByRole('button', { name: 'Sort anew: Ex. 2' }).press('Enter');
    const sort = page.getByRole('form', { name: 'How Ex. 2 is sorted' });
    await sort.getByRole('combobox', { name: 'Sorted as' }).selectOption('Privileged');
    await sort.getByRole('textbox', { name: 'Reason' }).fill('Counsel wrote it.');
    await page.keyboard.press('Control+Enter');
    await expect(said).toContainText('Ex. 2 is sorted anew.');
    await page.getByRole('button', { name: 'Release records' }).press('Enter');
    const wizard = page.getByRole('form', { name: 'Release of records' });
    await wizard.getByRole('textbox', { name: 'Recipient' }).fill('The Larkspur Gazette');
    await expect(wizard.getByRole('checkbox', { name: 'Release Ex. 1' })).toBeChecked();
    await expect(wizard.getByRole('checkbox', { name: 'Release Ex. 2' })).not.toBeChecked();
    await expect(wizard).toContainText('No notice is called for.');
    await expectAccessibleInBothSchemes(page, host);
    await wizard.getByRole('textbox', { name: 'Recipient' }).press('Control+Enter');
    await expect(page.getByRole('dialog')).toContainText('Let 1 of 2 records out');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Release records', exact: true }).last().press('Enter');
    const file = await download;
    expect([...unzipped(await readFile(await file.path())).keys()]).toEqual(['Contents.pdf', 'exhibits/Ex. 1.txt', 'SHA256SUMS.txt']);
    await expect(page.getByRole('list', { name: 'Releases' })).toContainText('Ex. 2 (communication with counsel)');
  });
  await test.step('without a series every case is kept; with one a disposal is prepared and waits for two people', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Records' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Records', level: 1 })).toBeFocused();
    await expect(page.getByRole('list', { name: 'Closed cases' })).toContainText('No series of the schedule covers it, so it is kept.');
    await expectAccessibleInBothSchemes(page, host);
    const view = (name: string) => page.getByRole('radio', { name }).press('Space');
    await view('Schedule');
    await page.getByRole('button', { name: 'Enter a series' }).press('Enter');
    const form = page.getByRole('form', { name: 'New series' });
    await form.getByRole('textbox', { name: 'Series' }).fill('Investigations of staff');
    await form.getByRole('textbox', { name: 'Application and item' }).fill('12:345, item 4');
    await form.getByRole('checkbox', { name: 'Investigations' }).press('Space');
    await form.getByRole('textbox', { name: 'Years' }).fill('0');
    await page.keyboard.press('Control+Enter');
    await expect(said).toContainText('The series is in the schedule.');
    await expectAccessibleInBothSchemes(page, host);
    await view('Closed cases');
    await page.getByRole('button', { name: 'Prepare disposal of 2026-0001' }).press('Enter');
    await page.keyboard.type('The time has passed.');
    await page.keyboard.press('Enter');
    await expect(said).toContainText('Nothing is erased yet');
    await page.getByRole('button', { name: 'Enter certificate: case 2026-0001' }).press('Enter');
    const certificate = page.getByRole('form', { name: 'Certificate of disposal' });
    await certificate.getByRole('textbox', { name: 'Certificate number' }).fill('2026-0117');
    await certificate.getByRole('textbox', { name: 'Dated' }).fill('Nov 2, 2026');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Approve disposal: case 2026-0001' }).press('Enter');
    await page.keyboard.press('Enter');
    await expect(said).toContainText('Somebody else gives the second.');
    await expect(page.getByRole('list', { name: 'Disposals' })).toContainText('Waits for approvals');
    await expect(page.getByRole('button', { name: 'Erase case: case 2026-0001' })).toHaveCount(0);
    await expectAccessibleInBothSchemes(page, host);
  });
});
