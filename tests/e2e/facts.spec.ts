/** @file Facts by keyboard: entered, split, said to bear on an element, seen in time. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { enterFact } from '../../electron/core/facts/write-facts.ts';
import { chargeExample, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openExampleMatter, receiveExampleExhibit } from '../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  caseId = await openExampleMatter(context);
  await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  await receiveExampleExhibit(context, caseId, new TextEncoder().encode('Quiz 4\nQuiz 5\n'));
  await enterFact(context, {
    caseId,
    kind: 'acknowledgement',
    assertion: 'The respondent signed for the policy.',
    happened: { kind: 'about', date: '2021-08' },
    status: 'admitted',
    statusBy: 'the respondent',
    isAdverse: false,
    expectedSource: 'The register in the office.',
    pins: [],
  });
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function openFacts(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/cases/${caseId}/facts`);
  await expect(page.getByRole('list', { name: 'Facts in the order of time' })).toBeVisible();
}

const said = (page: Page) => page.locator('.said-so');
const facts = (page: Page) => page.getByRole('list', { name: 'Facts in the order of time' }).locator('> li');

test('a fact is entered, split, tied to an element and seen in time, by keyboard', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await openFacts(page);
  await test.step('entered with a pin, read back in words', async () => {
    await page.getByRole('button', { name: 'Enter a fact' }).press('Enter');
    const form = page.getByRole('form', { name: 'New fact' });
    await form
      .getByRole('textbox', { name: 'One thing that is so' })
      .pressSequentially('Four quizzes stood on a page, and the names could be read.');
    await expect(form).toContainText('This may be more than one thing.');
    await form.getByRole('textbox', { name: 'When: date' }).pressSequentially('10/14/2021');
    await form.getByRole('checkbox', { name: 'It speaks against the respondent' }).press('Space');
    await form.getByRole('button', { name: 'Add a pin' }).press('Enter');
    await form.getByRole('textbox', { name: 'Pin 1: first line' }).pressSequentially('4');
    await form.getByRole('textbox', { name: 'Pin 1: last line' }).pressSequentially('2');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(form.getByRole('alert')).toContainText('a last line that is not before it');
    await expectAccessibleInBothSchemes(page, host);
    await form.getByRole('textbox', { name: 'Pin 1: last line' }).fill('6');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(said(page)).toContainText('Fact 2 is entered.');
    await expect(facts(page)).toHaveCount(2);
    await expect(facts(page).nth(1)).toContainText('Ex. 1, lines 4–6');
  });
  await test.step('split, and the parts keep the pin', async () => {
    await page.getByRole('button', { name: 'Split: fact 2' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Part 2' })).toHaveValue('The names could be read.');
    await page.getByRole('button', { name: 'Split fact' }).press('Enter');
    await expect(said(page)).toContainText('Fact 2 is split into facts 3 and 4.');
    await expect(facts(page)).toHaveCount(3);
    for (const place of [1, 2]) await expect(facts(page).nth(place)).toContainText('Ex. 1, lines 4–6');
  });
  await test.step('what it bears on is said in the matrix, and taken back', async () => {
    await page.getByRole('radio', { name: 'Matrix' }).press('ArrowRight');
    await page.getByRole('radio', { name: 'Timeline' }).press('ArrowLeft');
    const grid = page.getByRole('grid', { name: 'Elements against facts and exhibits' });
    await grid.press('ArrowRight');
    await page.keyboard.press('s');
    await expect(said(page)).toContainText('Fact 3 supports this element.');
    await expect(grid.getByRole('gridcell', { name: 'Fact 3: supports' })).toHaveCount(1);
    await expect(grid.getByRole('gridcell', { name: 'Ex. 1: supports, by way of fact 3' })).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(grid.getByRole('gridcell', { name: 'Fact 3: supports' })).toHaveCount(0);
    await grid.press('c');
    await expect(grid.getByRole('gridcell', { name: 'Fact 3: contradicts' })).toHaveCount(1);
    await expectAccessibleInBothSchemes(page, host);
  });
  await test.step('the timeline says the same in a table, and opens what it shows', async () => {
    await page.getByRole('radio', { name: 'Matrix' }).press('ArrowRight');
    const plot = page.getByRole('listbox', { name: 'Timeline' });
    await plot.press('End');
    await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Facts, Oct 14, 2021/);
    await plot.press('+');
    await expect(page.getByRole('table')).toContainText('What the part shown holds');
    await plot.press('0');
    await expect(page.getByRole('table')).toContainText('The respondent signed for the policy.');
    await expectAccessibleInBothSchemes(page, host);
    await plot.press('Enter');
    await expect(facts(page).last().getByRole('button', { name: 'Amend: fact 4' })).toBeFocused();
  });
});
