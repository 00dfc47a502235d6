/** @file How little a small matter costs, and what it becomes: a note by keyboard alone, raised without typing it again; five steps; the first hour. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';
import { Typist } from '../support/typist.ts';

let casebook: TemporaryCasebook;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

async function unlock(page: Page): Promise<void> {
  page.setDefaultTimeout(15_000);
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const SAID = 'A parent says that she texted two students from her own phone about the play, late on Monday.';
const DONE = 'Spoke with her on Tuesday. She will use the District’s account. Look again in two weeks.';

test('a note costs at most eight fields and two minutes by keyboard alone, and is raised without typing it again', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  const typist = new Typist(page);
  await typist.press('n');
  await page.getByRole('heading', { name: 'Open a matter' }).waitFor();
  await expectAccessibleInBothSchemes(page, host);
  await typist.press('1');
  const form = page.getByRole('form', { name: 'New note' });
  await typist.fill(form.getByLabel('Whom it is about'), 'Nell Harrow');
  await typist.press('Tab', 'Tab');
  await typist.fill(form.getByLabel('Building'), 'Alder Hill Elementary');
  await typist.press('Tab');
  await typist.choose(form.getByLabel('How it came in'), 'ArrowDown');
  await expect(form.getByLabel('How it came in')).toHaveValue('telephone');
  await typist.press('Tab', 'Tab');
  await typist.fill(form.getByLabel('What was said'), SAID);
  await typist.press('Tab');
  await typist.fill(form.getByLabel('What was done, or comes next'), DONE);
  await typist.press('Tab');
  await typist.choose(form.getByLabel('None of these'), 'Space');
  await expectAccessibleInBothSchemes(page, host);
  await typist.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Note \d{4}-0001 is kept\.$/)).toBeVisible();
  const { fields, seconds } = typist;
  expect(fields, 'fields of a note').toBeLessThanOrEqual(8);
  expect(seconds, 'seconds of typing for a note').toBeLessThanOrEqual(120);
  await mkdir('test-results', { recursive: true });
  await writeFile(
    'test-results/intake-note.txt',
    `${fields} fields, ${typist.letters} letters, ${typist.steps} steps, ${seconds.toFixed(0)} s\n`,
  );

  const tabs = page.getByRole('navigation', { name: 'Parts of this case' });
  await expect(tabs.getByRole('link', { name: 'Allegations' })).toHaveCount(0);
  const rail = page.getByRole('complementary', { name: 'Open items' });
  await expect(rail.getByText('Nothing is open. The note is kept.')).toBeVisible();
  await expectAccessibleInBothSchemes(page, host);

  const raise = page.getByRole('button', { name: 'Raise to investigation' });
  await typist.tabTo(raise);
  await typist.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  expect(await dialog.locator('input, textarea, select').count(), 'fields that raising asks for').toBe(1);
  await typist.fill(dialog.getByLabel('Reason'), 'A second parent called.');
  await typist.tabTo(dialog.getByRole('button', { name: 'Raise matter' }));
  await typist.press('Enter');
  await expect(page.getByText(/^The matter is now an investigation\./)).toBeVisible();
  await expect(tabs.getByRole('link', { name: /^Allegations/ })).toBeVisible();
  const content = page.getByRole('main');
  for (const text of [SAID, DONE, 'Alder Hill Elementary', 'A second parent called.', 'Raised from note to investigation']) {
    await expect(content.getByText(text).first()).toBeVisible();
  }
  await expect(content.getByText('Nell Harrow').first()).toBeVisible();
  await expect(rail.getByRole('button', { name: /position is not recorded/ })).toBeVisible();

  await typist.press('o');
  await expect(rail.getByRole('heading', { name: 'Open items' })).toBeFocused();
  await typist.tabTo(rail.getByRole('button', { name: /position is not recorded/ }));
  await typist.press('Enter');
  const amend = page.getByRole('form', { name: 'Amend how it came in' });
  await expect(amend.getByLabel('What was reported')).toHaveValue(SAID);
  await expect(amend.getByLabel('Building')).toHaveValue('Alder Hill Elementary');
  await typist.fill(amend.getByLabel('Position'), 'Drama teacher');
  await typist.press('ControlOrMeta+Enter');
  await expect(page.getByText('The report is amended. What stood before stays in the log.')).toBeVisible();
  await expect(rail.getByRole('button', { name: /position is not recorded/ })).toHaveCount(0);
});

test('five steps are walked freely, and images of a child stop evidence until a named person clears it', async ({
  openApplication,
  host,
}) => {
  const { page } = await openApplication(casebook.folder);
  await unlock(page);
  const typist = new Typist(page);
  await typist.press('n');
  await page.getByRole('heading', { name: 'Open a matter' }).waitFor();
  await typist.press('3');
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await expect(steps.getByRole('link')).toHaveCount(5);
  await expect(steps.getByRole('link', { name: /The people.*nothing given yet/ })).toBeVisible();
  await typist.tabTo(page.getByLabel('What was reported'));
  await typist.fill(page.getByLabel('What was reported'), 'A counselor was shown pictures on a phone.');
  await typist.tabTo(page.getByLabel('How it came in'));
  await typist.choose(page.getByLabel('How it came in'), 'ArrowDown');
  await typist.tabTo(page.getByRole('button', { name: 'Go on to: the people' }));
  await typist.press('Enter');
  await expect(page.getByRole('heading', { name: /The people/ })).toBeFocused();
  await expect(steps.getByRole('link', { name: /The report.*nothing open/ })).toBeVisible();
  await typist.tabTo(page.getByLabel('Whom it is about'));
  await typist.fill(page.getByLabel('Whom it is about'), 'Ruben Castellano');
  await typist.press('Enter');
  const images = page.getByRole('radiogroup', { name: /sexual images of a child/ });
  await typist.tabTo(images.getByLabel('Yes'));
  await typist.choose(images.getByLabel('Yes'), 'ArrowDown', 'ArrowDown');
  await expect(images.getByLabel('Not known')).toBeChecked();
  await expect(page.getByRole('alert').filter({ hasText: 'Do not open, copy, forward or add them here.' })).toBeVisible();
  const where = page.getByLabel('Where they are: place, device, who has it');
  await typist.tabTo(where);
  await typist.fill(where, 'On the phone of the coach, who has it.');
  await expectAccessibleInBothSchemes(page, host);
  await page.goBack();
  await expect(page.getByLabel('Whom it is about')).toHaveValue('Ruben Castellano');
  for (const step of [/What to keep/, /Where it goes/]) {
    await typist.tabTo(steps.getByRole('link', { name: step }));
    await typist.press('Enter');
    await page.getByRole('heading', { name: step, level: 2 }).waitFor();
  }
  const complaint = page.getByRole('radiogroup', { name: /a complaint to the complaint manager/ });
  await typist.tabTo(complaint.getByLabel('Yes'));
  await typist.choose(complaint.getByLabel('Yes'), 'Space');
  await typist.tabTo(page.getByLabel('Complaint manager', { exact: true }));
  await typist.fill(page.getByLabel('Complaint manager', { exact: true }), 'Odile Brandt');
  await expectAccessibleInBothSchemes(page, host);
  await typist.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Matter \d{4}-0001 is open\.$/)).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText('Complaint manager: Odile Brandt')).toBeVisible();
  await expect(main.getByText('On the phone of the coach, who has it.')).toBeVisible();
  const rail = page.getByRole('complementary', { name: 'Open items' });
  await expect(rail.getByText(/Sexual images of a child.* is not known/)).toBeVisible();
  await expect(rail.getByText(/Complaint manager .* when it was handed over is not recorded/)).toBeVisible();

  await typist.tabTo(page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name: /^Evidence/ }));
  await typist.press('Enter');
  await page
    .getByLabel('Files to add as evidence')
    .setInputFiles([{ name: 'phone.txt', mimeType: 'text/plain', buffer: Buffer.from('What was said of it.') }]);
  await page.getByLabel(/^How it was obtained/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await expect(page.getByText('There may be sexual images of a child in this matter, so nothing is taken in here.').first()).toBeVisible();
});
