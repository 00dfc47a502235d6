import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { COST_FLOOR } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { exportSummary } from '../../../electron/core/review/export-summary.ts';
import { takeInResponse } from '../../../electron/core/review/merge/take-in.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { commenting, openOnly, openReviewedCasebook, REVIEWER, REVIEWER_PASSPHRASE, type ReviewedCasebook } from './example-review.ts';

let example: ReviewedCasebook;
/** A Due Course on another computer, without any casebook. */
let elsewhere: Application;
let place: string;
let sealed: string;

beforeAll(async () => {
  example = await openReviewedCasebook();
  const { id } = await example.assign();
  place = await mkdtemp(join(tmpdir(), 'sealed-alone-'));
  sealed = join(place, 'Case summary for review.sealed');
  const context = example.office();
  const events = await eventsOf(context, async () => {
    const copy = await exportSummary(context, { assignmentId: id });
    if (copy.outcome !== 'download') throw new Error('A host without dialogs hands the bytes over.');
    await writeFile(sealed, Buffer.from(copy.base64, 'base64'));
  });
  expect(events).toMatchObject([{ type: 'case_review.exported', payload: { version: 1 } }]);
  elsewhere = createApplication(fixedPorts({}, 0x77770000), { cost: COST_FLOOR });
});
afterAll(async () => {
  await elsewhere.close();
  await example.casebook.dispose();
  await rm(place, { recursive: true, force: true });
});

/** As the window hands it over: a name and bytes. */
const chosen = async (file: string) => ({ fileName: basename(file), bytes: await readFile(file) });
const unlock = () => elsewhere.casebook.unlock({ loginName: REVIEWER, passphrase: REVIEWER_PASSPHRASE });

test('the file says whose it is and nothing of the case', async () => {
  const first = (await readFile(sealed)).toString('latin1').split('\n')[0] ?? '';
  expect(Object.keys(JSON.parse(first)).sort()).toEqual(['casebook', 'casebookId', 'format', 'formatVersion', 'kind', 'publicKey', 'slot']);
  expect(await elsewhere.casebook.selectSealedFile(await chosen(sealed))).toMatchObject({
    state: 'locked',
    isSealedFile: true,
    people: [{ displayName: REVIEWER, kind: 'reviewer' }],
  });
});

test('a wrong passphrase opens nothing, and after several there is a wait', async () => {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    expect(await refusalOf(elsewhere.casebook.unlock({ loginName: REVIEWER, passphrase: 'not the passphrase' }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
  }
  expect(await refusalOf(unlock())).toMatchObject({ code: 'TOO_MANY_TRIES' });
  expect(await readdir(place)).toEqual(['Case summary for review.sealed']);
  await elsewhere.close();
  elsewhere = createApplication(fixedPorts({}, 0x77780000), { cost: COST_FLOOR });
  await elsewhere.casebook.selectSealedFile(await chosen(sealed));
});

test('it opens without a casebook; unsent text survives a lock; the response goes home as a file', async () => {
  expect(await unlock()).toMatchObject({ state: 'reviewing', isSealedFile: true });
  let open = await openOnly(elsewhere.reviewing());
  const assignmentId = open.summary.assignmentId;
  expect(open).toMatchObject({ isLone: true, summary: { caseNumber: expect.stringMatching(/^\d{4}-\d{4}$/) } });
  await elsewhere.reviewing().saveDraft({ assignmentId, answers: commenting(open, 'report', 'Written on the train') });
  await elsewhere.casebook.lock();
  await unlock();
  open = await openOnly(elsewhere.reviewing());
  expect(open.answers.comments).toMatchObject([{ text: 'Written on the train' }]);
  // The casebook is not touched, and nothing is written beside the file.
  expect(await readdir(place)).toEqual(['Case summary for review.sealed']);
  const sent = await elsewhere.reviewing().send({ assignmentId, answers: open.answers });
  if (sent.outcome !== 'download') throw new Error('A host without dialogs hands the bytes over.');
  expect(await openOnly(elsewhere.reviewing())).toMatchObject({ hasUnsent: false, lastSent: { revision: 1 } });
  const response = Buffer.from(sent.base64, 'base64');
  expect(response.toString('latin1')).not.toContain('train');
  expect(await takeInResponse(example.office(), response)).toEqual({ taken: 1, conflicts: 0, refused: [] });
  expect((await example.review()).comments).toMatchObject([{ text: 'Written on the train' }]);
});

test('one revision follows another as long as the program runs', async () => {
  const open = await openOnly(elsewhere.reviewing());
  const sent = await elsewhere
    .reviewing()
    .send({ assignmentId: open.summary.assignmentId, answers: commenting(open, 'report', 'Better words') });
  if (sent.outcome !== 'download') throw new Error('A host without dialogs hands the bytes over.');
  expect(await takeInResponse(example.office(), Buffer.from(sent.base64, 'base64'))).toMatchObject({ taken: 1, conflicts: 0 });
  expect((await example.review()).comments).toMatchObject([{ text: 'Better words' }]);
});

test('an altered file, a response and a file of another kind are refused by name', async () => {
  await elsewhere.casebook.deselect();
  const bytes = await readFile(sealed);
  const broken = join(place, 'broken');
  const end = bytes.indexOf(10);
  for (const [content, code] of [
    [Buffer.from('just a letter\n'), 'NOT_A_REVIEW_FILE'],
    [bytes.subarray(0, end), 'NOT_A_REVIEW_FILE'],
    [Buffer.from(bytes.toString('latin1').replace('"publicKey":"', '"publicKey":"A'), 'latin1'), 'REVIEW_FILE_DAMAGED'],
  ] as const) {
    await writeFile(broken, content);
    expect(await refusalOf(elsewhere.casebook.selectSealedFile(await chosen(broken)))).toMatchObject({ code });
  }
  // Cut short behind its first line: it unlocks, and says that the summary cannot be read.
  await writeFile(broken, bytes.subarray(0, bytes.length - 40));
  await elsewhere.casebook.selectSealedFile(await chosen(broken));
  await unlock();
  expect(await elsewhere.reviewing().list()).toMatchObject({
    reviews: [],
    refused: [{ happened: expect.stringContaining('altered or cut short') }],
  });
});

test('a public key put in the place of the casebook’s does not pass: the slot is bound to it', async () => {
  await elsewhere.casebook.deselect();
  const bytes = await readFile(sealed);
  const end = bytes.indexOf(10);
  const head = JSON.parse(bytes.subarray(0, end).toString('utf8'));
  head.publicKey = Buffer.alloc(32, 7).toString('base64');
  const swapped = join(place, 'swapped');
  await writeFile(swapped, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes.subarray(end + 1)]));
  await elsewhere.casebook.selectSealedFile(await chosen(swapped));
  expect(await refusalOf(unlock())).toMatchObject({ code: 'WRONG_PASSPHRASE' });
});
