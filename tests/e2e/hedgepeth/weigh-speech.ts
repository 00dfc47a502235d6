/** @file Three posts on the speech worksheet, each by itself, from the exact words to the balance. */
import { expect } from '@playwright/test';
import type { Clerk } from './clerk.ts';

export type Post = {
  words: string;
  madeOn: string;
  howKnown: string;
  /** S0 to S3c, then S5 to S7, in the order in which they are asked. */
  answers: readonly (readonly [string, 'Yes' | 'No', string])[];
  /** Direction, reason and exhibits of a factor; a reason alone where it was not reached. */
  factors: readonly (readonly ['Toward the District' | 'Toward the employee', string, number[]] | string)[];
  effects: readonly Effect[];
  moments: readonly (readonly [string, string, string, string])[];
  bearings: readonly (readonly ['Wholly' | 'In part' | 'Not at all', string])[];
  balance: string;
};
type Effect = {
  nature: 'Happened' | 'Predicted';
  what: string;
  kind: string;
  on: string;
  feltBy: string;
  tie: string;
  people: number;
  source: string;
  exhibits: number[];
};

/** One post: its words, what it was, its questions with what each of them needs, and the balance. */
export async function weigh(clerk: Clerk, place: number, post: Post): Promise<void> {
  const { page } = clerk;
  const speech = page.getByRole('region', { name: 'Speech', exact: true });
  const fresh = page.getByRole('form', { name: 'New expression for allegation 1' });
  await speech.getByRole('button', { name: 'Add expression' }).or(fresh).first().waitFor();
  if ((await fresh.count()) === 0) await clerk.press('button', 'Add expression', speech);
  await clerk.give('Exact words', post.words, fresh);
  await clerk.press('button', 'Record expression', fresh);
  await expect(speech.getByRole('figure').filter({ hasText: post.words })).toBeVisible();
  await sayWhatItWas(clerk, post);
  for (const [id, answer, reason] of post.answers) {
    if (id === 'S5') await weighFactors(clerk, post);
    if (id === 'S5') await reply(clerk, 'S4', 'Yes', `Each factor of post ${place} is answered.`);
    if (id === 'S5') await enterEffects(clerk, post);
    if (id === 'S6') await enterCause(clerk, post);
    await reply(clerk, id, answer, reason);
  }
  await strike(clerk, post);
}

async function sayWhatItWas(clerk: Clerk, { madeOn, howKnown }: Post): Promise<void> {
  await clerk.press('button', 'Enter when, where and on what');
  const form = clerk.page.getByRole('form', { name: 'When, where and on what' });
  await clerk.give('Made on', madeOn, form);
  await clerk.say(/authority to speak for the District/, 'No', form);
  await clerk.say(/use that authority/, 'No', form);
  await clerk.give('How this is known', howKnown, form);
  await clerk.record(form, 'Record this entry');
}

async function reply(clerk: Clerk, id: string, answer: string, reason: string): Promise<void> {
  const form = clerk.page.getByRole('form', { name: `Answer ${id}`, exact: true });
  await clerk.press('radio', answer, form);
  await clerk.give('Reason', reason, form);
  await clerk.press('button', 'Record answer', form);
  await clerk.hears(`${id} is answered.`);
}

async function weighFactors(clerk: Clerk, { factors }: Post): Promise<void> {
  for (const [index, factor] of factors.entries()) {
    const button = clerk.page.getByRole('button', { name: `Answer factor ${index + 1}`, exact: true });
    clerk.presses += 1;
    await button.click();
    const form = clerk.page.getByRole('form', { name: `Factor ${index + 1}`, exact: true });
    if (typeof factor === 'string') {
      await clerk.say('Evidence', 'Not reached', form);
      await clerk.give('Reason', factor, form);
    } else {
      const [direction, reason, exhibits] = factor;
      await clerk.say('Evidence', 'Evidence', form);
      await clerk.say('Cuts', direction, form);
      await clerk.pick(exhibits, form);
      await clerk.give('Reason', reason, form);
    }
    await clerk.record(form, 'Record factor');
    await expect(button).toHaveCount(0);
  }
}

async function enterEffects(clerk: Clerk, { effects }: Post): Promise<void> {
  for (const { nature, what, kind, on, feltBy, tie, people, source, exhibits } of effects) {
    await clerk.press('button', 'Add effect', clerk.page.getByRole('region', { name: /^S5/ }));
    const form = clerk.page.getByRole('form', { name: 'New effect' });
    await clerk.say('The effect', nature, form);
    await clerk.give('What', what, form);
    await clerk.choose('Kind', kind, form);
    if (on !== '') await clerk.give('On', on, form);
    await clerk.give('Felt by', feltBy, form);
    await clerk.choose('Who that is', tie, form);
    if (people > 1) await clerk.give('How many people', String(people), form);
    await clerk.choose('Caused by', 'The expression itself', form);
    await clerk.give('Source', source, form);
    await clerk.pick(exhibits, form);
    await clerk.record(form, 'Record effect');
  }
}

async function enterCause(clerk: Clerk, { moments, bearings }: Post): Promise<void> {
  const part = clerk.page.getByRole('region', { name: /^S6/ });
  for (const [what, who, on, how] of moments) {
    await clerk.press('button', 'Add date', part);
    const form = clerk.page.getByRole('form', { name: 'New date' });
    await clerk.choose('What', what, form);
    await clerk.give('Who', who, form);
    await clerk.give('On', on, form);
    await clerk.give('How this is known', how, form);
    await clerk.record(form, 'Record date');
  }
  for (const [rests, reason] of bearings) {
    const asks = part.getByRole('button', { name: /^Say how far/ });
    const left = await asks.count();
    clerk.presses += 1;
    await asks.first().click();
    const form = clerk.page.getByRole('form', { name: /rests on the statement$/ });
    await clerk.say(/rest on the statement/, rests, form);
    await clerk.give('Reason', reason, form);
    await clerk.record(form, 'Record this');
    await expect(asks).toHaveCount(left - 1);
  }
}

async function strike(clerk: Clerk, { balance }: Post): Promise<void> {
  await clerk.press('button', 'Enter balance');
  const form = clerk.page.getByRole('form', { name: 'Balance' });
  await clerk.press('radio', 'For the District', form);
  await clerk.give('Struck by', 'Avery Northgate', form);
  await clerk.give('Reason', balance, form);
  await clerk.record(form, 'Record balance');
}
