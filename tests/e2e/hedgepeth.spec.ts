/** @file A whole matter in the shape of a published opinion, entered in the window by one person from the first report to an issued recommendation memo. */
import { mkdir, writeFile } from 'node:fs/promises';
import { adoptVersion } from '../../electron/core/policies/adopt-version.ts';
import { chargeExample, findAgainst, openExampleMatter } from '../core/chain/example-matter.ts';
import { takeDirective } from '../core/documents/example-packet.ts';
import { expect, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../support/temporary-casebook.ts';
import { Clerk } from './hedgepeth/clerk.ts';
import {
  answerSameDecision,
  approve,
  chooseLevel,
  clearHolds,
  compare,
  enterStanding,
  givePacket,
  issueMemo,
  recordFinding,
  weighLevel,
} from './hedgepeth/decide.ts';
import { enterFacts, hearRespondent, hearWitness, tieFacts } from './hedgepeth/hear.ts';
import { posts } from './hedgepeth/posts.ts';
import { addEvidence, addPeople, answerGates, assess, charge, openMatter } from './hedgepeth/take-in.ts';
import { weigh } from './hedgepeth/weigh-speech.ts';

/** What the matter costs now. A screen that asks for more has to say why it does. */
const MOST_PRESSES = 480;
const MOST_FIELDS = 310;

let casebook: TemporaryCasebook;

/** A casebook that has decided one earlier matter under the same clause. */
test.beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const context = casebook.session();
  await adoptVersion(context, {
    templateKey: 'wilmette-5:125@2019',
    board: 'Elm Grove School District 900',
    adoptedOn: '2013-01-14',
    revisedOn: ['2020-01-13'],
    effectiveFrom: '2020-01-14',
    guidelinesFrom: null,
  });
  const earlier = await openExampleMatter(context);
  await findAgainst(context, await chargeExample(context, earlier, ['Use of Personal Technology > 5']));
  await takeDirective(context, earlier);
  await casebook.application.close();
});
test.afterEach(() => casebook.dispose());

test('three posts go from the first report to the recommendation memo; nothing is asked twice and no way ends', async ({
  openApplication,
}, testInfo) => {
  test.setTimeout(600_000);
  const { page } = await openApplication(casebook.folder);
  page.setDefaultTimeout(20_000);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  const clerk = new Clerk(page);
  const spent: string[] = [];
  const part = async (name: string, work: () => Promise<void>) => {
    const [presses, fields, began] = [clerk.presses, clerk.fields, Date.now()];
    await test.step(name, work);
    spent.push(
      `${name}: ${clerk.presses - presses} presses, ${clerk.fields - fields} fields, ${Math.round((Date.now() - began) / 1000)} s`,
    );
  };

  await part('the report and the first hour', () => openMatter(clerk));
  await part('what may give cause for a hold', () => answerGates(clerk));
  await part('people', () => addPeople(clerk));
  await part('evidence', () => addEvidence(clerk));
  await part('the allegation and its clauses', () => charge(clerk));
  await part('the elements', () => assess(clerk));
  await part('facts', () => enterFacts(clerk));
  await part('what the facts bear on', () => tieFacts(clerk));
  await part('the witness', () => hearWitness(clerk));
  await part('the respondent', () => hearRespondent(clerk));
  await part('speech', async () => {
    await clerk.open('Speech');
    for (const [index, post] of posts.entries()) await weigh(clerk, index + 1, post);
  });
  await part('the finding', () => recordFinding(clerk));
  await part('prior record, status, facts for the Board', () => enterStanding(clerk));
  await part('the level', () => chooseLevel(clerk));
  await part('the packet', () => givePacket(clerk));
  await part('proportionality', () => weighLevel(clerk));
  await part('comparators', () => compare(clerk));
  await part('holds', () => clearHolds(clerk));
  await part('the decision without the posts', () => answerSameDecision(clerk));
  await part('approval', () => approve(clerk));
  await part('the memo', () => issueMemo(clerk));

  const count = `${clerk.presses} presses, ${clerk.fields} fields`;
  testInfo.annotations.push({ type: 'count', description: count });
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/hedgepeth.txt', `${spent.join('\n')}\nin all: ${count}\n`);
  expect(clerk.askedTwice()).toEqual([]);
  expect(clerk.presses, 'presses').toBeLessThanOrEqual(MOST_PRESSES);
  expect(clerk.fields, 'fields').toBeLessThanOrEqual(MOST_FIELDS);
});
