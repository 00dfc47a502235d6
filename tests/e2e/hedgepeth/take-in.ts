/** @file The first report, the people, the evidence and what is charged, entered in the window. */
import { expect } from '@playwright/test';
import type { Clerk } from './clerk.ts';

/** From the report by e-mail to an open investigation, with what the first hour asks. */
export async function openMatter(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  await clerk.press('link', 'Cases', page.getByRole('navigation', { name: 'Main' }));
  await clerk.press('link', 'Open a matter');
  await clerk.press('link', /^Open an investigation/);
  await clerk.give('Received on', 'Jun 11, 2024');
  await clerk.choose('How it came in', 'By e-mail');
  await clerk.give(
    'What was reported',
    'A friend of the page hands in posts of June 8 and 9 on a page of the teacher’s own: coarse words about unrest.',
  );
  await clerk.press('button', /^Go on to: the people/);
  await clerk.choose('Who made the report', 'Someone else');
  await clerk.give('Complainant’s name', 'Thaddeus Quillfeather');
  await clerk.give('Whom it is about', 'Philippa Grange');
  await clerk.give('Position', 'Social studies teacher');
  await clerk.give('Building', 'Stillwater High School');
  await clerk.choose('Employment status', 'Teacher, tenured');
  await clerk.press('button', /^Go on to: the first hour/);
  await deny(clerk, /in danger now/, /sign of abuse/, /sexual images/);
  await clerk.press('button', /^Go on to: what to keep/);
  await clerk.give('What must be kept, and where it is', 'The page may change. The friend keeps the screenshots until told otherwise.');
  await deny(clerk, /records or names of students/, /lawsuit, a charge/);
  await clerk.press('button', /^Go on to: where it goes/);
  await deny(clerk, /police or an agency/, /sexual or sex-based/, /harassment on account/, /complaint manager/, /interest of their own/);
  await clerk.press('button', 'Open matter');
  await clerk.hears(/^Matter \d{4}-\d{4} is open\.$/);
}

async function deny(clerk: Clerk, ...questions: RegExp[]): Promise<void> {
  for (const question of questions) await clerk.say(question, 'No');
}

/** What may give cause for a hold, as far as it is known now; what the facts of the charge will say is left to them. */
export async function answerGates(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  const gates = [
    'Union office',
    'With or for colleagues',
    'Report, complaint or testimony',
    'Leave known',
    'Religion',
    'Lawful product off duty',
    'Content of a personal account',
    'Personal device',
    'Recording without consent',
    'Automated tools',
    'Records asked for from outside',
  ];
  for (const gate of gates) {
    await clerk.press('button', `No: ${gate}`);
    await expect(page.getByRole('button', { name: `No: ${gate}` })).toHaveCount(0);
  }
  await clerk.press('button', 'Record the unit');
  const unit = page.getByRole('form', { name: /bargaining unit/ });
  await clerk.give('Bargaining unit', 'Stillwater Education Association', unit);
  await clerk.record(unit, 'Record the unit');
}

export async function addPeople(clerk: Clerk): Promise<void> {
  await clerk.open('People');
  const form = clerk.page.getByRole('form', { name: 'Add a person' });
  for (const [role, name, position] of [
    ['Witness', 'Corin Applegarth', 'Teacher of the summer session'],
    ['Decision-maker', 'Avery Northgate', 'Superintendent'],
  ] as const) {
    if (role !== 'Witness') await clerk.choose('Role', role, form);
    await clerk.give('Name', name, form);
    await clerk.give('Position or connection', position, form);
    await clerk.press('button', 'Add person', form);
    await clerk.page.getByRole('rowheader', { name }).waitFor();
  }
}

const papers: Readonly<Record<string, readonly string[]>> = {
  'posts-as-handed-in': ['June 8, 7:40 pm: that damned circus', 'June 8, 9:05 pm: (a picture, passed on)', 'June 9: sixteen answers'],
  'letters-by-kind': ['24 present students, 18 parents, 6 teachers, 41 former students, 42 others', 'Eleven of all of them defend her.'],
  'summer-school-note': ['A lesson and a half went.', 'Two colleagues asked not to share a team with her.'],
  'warnings-2018-2022': ['Both: be just and courteous; more of it may lead to dismissal.'],
};

/** Four papers that came in together. */
export async function addEvidence(clerk: Clerk): Promise<void> {
  await clerk.open('Evidence');
  clerk.presses += 1;
  const files = Object.entries(papers).map(([name, lines]) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  }));
  await clerk.page.getByLabel('Files to add as evidence').setInputFiles(files);
  await clerk.choose('How it was obtained', 'Given unasked by someone allowed to see it');
  await clerk.give('Obtained: date', 'Jun 14, 2024');
  await clerk.choose('Why it may be kept', 'May harm the District’s operations or make it liable');
  await clerk.give('Description', 'Handed in with the first report and collected by the office.');
  await clerk.press('button', 'Add 4 files as evidence');
  await expect(clerk.page.getByRole('region', { name: 'Exhibits' }).getByRole('row')).toHaveCount(5, { timeout: 60_000 });
}

/** One allegation with what is known of the conduct, and the two clauses that fit. */
export async function charge(clerk: Clerk): Promise<void> {
  await clerk.open('Allegations');
  await clerk.give(
    'Statement of the allegation',
    'On June 8 and 9, 2024, Philippa Grange wrote and shared coarse posts on a page of her own.',
  );
  await clerk.give('When: date', 'between Jun 8, 2024 and Jun 9, 2024');
  await clerk.tick('By what channel?', 'Social media');
  await clerk.tick('Whose account?', 'The employee’s own account');
  await clerk.tick('Whose device?', 'The employee’s own device');
  await clerk.tick('On duty?', 'Off duty');
  await clerk.tick('Where?', 'Away from school');
  await clerk.tick('For what purpose?', 'Political');
  await clerk.tick('Who could see or hear it?', 'Former students', 'Friends or followers only');
  await clerk.tick('Who was the other person?', 'A former student');
  await clerk.tick('What did it show or say?', 'Profanity', 'A question of politics or public policy');
  await clerk.tick('What followed?', 'Class time lost', 'Parents complained', 'Students complained', 'Conflict among staff');
  await clerk.press('button', 'Record allegation');
  await clerk.hears('Allegation 1 is recorded.');
  for (const clause of [/^Add 5:125 §3/, /^Add 5:125 §5/]) {
    await clerk.press('button', clause);
    await clerk.hears(/is added with \d elements to assess/);
  }
}

const assessments: readonly (readonly [number, string, string])[] = [
  [1, 'line 1', 'She teaches here and is known to her readers as a teacher.'],
  [1, 'line 3', 'Sixteen answers went to a former student; four in five of her friends there had sat in her class.'],
  [1, 'lines 1–3', 'The words mock people whom she taught, before others.'],
  [4, 'whole', 'Both warnings name courtesy as the standard.'],
  [3, 'line 2', 'She works with these colleagues and students; they read of it.'],
  [1, 'line 2', 'A page of her own, on her own phone.'],
  [1, 'line 1', 'Two posts and sixteen answers, over two days.'],
  [3, 'line 1', 'A lesson and a half of June 11 and 12 went.'],
  [3, 'whole', 'The students spoke of the posts and not of who had reported them.'],
];

/** Every element with a pin and a reason. */
export async function assess(clerk: Clerk): Promise<void> {
  const { page } = clerk;
  const open = page.getByRole('button', { name: /^Assess: / });
  await expect(open).toHaveCount(assessments.length);
  for (const [index, [exhibit, where, reason]] of assessments.entries()) {
    await clerk.press('button', /^Assess: /);
    const form = page.getByRole('form', { name: /^Assess: / });
    await clerk.press('radio', 'Established', form);
    await clerk.press('button', 'Add evidence for', form);
    if (exhibit > 1) await form.getByLabel('Pin 1: exhibit').selectOption({ index: exhibit - 1 });
    clerk.fields += 1;
    await clerk.give('Pin 1: where in it', where, form);
    await clerk.give('Reason', reason, form);
    await clerk.record(form, 'Record assessment');
    await expect(open).toHaveCount(assessments.length - index - 1);
  }
}
