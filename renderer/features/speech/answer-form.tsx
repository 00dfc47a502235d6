import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId, ExhibitId, ExpressionId } from '#shared/domain/ids.ts';
import { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { QuestionEntry, RecordedAnswer } from '#shared/domain/speech/speech.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { api } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { ExhibitPicker, useExhibitLabels } from '../../ui/workspace/exhibit-picker.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { StudentTestNote } from './student-test-note.tsx';

type AnswerFormProps = {
  caseId: CaseId;
  expressionId: ExpressionId;
  question: QuestionEntry;
  onDone: () => void;
  onCancel: (() => void) | null;
};

type Typing = { answer: SpeechAnswer | null; reason: string; exhibitIds: ExhibitId[] };

const nothing: Typing = { answer: null, reason: '', exhibitIds: [] };

const answerOf = ({ answer, reason, exhibitIds }: RecordedAnswer): Typing => ({ answer, reason, exhibitIds });

/** Yes, no or not sure, always with a reason. Changing an answer reopens every later question and keeps the answer before. */
export function AnswerForm({ caseId, expressionId, question, onDone, onCancel }: AnswerFormProps) {
  const { current } = question;
  const standing = current?.id ?? null;
  const draft = useDraft<Typing>(`answer:${expressionId}:${question.id}`, current === null ? nothing : answerOf(current), standing);
  const { value, set, clear } = draft;
  const labelsOf = useExhibitLabels(caseId);
  const tell = ({ answer: given, reason, exhibitIds }: Typing): ToldFields => [
    { label: 'Answer', text: given === null ? '' : speechAnswerLabels[given] },
    { label: 'Reason', text: reason },
    { label: 'Exhibits', text: labelsOf(exhibitIds) },
  ];
  const [wasTried, setWasTried] = useState(false);
  const { jump } = useJump();
  const answer = useMutation(
    api.speech.answer.mutationOptions({
      onSuccess: ({ questions }) => {
        clear();
        const next = questions.find((entry) => entry.state === 'open' || entry.state === 'reopened');
        const given = `${question.id} is answered.`;
        saySo(next === undefined ? `${given} The path has come to its end. Next: Findings.` : `${given} ${next.id} comes next.`);
        onDone();
        if (next !== undefined) jump({ tab: 'speech', anchor: anchors.question(expressionId, next.id) });
      },
    }),
  );
  const isReasonMissing = value.reason.trim() === '';
  const isAnswerMissing = value.answer === null;
  return (
    <RecordForm
      label={`Answer ${question.id}`}
      submit="Record answer"
      isComplete={!isReasonMissing && !isAnswerMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={answer.isPending}
      error={answer.error}
      onRecord={() => {
        if (value.answer !== null) {
          answer.mutate({
            expressionId,
            questionId: question.id,
            answer: value.answer,
            reason: value.reason,
            exhibitIds: value.exhibitIds,
            basedOn: draft.basedOn,
          });
        }
      }}
      cancel={onCancel === null ? undefined : { label: 'Keep the answer', onCancel }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={current && { fields: tell(answerOf(current)), by: current.answeredBy, at: current.answeredAt }}
        tell={tell}
      />
      <Radio.Group
        label="Answer"
        value={value.answer}
        error={wasTried && isAnswerMissing ? 'Choose an answer.' : undefined}
        onChange={(chosen) => set({ answer: SpeechAnswer.parse(chosen) })}
      >
        <div className="answer-cards">
          {SpeechAnswer.options.map((option) => (
            <Radio.Card key={option} value={option} aria-invalid={wasTried && isAnswerMissing} className="answer-card">
              <Radio.Indicator />
              <span>{speechAnswerLabels[option]}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <ProseField
        label="Reason"
        description="What the answer rests on, in facts."
        required
        minRows={2}
        value={value.reason}
        error={wasTried && isReasonMissing ? 'Give the reason for this answer.' : undefined}
        onChange={(text) => set({ reason: text })}
      />
      <StudentTestNote text={value.reason} />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
