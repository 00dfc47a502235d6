import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId, ExhibitId, ExpressionId } from '#shared/domain/ids.ts';
import { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { SameDecision } from '#shared/domain/speech/cause.ts';
import { sameDecisionLabels } from '#shared/domain/speech/cause-labels.ts';
import type { WhatIf } from '#shared/domain/speech/what-if.ts';
import { api } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../../ui/workspace/exhibit-picker.tsx';
import { Choices } from '../choices.tsx';

type Typing = { answer: SpeechAnswer | null; answeredFor: string; reason: string; exhibitIds: ExhibitId[] };

const tell = (typed: Typing): ToldFields => [
  { label: 'Answer', text: typed.answer === null ? '' : sameDecisionLabels[typed.answer] },
  { label: 'Answered by', text: typed.answeredFor },
  { label: 'Reason', text: typed.reason },
];

type SameDecisionFormProps = {
  caseId: CaseId;
  level: WhatIf['levels'][number];
  without: readonly ExpressionId[];
  answer: SameDecision | null;
  onClose: () => void;
};

/** Whether one level would be proposed had none of the chosen expressions been made. */
export function SameDecisionForm({ caseId, level, without, answer, onClose }: SameDecisionFormProps) {
  const standing = answer?.standing.id ?? null;
  const initial: Typing = {
    answer: answer?.answer ?? null,
    answeredFor: answer?.answeredFor ?? '',
    reason: answer?.reason ?? '',
    exhibitIds: answer?.exhibitIds ?? [],
  };
  const draft = useDraft<Typing>(`same-decision:${level.correctiveActionId}`, initial, standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.speech.answerSameDecision.mutationOptions({
      onSuccess: () => {
        clear();
        saySo(`The answer for ${level.name} is recorded. It can be given again at any time.`);
        onClose();
      },
    }),
  );
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label={`${level.name} without the statement`}
      submit="Record answer"
      isComplete={value.answer !== null && value.reason.trim() !== '' && value.answeredFor.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => {
        if (value.answer !== null) {
          record.mutate({
            correctiveActionId: level.correctiveActionId,
            without: [...without],
            answer: value.answer,
            answeredFor: value.answeredFor,
            reason: value.reason,
            exhibitIds: value.exhibitIds,
            basedOn: draft.basedOn,
          });
        }
      }}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={answer && { fields: tell(initial), by: answer.standing.by, at: answer.standing.at }}
        tell={tell}
      />
      <Choices
        label={`Would ${level.name.toLowerCase()} be proposed without ${without.length === 1 ? 'the statement' : 'these statements'}?`}
        values={SpeechAnswer.options}
        labels={sameDecisionLabels}
        value={value.answer}
        error={wasTried && value.answer === null ? 'Choose one.' : undefined}
        onChange={(chosen) => set({ answer: chosen })}
      />
      <TextInput
        label="Answered by"
        description="The person who proposes or decides."
        required
        value={value.answeredFor}
        error={error(value.answeredFor, 'Name the person.')}
        onChange={(event) => set({ answeredFor: event.currentTarget.value })}
      />
      <ProseField
        label="Reason"
        description="On which findings, comparable cases and earlier discipline it rests."
        required
        minRows={2}
        value={value.reason}
        error={error(value.reason, 'Give the reason.')}
        onChange={(reason) => set({ reason })}
      />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
