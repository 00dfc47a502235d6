/** @file Somebody who uses nothing but the keyboard, with a count of every key. Invariant: nothing here touches a field but through keys. */
import { expect, type Locator, type Page } from '@playwright/test';

/** 40 words a minute, five keys a word: an ordinary pace for an office. */
const SECONDS_A_LETTER = 60 / (40 * 5);
/** For a key that goes somewhere: time to look where it went. */
const SECONDS_A_STEP = 1;

export class Typist {
  readonly page: Page;
  letters = 0;
  steps = 0;
  /** Fields that were filled in or chosen. */
  fields = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses keys that go somewhere or choose something. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.steps += 1;
    }
  }

  /** Types into the field that has the focus, which must be `field`. */
  async fill(field: Locator, text: string): Promise<void> {
    await expect(field).toBeFocused();
    await this.page.keyboard.type(text);
    this.letters += text.length;
    this.fields += 1;
  }

  /** Chooses in the list or group that has the focus. */
  async choose(field: Locator, ...keys: string[]): Promise<void> {
    await expect(field).toBeFocused();
    await this.press(...keys);
    this.fields += 1;
  }

  /** Goes on by Tab until `control` has the focus. */
  async tabTo(control: Locator, atMost = 60): Promise<void> {
    await control.waitFor();
    for (let tries = 0; tries < atMost; tries += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    await expect(control).toBeFocused();
  }

  /** How long the keys so far take at that pace. */
  get seconds(): number {
    return this.letters * SECONDS_A_LETTER + this.steps * SECONDS_A_STEP;
  }
}
