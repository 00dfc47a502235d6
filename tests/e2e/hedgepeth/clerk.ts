/** @file One person who enters a whole matter with the mouse, typing only what is asked, and who notices what is asked a second time. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Hand } from '../../support/hand.ts';

/** Questions that are about something else each time, so that the same answer may come again; each says about what. */
const aboutSomethingElse: Readonly<Record<string, string>> = {
  'Pin 1: where in it': 'another element',
  'Pin 1: first line': 'another fact',
  'Pin 1: last line': 'another fact, and often the line on which it begins',
  'Read out on': 'another interview',
  By: 'another interview',
  'Made on': 'another expression',
  On: 'another effect, another date of the cause, another step before a level',
  'Done on': 'another step before a level',
  'Done by': 'another step before a level',
  Who: 'another date of the cause',
  'Felt by': 'another effect',
  'How many people': 'another effect',
  'Cleared by': 'another hold',
  'Entered for': 'another expression',
  'Struck by': 'another expression',
};

export class Clerk extends Hand {
  readonly #given = new Map<string, number>();

  constructor(page: Page) {
    super(page, 'mouse');
  }

  /** Answers a question by typing. */
  async give(label: string, text: string, within: Page | Locator = this.page): Promise<void> {
    const question = `${label}: ${text}`;
    this.#given.set(question, (this.#given.get(question) ?? 0) + (label in aboutSomethingElse ? 0 : 1));
    const field = within.getByRole('textbox', { name: label, exact: true }).or(within.getByRole('combobox', { name: label, exact: true }));
    await field.first().fill(text);
    this.fields += 1;
  }

  /** What was asked for, and given, more than once. */
  askedTwice(): string[] {
    return [...this.#given].filter(([, times]) => times > 1).map(([question]) => question);
  }

  /** One answer of several that stand side by side; pressed only where it is not chosen already. */
  async say(question: string | RegExp, answer: string, within: Page | Locator = this.page): Promise<void> {
    const choice = within.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true });
    await choice.waitFor();
    if (await choice.isChecked()) return;
    this.presses += 1;
    await choice.click();
  }

  /** Ticks answers of a group whose labels hide their boxes. */
  async tick(group: string, ...answers: string[]): Promise<void> {
    for (const answer of answers) {
      this.presses += 1;
      await this.page.getByRole('group', { name: group, exact: true }).getByText(answer, { exact: true }).click();
    }
  }

  /** Picks exhibits by their numbers. */
  async pick(exhibits: readonly number[], within: Locator): Promise<void> {
    if (exhibits.length === 0) return;
    const box = within.getByRole('combobox', { name: 'Exhibits' });
    for (const number of exhibits) {
      this.presses += 1;
      await box.fill(`Ex. ${number} `);
      await within.getByRole('option', { name: new RegExp(`^Ex\\. ${number} `) }).click();
    }
    this.fields += 1;
    await box.press('Escape');
  }

  /** Presses the button that records a form, and waits until the form is gone. */
  async record(form: Locator, button: string): Promise<void> {
    await this.press('button', button, form);
    await expect(form).toHaveCount(0);
  }

  async open(tab: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Parts of this case' });
    const link = parts.getByRole('link', { name: new RegExp(`^${tab}`) });
    this.presses += 1;
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await this.page.getByRole('region', { name: tab, exact: true }).first().waitFor();
  }
}
