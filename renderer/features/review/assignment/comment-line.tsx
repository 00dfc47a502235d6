import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ReviewComment } from '#shared/domain/review/case-review.ts';
import { commentKindLabels } from '#shared/domain/review/review-labels.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type AnswerFormProps = { caseId: CaseId; comment: ReviewComment; onClose: () => void };

function AnswerForm({ caseId, comment, onClose }: AnswerFormProps) {
  const draft = useDraft(`answer-comment:${comment.id}`, { text: comment.answer?.text ?? '' }, comment.answer?.id ?? null);
  const [isMarked, setIsMarked] = useState(false);
  const answer = useMutation(
    api.review.answer.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('Your answer is recorded. The reviewer reads it in the next version that you seal.');
      },
    }),
  );
  const isEmpty = draft.value.text.trim() === '';
  return (
    <RecordForm
      label={`Answer on ${comment.sectionTitle}`}
      submit="Record answer"
      isComplete={!isEmpty}
      onIncomplete={() => setIsMarked(true)}
      onRecord={() => answer.mutate({ caseId, commentId: comment.id, text: draft.value.text, basedOn: draft.basedOn })}
      isBusy={answer.isPending}
      error={answer.error}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <Textarea
        label="Your answer"
        description="Names in it are put as roles before it is sealed."
        required
        autosize
        autoFocus
        minRows={2}
        maxLength={20_000}
        value={draft.value.text}
        error={isMarked && isEmpty ? 'Write an answer.' : undefined}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
      />
    </RecordForm>
  );
}

/** What the reviewer wrote, the paragraph it is about, and the office's answer. */
export function CommentLine({ caseId, comment, isOpen }: { caseId: CaseId; comment: ReviewComment; isOpen: boolean }) {
  const [isAnswering, setIsAnswering] = useState(false);
  const { answer } = comment;
  return (
    <li>
      <p>
        <strong>{comment.sectionTitle}</strong>
        <span className="quiet">
          {' '}
          · {commentKindLabels[comment.kind]} · {showInstant(comment.sentAt)}
        </span>
      </p>
      {comment.passage !== '' && <blockquote className="told-about">{comment.passage}</blockquote>}
      <p className="told">{comment.text}</p>
      {answer !== null && (
        <div className="told-answer">
          <p className="told">{answer.text}</p>
          <p className="quiet small">
            Answered by {answer.by}, {showInstant(answer.at)} ·{' '}
            {answer.isSealed ? 'sealed to the reviewer' : 'goes out with the next version that you seal'}
          </p>
        </div>
      )}
      {isAnswering && <AnswerForm caseId={caseId} comment={comment} onClose={() => setIsAnswering(false)} />}
      {isOpen && !isAnswering && (
        <Button variant="default" size="compact-md" onClick={() => setIsAnswering(true)}>
          {answer === null ? 'Answer' : 'Change the answer'}
          <span className="visually-hidden"> on {comment.sectionTitle}</span>
        </Button>
      )}
    </li>
  );
}
