import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeTask } from '../../../electron/core/review/close-task.ts';
import { collectResponses } from '../../../electron/core/review/merge/take-in.ts';
import { readReview } from '../../../electron/core/review/read-review.ts';
import { withdrawReview } from '../../../electron/core/review/withdraw-review.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import {
  commenting,
  noAnswers,
  OTHER_PASSPHRASE,
  OTHER_REVIEWER,
  openOnly,
  openReviewedCasebook,
  type ReviewedCasebook,
} from './example-review.ts';

let example: ReviewedCasebook;
beforeAll(async () => {
  example = await openReviewedCasebook();
});
afterAll(() => example.casebook.dispose());

const files = () => readdir(join(example.casebook.folder, 'review'));

test('a case goes out to a reviewer and the answer comes back', async () => {
  let assigned = await example.assign();
  expect(await files()).toEqual([assigned.summary.id]);
  const room = await example.asReviewer();
  const open = await openOnly(room);
  expect(open.summary).toEqual(assigned.summary);
  const [task] = open.summary.tasks;
  const answers = {
    ...commenting(open, 'report', 'The schedule shows a preparation period.'),
    tasks: [{ taskId: task?.id ?? ('' as never), doneOn: '2026-03-04', note: 'In the office.' }],
  };
  expect(await room.send({ assignmentId: assigned.id, answers })).toEqual({ outcome: 'in-folder' });
  expect(await openOnly(room)).toMatchObject({ hasUnsent: false, lastSent: { revision: 1 }, answers });
  const context = await example.asOffice();
  [assigned = assigned] = await readReview(context, { caseId: example.caseId });
  expect(assigned).toMatchObject({
    comments: [
      { sectionId: 'report', sectionTitle: 'What was reported', kind: 'comment', text: 'The schedule shows a preparation period.' },
    ],
    tasks: [{ state: 'done', doneOn: '2026-03-04', doneNote: 'In the office.' }],
    conflicts: [],
    responses: [{ revision: 1 }],
  });
  expect(await collectResponses(context)).toEqual({ taken: 0, conflicts: 0, refused: [] });
});

test('unsent text survives a lock, and sending again is a new revision', async () => {
  let room = await example.asReviewer();
  const open = await openOnly(room);
  const assignmentId = open.summary.assignmentId;
  expect(await room.saveDraft({ assignmentId, answers: commenting(open, 'anything-else', 'Half a thought') })).toEqual({ hasUnsent: true });
  room = await example.asReviewer();
  const again = await openOnly(room);
  expect(again.hasUnsent).toBe(true);
  expect(again.answers.comments).toContainEqual({ sectionId: 'anything-else', kind: 'comment', text: 'Half a thought' });
  const before = await files();
  await room.saveDraft({ assignmentId, answers: commenting(again, 'anything-else', 'A whole thought.') });
  expect((await files()).length).toBe(before.length);
  await room.send({ assignmentId, answers: commenting(again, 'anything-else', 'A whole thought.') });
  expect(await openOnly(room)).toMatchObject({ hasUnsent: false, lastSent: { revision: 2 } });
  await example.asOffice();
  const review = await example.review();
  expect(review.responses.map((response) => response.revision)).toEqual([1, 2]);
  expect(review.comments.map((comment) => comment.text).sort()).toEqual(['A whole thought.', 'The schedule shows a preparation period.']);
});

test('a draft that is put back to what was sent leaves no file', async () => {
  const room = await example.asReviewer();
  const open = await openOnly(room);
  const assignmentId = open.summary.assignmentId;
  const before = await files();
  await room.saveDraft({ assignmentId, answers: commenting(open, 'report', 'Other words') });
  expect((await files()).length).toBe(before.length + 1);
  expect(await room.saveDraft({ assignmentId, answers: open.answers })).toEqual({ hasUnsent: false });
  expect(await files()).toEqual(before);
});

test('what the reviewer drops is taken back, and an untick opens the task again', async () => {
  const room = await example.asReviewer();
  const open = await openOnly(room);
  const kept = open.answers.comments.filter((comment) => comment.sectionId !== 'report');
  await room.send({ assignmentId: open.summary.assignmentId, answers: { comments: kept, tasks: [] } });
  await example.asOffice();
  const review = await example.review();
  expect(review.comments.map((comment) => comment.sectionId)).toEqual(['anything-else']);
  expect(review.tasks).toMatchObject([{ state: 'open', doneOn: null }]);
});

test('a new version supersedes the one before and keeps comments and tasks', async () => {
  const before = await example.review();
  const [task] = before.tasks;
  const tasks = [
    { id: task?.id ?? null, text: 'Find the duty schedule of October 14.', dueOn: null },
    { id: null, text: 'Say who covered the class.', dueOn: null },
  ];
  const after = await example.assign({ note: 'One more thing.', tasks });
  expect(after.summary).toMatchObject({ assignmentId: before.id, version: 2, note: 'One more thing.' });
  expect(await files()).not.toContain(before.summary.id);
  expect(after.tasks.map(({ text, state }) => ({ text, state }))).toEqual([
    { text: 'Find the duty schedule of October 14.', state: 'open' },
    { text: 'Say who covered the class.', state: 'open' },
  ]);
  const open = await openOnly(await example.asReviewer());
  expect(open).toMatchObject({ summary: { version: 2 }, lastSent: { summaryVersion: 1 } });
  expect(open.answers.comments).toHaveLength(1);
  await example.asOffice();
});

test('each step is one event, and a task closed by the office stays so', async () => {
  const context = example.office();
  const review = await example.review();
  const events = await eventsOf(context, () => closeTask(context, { taskId: review.tasks[1]?.id ?? '', reason: 'Found elsewhere.' }));
  expect(events).toMatchObject([{ type: 'review_task.closed', payload: { reason: 'Found elsewhere.' } }]);
  expect((await example.review()).tasks[1]).toMatchObject({ state: 'closed', closedReason: 'Found elsewhere.' });
  expect(await refusalOf(closeTask(context, { taskId: review.tasks[1]?.id ?? '', reason: 'x' }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
});

test('a withdrawn case is gone from the folder and from the reviewer’s list', async () => {
  const context = example.office();
  const review = await example.review();
  const events = await eventsOf(context, () => withdrawReview(context, { assignmentId: review.id, reason: 'Handed to someone else.' }));
  expect(events).toMatchObject([{ type: 'case_review.withdrawn', payload: { reason: 'Handed to someone else.' } }]);
  expect(await files()).not.toContain(review.summary.id);
  expect(await refusalOf(withdrawReview(context, { assignmentId: review.id, reason: 'x' }))).toMatchObject({ code: 'NOT_ALLOWED' });
  const room = await example.asReviewer();
  expect((await room.list()).reviews).toEqual([]);
  expect(await refusalOf(room.send({ assignmentId: review.id, answers: noAnswers }))).toMatchObject({ code: 'NOT_FOUND' });
  await example.asOffice();
});

test('a reviewer sees no case of another, and nothing of the office', async () => {
  await example.assign();
  await example.addOther();
  const room = await example.asReviewer(OTHER_REVIEWER, OTHER_PASSPHRASE);
  expect(await room.list()).toEqual({ reviews: [], refused: [] });
  expect(() => example.casebook.application.session()).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
  await example.asOffice();
  expect(() => example.casebook.application.reviewing()).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
});

test('after a lock the identity is overwritten and the room answers nothing', async () => {
  const room = await example.asReviewer();
  await openOnly(room);
  await example.casebook.application.casebook.lock();
  expect(await refusalOf(room.list())).toMatchObject({ code: 'LOCKED' });
  await example.casebook.unlock();
});

test('removing the reviewer withdraws all they had', async () => {
  const review = await example.review();
  await example.casebook.application.access.removeReviewer({ recipient: example.recipient });
  expect(await files()).not.toContain(review.summary.id);
  expect(await example.review()).toMatchObject({ isReviewerThere: false, withdrawnReason: 'The reviewer was removed from the casebook.' });
});
