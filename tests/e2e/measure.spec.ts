/** @file Employment status, what a suspension without pay rests on, the weighing and the ledger of losses, by keyboard. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { chooseAction } from '../../electron/core/corrective-action/choose-action.ts';
import { chargeExample, findAgainst, openExampleMatter, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  caseId = await openExampleMatter(context);
  await findAgainst(context, await chargeExample(context, caseId, [SIXTH_CLAUSE]));
  await chooseAction(context, {
    caseId,
    levelId: 'suspension-without-pay',
    terms: 'Three days without pay.',
    reason: 'It answers what was found.',
    skippedLevelsReason: 'The names of students were public for an hour.',
    authoritySource: '',
    imposedBy: 'Superintendent Noor Adel',
    startsOn: null,
    endsOn: null,
  });
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

const rail = (page: Page) => page.getByRole('complementary', { name: 'Open items' });
const said = (page: Page) => page.locator('.said-so');

async function openCorrectiveAction(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/cases/${caseId}/corrective-action`);
}

test('a suspension without pay gets its status, authority, packet, duties and weighing, and its losses a ledger', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await openCorrectiveAction(page);

  await test.step('how the status is known', async () => {
    await expect(rail(page)).toContainText('How the employment status is known is not recorded.');
    const panel = page.getByRole('region', { name: 'Employment status' });
    await panel.getByRole('button', { name: 'State how it is known' }).press('Enter');
    const form = page.getByRole('form', { name: 'Employment status' });
    await form.getByRole('textbox', { name: 'How it is known' }).fill('Seniority list of September 2025.');
    await form.getByRole('combobox', { name: 'License' }).selectOption('licensed');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel).toContainText('Seniority list of September 2025.');
    await expect(rail(page)).not.toContainText('How the employment status is known is not recorded.');
  });

  await test.step('an authority that came after the conduct is refused, one before it stands', async () => {
    const panel = page.getByRole('region', { name: 'Source of authority of Suspension without pay' });
    await panel.getByRole('button', { name: 'Record the source' }).press('Enter');
    const form = panel.getByRole('form');
    await form.getByRole('textbox', { name: 'Which policy, article or order' }).fill('Board policy 5:240');
    await form.getByRole('textbox', { name: 'Adopted' }).fill('Oct 15, 2021');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(form).toContainText('The policy was adopted on Oct 15, 2021, after conduct that is charged from Oct 14, 2021 on.');
    await form.getByRole('textbox', { name: 'Adopted' }).fill('Nov 19, 2012');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel).toContainText('Board policy 5:240, adopted Nov 19, 2012');
  });

  await test.step('the packet is drawn up, issued and answered, and fills what must come first', async () => {
    const panel = page.getByRole('region', { name: 'Packet before Suspension without pay' });
    const first = page.getByRole('region', { name: 'What must come before Suspension without pay' });
    await expect(first).toContainText('with the packet');
    await panel.getByRole('button', { name: 'Draw up the packet' }).press('Enter');
    const form = page.getByRole('form', { name: 'Packet before Suspension without pay' });
    await form.getByRole('button', { name: 'Fill in charges and exhibits from the case' }).press('Enter');
    await expect(form.getByRole('textbox', { name: 'Charges' })).toHaveValue(/^Allegation 1: On October 14, 2021[\s\S]*5:125 §6/);
    await form.getByRole('textbox', { name: 'Evidence in words' }).fill('The screen capture shows four graded quizzes.');
    await form.getByRole('textbox', { name: 'Range proposed' }).fill('From a reprimand to three days without pay.');
    await form.getByRole('textbox', { name: 'To be answered by' }).fill('Mar 12, 2026');
    await form.getByRole('textbox', { name: 'Notice of a representative' }).fill('Told of Article 9 on March 2, 2026.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await panel.getByRole('button', { name: 'Record issue' }).press('Enter');
    const issue = page.getByRole('dialog');
    await issue.getByRole('textbox', { name: 'Issued on' }).fill('Mar 2, 2026');
    await issue.getByRole('textbox', { name: 'Issued by' }).fill('Noor Adel');
    await issue.getByRole('textbox', { name: 'How it was delivered' }).fill('By hand');
    await page.keyboard.press('Tab');
    await issue.getByRole('button', { name: 'Record issue' }).press('Enter');
    await expect(panel).toContainText('Issued, waiting for the answer');
    await panel.getByRole('button', { name: 'Record answer' }).press('Enter');
    const answer = page.getByRole('dialog');
    await answer.getByRole('textbox', { name: 'On' }).fill('Mar 10, 2026');
    await answer.getByRole('textbox', { name: 'Read or heard by' }).fill('Superintendent Noor Adel');
    await page.keyboard.press('Tab');
    await answer.getByRole('button', { name: 'Record answer' }).press('Enter');
    await expect(panel).toContainText('Issued, window closed');
    await expect(first).toContainText('Mar 10, 2026, Superintendent Noor Adel');
    await expect(first).not.toContainText('with the packet');
  });

  await test.step('a duty becomes a task, and is taken back with it', async () => {
    const duties = page.getByRole('region', { name: 'Duties that come with Suspension without pay' });
    await duties.getByRole('button', { name: /^Make it a task: The time to file a grievance/ }).press('Enter');
    const form = duties.getByRole('form');
    await form.getByRole('textbox', { name: 'Due' }).fill('Dec 20, 2030');
    await form.getByRole('textbox', { name: 'Why by that day' }).fill('Article 12: ten days.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(duties).toContainText('Task due Dec 20, 2030, Mara Voss');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(duties).not.toContainText('Task due Dec 20, 2030');
  });

  await test.step('a factor is considered in words', async () => {
    const panel = page.getByRole('region', { name: 'Proportionality' });
    await panel.getByRole('button', { name: 'Open the worksheet' }).press('Enter');
    await panel.getByRole('button', { name: 'Consider: Work record' }).press('Enter');
    await panel.getByRole('textbox', { name: 'How it was considered' }).fill('Nine years of service without a mark.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel).toContainText('12 of 13 open');
  });

  await test.step('a loss stands in the ledger, held for counsel', async () => {
    const panel = page.getByRole('region', { name: 'Ledger of losses' });
    await expect(panel).toContainText('Held for counsel');
    await panel.getByRole('button', { name: 'Enter a loss' }).press('Enter');
    const form = page.getByRole('form', { name: 'New line of the ledger' });
    await form.getByRole('textbox', { name: 'Date' }).fill('Feb 11, 2026');
    await form.getByRole('textbox', { name: 'Payee' }).fill('Marsh Data Recovery');
    await form.getByRole('textbox', { name: 'Amount in dollars' }).fill('1,204.5');
    await form.getByRole('textbox', { name: 'How the conduct caused it' }).fill('The account was emptied.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(panel.getByRole('row', { name: /Total/ })).toContainText('$1,204.50');
    await expect(said(page)).toContainText('The loss stands in the ledger.');
  });
  await expectAccessibleInBothSchemes(page, host);
});
