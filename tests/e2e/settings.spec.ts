/** @file A new casebook is made at home in its district, by keyboard alone, and comes to its first matter with a number of its own pattern. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInBothSchemes, test } from '../support/application-window.ts';
import { Hand } from '../support/hand.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../support/temporary-casebook.ts';

const INES = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;

let casebook: TemporaryCasebook;
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
});
test.afterEach(() => casebook.dispose());

const guide = (page: Page) => page.getByRole('region', { name: 'First steps' });
const rooms = (page: Page) => page.getByRole('navigation', { name: 'Settings' });
const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function unlock(hand: Hand, person: { displayName: string; passphrase: string }): Promise<void> {
  await hand.page.getByLabel('Who you are').selectOption({ label: person.displayName });
  await hand.page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(person.passphrase);
  await hand.page.keyboard.press('Enter');
  await expect(main(hand.page)).toBeVisible();
}

async function enterBuildings(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press('link', 'Add buildings', guide(page));
  await expect(page.getByRole('heading', { level: 1, name: 'Buildings' })).toBeVisible();
  await hand.type('Names', 'Alder Elementary School\nBirch Middle School');
  await page.keyboard.press('ControlOrMeta+Enter');
  await hand.hears('2 names are on the list of buildings.');
  await hand.press('button', 'Rename Birch Middle School');
  await hand.type('Name', 'Birch Academy', { within: page.getByRole('form', { name: 'Rename Birch Middle School' }) });
  await page.keyboard.press('Enter');
  await hand.hears('Birch Middle School is now called Birch Academy.');
  await page.keyboard.press('ControlOrMeta+z');
  await hand.hears('It is called Birch Middle School again.');
  await expect(page.getByRole('button', { name: 'Rename Birch Middle School' })).toBeVisible();
}

async function enterUnit(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press('link', 'Bargaining units', rooms(page));
  await hand.type('Names', 'Elm Grove Education Association');
  await hand.press('button', 'Add bargaining units');
  await hand.press('button', 'Enter the agreement');
  await hand.type('Title of the agreement', 'Professional Agreement 2024–2027');
  await hand.type('In force from', 'Jul 1, 2024');
  await hand.type('Article on representation', 'Art. 4.2');
  await hand.press('button', 'Add a level');
  await hand.type('With whom', 'Principal');
  await hand.type('Filed within', '20');
  await page.keyboard.press('ControlOrMeta+Enter');
  await hand.hears('“Professional Agreement 2024–2027” is recorded.');
  await expect(page.getByText('Principal, filed within 20 business days')).toBeVisible();
}

async function enterSchoolYear(hand: Hand): Promise<void> {
  const { page } = hand;
  const first = new Date();
  const year = first.getMonth() < 6 ? first.getFullYear() - 1 : first.getFullYear();
  await hand.press('link', 'School calendar', rooms(page));
  await hand.press('button', 'Enter a school year');
  await hand.type('First day of school', `Aug 18, ${year}`);
  await hand.type('Last day of school', `Jun 4, ${year + 1}`);
  await hand.type('Add days without school', '9/7 Labor Day\nsome day in spring\nDec 24 – Jan 1 Winter break\nOct 9 Institute day');
  await hand.press('button', 'Put these days on the calendar');
  await expect(page.getByText('This line could not be read as a day.')).toBeVisible();
  await expect(page.getByLabel('Add days without school')).toHaveValue('some day in spring');
  await hand.type('Add days without school', ' ');
  const calendar = page.getByRole('region', { name: 'Calendar of the school year' });
  const day = calendar.locator(`[data-day="${year}-08-18"]`);
  await hand.reach(day);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(calendar.getByRole('button', { name: `Aug 19, ${year}: closed` })).toBeFocused();
  await expectAccessible(page, 'loopback');
  await page.keyboard.press('ControlOrMeta+Enter');
  await hand.hears(`The school year ${year}–${String((year + 1) % 100)} is recorded.`);
}

async function setNumbers(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press('link', 'Case numbering', rooms(page));
  await hand.type('Prefix', 'hr');
  const preview = page.getByRole('status', { name: 'Preview' });
  await expect(preview.getByText(`HR-${new Date().getFullYear()}-0001`)).toBeVisible();
  await expectAccessible(page, 'loopback');
  await page.keyboard.press('ControlOrMeta+Enter');
  await hand.hears('New cases are numbered this way from now on.');
}

test('first steps lead from an empty casebook to its first matter', async ({ openApplication, host }) => {
  await casebook.application.close();
  const { page } = await openApplication(casebook.folder);
  const hand = new Hand(page, 'keyboard');
  await unlock(hand, { displayName: TEST_USER, passphrase: TEST_PASSPHRASE });
  await expect(guide(page).getByText('1 of 8 done.')).toBeVisible();
  await expectAccessibleInBothSchemes(page, host);

  await enterBuildings(hand);
  await expectAccessible(page, host);
  await enterUnit(hand);
  await expectAccessible(page, host);
  await enterSchoolYear(hand);
  await setNumbers(hand);

  await hand.press('link', 'Today', main(page));
  await expect(guide(page).getByText('4 of 8 done.')).toBeVisible();
  await hand.press('button', 'Put away', guide(page));
  await expect(guide(page)).toHaveCount(0);
  await hand.press('link', 'Settings', main(page));
  await hand.press('link', 'First steps', rooms(page));
  await hand.press('button', 'Show them where work begins again');
  await hand.press('link', 'Open a matter');

  await hand.press('link', /note/i, page.getByRole('main'));
  await hand.type('Whom it is about', 'Jordan Reed');
  await hand.type('Building', 'Birch');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Building' })).toHaveValue('Birch Middle School');
  await hand.type('What was said', 'A parent called about a comment in a hallway.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(`HR-${new Date().getFullYear()}-0001`).first()).toBeVisible();

  await hand.press('button', 'Record the unit');
  await hand.type('Bargaining unit', 'elm', { within: page.getByRole('form', { name: 'The respondent’s bargaining unit' }) });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await hand.hears('The respondent’s bargaining unit is Elm Grove Education Association.');
  await expect(page.getByText('Professional Agreement 2024–2027, as entered in Settings')).toBeVisible();
  await expectAccessible(page, host);
});

test('an investigator reads the settings, and sets what is theirs alone', async ({ openApplication, host }) => {
  await casebook.application.access.add(INES);
  await casebook.application.close();
  const { page } = await openApplication(casebook.folder);
  const hand = new Hand(page, 'keyboard');
  await unlock(hand, INES);
  await hand.press('link', 'Settings', main(page));
  await hand.press('link', 'Buildings', rooms(page));
  await expect(page.getByText('An administrator of this casebook changes it.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Names' })).toHaveCount(0);
  await hand.press('link', 'Appearance', rooms(page));
  await hand.press('radio', '200 %');
  await hand.hears('Text is at 200 % for you from now on.');
  await hand.press('radio', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectAccessible(page, host);
  await page.keyboard.press('ControlOrMeta+l');
  await unlock(hand, INES);
  await expect(page.locator('html')).toHaveAttribute('style', /font-size: 200%/);
});
