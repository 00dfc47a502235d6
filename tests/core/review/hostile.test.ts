import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReviewResponse } from '#shared/domain/review/response.ts';
import { makeSigningKey } from '../../../electron/core/audit/signed-heads.ts';
import { makeAgeKeys } from '../../../electron/core/casebook/keys/age-keys.ts';
import { collectResponses, takeInResponse } from '../../../electron/core/review/merge/take-in.ts';
import { makeSealedFile } from '../../../electron/core/review/sealing/sealed-file.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import {
  commenting,
  OTHER_PASSPHRASE,
  OTHER_REVIEWER,
  openCopy,
  openOnly,
  openReviewedCasebook,
  REVIEWER,
  REVIEWER_PASSPHRASE,
  type ReviewedCasebook,
} from './example-review.ts';

let example: ReviewedCasebook;
/** A genuine response that the office has not seen. */
let genuine: Buffer;
let body: ReviewResponse;
let officeRecipient: string;

beforeAll(async () => {
  example = await openReviewedCasebook();
  const assigned = await example.assign();
  officeRecipient = assigned.summary.officeRecipient;
  const copy = await openCopy(example.casebook.folder);
  await copy.application.casebook.unlock({ loginName: REVIEWER, passphrase: REVIEWER_PASSPHRASE });
  const room = copy.application.reviewing();
  const open = await openOnly(room);
  await room.send({ assignmentId: open.summary.assignmentId, answers: commenting(open, 'report', 'A genuine comment.') });
  const name = (await readdir(join(copy.folder, 'review'))).find((entry) => entry !== open.summary.id) ?? '';
  genuine = await readFile(join(copy.folder, 'review', name));
  await copy.dispose();
  const { sectionId, digest } = commentFor(open.summary.sections[0]);
  body = ReviewResponse.parse({
    format: 'due-course-review-response',
    formatVersion: 1,
    id: 'e'.repeat(32),
    assignmentId: open.summary.assignmentId,
    casebookId: open.summary.casebookId,
    recipient: example.recipient,
    summaryId: open.summary.id,
    summaryVersion: 1,
    revision: 1,
    ancestors: [],
    sentAt: '2026-03-02T15:00:00.000Z',
    comments: [{ sectionId, digest, kind: 'comment', text: 'A forged comment.' }],
    tasks: [],
  });
});
afterAll(() => example.casebook.dispose());

function commentFor(section: unknown): { sectionId: string; digest: string } {
  return { sectionId: 'report', digest: createHash('sha256').update(JSON.stringify(section)).digest('hex') };
}

/** Takes a file in and makes sure that a refusal changed nothing at all. */
async function refusedAs(bytes: Uint8Array): Promise<string> {
  const context = example.office();
  let code = '';
  const events = await eventsOf(context, async () => {
    code = (await refusalOf(takeInResponse(context, bytes))).code;
  });
  expect(events).toEqual([]);
  expect((await example.review()).responses).toEqual([]);
  return code;
}

test('a file altered in any part is refused', async () => {
  for (let place = 0; place < genuine.length; place += 7) {
    const altered = Buffer.from(genuine);
    altered[place] = (altered[place] ?? 0) ^ 1;
    const code = await refusedAs(altered);
    expect(['NOT_A_REVIEW_FILE', 'REVIEW_FILE_DAMAGED', 'REVIEW_FILE_FOREIGN', 'NEWER_FORMAT'], `byte ${place}`).toContain(code);
  }
});

test('a file cut short anywhere, or with something behind it, is refused', async () => {
  for (let length = 0; length < genuine.length; length += 29) {
    expect(['NOT_A_REVIEW_FILE', 'REVIEW_FILE_DAMAGED'], `${length} bytes`).toContain(await refusedAs(genuine.subarray(0, length)));
  }
  expect(await refusedAs(Buffer.concat([genuine, Buffer.from('x')]))).toBe('REVIEW_FILE_DAMAGED');
});

test('a file of another program, and one far too large, is refused', async () => {
  for (const bytes of [
    Buffer.from('%PDF-1.7\n'),
    Buffer.from('{}\n'),
    Buffer.from('null\n'),
    Buffer.from('[1]\n'),
    Buffer.alloc(9_000_000, 10),
  ]) {
    expect(await refusedAs(bytes)).toBe('NOT_A_REVIEW_FILE');
  }
  const later = Buffer.from(`${JSON.stringify({ format: 'due-course-review', formatVersion: 2, kind: 'response' })}\nx`);
  expect(await refusedAs(later)).toBe('NEWER_FORMAT');
});

test('a response that somebody else signed, whoever it claims to be from, is refused', async () => {
  const { privateKey } = makeSigningKey();
  const head = { kind: 'response' as const, casebookId: body.casebookId, recipient: body.recipient };
  expect(await refusedAs(await makeSealedFile(head, body, { seed: privateKey, recipients: [officeRecipient] }))).toBe('REVIEW_FILE_FORGED');
});

test('a response of another reviewer to this case is refused', async () => {
  const { identity, recipient } = await makeAgeKeys();
  identity.fill(0);
  const { privateKey } = makeSigningKey();
  const stranger = { kind: 'response' as const, casebookId: body.casebookId, recipient };
  expect(await refusedAs(await makeSealedFile(stranger, body, { seed: privateKey, recipients: [officeRecipient] }))).toBe(
    'REVIEW_FILE_FOREIGN',
  );
  const elsewhere = { ...stranger, casebookId: 'd'.repeat(32) as typeof body.casebookId, recipient: body.recipient };
  expect(await refusedAs(await makeSealedFile(elsewhere, body, { seed: privateKey, recipients: [officeRecipient] }))).toBe(
    'REVIEW_FILE_FOREIGN',
  );
});

test('a reviewer cannot answer a case that was assigned to another', async () => {
  await example.addOther();
  const room = await example.asReviewer(OTHER_REVIEWER, OTHER_PASSPHRASE);
  expect((await room.list()).reviews).toEqual([]);
  expect(await refusalOf(room.send({ assignmentId: body.assignmentId, answers: { comments: [], tasks: [] } }))).toMatchObject({
    code: 'NOT_FOUND',
  });
  await example.asOffice();
});

test('links, folders and pipes in review/ are named and left alone', async () => {
  const home = join(example.casebook.folder, 'review');
  const outside = join(example.casebook.folder, '..', 'outside');
  await writeFile(outside, genuine);
  await symlink(outside, join(home, 'a'.repeat(32)));
  await mkdir(join(home, 'b'.repeat(32)));
  await writeFile(join(home, 'c'.repeat(32)), 'neither one nor the other');
  const { refused, taken } = await collectResponses(example.office());
  expect(taken).toBe(0);
  expect(refused.map(({ file }) => file)).toEqual(['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
  for (const letter of 'abc') await rm(join(home, letter.repeat(32)), { recursive: true });
  await rm(outside);
});

test('the genuine one is taken in once; a copy, a renamed and an altered one are refused', async () => {
  const context = example.office();
  expect(await takeInResponse(context, genuine)).toEqual({ taken: 1, conflicts: 0, refused: [] });
  expect((await example.review()).comments).toMatchObject([{ text: 'A genuine comment.' }]);
  expect(await refusalOf(takeInResponse(context, genuine))).toMatchObject({ code: 'REVIEW_FILE_REPLAYED' });
  const [taken] = (await example.review()).responses;
  const home = join(example.casebook.folder, 'review');
  await writeFile(join(home, 'f'.repeat(32)), genuine);
  expect((await collectResponses(context)).refused).toMatchObject([
    { file: 'ffffffff', happened: expect.stringContaining('taken in before') },
  ]);
  await rename(join(home, 'f'.repeat(32)), join(home, taken?.id ?? ''));
  expect(await collectResponses(context)).toEqual({ taken: 0, conflicts: 0, refused: [] });
  await writeFile(join(home, taken?.id ?? ''), genuine.subarray(0, -1));
  expect((await collectResponses(context)).refused).toMatchObject([{ happened: expect.stringContaining('altered or cut short') }]);
  expect((await example.review()).responses).toHaveLength(1);
});
