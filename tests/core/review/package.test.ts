import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { openSealed } from '../../../electron/core/casebook/keys/age-keys.ts';
import { COST_FLOOR } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { openSlot } from '../../../electron/core/casebook/keys/key-slots.ts';
import { takeInResponse } from '../../../electron/core/review/merge/take-in.ts';
import { packageSummary } from '../../../electron/core/review/package-summary.ts';
import { reviewerSlots } from '../../../electron/core/review/reviewers.ts';
import { commandLine } from '../../support/command-line.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { TEST_PASSPHRASE } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { commenting, openOnly, openReviewedCasebook, REVIEWER, REVIEWER_PASSPHRASE, type ReviewedCasebook } from './example-review.ts';

const run = promisify(execFile);

let example: ReviewedCasebook;
let folder: string;
let identityFile: string;
let identity: Buffer;
let sealed: Buffer;

beforeAll(async () => {
  example = await openReviewedCasebook();
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  identityFile = join(folder, 'identity');
  await example.assign();
  const { casebook, slots } = example.office();
  const [slot] = reviewerSlots({ slots });
  const binding = { casebookId: casebook.id, publicKey: casebook.publicKey };
  const opened = slot === undefined ? null : await openSlot(slot, binding, REVIEWER_PASSPHRASE);
  if (opened === null) throw new Error('The passphrase opens the slot.');
  identity = opened;
  await writeFile(identityFile, `${identity.toString('ascii')}\n`, { mode: 0o600 });
  sealed = (await packageSummary(example.office(), { caseId: example.caseId, reviewer: 'hollow lee', namesReason: '' })).bytes;
});
afterAll(async () => {
  await example.casebook.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** What Debian's own `age` makes of a file; null when it refuses. */
async function openWithAge(bytes: Uint8Array, name = 'package.age'): Promise<string | null> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return run('age', ['--decrypt', '--identity', identityFile, file], { maxBuffer: 1 << 24 }).then(
    ({ stdout }) => stdout,
    () => null,
  );
}

const headerEnd = (bytes: Buffer): number => bytes.indexOf(10, bytes.indexOf('\n---') + 1) + 1;
const flipped = (bytes: Buffer, place: number, bit = 1): Buffer => {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ bit;
  return copy;
};

test('Debian’s age opens it with the identity, and finds the summary that was sealed', async () => {
  expect(sealed.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
  const plain = JSON.parse((await openWithAge(sealed)) ?? 'null');
  expect(plain.body).toEqual((await example.review()).summary);
  expect(plain.body.sections.map(({ kind }: { kind: string }) => kind)).toContain('allegation');
  expect(JSON.stringify(plain)).not.toMatch(/Renner|Lindqvist/);
});

test('another identity does not open it, and nothing of the case can be read from outside', async () => {
  const other = join(folder, 'other');
  await run('age-keygen', ['--output', other]);
  await expect(run('age', ['--decrypt', '--identity', other, join(folder, 'package.age')])).rejects.toThrow();
  const header = sealed.subarray(0, headerEnd(sealed)).toString('latin1').split('\n');
  const note = Buffer.from(header.slice(header.findIndex((line) => line.startsWith('-> due-course-review')) + 1).join(''), 'base64');
  expect(sealed.toString('latin1') + note.toString('latin1')).not.toMatch(/quizzes|allegation|respondent/);
});

test('altered in any byte of its header it opens nowhere', async () => {
  const end = headerEnd(sealed);
  // Two stanzas and the MAC: the slot stands in it.
  expect(end).toBeGreaterThan(500);
  expect(await openSealed(sealed, identity)).not.toBeNull();
  let refused = 0;
  for (let place = 0; place < end; place += 1) refused += (await openSealed(flipped(sealed, place), identity)) === null ? 1 : 0;
  expect(refused).toBe(end);
});

test('altered in any region of its body, cut short or made longer, it opens nowhere', async () => {
  const end = headerEnd(sealed);
  const places = Array.from({ length: 64 }, (_unused, index) => end + Math.floor(((sealed.length - end - 1) * index) / 63));
  for (const place of places) expect(await openSealed(flipped(sealed, place, 0x80), identity), `byte ${place}`).toBeNull();
  for (const length of [end, end + 16, sealed.length - 1]) expect(await openSealed(sealed.subarray(0, length), identity)).toBeNull();
  expect(await openSealed(Buffer.concat([sealed, Buffer.from('x')]), identity)).toBeNull();
});

test('age itself refuses it altered in each line of the header and across the body', async () => {
  const end = headerEnd(sealed);
  const lineStarts = [
    ...sealed
      .subarray(0, end)
      .toString('latin1')
      .matchAll(/\n(?=.)/g),
  ].map(({ index }) => index + 5);
  const places = [3, ...lineStarts.filter((place) => place < end), end + 3, Math.floor((end + sealed.length) / 2), sealed.length - 1];
  for (const place of places) expect(await openWithAge(flipped(sealed, place), 'altered.age'), `byte ${place}`).toBeNull();
}, 60_000);

test('Due Course opens it with the passphrase, without a casebook, and the response comes home and merges', async () => {
  const elsewhere: Application = createApplication(fixedPorts({}, 0x66660000), { cost: COST_FLOOR });
  try {
    await elsewhere.casebook.selectSealedFile({ fileName: 'Case.age', bytes: sealed });
    await elsewhere.casebook.unlock({ loginName: REVIEWER, passphrase: REVIEWER_PASSPHRASE });
    const open = await openOnly(elsewhere.reviewing());
    const answers = commenting(open, 'report/text-1', 'That was in third period.');
    const sent = await elsewhere.reviewing().send({ assignmentId: open.summary.assignmentId, answers });
    if (sent.outcome !== 'download') throw new Error('A host without dialogs hands the bytes over.');
    expect(await takeInResponse(example.office(), Buffer.from(sent.base64, 'base64'))).toMatchObject({ taken: 1, conflicts: 0 });
    expect((await example.review()).comments).toMatchObject([
      {
        sectionId: 'report/text-1',
        text: 'That was in third period.',
        passage: 'A parent reports a public post that shows graded quizzes.',
      },
    ]);
    await elsewhere.casebook.deselect();
    expect(await refusalOf(elsewhere.casebook.selectSealedFile({ fileName: 'Case.age', bytes: sealed.subarray(0, 60) }))).toMatchObject({
      code: 'NOT_A_REVIEW_FILE',
    });
  } finally {
    await elsewhere.close();
  }
});

test('each leaves with an entry in the log; whoever has no slot gets none', async () => {
  const events = await eventsOf(example.office(), () =>
    packageSummary(example.office(), { caseId: example.caseId, reviewer: REVIEWER, namesReason: '' }),
  );
  expect(events).toMatchObject([{ type: 'case_review.exported', payload: { reviewer: REVIEWER, form: 'package', version: 1 } }]);
  const nobody = packageSummary(example.office(), { caseId: example.caseId, reviewer: 'Nobody Here', namesReason: '' });
  expect(await refusalOf(nobody)).toMatchObject({ code: 'NOT_FOUND' });
});

test('the command writes one that age opens, and says whom it knows where it does not know the name', async () => {
  const { caseNumber } = (await example.review()).summary;
  const out = join(folder, 'By command.age');
  await example.casebook.application.casebook.lock();
  const made = await commandLine(['package', example.casebook.folder, caseNumber, '--for', REVIEWER, '--out', out], TEST_PASSPHRASE);
  expect(made).toMatchObject({
    status: 0,
    output: '',
    messages: expect.stringContaining('Version 1 of the summary, sealed to the reviewer.'),
  });
  expect(JSON.parse((await openWithAge(await readFile(out))) ?? 'null').body).toMatchObject({ caseNumber, version: 1 });
  const wrong = await commandLine(['package', example.casebook.folder, caseNumber, '--for', 'Nobody Here', '--out', out], TEST_PASSPHRASE);
  expect(wrong).toMatchObject({ status: 1, messages: expect.stringContaining(`"${REVIEWER}"`) });
}, 120_000);
