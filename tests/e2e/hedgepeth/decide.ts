/** @file Finding, prior record, status, level, packet, weighing, comparators, holds, approval and memo. */
import { expect } from '@playwright/test';
import type { Clerk } from './clerk.ts';

export async function recordFinding(clerk: Clerk): Promise<void> {
  await clerk.open('Findings');
  const form = clerk.page.getByRole('form', { name: /^Finding on allegation 1/ });
  await clerk.press('radio', /^Substantiated/, form);
  for (const clause of [/5:125 §3/, /5:125 §5/]) await clerk.say(clause, 'Clause breached', form);
  await clerk.give('Rationale', 'She says that she wrote the posts; lessons of June 11 and 12 were lost to them.', form);
  await clerk.give('Contrary evidence considered', 'It was summer, the page was closed to strangers, and eleven writers defend her.', form);
  await clerk.give('Mitigating facts', 'Long service, and a full account at once.', form);
  await clerk.press('button', 'Record finding', form);
  await clerk.hears('The finding on allegation 1 is recorded');
}

/** Two earlier papers, the status with how it is known, and what a hearing would ask for. */
export async function enterStanding(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.open('Corrective action');
  const record = page.getByRole('region', { name: 'Prior record' });
  for (const [on, level, what, where] of [
    ['Nov 14, 2018', 'Suspension without pay, one day', 'Profanity at a class on the day after an election.', 'Personnel file, tab 2'],
    ['Feb 3, 2022', 'Suspension without pay, three days', 'Profanity at a class a second time.', 'Personnel file, tab 4'],
  ] as const) {
    await clerk.press('button', 'Enter an earlier warning or letter', record);
    const form = record.getByRole('form');
    await clerk.give('Date given', on, form);
    await clerk.give('Level', level, form);
    await clerk.give('What for', what, form);
    await clerk.give('Where the paper lies', where, form);
    await clerk.press('checkbox', 'No expiry', form);
    await clerk.record(form, 'Enter paper');
  }
  await clerk.press('button', 'State how it is known');
  const status = page.getByRole('form', { name: 'Employment status' });
  await clerk.give('How it is known', 'Seniority list of the school year', status);
  await clerk.choose('License', 'Holds a state license', status);
  await clerk.record(status, 'Record status');
  for (const [prong, direction, fact] of [
    [/^Damage/, 'Shows damage', 'A lesson and a half was lost, by the note of the teacher who gave it.'],
    [/^What a timely warning/, 'Speaks for a change on warning', 'Both warnings were about words in class, not about a page of her own.'],
  ] as const) {
    await clerk.press('button', 'Add a fact');
    const form = page.getByRole('form', { name: 'New fact for a notice to remedy' });
    await clerk.press('radio', prong, form);
    await clerk.say('It', direction, form);
    await clerk.give('Fact', fact, form);
    await clerk.record(form, 'Add fact');
  }
}

export async function chooseLevel(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.press('radio', /^Dismissal/);
  await clerk.press('button', 'Choose this level');
  const form = page.getByRole('form', { name: 'Choose Dismissal' });
  await clerk.give('Terms', 'Charges for dismissal go to the Board.', form);
  await clerk.give('Reason', 'Lessons were lost, and colleagues and families have lost confidence.', form);
  await clerk.give('Why levels were passed over', 'Two suspensions without pay came before.', form);
  await clerk.give('Imposed by', 'The Board', form);
  await clerk.give('Source of authority', '105 ILCS 5/24-12, by vote of the Board', form);
  await clerk.press('button', 'Choose level', form);
  await clerk.hears('is chosen.');
}

/** Charges and evidence in writing, given, and the answer heard. */
export async function givePacket(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.press('button', 'Draw up the packet');
  const packet = page.getByRole('form', { name: 'Packet before Dismissal' });
  await clerk.give('Charges', 'Coarse posts of June 8 and 9, 2024, against items 3 and 5 of 5:125.', packet);
  await clerk.pick([1, 2, 3], packet);
  await clerk.give('Evidence in words', 'The posts, the letters by kind and the note of the summer session.', packet);
  await clerk.give('Range proposed', 'Up to dismissal', packet);
  await clerk.give('To be answered by', 'Jul 5, 2024', packet);
  await clerk.give('Notice of a representative', 'The association may send somebody (Article 8).', packet);
  await clerk.record(packet, 'Keep packet');
  const dialog = page.getByRole('dialog');
  await clerk.press('button', 'Record issue');
  await clerk.give('Issued on', 'Jun 27, 2024', dialog);
  await clerk.give('Issued by', 'Mara Voss', dialog);
  await clerk.give('How it was delivered', 'By hand, with a receipt', dialog);
  await clerk.press('button', 'Record issue', dialog);
  await expect(dialog).toHaveCount(0);
  await clerk.press('button', 'Record answer', page.getByRole('region', { name: 'Packet before Dismissal' }));
  await clerk.press('radio', 'Answered at a meeting', dialog);
  await clerk.give('On', 'Jul 3, 2024', dialog);
  await clerk.give('Read or heard by', 'Avery Northgate', dialog);
  await clerk.press('button', 'Record answer', dialog);
  await expect(dialog).toHaveCount(0);
  const steps = page.getByRole('button', { name: /^Record: / });
  for (let left = await steps.count(); left > 0; left -= 1) {
    await clerk.press('button', /^Record: /);
    const form = page.getByRole('form').filter({ has: page.getByRole('textbox', { name: 'Done by' }) });
    await clerk.give('Done on', `Jul ${16 - left}, 2024`, form);
    await clerk.give('Done by', 'Imogen Marsh', form);
    await clerk.record(form, 'Record this step');
    await expect(steps).toHaveCount(left - 1);
  }
}

const considered: Readonly<Record<string, string>> = {
  'Nature and seriousness': 'Coarse words about unrest, read mostly by people whom she had taught.',
  'Position and contact': 'A teacher of six classes.',
  'Past discipline': 'Two suspensions, both for words in class.',
  'Work record': 'Twenty-four years, with good evaluations.',
  'Effect on the work': 'Two colleagues will not share a team with her.',
  'Lesser measures': 'Two warnings and two suspensions came before and were weighed.',
};

/** Every factor of the worksheet, considered or said not to be relevant. */
export async function weighLevel(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.press('button', 'Open the worksheet');
  const open = page.getByRole('button', { name: /^Consider: / });
  for (let left = await open.count(); left > 0; left -= 1) {
    const name = ((await open.first().getAttribute('aria-label')) ?? '').replace('Consider: ', '');
    await clerk.press('button', /^Consider: /);
    const form = page.getByRole('form', { name, exact: true });
    const text = considered[name];
    if (text === undefined) await clerk.press('radio', /^Not relevant/, form);
    await clerk.give(
      text === undefined ? 'Why it is not relevant' : 'How it was considered',
      text ?? `Neither side put anything forward on ${name.toLowerCase()}.`,
      form,
    );
    await clerk.record(form, 'Record factor');
    await expect(open).toHaveCount(left - 1);
  }
}

/** The one decided matter that shares a clause, and why this level lies above it. */
export async function compare(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.press('button', /^Call it alike/);
  const dialog = page.getByRole('dialog');
  await clerk.press('button', 'Call it alike', dialog);
  await expect(dialog).toHaveCount(0);
  const form = page.getByRole('form', { name: /^Reason for / });
  await clerk.give('Why it lies above them', 'There nobody had been warned before, and no lesson was lost.', form);
  await clerk.press('button', 'Record reason', form);
}

/** Each hold by a named person, with a reason of its own. */
export async function clearHolds(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.open('Overview');
  const open = page.locator('#holds').getByRole('button', { name: /^Clear hold: / });
  await open.first().waitFor();
  for (let left = await open.count(); left > 0; left -= 1) {
    const kind = ((await open.first().getAttribute('aria-label')) ?? '').replace('Clear hold: ', '');
    clerk.presses += 1;
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await clerk.give('Cleared by', 'Avery Northgate, Superintendent', dialog);
    await clerk.give('Reason', `Counsel has looked at it: ${kind}. It goes on as to manner and effect.`, dialog);
    await clerk.press('button', 'Clear hold', dialog);
    await expect(dialog).toHaveCount(0);
    await expect(open).toHaveCount(left - 1);
  }
}

/** Whether the level would be proposed without the posts, in a named person's words. */
export async function answerSameDecision(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.open('Speech');
  const same = page.getByRole('region', { name: 'Same decision without the statement' });
  await expect(same).toContainText('Falls away');
  await clerk.press('button', /^Answer for/, same);
  const form = same.getByRole('form');
  await clerk.press('radio', /^No, it would not/, form);
  await clerk.give('Answered by', 'Avery Northgate', form);
  await clerk.give('Reason', 'The posts are the reason; without them nothing would be proposed.', form);
  await clerk.record(form, 'Record answer');
}

export async function approve(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.open('Corrective action');
  await expect(page.getByText('This stands in the way of approval:')).toHaveCount(0);
  await clerk.press('button', /^Approve$/);
  const dialog = page.getByRole('dialog');
  await clerk.give('Approved by', 'Avery Northgate, Superintendent', dialog);
  await clerk.press('button', 'Record approval', dialog);
  await clerk.hears('is approved.');
}

export async function issueMemo(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.open('Documents');
  await clerk.press('radio', 'Recommendation memo');
  const paper = page.getByRole('region', { name: 'Preview of the recommendation memo' });
  await expect(paper).toContainText('Privileged and confidential');
  await clerk.press('button', 'Issue memo');
  await clerk.press('button', 'Issue memo', page.getByRole('dialog'));
  await expect(page.getByRole('article', { name: 'Recommendation memo, issue 1' })).toBeVisible({ timeout: 30_000 });
}
