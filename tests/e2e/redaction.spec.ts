/** @file A redacted copy, by keyboard: the audience, how it reads, a word that may be a name, its reason, and the issue. */
import type { Page } from '@playwright/test';
import { addParticipant } from '../../electron/core/people/change-participants.ts';
import { recordStudentName } from '../../electron/core/people/student-names/student-names.ts';
import { preparePacket, renderInTest } from '../core/documents/example-packet.ts';
import { enterLine } from '../core/log/example.ts';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
test.afterEach(() => casebook.dispose());

async function openDocuments(page: Page, caseId: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.evaluate((id) => {
    location.hash = `#/cases/${id}/documents`;
  }, caseId);
  await expect(page.getByRole('region', { name: 'For another audience' })).toBeVisible();
}

test('a month called like a student stops the issue until a person gives a reason', async ({ openApplication, host }) => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  const context = casebook.session();
  const { caseId } = await preparePacket(context);
  const student = await addParticipant(context, { caseId, role: 'student', name: '', position: 'Grade 7' });
  await recordStudentName(context, { caseId, participantId: student.id, name: 'May Holm' });
  await enterLine(context, caseId, { text: 'Talked with May Holm; the next talk is in May.' });
  await casebook.application.close();
  const { page } = await openApplication(casebook.folder);
  await openDocuments(page, caseId);
  const panel = page.getByRole('region', { name: 'For another audience' });

  await test.step('the preview names nobody', async () => {
    await panel.getByRole('combobox', { name: 'Audience' }).selectOption({ label: 'Records request' });
    await panel.getByRole('button', { name: 'Preview redacted copy' }).press('Enter');
    const preview = page.getByRole('dialog', { name: 'Redacted for a request for records' });
    await expect(preview).toContainText('Talked with Student A; the next talk is in May.');
    await expect(preview).not.toContainText('Wiśniewska');
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
  });

  await test.step('the finished file is read back, and the word asked about', async () => {
    await panel.getByRole('button', { name: 'Check and issue redacted copy' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const word = dialog.getByRole('region', { name: '“May”' });
    await expect(word).toContainText('may name Student A', { timeout: 60_000 });
    await expect(dialog.getByRole('button', { name: 'Issue redacted copy' })).toBeDisabled();
    await word.getByRole('radio', { name: 'It names nobody' }).press('Space');
    await word.getByRole('textbox', { name: 'Reason' }).fill('The month.');
    if (host === 'loopback') await expectAccessibleInBothSchemes(page, host);
    await page.keyboard.press('Enter');
    await expect(page.locator('.said-so')).toContainText('redacted for a request for records', { timeout: 60_000 });
    await expect(dialog).toBeHidden();
  });

  await test.step('the issue stands in the list with its audience', async () => {
    await expect(page.getByRole('article', { name: 'Discipline report, issue 1' })).toContainText('Records request');
  });
});
