/** @file What somebody has who took the casebook's folder and knows one reviewer's passphrase: exactly what was assigned to that reviewer. */
import { execFileSync } from 'node:child_process';
import { createDecipheriv, hkdfSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CasebookHeader, ReviewerSlot } from '../../../electron/core/casebook/casebook-header.ts';
import { openSealed } from '../../../electron/core/casebook/keys/age-keys.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { readReview } from '../../../electron/core/review/read-review.ts';
import { patternBytes, takeIn } from '../chain/example-matter.ts';
import {
  commenting,
  OTHER_PASSPHRASE,
  OTHER_REVIEWER,
  openOnly,
  openReviewedCasebook,
  REVIEWER_PASSPHRASE,
  type ReviewedCasebook,
} from './example-review.ts';

let example: ReviewedCasebook;
let header: CasebookHeader;
let slot: ReviewerSlot;
/** Unwrapped here by the published description of a slot, not by the application. */
let identity: Buffer;
let ownFiles: { summary: string; response: string };

async function unwrap(of: ReviewerSlot, passphrase: string): Promise<Buffer> {
  const { nonce, wrappedIdentity, tag, ...fields } = of;
  const { memoryKiB, passes, lanes } = of.argon2;
  const key = await hashRaw(passphrase, {
    algorithm: 2,
    version: 1,
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: 32,
    salt: Buffer.from(of.salt, 'base64'),
  });
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
  decipher.setAAD(Buffer.from(canonicalize({ ...fields, casebookId: header.casebookId, publicKey: header.publicKey }) ?? ''));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(wrappedIdentity, 'base64')), decipher.final()]);
}

const folder = () => example.casebook.folder;
const reviewFile = (name: string) => readFile(join(folder(), 'review', name));
/** The age file after the first line. */
const sealedPart = (bytes: Buffer) => bytes.subarray(bytes.indexOf(10) + 1);

beforeAll(async () => {
  example = await openReviewedCasebook();
  const mine = await example.assign();
  const otherRecipient = await example.addOther();
  await takeIn(example.office(), example.caseId, 'capture.bin', patternBytes(5000));
  await example.assign({ note: 'For the other one.' }, otherRecipient);
  let room = await example.asReviewer(OTHER_REVIEWER, OTHER_PASSPHRASE);
  let open = await openOnly(room);
  await room.send({ assignmentId: open.summary.assignmentId, answers: commenting(open, 'report', 'Words of the other one.') });
  await room.saveDraft({ assignmentId: open.summary.assignmentId, answers: commenting(open, 'report', 'Half words of the other one.') });
  room = await example.asReviewer();
  open = await openOnly(room);
  const before = await readdir(join(folder(), 'review'));
  await room.send({ assignmentId: open.summary.assignmentId, answers: commenting(open, 'report', 'My own words.') });
  const response = (await readdir(join(folder(), 'review'))).find((name) => !before.includes(name)) ?? '';
  ownFiles = { summary: mine.summary.id, response };
  await example.asOffice();
  await example.casebook.application.casebook.lock();
  header = JSON.parse(await readFile(join(folder(), 'casebook.json'), 'utf8')) as CasebookHeader;
  slot = header.slots.find((candidate): candidate is ReviewerSlot => candidate.kind === 'reviewer') as ReviewerSlot;
  identity = await unwrap(slot, REVIEWER_PASSPHRASE);
});
afterAll(() => example.casebook.dispose());

test('of all files the identity opens the assigned summary and the reviewer’s own response, and no other', async () => {
  const readable: string[] = [];
  const files = (await readdir(folder(), { recursive: true })).sort();
  expect(files.filter((file) => file.startsWith('review/'))).toHaveLength(5);
  for (const file of files) {
    const path = join(folder(), file);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    for (const start of [0, bytes.indexOf(10) + 1]) {
      if ((await openSealed(bytes.subarray(start), identity)) !== null) readable.push(file);
    }
  }
  expect(readable.sort()).toEqual([`review/${ownFiles.summary}`, `review/${ownFiles.response}`].sort());
});

test('what it opens is the summary as it was assigned', async () => {
  const plain = await openSealed(sealedPart(await reviewFile(ownFiles.summary)), identity);
  const { body } = JSON.parse(plain?.toString('utf8') ?? '{}');
  await example.casebook.unlock();
  const mine = (await readReview(example.office(), { caseId: example.caseId })).find(
    (review) => review.reviewer.recipient === slot.recipient,
  );
  await example.casebook.application.casebook.lock();
  expect(body).toEqual(mine?.summary);
});

test('neither the root key nor any key made from the passphrase opens the header’s secrets, the database or the evidence', async () => {
  expect(await openSealed(Buffer.from(header.rootKey, 'base64'), identity)).toBeNull();
  for (const other of header.slots.filter((candidate) => candidate.id !== slot.id)) {
    await expect(unwrap(other as ReviewerSlot, REVIEWER_PASSPHRASE)).rejects.toThrow();
  }
  const id = Buffer.from(header.casebookId, 'hex');
  const secrets = [identity, identity.subarray(0, 32), Buffer.from(REVIEWER_PASSPHRASE)];
  const labels = ['due-course/v1/database', 'due-course/v1/header', 'due-course/v1/review-signing', 'due-course/v1/backup'];
  const keys = secrets.flatMap((secret) => labels.map((label) => Buffer.from(hkdfSync('sha256', secret, id, label, 32))));
  for (const key of [...keys, identity.subarray(0, 32)]) {
    expect(() => openDatabase(join(folder(), 'cases.db'), Buffer.from(key))).toThrow(expect.objectContaining({ code: 'DATABASE_DAMAGED' }));
  }
});

const hasAge = (() => {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasAge)('with Debian’s age (skipped where it is not installed)', () => {
  test('the bytes after the first line open with the identity', async () => {
    const work = await mkdtemp(join(tmpdir(), 'review-age-'));
    try {
      await writeFile(join(work, 'key.txt'), `${identity.toString('ascii')}\n`, { mode: 0o600 });
      await writeFile(join(work, 'summary.age'), sealedPart(await reviewFile(ownFiles.summary)));
      const plain = execFileSync('age', ['-d', '-i', join(work, 'key.txt'), join(work, 'summary.age')]).toString('utf8');
      expect(JSON.parse(plain).body).toMatchObject({ id: ownFiles.summary, note: 'Please read it before the meeting.' });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
});
