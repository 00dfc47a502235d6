/** @file Interim measures, the prior record, what follows the decision, and closing, by keyboard. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { chargeExample, findAgainst, openExampleMatter, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { takeDirective } from '../core/documents/example-packet.ts';
import { expect, expectAccessible, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  caseId = await openExampleMatter(context);
  await findAgainst(context, await chargeExample(context, caseId, [SIXTH_CLAUSE]));
  await takeDirective(context, caseId);
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function openTab(page: Page, tab: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/cases/${caseId}/${tab}`);
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

const said = (page: Page) => page.locator('.said-so');
const rail = (page: Page) => page.getByRole('complementary', { name: 'Open items' });

test('an interim measure stands above the ladder, is called no discipline, and comes up when its review is due', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await openTab(page, 'corrective-action');
  const panel = page.getByRole('region', { name: 'Interim measures' });
  await expect(panel).toContainText('Not discipline');
  await panel.getByRole('button', { name: 'Enter an interim measure' }).press('Enter');
  const form = page.getByRole('form', { name: 'New interim measure' });
  await test.step('words that presume the outcome are named and may stay with a reason', async () => {
    await form.getByRole('textbox', { name: 'Terms' }).fill('The offender stays at home on full pay.');
    await expect(form).toContainText('“offender” calls a person by what is not found.');
    await form.getByRole('textbox', { name: 'Terms' }).fill('Stays at home on full pay.');
    await expect(form.getByRole('textbox', { name: 'Why these words stay' })).toHaveCount(0);
  });
  await form.getByRole('textbox', { name: 'From' }).fill('Nov 2, 2020');
  await form.getByRole('textbox', { name: 'To be reviewed by' }).fill('Nov 16, 2020');
  await form.getByRole('textbox', { name: 'Approved by' }).fill('Oskar Lindahl, Superintendent');
  await page.keyboard.press('ControlOrMeta+Enter');
  const measure = panel.getByRole('listitem', { name: 'Leave with pay' });
  await expect(measure).toContainText('Review was due Nov 16, 2020');
  await expect(rail(page)).toContainText('Interim measure, leave with pay: its review was due on Nov 16, 2020.');
  await measure.getByRole('button', { name: 'Note how it is kept' }).press('Enter');
  await measure.getByRole('textbox', { name: 'What was seen' }).fill('The badge did not open the door.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(measure.getByRole('list', { name: 'How it is kept' })).toContainText('The badge did not open the door. Seen by Mara Voss.');
  await expectAccessibleInBothSchemes(page, host);
  await test.step('it is ended, and the end is taken back', async () => {
    await measure.getByRole('button', { name: 'End measure' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Why it ended' }).fill('Back at work.');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'End measure' }).press('Enter');
    await expect(measure).toContainText('Ended');
    await expect(rail(page)).not.toContainText('Interim measure');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rail(page)).toContainText('Interim measure');
  });
});

test('a paper is entered, an expired one counts only with a reason, and a table is looked at before it is read in', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await openTab(page, 'corrective-action');
  const panel = page.getByRole('region', { name: 'Prior record' });
  await expect(panel).toContainText('Nothing is on record for Tobias Renner.');
  await panel.getByRole('button', { name: 'Enter an earlier warning or letter' }).press('Enter');
  const form = page.getByRole('form', { name: 'Discipline on paper' });
  await form.getByRole('textbox', { name: 'Date given' }).fill('Nov 3, 2016');
  await form.getByLabel('Level').fill('Written warning');
  await form.getByRole('textbox', { name: 'What for' }).fill('Used a phone in class on Oct 21, 2016');
  await form.getByRole('textbox', { name: 'Where the paper lies' }).fill('Personnel file, drawer 4');
  await form.getByRole('textbox', { name: 'Stands until' }).fill('Nov 3, 2018');
  await page.keyboard.press('ControlOrMeta+Enter');
  const row = panel.getByRole('row', { name: /Written warning/ });
  await expect(row).toContainText('Expired Nov 3, 2018');
  await expect(row).toContainText('left out, because its date has passed');
  await row.getByRole('button', { name: /^Let it count/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Let it count' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Article 9.4 leaves it standing after a second one.');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Counts');
  await test.step('a table', async () => {
    await panel.getByRole('button', { name: 'Import from a CSV file' }).press('Enter');
    const head = 'Person,Date given,Level,Clause or rule,What for,Where the paper lies,Expires on,Article';
    const lines = ['Tobias Renner,11/3/2016,Written warning,,Again,Drawer 4,no expiry,', 'Ida Moss,Tuesday,,,,,,'];
    const good = 'Kit Larsen,2025-01-10,Oral warning,,Late twice,Drawer 5,none,';
    const buffer = Buffer.from([head, good, ...lines].join('\r\n'));
    await page.locator('input[type=file]').setInputFiles({ name: 'paper.csv', mimeType: 'text/csv', buffer });
    await expect(panel.getByRole('status')).toHaveText(
      'paper.csv: 3 rows, 1 ready, 1 with something to mend, 1 that look entered already.',
    );
    await expect(panel).toContainText('Date given reads “Tuesday”. Write it as 2024-11-03 or 11/3/2024.');
    // The whole of this tab is looked at above; here what a table and a file button can get wrong.
    await expectAccessible(page, host, ['button-name', 'color-contrast', 'empty-table-header', 'label', 'scrollable-region-focusable']);
    await panel.getByRole('button', { name: 'Read in 1 row' }).press('Enter');
    await expect(said(page)).toContainText('1 row of the table stands in the prior record. One person was new to the casebook.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(said(page)).toContainText('What was read in is taken back.');
  });
});

test('what follows the decision has dates with reasons; the case is closed and reopened as a new version', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  await openTab(page, 'after-decision');
  await page.getByRole('button', { name: 'Add what followed' }).press('Enter');
  const form = page.getByRole('form', { name: 'What followed' });
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('Grievance');
  await form.getByRole('textbox', { name: 'What the grievance says' }).fill('The directive goes too far');
  await form.getByRole('textbox', { name: 'Who filed it' }).fill('Elm Grove Education Association');
  await form.getByRole('textbox', { name: 'Article' }).fill('Article 9');
  await form.getByRole('textbox', { name: 'Done on' }).fill('Nov 9, 2021');
  await page.keyboard.press('ControlOrMeta+Enter');
  const entry = page.getByRole('article', { name: 'Grievance: The directive goes too far' });
  await expect(entry).toContainText('No next date and no outcome');
  await test.step('the next step needs a reason for its date and somebody it waits for', async () => {
    await entry.getByRole('button', { name: 'Add a step' }).press('Enter');
    await entry.getByRole('combobox', { name: 'Step' }).selectOption('Answer');
    await entry.getByRole('textbox', { name: 'Due on' }).fill('Nov 23, 2021');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(entry.getByRole('textbox', { name: 'Why on that day' })).toBeFocused();
    await page.keyboard.type('Article 11.2: ten school days');
    await entry.getByRole('textbox', { name: 'Waits for' }).fill('Ilse Brand, Principal');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('region', { name: 'Next dates' })).toContainText('Article 11.2: ten school days');
    await expect(rail(page)).toContainText('step 1, answer was due on Nov 23, 2021; waits for Ilse Brand, Principal.');
  });
  await expectAccessibleInBothSchemes(page, host);
  await test.step('closed, with an addendum', async () => {
    await openTab(page, 'overview');
    await page.getByRole('button', { name: 'Close the case' }).press('Enter');
    await page
      .getByRole('form', { name: 'Close the case' })
      .getByRole('textbox', { name: 'Reason' })
      .fill('The directive was given and is kept.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Close case' }).press('Enter');
    await expect(said(page)).toContainText('closed as version 1');
    await expect(page.getByText('Version 1, closed on', { exact: false }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Write an addendum' }).press('Enter');
    await page.getByRole('textbox', { name: 'Addendum' }).fill('The union was told by telephone.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('article', { name: /^Version 1/ })).toContainText('The union was told by telephone.');
  });
  await expectAccessibleInBothSchemes(page, host);
  await test.step('reopened, with the closed version still there to read', async () => {
    await page.getByRole('button', { name: 'Reopen the case' }).press('Enter');
    await page.getByRole('textbox', { name: 'Reopened because' }).fill('A second witness came forward.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Reopen case' }).press('Enter');
    await expect(page.locator('.version-band')).toContainText(/Version 2, reopened on .* because “A second witness came forward\.”/);
    await page.getByRole('button', { name: 'Read it as it was closed' }).press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Investigation report');
  });
});
