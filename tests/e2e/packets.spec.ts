/** @file One PDF of several, by keyboard: the motion before the Board, a redacted copy, a selection in an order, and the packet that leaves. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { takeIn } from '../core/chain/example-matter.ts';
import { preparePacket, renderInTest } from '../core/documents/example-packet.ts';
import { GREEN_PNG, strangersPdf } from '../core/documents/packets/example-pieces.ts';
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
  await expect(page.getByRole('heading', { name: 'One PDF of several' })).toBeVisible();
}

test('a selection is put in order and leaves as one PDF with its digest in the list', async ({ openApplication, host }) => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  const context = casebook.session();
  const { caseId } = await preparePacket(context);
  await takeIn(context, caseId, 'notes.pdf', await strangersPdf());
  await takeIn(context, caseId, 'notes-redacted.png', GREEN_PNG);
  await casebook.application.close();
  const { page } = await openApplication(casebook.folder);
  await openDocuments(page, caseId);

  await test.step('the motion is written in a person’s own words', async () => {
    const board = page.getByRole('region', { name: 'Before the Board' });
    await board.getByRole('button', { name: 'Write the motion' }).press('Enter');
    await board.getByRole('textbox', { name: 'Motion as proposed' }).fill('That the Board take note of the directive.');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.said-so')).toContainText('What is put before the Board is recorded.');
    await expect(board).toContainText('That the Board take note of the directive.');
  });

  const panel = page.getByRole('region', { name: 'One PDF of several' });
  await test.step('an exhibit is named as the redacted copy of another', async () => {
    await panel.getByRole('button', { name: 'Name a redacted copy' }).press('Enter');
    await panel.getByRole('combobox', { name: 'Exhibit', exact: true }).selectOption({ label: 'Ex. 2, notes.pdf' });
    await panel.getByRole('combobox', { name: 'Its redacted copy' }).selectOption({ label: 'Ex. 3, notes-redacted.png' });
    await panel.getByRole('textbox', { name: 'What was redacted' }).fill('Two names.');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('Ex. 3 is the copy of Ex. 2: Two names.');
  });

  await test.step('the Board packet is chosen with all exhibits, and one moves up', async () => {
    await panel.getByRole('button', { name: 'Put a packet together' }).press('Enter');
    await panel.getByRole('button', { name: 'Choose the Board packet with all exhibits' }).press('Enter');
    const order = panel.getByRole('list').filter({ hasText: 'Board packet, as it reads now' });
    await expect(order.getByRole('listitem')).toHaveCount(3);
    await expect(panel.getByRole('combobox', { name: 'How Ex. 2 is bound' })).toHaveValue('redacted');
    await panel.getByRole('button', { name: 'Move up: Ex. 2, notes.pdf' }).press('Enter');
    await expect(panel.getByRole('button', { name: 'Move up: Ex. 2, notes.pdf' })).toBeFocused();
    await expect(order.getByRole('listitem').nth(1)).toContainText('Ex. 2, notes.pdf');
    await expectAccessibleInBothSchemes(page, host);
  });

  await test.step('it leaves as a PDF, and stays in the list and in the log', async () => {
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Make the packet' }).press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/ Board packet\.pdf$/);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    const list = panel.getByRole('list', { name: 'Packets that left' });
    await expect(list).toContainText('Packet 1, Board packet');
    await expect(list.getByRole('listitem').filter({ hasText: /^Ex\. 2/ })).toBeVisible();
    await expectAccessibleInBothSchemes(page, host);
    await panel.getByRole('button', { name: 'Choose the same again: packet 1' }).press('Enter');
    await expect(panel.getByRole('textbox', { name: 'Title' })).toHaveValue('Board packet');
  });
});
