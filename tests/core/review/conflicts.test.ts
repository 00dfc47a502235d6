import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { allegationsOfCase } from '../../../electron/core/allegations/read-allegations.ts';
import { amendAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { closeTask } from '../../../electron/core/review/close-task.ts';
import { resolveConflict } from '../../../electron/core/review/merge/resolve-conflict.ts';
import { collectResponses } from '../../../electron/core/review/merge/take-in.ts';
import { withdrawReview } from '../../../electron/core/review/withdraw-review.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import {
  commenting,
  openCopy,
  openOnly,
  openReviewedCasebook,
  REVIEWER,
  REVIEWER_PASSPHRASE,
  type ReviewedCasebook,
} from './example-review.ts';

let example: ReviewedCasebook;
const made: ReviewedCasebook[] = [];
beforeEach(async () => {
  example = await openReviewedCasebook();
  made.push(example);
  await example.assign();
});
afterAll(() => Promise.all(made.map(({ casebook }) => casebook.dispose())));

/** What the reviewer sends from a copy of the folder that left the office at this moment; gives the way to bring the responses home. */
async function answerElsewhere(sectionId: string, texts: readonly string[], isDone = false) {
  const copy = await openCopy(example.casebook.folder);
  await copy.application.casebook.unlock({ loginName: REVIEWER, passphrase: REVIEWER_PASSPHRASE });
  const room = copy.application.reviewing();
  for (const text of texts) {
    const open = await openOnly(room);
    const tasks = isDone
      ? open.summary.tasks.map((task) => ({ taskId: task.id, doneOn: '2026-03-05', note: 'Done elsewhere.' }))
      : open.answers.tasks;
    await room.send({ assignmentId: open.summary.assignmentId, answers: { ...commenting(open, sectionId, text), tasks } });
  }
  return async () => {
    const home = join(example.casebook.folder, 'review');
    const there = await readdir(join(copy.folder, 'review'));
    for (const name of there) await cp(join(copy.folder, 'review', name), join(home, name), { force: false });
    await copy.dispose();
  };
}

const conflicts = async () => (await example.review()).conflicts;
const comments = async () => (await example.review()).comments.map(({ sectionId, text }) => ({ sectionId, text }));

test('a section that changed since the summary was sealed is listed, and a person decides once, with a reason', async () => {
  const bringHome = await answerElsewhere('report', ['On the report']);
  const context = example.office();
  const [allegation] = await allegationsOfCase(context.unitOfWork.read, example.caseId);
  if (allegation === undefined) throw new Error('No allegation.');
  await bringHome();
  const elsewhere = await answerElsewhere(`allegation-${allegation.id}`, ['It was the third period.']);
  await amendAllegation(context, {
    allegationId: allegation.id,
    statement: 'Worded anew.',
    conductDate: allegation.conductDate,
    conductFacts: allegation.conductFacts,
  });
  await elsewhere();
  await collectResponses(example.office());
  expect(await comments()).toEqual([{ sectionId: 'report', text: 'On the report' }]);
  const [conflict] = await conflicts();
  expect(conflict).toMatchObject({ kind: 'section-changed', subject: 'Allegation 1', sent: 'It was the third period.', resolvedAt: null });
  const resolution = { conflictId: conflict?.id ?? '', choice: 'take' as const, reason: 'It holds for the new wording too.' };
  const events = await eventsOf(example.office(), () => resolveConflict(example.office(), resolution));
  expect(events).toMatchObject([{ type: 'review_conflict.resolved', payload: { choice: 'take', reason: resolution.reason } }]);
  expect(await comments()).toContainEqual({ sectionId: `allegation-${allegation.id}`, text: 'It was the third period.' });
  expect(await refusalOf(resolveConflict(example.office(), resolution))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('what answers a withdrawn case waits for a person', async () => {
  const bringHome = await answerElsewhere('report', ['Too late?'], true);
  const review = await example.review();
  await withdrawReview(example.office(), { assignmentId: review.id, reason: 'Not needed.' });
  await bringHome();
  await collectResponses(example.office());
  expect(await comments()).toEqual([]);
  expect((await conflicts()).map(({ kind, sent }) => ({ kind, sent }))).toEqual([
    { kind: 'section-gone', sent: 'Too late?' },
    { kind: 'task-gone', sent: 'Done elsewhere.' },
  ]);
});

test('a task that the office closed or worded anew is not marked without a person', async () => {
  const bringHome = await answerElsewhere('report', ['Done.'], true);
  const [task] = (await example.review()).tasks;
  await closeTask(example.office(), { taskId: task?.id ?? '', reason: 'Found elsewhere.' });
  await bringHome();
  await collectResponses(example.office());
  const [conflict] = await conflicts();
  expect(conflict).toMatchObject({ kind: 'task-closed', subject: task?.text, sent: 'Done elsewhere.' });
  expect((await example.review()).tasks[0]?.state).toBe('closed');
  await resolveConflict(example.office(), { conflictId: conflict?.id ?? '', choice: 'take', reason: 'The reviewer did it first.' });
  expect((await example.review()).tasks[0]).toMatchObject({ state: 'done', doneOn: '2026-03-05', doneNote: 'Done elsewhere.' });
});

test('a task worded anew since the summary is listed', async () => {
  const bringHome = await answerElsewhere('report', ['Done.'], true);
  const [task] = (await example.review()).tasks;
  await example.assign({ tasks: [{ id: task?.id ?? null, text: 'Something else.', dueOn: null }] });
  await bringHome();
  await collectResponses(example.office());
  expect(await conflicts()).toMatchObject([{ kind: 'task-changed', subject: 'Something else.' }]);
});

test('the same comment written in two places stands beside the other until a person chooses', async () => {
  const fromHere = await answerElsewhere('report', ['From the office computer', 'From the office computer, twice']);
  const fromThere = await answerElsewhere('report', ['From home'], true);
  await fromHere();
  await collectResponses(example.office());
  expect(await comments()).toEqual([{ sectionId: 'report', text: 'From the office computer, twice' }]);
  await fromThere();
  await collectResponses(example.office());
  const [conflict] = await conflicts();
  expect(conflict).toMatchObject({ kind: 'two-versions', sent: 'From home', standing: 'From the office computer, twice' });
  // What does not collide has been taken over already.
  expect((await example.review()).tasks[0]?.state).toBe('done');
  await resolveConflict(example.office(), { conflictId: conflict?.id ?? '', choice: 'set-aside', reason: 'The later one counts.' });
  expect(await comments()).toEqual([{ sectionId: 'report', text: 'From the office computer, twice' }]);
});

test('the same words from two places are no conflict', async () => {
  const one = await answerElsewhere('report', ['The same']);
  const other = await answerElsewhere('report', ['The same']);
  await one();
  await other();
  await collectResponses(example.office());
  expect(await conflicts()).toEqual([]);
  expect((await example.review()).responses).toHaveLength(2);
});

test('a later response of its author overtakes a conflict that nobody resolved', async () => {
  const bringHome = await answerElsewhere('report', ['First']);
  const other = await answerElsewhere('report', ['Other']);
  await bringHome();
  await other();
  await collectResponses(example.office());
  expect(await conflicts()).toHaveLength(1);
  // The reviewer goes on from the response that came last in the folder, and drops what waited.
  const settle = await answerElsewhere('report', ['Settled']);
  await settle();
  await collectResponses(example.office());
  // Whichever of the two the reviewer went on from, the other is the only one that can still collide.
  const [waiting, ...more] = (await conflicts()).filter((conflict) => conflict.resolvedAt === null);
  expect(more).toEqual([]);
  expect(waiting === undefined ? (await comments())[0]?.text : waiting.sent).toBe('Settled');
});
