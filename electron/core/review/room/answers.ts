/** @file What a reviewer wrote, as the window holds it and as it is sent. */
import { placesOf, sectionOf } from '#shared/domain/review/passages.ts';
import type { ReviewAnswers, ReviewResponse } from '#shared/domain/review/response.ts';
import type { ReviewSummary } from '#shared/domain/review/summary.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { digestOf } from '../compose/digests.ts';

/** What was sent, as answers; none before the first response. */
export function answersOf(response: ReviewResponse | undefined): ReviewAnswers {
  return {
    comments: (response?.comments ?? []).map(({ sectionId, kind, text }) => ({ sectionId, kind, text })),
    tasks: (response?.tasks ?? []).map(({ taskId, doneOn, note }) => ({ taskId, doneOn, note })),
  };
}

/** Only what is about this summary, in its order, each once, and no empty comment. */
export function within(summary: ReviewSummary, answers: ReviewAnswers): ReviewAnswers {
  return {
    comments: summary.sections.flatMap(placesOf).flatMap((place) => {
      const comment = answers.comments.find((candidate) => candidate.sectionId === place);
      const text = comment?.text.normalize('NFC').replace(/\r\n?/g, '\n').trim() ?? '';
      return comment === undefined || text === '' ? [] : [{ sectionId: place, kind: comment.kind, text }];
    }),
    tasks: summary.tasks.flatMap(({ id }) => {
      const task = answers.tasks.find((candidate) => candidate.taskId === id);
      return task === undefined ? [] : [{ taskId: id, doneOn: task.doneOn, note: task.note.normalize('NFC').trim() }];
    }),
  };
}

export function isSameAnswers(one: ReviewAnswers, other: ReviewAnswers): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

type Content = Pick<ReviewResponse, 'summaryId' | 'summaryVersion' | 'revision' | 'ancestors' | 'comments' | 'tasks'>;

/** Each comment and task with the digest of what it answers to; `before` is the response that these answers were edited from. */
export function responseTo(summary: ReviewSummary, answers: ReviewAnswers, before: ReviewResponse | undefined): Content {
  const sections = new Map(summary.sections.map((section) => [section.id, digestOf(section)]));
  const tasks = new Map<string, string>(summary.tasks.map((task) => [task.id, digestOf(task)]));
  const ancestors = before === undefined ? [] : [...before.ancestors, before.id];
  return {
    summaryId: summary.id,
    summaryVersion: summary.version,
    revision: ancestors.length + 1,
    ancestors,
    comments: answers.comments.map((comment) => ({ ...comment, digest: sections.get(sectionOf(comment.sectionId)) ?? '' })),
    tasks: answers.tasks.map((task) => ({ ...task, digest: tasks.get(task.taskId) ?? '' })),
  };
}
