/** @file One pair of hands on the window, by mouse or by keyboard, that counts what it had to do. Invariant: it types nothing twice. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Way = 'mouse' | 'keyboard';

export class Hand {
  readonly page: Page;
  readonly way: Way;
  presses = 0;
  fields = 0;
  readonly #typed = new Set<string>();

  constructor(page: Page, way: Way) {
    this.page = page;
    this.way = way;
  }

  /** Presses a button, link or other control by its role and name. `within` narrows the search. */
  async press(role: 'button' | 'link' | 'radio' | 'checkbox', name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const control = within.getByRole(role, { name }).first();
    await control.waitFor();
    this.presses += 1;
    if (this.way === 'mouse') return control.click();
    await this.reach(control);
    await control.press(role === 'radio' || role === 'checkbox' ? 'Space' : 'Enter');
  }

  /** Types into a field, once for each thing the application has to know; `again` where it asks for the same on purpose. */
  async type(label: string | RegExp, text: string, options: { within?: Page | Locator; again?: boolean } = {}): Promise<void> {
    const field = (options.within ?? this.page).getByLabel(label).first();
    await field.waitFor();
    if (options.again !== true) expect(this.#typed.has(text), `“${text}” is asked for twice`).toBe(false);
    this.#typed.add(text);
    this.fields += 1;
    if (this.way === 'mouse') return field.fill(text);
    await this.reach(field);
    await field.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses from a list by its label. */
  async choose(label: string | RegExp, option: string, within: Page | Locator = this.page): Promise<void> {
    const list = within.getByLabel(label).first();
    await list.waitFor();
    this.fields += 1;
    if (this.way === 'keyboard') await this.reach(list);
    await list.selectOption({ label: option });
  }

  /** Waits for the sentence that says what happened. */
  async hears(sentence: string | RegExp): Promise<void> {
    await expect(this.page.getByText(sentence).first()).toBeVisible();
  }

  /**
   * The control must be one that the keyboard can reach at all. A dialog that opens or closes moves the focus a moment later, which a person
   * waits for without noticing.
   */
  async reach(control: Locator): Promise<void> {
    const isInDialog = await control.evaluate((element) => element.closest('[role=dialog]') !== null);
    if (!isInDialog) await expect(this.page.locator('[role=dialog]')).toHaveCount(0);
    await expect(async () => {
      await control.focus();
      await this.page.waitForTimeout(80);
      await expect(control).toBeFocused({ timeout: 200 });
    }).toPass({ timeout: 10_000 });
  }
}
