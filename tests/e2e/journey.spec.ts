import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printBellSchedule } from '../../electron/core/sample/sample-papers.ts';
import { drawMarkedQuizzes } from '../../electron/core/sample/sample-picture.ts';
import { expect, expectAccessibleInBothSchemes, type Host, test } from '../support/application-window.ts';
import { Hand, type Way } from '../support/hand.ts';
import { scanForPhrases } from '../support/scan-for-phrases.ts';

/** Axe on the screen as it stands, in light and in dark. The screens are the same by keyboard and on the desktop, so it looks once. */
async function look({ page, way }: Hand, host: Host, screen: string): Promise<void> {
  if (way === 'keyboard' || host === 'desktop') return;
  await test.step(`axe on ${screen}`, () => expectAccessibleInBothSchemes(page, host));
}

async function createCasebook(hand: Hand, host: Host, folder: string): Promise<void> {
  const { page } = hand;
  await page.getByRole('heading', { name: 'Begin with a casebook' }).waitFor();
  await look(hand, host, 'the choice of casebook');
  await hand.press('button', 'Create a casebook');
  await hand.type('School district', 'Heron Lake School District 901');
  await hand.type('Where to keep it', folder);
  await look(hand, host, 'a new casebook');
  await hand.press('button', 'Go on to your passphrase');
  await hand.type('Your name', 'Tilda Brook');
  await hand.type(/^Passphrase/, 'mitten quartz heron ladder 77');
  await look(hand, host, 'the passphrase');
  await hand.press('button', 'Create casebook');
  await page.locator('.codes code').first().waitFor();
  const codes = await page.locator('.codes code').allTextContents();
  await look(hand, host, 'the recovery codes');
  await hand.press('button', 'I have both on paper');
  await hand.type('First code', codes[0] ?? '', { again: true });
  await hand.type('Second code', codes[1] ?? '', { again: true });
  await look(hand, host, 'typing the codes back');
  await hand.press('button', 'Check both codes');
  await hand.hears('Both recovery codes are right.');
}

async function adoptPolicy(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  // The screens of an unlocked casebook come in a file of their own.
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await look(hand, host, 'Today in a new casebook');
  await hand.press('link', 'Policies');
  await look(hand, host, 'the policies');
  await hand.press('link', /5:125, printed by Wilmette/);
  await hand.type(/^Adopted/, 'Sep 29, 2014');
  await hand.press('button', 'Add a revision');
  await hand.type(/^Revision 1/, 'Dec 16, 2019');
  await look(hand, host, 'adopting a policy');
  await hand.press('button', 'Adopt policy');
  await hand.press('button', 'Adopt with these dates');
  await hand.hears('5:125 is adopted');
  await look(hand, host, 'an adopted version');
  await hand.press('link', /wording/i);
  for (const [heading, text] of [
    [/Student record information/, 'Nobody shows student records, student work or the names of students by electronic means.'],
    [/Personal use in work time/, 'Personal use of own devices is for time off work.'],
  ] as const) {
    await hand.press('button', heading, page.getByRole('navigation', { name: 'Clauses' }));
    await hand.type('The board’s own words', text);
    await hand.press('button', 'Record and go to the next clause');
    await hand.hears('is now in the board’s own words.');
  }
  await look(hand, host, 'typing the board’s wording');
}

async function openMatter(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await hand.press('link', 'Cases', page.getByRole('navigation', { name: 'Main' }));
  await hand.press('link', 'Open a matter');
  await look(hand, host, 'the choice of a track');
  await hand.press('link', /^Open an investigation/);
  await hand.choose('How it came in', 'By e-mail');
  await hand.type(/^What was reported/, 'A parent reports a public post that shows graded quizzes with a name on one.');
  await look(hand, host, 'a new matter');
  await hand.press('button', /^Go on to: the people/);
  await hand.choose(/^Who made the report/, 'Parent or guardian');
  await hand.type('Complainant’s name', 'Pat Meadow');
  await hand.type('Whom it is about', 'Jordan Reed');
  await hand.type(/^Position/, 'Science teacher');
  await hand.type(/^Building/, 'Heron Lake Middle School');
  await hand.choose(/^Employment status/, 'Teacher, tenured');
  await look(hand, host, 'the people of a new matter');
  await hand.press('button', /^Go on to: the first hour/);
  for (const question of [/in danger now/, /sign of abuse or neglect/, /sexual images of a child/]) {
    await hand.press('radio', 'No', page.getByRole('radiogroup', { name: question }));
  }
  await look(hand, host, 'the first hour');
  await hand.press('button', 'Open matter');
  await hand.hears(/Matter \d{4}-0001 is open/);
  await look(hand, host, 'the overview');
}

async function addEvidence(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await tab(hand, 'Evidence');
  await look(hand, host, 'no evidence yet');
  hand.presses += 1;
  await page.getByLabel('Files to add as evidence').setInputFiles([
    { name: 'post.png', mimeType: 'image/png', buffer: Buffer.from(drawMarkedQuizzes()) },
    { name: 'schedule.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await printBellSchedule()) },
    { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('The parent saw the post at 9 pm.\n') },
  ]);
  await hand.choose(/^How it was obtained/, 'Given unasked by someone allowed to see it');
  await hand.choose(/^Why it may be kept/, 'At work or in work hours, and interfered with work');
  await hand.type(/^Description/, 'Handed over by the parent.');
  await look(hand, host, 'adding evidence');
  await hand.press('button', 'Add 3 files as evidence');
  const table = page.getByRole('region', { name: 'Exhibits' });
  await expect(table.getByRole('row')).toHaveCount(4, { timeout: 60_000 });
  for (const [file, shows] of [
    ['note.txt', 'text'],
    ['post.png', 'picture'],
    ['schedule.pdf', 'PDF'],
  ] as const) {
    await openRow(hand, file);
    await hand.press('button', /^View/);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const frame = page.frameLocator('iframe');
    if (shows === 'text') await expect(frame.getByText('The parent saw the post at 9 pm.')).toBeVisible();
    if (shows === 'picture') await expect(frame.locator('img')).toBeVisible();
    if (shows === 'PDF') await expect(frame.getByText('Preparation periods are working time').first()).toBeAttached({ timeout: 30_000 });
    await look(hand, host, `an exhibit with a ${shows}`);
    await hand.press('button', /^Close Ex/);
  }
}

async function openRow(hand: Hand, text: string): Promise<void> {
  const row = hand.page.getByRole('row', { name: new RegExp(text) }).first();
  hand.presses += 1;
  if (hand.way === 'mouse') return row.click();
  await hand.reach(row);
  await row.press('Enter');
}

async function tab(hand: Hand, name: string): Promise<void> {
  const parts = hand.page.getByRole('navigation', { name: 'Parts of this case' });
  await hand.press('link', new RegExp(`^${name}`), parts);
  await expect(parts.getByRole('link', { name: new RegExp(`^${name}`) })).toHaveAttribute('aria-current', 'page');
}

async function tick(hand: Hand, group: string | RegExp, answer: string): Promise<void> {
  const within = hand.page.getByRole('group', { name: group });
  const control = within.getByLabel(answer, { exact: true });
  hand.presses += 1;
  if (hand.way === 'mouse') return within.getByText(answer, { exact: true }).click();
  await hand.reach(control);
  await control.press('Space');
}

async function charge(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await tab(hand, 'Allegations');
  await hand.type(
    /^Statement of the allegation/,
    'On October 14, 2021, Jordan Reed posted a picture of graded quizzes to an own public account.',
  );
  await hand.type('When: date', 'about Oct 14, 2021');
  await tick(hand, 'By what channel?', 'Social media');
  await tick(hand, 'Whose account?', 'The employee’s own account');
  await tick(hand, 'On duty?', 'On duty, a preparation period included');
  await tick(hand, 'For what purpose?', 'Personal');
  await tick(hand, 'Who could see or hear it?', 'The public');
  await tick(hand, 'What did it show or say?', 'Student work');
  await look(hand, host, 'a new allegation');
  await hand.press('button', 'Record allegation');
  await hand.hears('Allegation 1 is recorded.');
  for (const clause of [/^Add 5:125 §6/, /^Add 5:125 §9/]) {
    await hand.press('button', clause);
    await hand.hears(/is added with \d elements to assess/);
  }
  await look(hand, host, 'charged clauses');
  const open = page.getByRole('button', { name: /^Assess: / });
  // Six elements each, as the catalogue gives them.
  const count = 12;
  await expect(open).toHaveCount(count);
  for (let place = 1; place <= count; place += 1) {
    await hand.press('button', /^Assess: /);
    const form = page.getByRole('form', { name: /^Assess: / });
    await hand.press('radio', 'Established', form);
    await hand.press('button', 'Add evidence for', form);
    await hand.type('Pin 1: where in it', `mark ${place}`, { within: form });
    if (place === 1) await look(hand, host, 'assessing an element');
    await hand.type(/^Reason/, `Exhibit 1 shows it, place ${place}.`, { within: form });
    await hand.press('button', 'Record assessment', form);
    await expect(form).toHaveCount(0);
    await expect(open).toHaveCount(count - place);
  }
  await look(hand, host, 'assessed elements');
}

async function answerSpeech(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await tab(hand, 'Speech');
  await hand.type(/^Exact words/, 'Caption: “See what my class can do.”');
  await hand.press('button', 'Record expression');
  for (const [question, answer] of [
    ['S0', 'Yes'],
    ['S1', 'No'],
    ['S2a', 'No'],
    ['S2b', 'No'],
    ['S2c', 'No'],
    ['S3n', 'No'],
    ['S3c', 'No'],
  ] as const) {
    const form = page.getByRole('form', { name: `Answer ${question}` });
    await hand.press('radio', answer, form);
    await hand.type(/^Reason/, `Reason for ${question}, in facts.`, { within: form });
    if (question === 'S1') await look(hand, host, 'the speech worksheet');
    await hand.press('button', 'Record answer', form);
    await hand.hears(`${question} is answered.`);
  }
  await look(hand, host, 'an answered worksheet');
}

async function find(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await tab(hand, 'Findings');
  await hand.press('radio', /^Substantiated/);
  for (const group of [/5:125 §6/, /5:125 §9/]) await hand.press('radio', 'Clause breached', page.getByRole('radiogroup', { name: group }));
  await hand.type(/^Rationale/, 'Picture, schedule and note agree.');
  await hand.type(/^Contrary evidence considered/, 'The respondent took it for a newsletter; the forms on file do not cover it.');
  await look(hand, host, 'a finding');
  await hand.press('button', 'Record finding');
  await hand.hears('The finding on allegation 1 is recorded');
  await look(hand, host, 'a recorded finding');
}

async function act(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await tab(hand, 'Corrective action');
  await look(hand, host, 'the ladder');
  await hand.press('radio', /Coaching or reminder/);
  await hand.press('button', 'Choose this level');
  await hand.type(/^Terms/, 'A conversation on showing student work, with the media form at hand.');
  await hand.type(/^Reason/, 'One lapse, mended at once.');
  const skipped = page.getByLabel(/^Why levels were passed over/);
  if ((await skipped.count()) > 0) await hand.type(/^Why levels were passed over/, 'Nothing below would answer a disclosure.');
  await hand.type(/^Imposed by/, 'Kim Alder, Principal');
  await look(hand, host, 'choosing a level');
  await hand.press('button', 'Choose level');
  await hand.hears('is chosen.');
  const gaps = page.getByRole('button', { name: /^Record: / });
  await gaps.first().waitFor();
  for (let left = await gaps.count(); left > 0; left -= 1) {
    await hand.press('button', /^Record: /);
    await hand.type(/^Done on/, `Nov ${10 + left}, 2021`);
    await hand.type(/^Done by/, `Kim Alder, step ${left}`);
    await hand.press('button', 'Record this step');
    await expect(gaps).toHaveCount(left - 1);
  }
  await hand.press('button', /^Approve$/);
  await hand.type(/^Approved by/, 'Sol Winter, Superintendent', { within: page.getByRole('dialog') });
  await look(hand, host, 'an approval');
  await hand.press('button', 'Record approval', page.getByRole('dialog'));
  await hand.hears('is approved.');
  await look(hand, host, 'an approved action');
}

async function issue(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await tab(hand, 'Documents');
  await hand.hears('prints as “None recorded.”');
  await look(hand, host, 'the preview');
  await hand.press('button', 'Issue report');
  await look(hand, host, 'the question before issue');
  await hand.press('button', 'Issue report', page.getByRole('dialog'));
  await hand.hears(/Issue 1 is issued, \d+ pages\. It stands above the preview, under Issued\./);
  await expect(page.getByRole('heading', { name: /, issue 1$/ })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Issue again' })).toBeAttached();
  await expect(page.getByRole('article', { name: /issue 1/ })).toContainText(/[0-9a-f]{8}/);
  await hand.hears('Audit head');
  await hand.press('button', /^View/);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(page.frameLocator('iframe').getByText('Jordan Reed').first()).toBeAttached({ timeout: 30_000 });
  await look(hand, host, 'the issued packet');
  await tab(hand, 'Activity');
  await hand.hears(/^Issued /);
  await look(hand, host, 'the activity of the case');
}

async function lockAndReturn(hand: Hand, host: Host): Promise<void> {
  const { page } = hand;
  await page.keyboard.press('ControlOrMeta+l');
  await page
    .getByLabel(/^Passphrase/)
    .first()
    .waitFor();
  await expect(page.locator('body')).not.toContainText('Jordan Reed');
  await look(hand, host, 'the locked casebook');
  await hand.type(/^Passphrase/, 'not the passphrase at all');
  await hand.press('button', /^Unlock/);
  await hand.hears(/passphrase is not right|does not open|wrong/i);
  await look(hand, host, 'a wrong passphrase');
  await hand.type(/^Passphrase/, 'mitten quartz heron ladder 77', { again: true });
  await hand.press('button', /^Unlock/);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

test.describe.configure({ mode: 'parallel' });

for (const way of ['mouse', 'keyboard'] satisfies Way[]) {
  test(`from an empty folder to an issued packet, by ${way}`, async ({ host, openApplication }, testInfo) => {
    test.setTimeout(600_000);
    const folder = await mkdtemp(join(tmpdir(), 'due-course-journey-'));
    const temporary = await mkdtemp(join(tmpdir(), 'due-course-temporary-'));
    // Host and browser put whatever they put aside into a folder that is scanned for it.
    process.env.TMPDIR = temporary;
    const opened = await openApplication();
    opened.page.setDefaultTimeout(20_000);
    const hand = new Hand(opened.page, way);
    try {
      await createCasebook(hand, host, folder);
      await adoptPolicy(hand, host);
      await openMatter(hand, host);
      await addEvidence(hand, host);
      await charge(hand, host);
      await answerSpeech(hand, host);
      await find(hand, host);
      await act(hand, host);
      await issue(hand, host);
      const phrases = ['Jordan Reed', 'Pat Meadow', 'graded quizzes', 'Heron Lake Middle', 'newsletter; the forms'];
      expect(await scanForPhrases([folder, temporary], phrases), 'phrases of the case on the disk').toEqual([]);
      await lockAndReturn(hand, host);
      testInfo.annotations.push({ type: 'count', description: `${hand.presses} presses, ${hand.fields} fields` });
      await mkdir('test-results', { recursive: true });
      await writeFile(join('test-results', `journey-${host}-${way}.txt`), `${hand.presses} presses, ${hand.fields} fields\n`);
    } finally {
      await opened.close();
      delete process.env.TMPDIR;
      await rm(folder, { recursive: true, force: true });
      await rm(temporary, { recursive: true, force: true });
    }
  });
}
