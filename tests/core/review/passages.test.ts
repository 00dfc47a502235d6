import { afterAll, beforeAll, expect, test } from 'vitest';
import { passagesOf, placesOf } from '#shared/domain/review/passages.ts';
import { answerComment } from '../../../electron/core/review/answer-comment.ts';
import { readReadings } from '../../../electron/core/review/readings.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { openOnly, openReviewedCasebook, REVIEWER, type ReviewedCasebook } from './example-review.ts';

let example: ReviewedCasebook;
beforeAll(async () => {
  example = await openReviewedCasebook();
  await example.assign({ account: 'First paragraph, about the post.\n\nSecond paragraph, about the hall.' });
});
afterAll(() => example.casebook.dispose());

const element = (sectionId: string) => `${sectionId}/element-1-1`;

test('every paragraph of a section has a place of its own, and no two the same', async () => {
  const { summary } = await example.review();
  const places = summary.sections.flatMap(placesOf);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toContain('report/text-2');
  const [report] = summary.sections;
  expect(report && passagesOf(report).map(({ text }) => text)).toEqual([
    'First paragraph, about the post.',
    'Second paragraph, about the hall.',
  ]);
});

test('comments on two paragraphs and on the whole section stand beside each other, each with the words it is about', async () => {
  const room = await example.asReviewer();
  const open = await openOnly(room);
  const allegation = open.summary.sections.find(({ kind }) => kind === 'allegation');
  const at = element(allegation?.id ?? '');
  await room.send({
    assignmentId: open.summary.assignmentId,
    signedAs: 'LEE HOLLOW',
    answers: {
      tasks: [],
      comments: [
        { sectionId: 'report', kind: 'comment', text: 'On the whole of it.' },
        { sectionId: 'report/text-2', kind: 'question', text: 'Which hall?' },
        { sectionId: at, kind: 'comment', text: 'On one element.' },
        { sectionId: 'report/text-9', kind: 'comment', text: 'On a paragraph that is not there.' },
      ],
    },
  });
  await example.asOffice();
  const review = await example.review();
  expect(review.comments.map(({ sectionId, passage, text }) => [sectionId, passage, text])).toEqual(
    expect.arrayContaining([
      ['report', '', 'On the whole of it.'],
      ['report/text-2', 'Second paragraph, about the hall.', 'Which hall?'],
      [at, expect.stringMatching(/\w/), 'On one element.'],
    ]),
  );
  expect(review.comments).toHaveLength(3);
  expect(review.responses).toMatchObject([{ signedAs: 'LEE HOLLOW', summaryVersion: 1, openedAt: expect.any(String) }]);
});

test('a question is answered; the answer goes out with the next summary and not before', async () => {
  const context = example.office();
  const question = (await example.review()).comments.find(({ kind }) => kind === 'question');
  const commentId = question?.id ?? '';
  const events = await eventsOf(context, () => answerComment(context, { commentId, text: 'The one Tobias Renner uses.', basedOn: null }));
  expect(events).toMatchObject([{ type: 'review_comment.answered', payload: { reviewer: REVIEWER } }]);
  expect(await refusalOf(answerComment(context, { commentId, text: 'Another.', basedOn: null }))).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const before = await example.review();
  expect(before.isBehind).toBe(true);
  expect(before.comments.find(({ id }) => id === commentId)?.answer).toMatchObject({ isSealed: false });
  await example.assign({ account: 'First paragraph, about the post.\n\nSecond paragraph, about the hall.' });
  const after = await example.review();
  expect(after.isBehind).toBe(false);
  expect(after.comments.find(({ id }) => id === commentId)?.answer).toMatchObject({ isSealed: true });
  expect(after.summary.answers).toMatchObject([
    { sectionId: 'report/text-2', asked: 'Which hall?', answer: 'The one the respondent uses.' },
  ]);
});

test('a signature is the reviewer’s own name, and the office sees who saw what when', async () => {
  const room = await example.asReviewer();
  const open = await openOnly(room);
  const send = (signedAs: string) => room.send({ assignmentId: open.summary.assignmentId, answers: open.answers, signedAs });
  expect(await refusalOf(send('Somebody Else'))).toMatchObject({ code: 'INPUT_REFUSED' });
  await send(REVIEWER);
  const readings = await readReadings(await example.asOffice(), { caseId: example.caseId });
  expect(readings.map(({ who, kind, what }) => `${who} ${kind} ${what}`)).toEqual(
    expect.arrayContaining([
      `${REVIEWER} sealed Case summary, version 1`,
      `${REVIEWER} opened Case summary, version 1`,
      `${REVIEWER} answered Case summary, version 1`,
      `${REVIEWER} sealed Case summary, version 2`,
      `${REVIEWER} opened Case summary, version 2`,
    ]),
  );
});
