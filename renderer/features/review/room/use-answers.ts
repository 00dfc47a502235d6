import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { CommentKind, ReviewAnswers } from '#shared/domain/review/response.ts';
import type { OpenReview } from '#shared/domain/review/room.ts';
import { api } from '../../../app/client.ts';

const SAVE_AFTER_MS = 800;

/** saved: what stands on the screen is kept; saving: it will be in a moment; failed: see `error`. */
export type Keeping = 'saved' | 'saving' | 'failed';

type Answers = {
  answers: ReviewAnswers;
  keeping: Keeping;
  error: unknown;
  /** Something was typed that was not sent. */
  hasUnsent: boolean;
  comment(sectionId: string, part: { kind?: CommentKind; text?: string }): void;
  task(taskId: ReviewAnswers['tasks'][number]['taskId'], part: { doneOn?: string; note?: string } | null): void;
  saveNow(): void;
  markSent(): void;
};

/** What the reviewer types, kept sealed a moment after each pause. */
export function useAnswers(open: OpenReview): Answers {
  const { assignmentId } = open.summary;
  const [answers, setAnswers] = useState(open.answers);
  /** What was typed and not yet handed over to be kept. */
  const [typed, setTyped] = useState<ReviewAnswers | null>(null);
  const [hasUnsent, setHasUnsent] = useState(open.hasUnsent);
  const save = useMutation(api.reviewRoom.saveDraft.mutationOptions({ onSuccess: (kept) => setHasUnsent(kept.hasUnsent) }));

  const { mutate } = save;
  const keep = useCallback(
    (what: ReviewAnswers) => {
      setTyped(null);
      mutate({ assignmentId, answers: what });
    },
    [mutate, assignmentId],
  );
  useEffect(() => {
    if (typed === null) return;
    const timer = window.setTimeout(() => keep(typed), SAVE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [typed, keep]);

  const change = (next: ReviewAnswers) => {
    setAnswers(next);
    setTyped(next);
    setHasUnsent(true);
  };

  return {
    answers,
    keeping: typed !== null || save.isPending ? 'saving' : save.isError ? 'failed' : 'saved',
    error: save.error,
    hasUnsent,
    saveNow: () => keep(answers),
    comment(sectionId, part) {
      const before = answers.comments.find((comment) => comment.sectionId === sectionId) ?? {
        sectionId,
        kind: 'comment' as const,
        text: '',
      };
      const others = answers.comments.filter((comment) => comment.sectionId !== sectionId);
      change({ ...answers, comments: [...others, { ...before, ...part }] });
    },
    task(taskId, part) {
      const before = answers.tasks.find((task) => task.taskId === taskId) ?? { taskId, doneOn: '', note: '' };
      const others = answers.tasks.filter((task) => task.taskId !== taskId);
      change({ ...answers, tasks: part === null ? others : [...others, { ...before, ...part }] });
    },
    markSent() {
      setTyped(null);
      setHasUnsent(false);
    },
  };
}
