import { useMutation } from '@tanstack/react-query';
import type { FirstHourAnswer, FirstHourQuestion } from '#shared/domain/first-hour.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { type AnswerDraft, emptyAnswer } from '../answer-draft.ts';
import { FirstHourFields } from '../first-hour-fields.tsx';

type FirstHourAnswerFormProps = {
  caseId: CaseId;
  question: FirstHourQuestion;
  current: FirstHourAnswer | undefined;
  onDone: () => void;
};

const draftOf = (current: FirstHourAnswer | undefined): AnswerDraft =>
  current === undefined
    ? emptyAnswer
    : {
        answer: current.answer,
        note: current.note,
        handedTo: current.handedTo,
        handedOn: current.handedOn ?? '',
        reference: current.reference,
      };

/** Answers one question of the first hour, later than at intake or in the place of an earlier answer, which stays in the record. */
export function FirstHourAnswerForm({ caseId, question, current, onDone }: FirstHourAnswerFormProps) {
  const draft = useDraft(`first-hour:${caseId}:${question.id}`, draftOf(current), current?.id ?? null);
  const { answer, handedOn, ...words } = draft.value;
  const answering = useMutation(
    api.cases.answerFirstHour.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo(`“${question.name}” is answered. ${current === undefined ? '' : 'The answer before stays in the record.'}`.trim());
      },
    }),
  );
  const record = (): void => {
    if (answer === '') return;
    const entry = { ...words, question: question.id, answer, handedOn: handedOn === '' ? null : handedOn };
    answering.mutate({ caseId, entry, basedOn: draft.basedOn });
  };
  return (
    <RecordForm
      label={`Answer: ${question.name}`}
      submit="Record answer"
      isBusy={answering.isPending}
      error={answering.error}
      isComplete={answer !== ''}
      onRecord={record}
      cancel={{ label: 'Close', onCancel: onDone }}
      draft={draft}
    >
      <FirstHourFields question={question} value={draft.value} onChange={draft.set} />
    </RecordForm>
  );
}
