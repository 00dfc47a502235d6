import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import { checkAnswerLabels, directiveCheckQuestions, directiveOutcomeLabels } from '#shared/domain/speech/cause-labels.ts';
import {
  CheckAnswer,
  type Directive,
  DirectiveCheck,
  type DirectiveReview,
  DirectiveReviewInput,
} from '#shared/domain/speech/orders/directives.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { Choices } from '../choices.tsx';

const Outcome = DirectiveReviewInput.shape.outcome;
type Typing = Omit<DirectiveReviewInput, 'restricts'> & { restricts: DirectiveReviewInput['restricts'] | null };

const nothing: Typing = { restricts: null, checks: {}, outcome: 'as-it-reads', withdrawnInWritingOn: null, reason: '', reviewedFor: '' };

const inputOf = ({ terms: _, standing: __, ...input }: DirectiveReview): DirectiveReviewInput => input;

const tell = (typed: Typing): ToldFields => [
  { label: 'Limits what may be said', text: typed.restricts === null ? '' : speechAnswerLabels[typed.restricts] },
  { label: 'Outcome', text: directiveOutcomeLabels[typed.outcome] },
  { label: 'Reviewed by', text: typed.reviewedFor },
  { label: 'Reason', text: typed.reason },
];

type ReviewFormProps = { caseId: CaseId; directive: Directive; onClose: () => void };

/** Whether an order limits what may be said, how narrow it is, and what becomes of it. */
export function ReviewForm({ caseId, directive, onClose }: ReviewFormProps) {
  const { review, sourceId, terms, title } = directive;
  const standing = review?.standing.id ?? null;
  const draft = useDraft<Typing>(`directive:${sourceId}`, review === null ? nothing : inputOf(review), standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.speech.reviewDirective.mutationOptions({
      onSuccess: (directives) => {
        clear();
        const now = directives.find((one) => one.sourceId === sourceId)?.review;
        const canGoBack = review !== null && review.terms === terms;
        saySo(
          `The review of ${title} is recorded.`,
          canGoBack
            ? undoBy(
                () =>
                  client.speech.reviewDirective({ caseId, sourceId, terms, review: inputOf(review), basedOn: now?.standing.id ?? null }),
                'The review before it stands again.',
              )
            : null,
        );
        onClose();
      },
    }),
  );
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  const { restricts } = value;
  return (
    <RecordForm
      label={`Review of ${title}`}
      submit="Record review"
      isComplete={restricts !== null && value.reason.trim() !== '' && value.reviewedFor.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => {
        if (restricts !== null) record.mutate({ caseId, sourceId, terms, review: { ...value, restricts }, basedOn: draft.basedOn });
      }}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={review && { fields: tell(inputOf(review)), by: review.standing.by, at: review.standing.at }}
        tell={tell}
      />
      <Choices
        label="Does it limit what the person may say in the future?"
        description="To whom, about what, or through which account. A yes, or not sure, opens a hold."
        values={SpeechAnswer.options}
        labels={speechAnswerLabels}
        value={restricts}
        error={wasTried && restricts === null ? 'Choose one.' : undefined}
        onChange={(chosen) => set({ restricts: chosen })}
      />
      {restricts !== null &&
        restricts !== 'no' &&
        DirectiveCheck.options.map((check) => (
          <Choices
            key={check}
            label={directiveCheckQuestions[check]}
            values={CheckAnswer.options}
            labels={checkAnswerLabels}
            value={value.checks[check] ?? null}
            onChange={(answer) => set({ checks: { ...value.checks, [check]: answer } })}
          />
        ))}
      <Choices
        label="What becomes of it"
        values={Outcome.options}
        labels={directiveOutcomeLabels}
        value={value.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      {value.outcome === 'to-withdraw' && (
        <CivilDateField
          label="Withdrawn in writing on"
          help="An order that was merely laid aside still stands. May stay empty until it is done."
          value={value.withdrawnInWritingOn ?? ''}
          onChange={(date) => set({ withdrawnInWritingOn: date === '' ? null : date })}
        />
      )}
      <TextInput
        label="Reviewed by"
        required
        value={value.reviewedFor}
        error={error(value.reviewedFor, 'Name the person.')}
        onChange={(event) => set({ reviewedFor: event.currentTarget.value })}
      />
      <ProseField
        label="Reason"
        required
        minRows={2}
        value={value.reason}
        error={error(value.reason, 'Give the reason.')}
        onChange={(reason) => set({ reason })}
      />
    </RecordForm>
  );
}
