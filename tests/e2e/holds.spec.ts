/** @file Holds and law records by keyboard: a question gives cause for a hold, a person takes it in hand, blocks and clears it, and law that changes marks its case. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { openExampleMatter } from '../core/chain/example-matter.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  caseId = await openExampleMatter(casebook.session());
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function go(page: Page, to: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, to);
}

const said = (page: Page) => page.locator('.said-so');
const holds = (page: Page) => page.getByRole('region', { name: 'Holds of this case' });
const rail = (page: Page) => page.getByRole('complementary', { name: 'Open items' });

test('a hold is opened by an answer, taken in hand, blocked and cleared; law that changes marks the case', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await go(page, `#/cases/${caseId}/overview`);
  await expect(holds(page)).toContainText('No hold stops anything now.');

  await test.step('a question answered with not known opens its hold', async () => {
    const gates = page.getByRole('region', { name: 'Before discipline' });
    await gates.getByRole('button', { name: 'No: Union office' }).press('Enter');
    await expect(said(page)).toContainText('“Union office” is answered: no.');
    await gates.getByRole('button', { name: 'Answer otherwise: Viewpoint' }).press('Enter');
    const form = page.getByRole('form', { name: 'Answer: Viewpoint' });
    await form.getByRole('radio', { name: 'Not known' }).press('Space');
    await expect(form).toContainText('Not known counts as a yes.');
    await form.getByRole('textbox', { name: 'Note' }).fill('The letter speaks of the view.');
    await expectAccessibleInBothSchemes(page, host);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(said(page)).toContainText('“Viewpoint” is answered.');
    await expect(rail(page)).toContainText('Viewpoint: not known, which is treated as yes.');
    await expect(holds(page)).toContainText('Hedgepeth v. Britton');
    await expect(holds(page)).toContainText('Stops: approval of corrective action.');
  });

  await test.step('a person takes it in hand, and decides that the step may not go on', async () => {
    await holds(page).getByRole('button', { name: 'Take in hand: Viewpoint' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Who has it in hand' }).fill('Odile Brandt, counsel');
    await dialog.getByRole('button', { name: 'Record who has it' }).press('Enter');
    await expect(said(page)).toContainText('Odile Brandt, counsel has the hold “Viewpoint” in hand.');
    await expect(rail(page)).toContainText('Odile Brandt, counsel has it in hand.');
    await holds(page).getByRole('button', { name: 'Block step: Viewpoint' }).press('Enter');
    await dialog.getByRole('textbox', { name: 'Who decided it' }).fill('Odile Brandt, counsel');
    await expect(dialog.getByRole('button', { name: 'Block step' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('No effect on the work is named.');
    await expectAccessibleInBothSchemes(page, host);
    await dialog.getByRole('button', { name: 'Block step' }).press('Enter');
    await expect(rail(page)).toContainText('decided that the step may not go on.');
    await expect(rail(page)).not.toContainText('No effect on the work is named.');
  });

  await test.step('a person raises one, and clears one with a reason', async () => {
    await holds(page).getByRole('button', { name: 'Raise a hold' }).press('Enter');
    const form = page.getByRole('form', { name: 'Raise a hold' });
    await form.getByRole('combobox', { name: 'Kind' }).selectOption('Religion');
    await form.getByRole('textbox', { name: 'What gives cause for it' }).fill('The post quotes scripture.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(said(page)).toContainText('The hold “Religion” is raised.');
    await expect(page.locator('#gate-religion')).toContainText('Asked by a hold');
    await expect(page.getByRole('button', { name: 'No: Religion' })).toHaveCount(0);
    await holds(page).getByRole('button', { name: 'Clear hold: Viewpoint' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Cleared by' }).fill('Odile Brandt, counsel');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Two classes were moved; that is the reason.');
    await dialog.getByRole('button', { name: 'Clear hold' }).press('Enter');
    await expect(said(page)).toContainText('The hold “Viewpoint” is cleared.');
    await expect(rail(page)).not.toContainText('Hold: Viewpoint');
    await expect(holds(page)).toContainText('One cleared hold');
  });

  await test.step('a record of law changes its status', async () => {
    await go(page, '#/settings/law');
    await page.getByRole('textbox', { name: 'Find a record' }).fill('hedgepeth');
    await expect(page.getByRole('status').filter({ hasText: 'One record' })).toBeVisible();
    await page.locator('summary').filter({ hasText: 'Hedgepeth' }).press('Enter');
    await page.getByRole('button', { name: /^Change or verify/ }).press('Enter');
    const form = page.getByRole('form', { name: /^Law record/ });
    await form.getByRole('combobox', { name: 'Status' }).selectOption('Not to be relied on');
    await form.getByRole('textbox', { name: 'What is open' }).fill('Reversed; the opinion is not final.');
    await form.getByRole('textbox', { name: 'Reason for the change' }).fill('The docket of this morning.');
    await expectAccessibleInBothSchemes(page, host);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(said(page)).toContainText('Its status is another now, and the cases that used it are marked.');
    await expect(page.locator('.law-body')).toContainText('(marked)');
  });

  await test.step('the case is marked until somebody has looked at it', async () => {
    await go(page, `#/cases/${caseId}/overview`);
    const mark = rail(page).getByRole('button', { name: /from pending to not to be relied on/ });
    await mark.press('Enter');
    const law = page.getByRole('region', { name: 'Law that this case used' });
    await expect(law).toContainText('Reversed; the opinion is not final.');
    await expectAccessibleInBothSchemes(page, host);
    await law.getByRole('button', { name: /^Go by the present wording/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The step rests on other decisions too.');
    await dialog.getByRole('button', { name: 'Go by it' }).press('Enter');
    await expect(said(page)).toContainText('The case goes by the present wording');
    await expect(mark).toHaveCount(0);
  });
});
