/** @file The speech worksheet after the factors, by keyboard: account, ledger, cause, balance, an order for the future, what is left, and the memo. */
import type { Page } from '@playwright/test';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { enterInterimMeasure } from '../../electron/core/interim-measures/enter-measure.ts';
import { addExpression } from '../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../electron/core/speech/answer-question.ts';
import { recordEffect } from '../../electron/core/speech/record-effect.ts';
import { recordFactor } from '../../electron/core/speech/record-factor.ts';
import { chargeExample, findAgainst, openExampleMatter, SIXTH_CLAUSE } from '../core/chain/example-matter.ts';
import { takeDirective } from '../core/documents/example-packet.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
let allegation: Allegation;

const effect = {
  nature: 'actual' as const,
  experiencedBy: 'Parents of the third period',
  affiliation: 'parent-of-current-student' as const,
  causedBy: 'the-expression' as const,
  source: 'E-mails',
  exhibitIds: [],
};

test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  caseId = await openExampleMatter(context);
  allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  const { id: expressionId } = await addExpression(context, {
    allegationId: allegation.id,
    exactWords: 'Nobody gives out a D like Aiden.',
  });
  for (let factor = 1; factor <= 7; factor += 1) {
    const entry = { factor, state: 'not-reached' as const, direction: 'not-stated' as const, reason: 'Others decide it.', exhibitIds: [] };
    await recordFactor(context, { expressionId, entry });
  }
  for (const [questionId, answer] of [
    ['S0', 'yes'],
    ['S1', 'no'],
    ['S2a', 'no'],
    ['S2b', 'no'],
    ['S2c', 'no'],
    ['S3n', 'no'],
    ['S3c', 'yes'],
    ['S4', 'yes'],
  ] as const) {
    await answerQuestion(context, { expressionId, questionId, answer, reason: 'As recorded.', exhibitIds: [] });
  }
  for (const [occurredOn, what, people] of [
    ['2021-10-15', 'Letters about the post', 47],
    ['2021-10-18', 'Two students moved to another section', 2],
  ] as const) {
    await recordEffect(context, { expressionId, effect: { ...effect, occurredOn, effect: what, people } });
  }
  await recordEffect(context, {
    expressionId,
    effect: {
      ...effect,
      nature: 'predicted',
      occurredOn: '2021-10-29',
      effect: 'Students may stay away',
      affiliation: 'student',
      experiencedBy: 'Students',
    },
  });
  await enterInterimMeasure(context, {
    caseId,
    kind: 'other',
    terms: 'Do not discuss the inquiry with anyone.',
    wordingReason: '',
    approvedBy: 'Superintendent',
    startsOn: '2021-10-15',
    reviewOn: '2021-10-29',
  });
  await findAgainst(context, allegation);
  await takeDirective(context, caseId);
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function openTab(page: Page, tab: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/cases/${caseId}/${tab}`);
}

const said = (page: Page) => page.locator('.said-so');
const record = (page: Page) => page.keyboard.press('ControlOrMeta+Enter');

test('the worksheet is carried from the ledger to the memo', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await openTab(page, 'speech');

  await test.step('account and subject open the holds of their kind', async () => {
    await page.getByRole('button', { name: 'Enter when, where and on what' }).press('Enter');
    const form = page.getByRole('form', { name: 'When, where and on what' });
    await form.getByRole('combobox', { name: 'Account' }).selectOption('personal');
    await form
      .getByRole('group', { name: 'Duty' })
      .or(form.getByRole('radiogroup', { name: 'Duty' }))
      .getByRole('radio', { name: 'Off duty' })
      .check();
    await form.getByRole('textbox', { name: 'How this is known' }).fill('The page names no school.');
    await record(page);
    await expect(said(page)).toContainText('is recorded');
    await expect(page.getByRole('complementary', { name: 'Open items' })).toContainText('Hold: Viewpoint');
  });

  await test.step('the ledger is drawn, with shares; a line is corrected and the correction undone', async () => {
    await expect(page.getByRole('img', { name: /Lines of the ledger by day from Oct 15, 2021 to Oct 29, 2021/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Parent of a current student 49 100 %/ })).toBeVisible();
    await page.getByRole('button', { name: 'Change line 1' }).press('Enter');
    await page.getByRole('form', { name: 'Change the effect' }).getByRole('textbox', { name: 'Lasted' }).fill('three days');
    await record(page);
    await expect(page.getByRole('table', { name: /What happened and what is predicted/ })).toContainText('three days');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(said(page)).toContainText('reads as before');
    await expectAccessibleInBothSchemes(page, host);
  });

  await test.step('S5 and the dates and bearings that S6 asks for', async () => {
    const answer = async (question: string) => {
      const form = page.getByRole('form', { name: `Answer ${question}` });
      await form.getByRole('radio', { name: question === 'S7' ? 'No' : 'Yes', exact: true }).check();
      await form.getByRole('textbox', { name: 'Reason' }).fill('As recorded.');
      await form.getByRole('button', { name: 'Record answer' }).press('Enter');
    };
    await answer('S5');
    for (const what of ['opened', 'learned']) {
      await page.getByRole('button', { name: 'Add date' }).press('Enter');
      const form = page.getByRole('form', { name: 'New date' });
      const kind = what === 'opened' ? 'inquiry-opened' : 'decision-maker-learned';
      await expect(form.getByRole('combobox', { name: 'What' })).toHaveValue(kind);
      await form.getByRole('textbox', { name: 'Who' }).fill('Superintendent');
      await form.getByRole('textbox', { name: 'On', exact: true }).fill(what === 'opened' ? 'Oct 14, 2021' : 'Oct 15, 2021');
      await form.getByRole('textbox', { name: 'How this is known' }).fill('Mail of that day.');
      await record(page);
      await expect(form).toHaveCount(0);
    }
    await expect(page.getByRole('list', { name: 'What the order of the dates shows' })).toContainText('opened before');
    await page.getByRole('button', { name: /^Say how far/ }).press('Enter');
    const bearing = page.getByRole('form', { name: /rests on the statement/ });
    await bearing.getByRole('radio', { name: 'Wholly' }).check();
    await bearing.getByRole('textbox', { name: 'Reason' }).fill('The charge quotes it.');
    await record(page);
    await answer('S6');
    await answer('S7');
    await page.getByRole('button', { name: 'Enter balance' }).press('Enter');
    const balance = page.getByRole('form', { name: 'Balance' });
    await balance.getByRole('radio', { name: 'Uncertain' }).check();
    await balance.getByRole('textbox', { name: 'Struck by' }).fill('Counsel');
    await balance.getByRole('textbox', { name: 'Reason' }).fill('Close on the record.');
    await record(page);
    await expect(page.getByRole('region', { name: 'Balance' })).toContainText('Uncertain, struck by Counsel');
  });

  await test.step('an order that is too wide is reviewed; the level is answered for without the statement', async () => {
    await page.getByRole('button', { name: /^Review: Another measure/ }).press('Enter');
    const form = page.getByRole('form', { name: /^Review of Another measure/ });
    await form
      .getByRole('radiogroup', { name: /Does it limit/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await form.getByRole('radio', { name: 'It is to be withdrawn in writing' }).check();
    await form.getByRole('textbox', { name: 'Reviewed by' }).fill('Counsel');
    await form.getByRole('textbox', { name: 'Reason' }).fill('It reaches the union.');
    await record(page);
    await expect(page.getByText('The day on which it was withdrawn in writing is not recorded.').first()).toBeVisible();
    const same = page.getByRole('region', { name: 'Same decision without the statement' });
    await expect(same).toContainText('Falls away');
    await expect(same).toContainText('No matter shares a clause that is left.');
    await same.getByRole('button', { name: /^Answer for/ }).press('Enter');
    const level = same.getByRole('form');
    await level.getByRole('radio', { name: /^No, it would not/ }).check();
    await level.getByRole('textbox', { name: 'Answered by' }).fill('Superintendent');
    await level.getByRole('textbox', { name: 'Reason' }).fill('Nothing else was charged.');
    await record(page);
    await expect(same).toContainText('Would not be proposed');
    await expectAccessibleInBothSchemes(page, host);
  });

  await test.step('the memo tells it under its mark and is issued by itself', async () => {
    await openTab(page, 'documents');
    await page.getByRole('radio', { name: 'Speech memo' }).check();
    const paper = page.getByRole('region', { name: 'Preview of the speech memo' });
    await expect(paper).toContainText('Privileged and confidential');
    await expect(paper).toContainText('Nothing else was charged.');
    await page.getByRole('button', { name: 'Issue memo' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Issue memo' }).press('Enter');
    await expect(page.getByRole('article', { name: 'Speech memo, issue 1' })).toBeVisible();
  });
});
