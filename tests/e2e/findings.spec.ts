/** @file Findings and comparators by keyboard: recorded with what speaks against them, stale and recorded anew, held beside other matters. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { assessElement } from '../../electron/core/allegations/assess-element.ts';
import { chargeExample, openExampleMatter, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { choose, openDecided } from '../core/judgment/decided-cases.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { receiveExampleExhibit } from '../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  await openDecided(context);
  await openDecided(context, { facts: { purpose: 'union-or-working-conditions' } });
  caseId = await openExampleMatter(context);
  const exhibit = await receiveExampleExhibit(context, caseId, new TextEncoder().encode('Quiz 4\nQuiz 5\n'));
  const [charged] = (await chargeExample(context, caseId, [SIXTH_CLAUSE])).clauses;
  const pin = (side: 'for' | 'against') => ({ exhibitId: exhibit.id, side, locator: 'line 1', note: '' });
  await assessElement(context, {
    allegationClauseId: charged?.id ?? '',
    elementId: charged?.elements[0]?.elementId ?? '',
    state: 'established',
    reason: 'The capture shows it.',
    pins: [pin('for'), pin('against')],
  });
  await choose(context, caseId, 'written-warning');
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function openTab(page: Page, tab: string, heading: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/cases/${caseId}/${tab}`);
  await expect(page.getByRole('heading', { name: heading, level: 2 })).toBeVisible();
}

const said = (page: Page) => page.locator('.said-so');

test('a finding goes stale and is recorded anew, and a level is held beside those of other matters', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await openTab(page, 'findings', 'Findings');
  const finding = page.getByRole('article', { name: 'Allegation 1' });
  await test.step('what speaks against an element that was established needs a word', async () => {
    const form = page.getByRole('form', { name: 'Finding on allegation 1' });
    await form.getByRole('radio', { name: 'Substantiated', exact: true }).press('Space');
    await form.getByRole('radio', { name: 'Clause breached' }).press('Space');
    await form.getByRole('textbox', { name: 'Rationale' }).pressSequentially('The capture shows two names.');
    await form.getByRole('textbox', { name: 'Contrary evidence considered' }).pressSequentially('One name was covered.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(form).toContainText('Say what speaks against it and why it weighed less.');
    await expectAccessibleInBothSchemes(page, host);
    await form.getByRole('textbox', { name: /^Against “/ }).pressSequentially('The line is read out of its context.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(said(page)).toContainText('The finding on allegation 1 is recorded: substantiated.');
    await expect(finding).toContainText('The line is read out of its context.');
  });
  await test.step('once something under it changes it says what, and counts again when it is recorded anew', async () => {
    await openTab(page, 'speech', 'Speech');
    await page.getByRole('textbox', { name: 'Exact words' }).pressSequentially('Look at these gems.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(said(page)).toContainText('The expression is recorded.');
    await openTab(page, 'findings', 'Findings');
    await expect(finding).toContainText('An expression was added in the speech worksheet.');
    await expect(page.getByRole('complementary', { name: 'Open items' })).toContainText('what the finding rests on has changed since');
    await expectAccessibleInBothSchemes(page, host);
    await finding.getByRole('button', { name: 'Record a new finding' }).press('Enter');
    await finding.getByRole('textbox', { name: 'Mitigating facts' }).pressSequentially('Taken down within the hour.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(finding).toContainText('Taken down within the hour.');
    await expect(finding).not.toContainText('has changed since it was recorded');
  });
  await test.step('a question of just cause is answered with a reason and an exhibit', async () => {
    const questions = page.getByRole('region', { name: 'Just cause: seven questions' });
    await questions.getByRole('button', { name: /^Answer: Was the employee told/ }).press('Enter');
    const form = questions.getByRole('form', { name: /^Was the employee told/ });
    await form.getByRole('radio', { name: 'Yes' }).press('Space');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(form).toContainText('Give the reason for this answer.');
    await form.getByRole('textbox', { name: 'Reason' }).pressSequentially('Signed for in August.');
    await form.getByRole('combobox', { name: 'Exhibits' }).pressSequentially('Ex. 1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: 'Where in Ex. 1' }).pressSequentially('line 2');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(questions).toContainText('1 of 7 answered');
    await expect(questions).toContainText('Ex. 1 · line 2');
  });
  await test.step('a matter counts, is told apart and taken back; one that was left out counts once counsel cleared it', async () => {
    await openTab(page, 'corrective-action', 'Corrective action');
    const panel = page.getByRole('region', { name: 'Comparators' });
    await expect(panel).toContainText('Fewer than three matters count.');
    await panel.getByRole('textbox', { name: 'Why it lies above them' }).pressSequentially('It went on after a directive.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel).toContainText('The reason:');
    await panel.getByRole('button', { name: 'Tell it apart: Matter A' }).press('Enter');
    await page.getByRole('textbox', { name: 'What tells it apart' }).pressSequentially('No directive came before it.');
    await expectAccessibleInBothSchemes(page, host);
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('Matter A is told apart and no longer counts.');
    await expect(panel).toContainText('No matter counts');
    await panel.getByRole('button', { name: 'Take back: Matter A' }).press('Enter');
    await expect(said(page)).toContainText('Nothing is said of Matter A any more.');
    for (const time of ['first', 'again']) {
      await panel.getByRole('button', { name: /^Record counsel’s clearance/ }).press('Enter');
      await page.getByRole('textbox', { name: 'Who cleared it' }).pressSequentially('Counsel Ames');
      await page.getByRole('textbox', { name: 'Why it may count' }).pressSequentially('Nothing turned on it.');
      await page.keyboard.press('Enter');
      await expect(panel).toContainText('2 matters count');
      if (time === 'first') {
        await panel.getByRole('button', { name: 'Take back: Matter A' }).press('Enter');
        await expect(panel).toContainText('1 matter counts');
      }
    }
    await expect(panel).toContainText('Cleared by Counsel Ames.');
    await expect(panel).not.toContainText('Fenwood');
    await expectAccessibleInBothSchemes(page, host);
  });
});
