/** @file The facts, and the interviews in which a witness tells of them and the respondent is heard on them. */
import { expect, type Locator } from '@playwright/test';
import type { Clerk } from './clerk.ts';

const facts: readonly (readonly [string, string, number, string, RegExp, string])[] = [
  [
    'Most readers of the page had been her students.',
    'Jun 8, 2024',
    1,
    '3',
    /The person reached was a former student/,
    'Four in five, she says, and she was speaking about the country.',
  ],
  [
    'A lesson and a half of the summer session was lost to talk about the posts.',
    'Jun 11, 2024',
    3,
    '1',
    /It interfered with or disrupted/,
    'She is sorry for the lessons and did not foresee it.',
  ],
  [
    'Two teachers asked not to share a team with her.',
    'Jun 12, 2024',
    3,
    '2',
    /It interfered with or disrupted/,
    'Nobody has said so to her.',
  ],
];

/** Three facts against the respondent, each pinned to a line. */
export async function enterFacts(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.open('Facts');
  const form = page.getByRole('form', { name: 'New fact' });
  for (const [index, [assertion, when, exhibit, line]] of facts.entries()) {
    if (index > 0) await clerk.press('button', 'Enter a fact');
    await clerk.give('One thing that is so', assertion, form);
    await clerk.give('When: date', when, form);
    await clerk.press('checkbox', 'It speaks against the respondent', form);
    await clerk.press('button', 'Add a pin', form);
    if (exhibit > 1) await form.getByLabel('Pin 1: evidence').selectOption({ index: exhibit - 1 });
    clerk.fields += 1;
    await clerk.give('Pin 1: first line', line, form);
    await clerk.give('Pin 1: last line', line, form);
    await clerk.record(form, 'Enter fact');
    await page.getByRole('button', { name: `Amend: fact ${index + 1}` }).waitFor();
  }
}

/** What each fact bears on. */
export async function tieFacts(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  for (const [index, [, , , , element]] of facts.entries()) {
    await clerk.press('button', `Say what it bears on: fact ${index + 1}`);
    const part = page.getByRole('region', { name: `What fact ${index + 1} bears on` });
    const list = part.getByRole('combobox', { name: 'Element' });
    const texts = await list.getByRole('option').allTextContents();
    await list.selectOption({ index: texts.findIndex((text) => element.test(text)) });
    clerk.fields += 1;
    await clerk.choose('How it stands to it', 'Supports', part);
    await clerk.press('button', 'Close', part);
    await expect(page.getByRole('listitem', { name: `Fact ${index + 1}` })).not.toContainText('no element yet');
  }
}

/** A colleague, who speaks freely and is asked to keep it to herself. */
export async function hearWitness(clerk: Clerk): Promise<void> {
  await clerk.open('Interviews');
  const card = await plan(clerk, 1, 'Corin Applegarth, witness', 'Jun 13, 2024');
  await settle(clerk, 1, card, 'Jun 13, 2024', 'No');
  await begin(clerk, 1, card);
  await writeDown(clerk, card, 'Both groups wanted to talk about nothing else. Two colleagues spoke to the principal.');
  await end(clerk, card);
}

/** The respondent, to whom each fact against her is put in the words in which it stands. */
export async function hearRespondent(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  const card = await plan(clerk, 2, 'Philippa Grange, respondent', 'Jun 20, 2024');
  await settle(clerk, 2, card, 'Jun 20, 2024', 'Yes');
  await begin(clerk, 2, card);
  for (const [index, [, , , , , said]] of facts.entries()) {
    await clerk.press('button', new RegExp(`^Record that it was put, fact ${index + 1}`));
    const form = page.getByRole('form', { name: `Put fact ${index + 1} to the respondent` });
    await clerk.give('What the respondent said', said, form);
    await clerk.record(form, 'Record that it was put');
  }
  await writeDown(clerk, card, 'The page and the words are hers. It was summer and her own time.');
  await end(clerk, card);
}

async function plan(clerk: Clerk, number: number, who: string, day: string): Promise<Locator> {
  const { page } = clerk;
  await clerk.press('button', 'Plan an interview');
  const form = page.getByRole('form', { name: 'New interview' });
  await clerk.choose('With', who, form);
  await clerk.give('Day', day, form);
  await clerk.record(form, 'Plan interview');
  return page.getByRole('article', { name: new RegExp(`^Interview ${number}: `) });
}

async function settle(clerk: Clerk, number: number, card: Locator, day: string, isRepresented: 'Yes' | 'No'): Promise<void> {
  await clerk.press('button', 'Settle conditions', card);
  const form = clerk.page.getByRole('form', { name: `Conditions of interview ${number}` });
  await clerk.press('radio', 'Voluntary', form);
  await clerk.choose('Represented by a bargaining unit', isRepresented, form);
  if (isRepresented === 'Yes') {
    await clerk.choose('A representative was offered', 'Yes', form);
    await clerk.choose('The person', 'Did not ask for one', form);
  }
  await clerk.choose('Asked of the person', 'The narrow request', form);
  await clerk.give('Read out on', day, form);
  await clerk.give('By', 'Mara Voss', form);
  await clerk.record(form, 'Record conditions');
}

async function begin(clerk: Clerk, number: number, card: Locator): Promise<void> {
  await clerk.press('button', 'Begin interview', card);
  await clerk.press('button', 'Begin interview', clerk.page.getByRole('dialog'));
  await clerk.hears(`Interview ${number} is under way.`);
}

async function end(clerk: Clerk, card: Locator): Promise<void> {
  await clerk.press('button', 'End interview', card);
  const dialog = clerk.page.getByRole('dialog');
  await clerk.press('button', 'End interview', dialog);
  await expect(dialog).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'End interview' })).toHaveCount(0);
}

/** The form stays open for what is said next. */
async function writeDown(clerk: Clerk, card: Locator, said: string): Promise<void> {
  await clerk.press('button', 'Write a note', card);
  const form = card.getByRole('form', { name: 'New note' });
  await clerk.give('What was said', said, form);
  await clerk.press('button', 'Enter note', form);
  await expect(form.getByRole('textbox', { name: 'What was said' })).toHaveValue('');
}
