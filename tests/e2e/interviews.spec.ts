/** @file An interview from its plan to a signed statement, by keyboard. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { enterFact } from '../../electron/core/facts/write-facts.ts';
import { chargeExample, openExampleMatter, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  caseId = await openExampleMatter(context);
  await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  await enterFact(context, {
    caseId,
    kind: 'event',
    assertion: 'Two names could be read.',
    happened: { kind: 'exact', date: '2021-10-14' },
    status: 'unknown',
    statusBy: '',
    isAdverse: true,
    expectedSource: '',
    pins: [],
  });
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

const said = (page: Page) => page.locator('.said-so');
const press = async (page: Page, name: string | RegExp) => {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .focus();
  await page.keyboard.press('Enter');
};

test('an interview is planned, settled, held and signed, and a fact is put to the respondent in it', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/cases/${caseId}/interviews`);

  await expect(page.getByRole('heading', { name: 'Nobody has been interviewed' })).toBeVisible();
  await expect(page.getByText('Not put yet')).toBeVisible();
  await press(page, 'Plan an interview');
  await page.getByLabel('With').selectOption({ label: 'Tobias Renner, respondent' });
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('Interview 1 with Tobias Renner is planned.');
  const card = page.getByRole('article', { name: 'Interview 1: Tobias Renner' });
  await expect(card.getByRole('region', { name: 'Before it starts' })).toContainText('voluntary or compelled');

  await press(page, 'Settle conditions');
  await page.getByRole('radio', { name: 'Voluntary' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Represented by a bargaining unit').selectOption('not-represented');
  await page.getByLabel('Asked of the person').selectOption('standard');
  await page.getByLabel('Read out on').fill('Mar 2, 2026');
  await page.getByLabel('By', { exact: true }).fill('Mara Voss');
  await expectAccessibleInBothSchemes(page, host);
  await page.getByLabel('By', { exact: true }).press('Control+Enter');
  await expect(said(page)).toContainText('The conditions of interview 1 are recorded.');
  await expect(card).toContainText('Everything is settled; it can begin.');

  await card.getByText(/^Questions/).press('Enter');
  await press(page, 'Choose questions');
  await page.getByLabel(/^Fact 1\. What do you say to this: Two names/).press('Space');
  await page.getByLabel('What was the purpose?').press('Space');
  await press(page, 'Add 2 questions');
  await expect(said(page)).toContainText('2 questions are added.');

  await press(page, 'Begin interview');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin interview' }).press('Enter');
  await expect(said(page)).toContainText('Interview 1 is under way.');
  await press(page, /^Mark asked, question 1/);
  await expect(said(page)).toContainText('Question 1 is marked: asked.');
  await press(page, 'Write a note');
  await page.getByLabel('What was said').fill('He says that one name could be read.');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('The note is entered.');

  await press(page, 'Enter a statement');
  await page.getByLabel('Words of the statement').fill('I posted the pictures.\nOne name could be read.');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('The statement is entered.');
  await press(page, /^Record signature of statement 1/);
  await page.getByRole('textbox', { name: 'Signed by' }).press('Control+Enter');
  await expect(said(page)).toContainText('The statement is locked as it was signed.');
  await expect(card).toContainText('locked');

  await press(page, /^Record that it was put, fact 1/);
  await page.getByLabel('What the respondent said').fill('One, not two.');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('Fact 1 is recorded as put to the respondent.');
  await expect(page.getByText('Put to the respondent', { exact: true })).toBeVisible();
  await expectAccessibleInBothSchemes(page, host);
});
