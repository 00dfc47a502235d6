/** @file People and keys through the window: somebody comes, changes their passphrase, is removed; and the day on which only a recovery code is left. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../support/temporary-casebook.ts';

const INES = 'Ines Okafor';
const FIRST = 'velvet anchor thimble orbit 7';
const SECOND = 'pebble tundra violin clover 12';
const AFTER_RECOVERY = 'saffron glacier button meadow 5';

let casebook: TemporaryCasebook;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function type(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByLabel('Who you are').selectOption({ label: name });
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

async function unlockAs(page: Page, name: string, passphrase: string): Promise<void> {
  await type(page, name, passphrase);
  await expect(navigation(page)).toBeVisible();
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByLabel('Who you are')).toBeVisible();
}

/** As the idle time or another window would. `address` bears the launch token. */
async function lockFromElsewhere(address: string): Promise<void> {
  const { origin, hash } = new URL(address);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${hash.slice('#token='.length)}` };
  await fetch(`${origin}/rpc/casebook/lock`, { method: 'POST', headers, body: '{}' });
}

async function openPeopleAndKeys(page: Page): Promise<void> {
  await navigation(page).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'People and keys' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'People and keys' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The office' })).toBeVisible();
}

test('a person comes and goes, each with a passphrase of their own', async ({ openApplication, host }) => {
  const { page } = await openApplication(casebook.folder);
  await unlockAs(page, TEST_USER, TEST_PASSPHRASE);
  await openPeopleAndKeys(page);
  await expectAccessible(page, host);
  const form = page.getByRole('form', { name: 'Add somebody' });
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(form.getByText('Enter their name.')).toBeVisible();
  await form.getByLabel('Name', { exact: true }).fill(INES);
  await form.getByRole('textbox', { name: 'Their passphrase' }).fill(FIRST);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(`${INES} has a key`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(INES) })).toContainText('Investigator');

  await lock(page);
  await unlockAs(page, INES, FIRST);
  await openPeopleAndKeys(page);
  await expect(page.getByRole('form', { name: 'Add somebody' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(0);
  const own = page.getByRole('form', { name: 'Change my passphrase' });
  await own.getByRole('textbox', { name: 'Present passphrase' }).fill('not what it is');
  await own.getByRole('textbox', { name: 'New passphrase' }).fill(SECOND);
  await own.getByRole('button', { name: 'Change my passphrase' }).click();
  await expect(own.getByText('This passphrase does not open the casebook.')).toBeVisible();
  await own.getByRole('textbox', { name: 'Present passphrase' }).fill(FIRST);
  await own.getByRole('button', { name: 'Change my passphrase' }).click();
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible();

  await lock(page);
  await type(page, INES, FIRST);
  await expect(page.getByText('This passphrase does not open the casebook.')).toBeVisible();
  await unlockAs(page, INES, SECOND);

  await lock(page);
  await unlockAs(page, TEST_USER, TEST_PASSPHRASE);
  await openPeopleAndKeys(page);
  await page.getByRole('button', { name: `Remove ${INES}` }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Remove ${INES}?` });
  await expect(dialog.getByText('No backup on record opens with their passphrase.')).toBeVisible();
  await expectAccessible(page, host);
  await dialog.getByRole('button', { name: 'Remove and make a new key' }).click();
  await expect(page.getByText(`${INES} is removed, and the casebook has a new root key.`)).toBeVisible();
  await expect(page.getByText('number 2, made')).toBeVisible();

  await lock(page);
  await expect(page.getByLabel('Who you are').getByRole('option', { name: INES })).toHaveCount(0);
  await type(page, TEST_USER, SECOND);
  await expect(page.getByText('This passphrase does not open the casebook.')).toBeVisible();
});

test('a recovery code opens the casebook once, and another takes its place', async ({ openApplication, host }) => {
  const { page, address } = await openApplication(casebook.folder);
  await page.getByRole('button', { name: 'Use a recovery code' }).press('Enter');
  await expectAccessible(page, host);
  await page.getByLabel('Recovery code').fill('0000 0000');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Whose passphrase is set anew')).toHaveValue(TEST_USER);
  await page.getByRole('textbox', { name: 'New passphrase' }).fill(AFTER_RECOVERY);
  await page.keyboard.press('Enter');
  await expect(page.getByText('This code does not open the casebook.')).toBeVisible();

  await page.getByLabel('Recovery code').fill(casebook.recoveryCodes[0].toLowerCase());
  await page.keyboard.press('Enter');
  await expectAccessible(page, host);
  await page.getByRole('button', { name: 'Open the casebook' }).click();
  await expect(page.getByRole('heading', { name: 'A new recovery code' })).toBeVisible();
  await expectAccessible(page, host);
  const code = await page.locator('.codes code').innerText();
  expect(code).not.toBe(casebook.recoveryCodes[0]);
  await page.getByRole('button', { name: 'I have it on paper' }).press('Enter');
  await page.getByLabel('First code').fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The recovery code is right.')).toBeVisible();
  await expect(navigation(page)).toBeVisible();

  await lock(page);
  await type(page, TEST_USER, TEST_PASSPHRASE);
  await expect(page.getByText('This passphrase does not open the casebook.')).toBeVisible();
  await unlockAs(page, TEST_USER, AFTER_RECOVERY);

  await openPeopleAndKeys(page);
  await page.getByRole('button', { name: 'Replace the second recovery code' }).press('Enter');
  await page.getByRole('button', { name: 'Replace the code' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'A new recovery code' })).toBeVisible();
  // The window goes before the code was typed back: nobody is shut out by that.
  await lockFromElsewhere(address);
  await type(page, TEST_USER, AFTER_RECOVERY);
  await expect(page.getByRole('heading', { name: 'Type the code back' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Nobody has the code' }).check();
  await page.getByRole('button', { name: 'Make another code' }).click();
  const another = await page.locator('.codes code').innerText();
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await page.getByLabel('Second code').fill(another);
  await page.getByRole('button', { name: 'Check the code' }).click();
  await expect(navigation(page)).toBeVisible();
});
