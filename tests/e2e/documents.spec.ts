/** @file The documents of a case by keyboard: a letter answered, issued and taken back signed, and the wording of its template changed. */
import type { Page } from '@playwright/test';
import type { CaseId } from '#shared/domain/ids.ts';
import { preparePacket, renderInTest } from '../core/documents/example-packet.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  ({ caseId } = await preparePacket(casebook.session()));
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/${place}`);
}

const said = (page: Page) => page.locator('.said-so');
const record = (page: Page) => page.keyboard.press('ControlOrMeta+Enter');
const SCAN = Buffer.from('%PDF-1.7\n% signed\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF');

test('a letter is answered, issued, taken back signed, and its wording changed for the next one', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await go(page, `cases/${caseId}/documents`);
  const paper = page.getByRole('region', { name: 'Preview of the notice of investigation' });

  await test.step('a gap jumps to its field, and the answer stands in the preview', async () => {
    await page.getByRole('radio', { name: 'Notice of investigation' }).check();
    await expect(paper).toContainText('Draft, not issued');
    await paper.getByRole('button', { name: /matter in one neutral sentence/ }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'The matter in one neutral sentence' })).toBeFocused();
    await page.keyboard.type('A post of October 14 shows graded quizzes.');
    const form = page.getByRole('form', { name: 'Answers for this letter' });
    for (const field of await form.getByRole('textbox').all()) {
      if ((await field.inputValue()) !== '') continue;
      const name = (await field.getAttribute('placeholder')) ?? '';
      await field.fill(name.includes('Oct') ? 'Mar 4, 2026' : name.includes('pm') ? '3:30 pm' : 'Room 4');
    }
    await record(page);
    await expect(said(page)).toContainText('stand in the preview');
    await expect(paper).toContainText('A post of October 14 shows graded quizzes.');
  });

  await test.step('it is issued, and the signed copy stands beside it', async () => {
    await page.getByRole('button', { name: 'Issue letter' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Issue letter' }).press('Enter');
    const card = page.getByRole('article', { name: 'Notice of investigation, issue 1' });
    await expect(card).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Notice of investigation' })).toHaveAccessibleDescription(/Issued 1/);
    await card.getByRole('button', { name: 'Take signed copy back' }).press('Enter');
    const form = page.getByRole('form', { name: 'Signed copy of issue 1' });
    await form.locator('input[type=file]').setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: SCAN });
    await form.getByRole('textbox', { name: 'Signed by' }).fill('Ilse Brand, Principal');
    await record(page);
    await expect(said(page)).toContainText('is kept beside it');
    await expect(card.getByRole('region', { name: /^Signed copy/ })).toContainText('Ilse Brand, Principal');
    await expect(card.getByRole('button', { name: 'Export unsigned' })).toBeVisible();
    await expectAccessibleInBothSchemes(page, host);
  });

  await test.step('the template is changed with a live preview, and the change undone', async () => {
    await go(page, 'settings/templates');
    await page.getByRole('link', { name: 'Notice of investigation' }).press('Enter');
    const preview = page.getByRole('region', { name: 'Preview on a case' });
    await expect(preview).toContainText('A post of October 14 shows graded quizzes.');
    const first = page.getByRole('button', { name: /^1\. Paragraph/ });
    await first.press('Enter');
    await page.getByRole('textbox', { name: 'Text' }).first().fill('This office writes to you. {{respondent.name}}');
    await expect(preview).toContainText('This office writes to you. Žofia Wiśniewska-Łuczak');
    await first.press('Alt+ArrowDown');
    await expect(page.getByRole('button', { name: /^2\. Paragraph/ })).toBeFocused();
    await expectAccessibleInBothSchemes(page, host);
    await page.getByRole('textbox', { name: 'Reason for this version' }).fill('Plainer words.');
    await record(page);
    await expect(said(page)).toContainText('Version 1 is saved');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(said(page)).toContainText('in use again');
  });

  await test.step('the letter that was begun keeps its wording', async () => {
    await go(page, `cases/${caseId}/documents`);
    await page.getByRole('radio', { name: 'Notice of investigation' }).check();
    await expect(paper).not.toContainText('This office writes to you.');
  });
});
