/** @file People in the window: found again, identified later, mentioned in a text, and students under pseudonyms. */
import type { Page } from '@playwright/test';
import { addParticipant } from '../../electron/core/people/change-participants.ts';
import { openTwoMatters } from '../core/people/two-matters.ts';
import { expect, expectAccessible, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

const STUDENT_NAME = 'Zelda Realname';

let casebook: TemporaryCasebook;
let caseId: string;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const { second } = await openTwoMatters(casebook.session());
  caseId = second.caseId;
  await addParticipant(casebook.session(), { caseId, role: 'student', name: STUDENT_NAME, position: 'In the class' });
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.evaluate((id) => {
    window.location.hash = `#/cases/${id}/people`;
  }, caseId);
  await expect(page.getByRole('heading', { name: 'People', level: 2 })).toBeVisible();
}

const says = (page: Page, sentence: string | RegExp) => expect(page.getByRole('status').getByText(sentence)).toBeVisible();
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('a person on record is found by keyboard, seen over all matters, taken out and brought back', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await openPeople(page);
  await page.getByLabel('Role').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('D. Whitlock');
  const options = page.getByRole('listbox', { name: 'People on record' });
  await expect(options.getByRole('option')).toHaveText(/Dana Whitlock.*Similar name.*respondent in 2026-0001/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('On record: Dana Whitlock, respondent in 2026-0001')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await says(page, 'Dana Whitlock is in the case as witness.');
  await expect(rowOf(page, 'Dana Whitlock').getByText('also in one other case')).toBeVisible();

  await page.getByRole('button', { name: 'Open sheet of Dana Whitlock' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Dana Whitlock' });
  await expect(sheet.getByRole('row')).toHaveCount(3);
  await expectAccessibleInBothSchemes(page, host);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  await page.getByRole('button', { name: 'Remove Dana Whitlock from the case' }).press('Enter');
  await page.getByLabel('Reason').fill('Entered by mistake.');
  await page.keyboard.press('Enter');
  await says(page, 'Dana Whitlock is no longer in the case.');
  await page.getByText('No longer in the matter (1)').click();
  await expect(page.getByText('Entered by mistake.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back Dana Whitlock' }).press('Enter');
  await says(page, 'Dana Whitlock is in the case again.');
});

test('an unknown account is identified, an anonymous complainant too, and a mention shows who it is', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await openPeople(page);
  await page.evaluate((id) => {
    window.location.hash = `#/cases/${id}/allegations`;
  }, caseId);
  const statement = page.getByLabel('Statement of the allegation');
  await statement.fill('');
  await statement.pressSequentially('In class @unk');
  await expect(page.getByRole('option', { name: /Unknown \(account @MathWiz\)/ })).toBeVisible();
  await expectAccessible(page, host);
  await page.keyboard.press('Enter');
  await page.keyboard.type('pictured @stu');
  await page.keyboard.press('Enter');
  await expect(statement).toHaveValue('In class @Unknown (account @MathWiz) pictured @Student A ');
  await page.getByRole('group', { name: /^When/ }).getByRole('textbox').first().fill('Oct 14, 2021');
  await page.getByRole('button', { name: 'Record allegation' }).click();
  await says(page, /recorded/);
  await page
    .getByRole('navigation', { name: 'Parts of this case' })
    .getByRole('link', { name: /People/ })
    .click();

  await page.getByRole('button', { name: /Identify Unknown/ }).press('Enter');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Name' }).fill('Priya Solano');
  await page.getByLabel('How it is known').fill('The school lists the account under her name.');
  await page.keyboard.press('Control+Enter');
  await says(page, 'is identified as Priya Solano');
  await expect(rowOf(page, 'Priya Solano').getByText('known as Priya Solano since')).toBeVisible();
  await page.getByRole('button', { name: 'Identify Anonymous' }).press('Enter');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Name' }).fill('Wilma Ashgrove');
  await page.getByLabel('How it is known').fill('She called again.');
  await page.keyboard.press('Control+Enter');
  await expect(rowOf(page, 'Wilma Ashgrove').getByText('in documents: Anonymous')).toBeVisible();
  await expectAccessibleInBothSchemes(page, host);
  await page
    .getByRole('navigation', { name: 'Parts of this case' })
    .getByRole('link', { name: /Allegations/ })
    .click();
  await expect(page.getByText('In class Priya Solano pictured Student A')).toBeVisible();
});

test('a parent prints as the parent of a pseudonym, and a misspelled name is corrected and set back', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await openPeople(page);
  const form = page.getByRole('form', { name: 'Add a person' });
  await form.getByLabel('Role').selectOption('Parent or guardian');
  await form.getByRole('combobox', { name: 'Name' }).fill('Teresa Alvares');
  await page.keyboard.press('Control+Enter');
  await says(page, 'Teresa Alvares is in the case as parent or guardian.');
  const rail = page.getByRole('complementary', { name: 'Open items' });
  await expect(rail.getByRole('button', { name: /Teresa Alvares, a parent, by name/ })).toBeVisible();
  await page.getByRole('button', { name: 'In documents: name of Teresa Alvares' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('A parent’s name can name the student.')).toBeVisible();
  await expectAccessibleInBothSchemes(page, host);
  await dialog.getByRole('radio', { name: '“Parent of Student A”' }).check();
  await dialog.getByRole('button', { name: 'Record choice' }).press('Enter');
  await says(page, 'Documents print Teresa Alvares as Parent of Student A from now on.');
  await expect(rail.getByRole('button', { name: /Teresa Alvares, a parent, by name/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Correct name of Teresa Alvares' }).press('Enter');
  await dialog.getByLabel('New name').fill('Teresa Alvarez');
  await dialog.getByLabel('Reason').fill('Misspelled.');
  await expectAccessibleInBothSchemes(page, host);
  await dialog.getByLabel('Reason').press('Control+Enter');
  await says(page, 'The name is now Teresa Alvarez.');
  await expect(page.getByText('Name corrected from “Teresa Alvares” to “Teresa Alvarez”')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await says(page, 'The name is Teresa Alvares again.');
});

test('a student’s name shows for a reason and a while, and goes with the lock', async ({ host, openApplication }) => {
  const { page } = await openApplication(casebook.folder);
  await openPeople(page);
  await expect(page.getByText(STUDENT_NAME)).toHaveCount(0);
  const show = async () => {
    await page.getByRole('button', { name: 'Show name behind Student A' }).press('Enter');
    await page.getByLabel('Why you need the name').fill('To call the parents.');
    await page.keyboard.press('Enter');
    await expect(page.getByText(STUDENT_NAME)).toBeVisible();
  };
  await show();
  await expectAccessibleInBothSchemes(page, host);
  await page.getByRole('button', { name: 'Hide the name' }).press('Enter');
  await expect(page.getByText(STUDENT_NAME)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await show();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible();
  expect(await page.content()).not.toContain(STUDENT_NAME);
});
