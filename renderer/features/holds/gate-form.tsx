import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { YesNoUnknown } from '#shared/domain/first-hour.ts';
import type { GateAnswer, GateQuestion } from '#shared/domain/holds/gate-questions.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels, yesNoUnknownLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

type GateFormProps = { caseId: CaseId; question: GateQuestion; current: GateAnswer | undefined; onDone: () => void };
type GateDraft = { answer: string; note: string; happenedOn: string; knownOn: string };

const draftOf = (current: GateAnswer | undefined): GateDraft => ({
  answer: current?.answer ?? '',
  note: current?.note ?? '',
  happenedOn: current?.happenedOn ?? '',
  knownOn: current?.knownOn ?? '',
});

const dayOf = (typed: string): string | null => (typed === '' ? null : typed);

/** Answers one question, in the place of an earlier answer, which stays in the record. */
export function GateForm({ caseId, question, current, onDone }: GateFormProps) {
  const draft = useDraft<GateDraft>(`gate:${caseId}:${question.id}`, draftOf(current), current?.id ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const { answer, note, happenedOn, knownOn } = draft.value;
  const given = YesNoUnknown.safeParse(answer);
  const answering = useMutation(
    api.holds.answerGate.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo(`“${question.name}” is answered. ${current === undefined ? '' : 'The answer before stays in the record.'}`.trim());
      },
    }),
  );
  const record = (): void => {
    if (!given.success) return;
    const days = question.hasDates ? { happenedOn: dayOf(happenedOn), knownOn: dayOf(knownOn) } : { happenedOn: null, knownOn: null };
    const entry = { question: question.id, answer: given.data, note: question.takesNoNote ? '' : note, ...days };
    answering.mutate({ caseId, entry, basedOn: draft.basedOn });
  };
  return (
    <RecordForm
      label={`Answer: ${question.name}`}
      submit="Record answer"
      isBusy={answering.isPending}
      error={answering.error}
      isComplete={given.success}
      onIncomplete={() => setIsChecked(true)}
      onRecord={record}
      cancel={{ label: 'Close', onCancel: onDone }}
      draft={draft}
    >
      <Radio.Group
        label={question.question}
        description={question.help}
        value={answer}
        error={isChecked && !given.success ? 'Choose an answer.' : undefined}
        onChange={(chosen) => draft.set({ answer: chosen })}
      >
        <div className="row gate-answers">
          {YesNoUnknown.options.map((option) => (
            <Radio key={option} value={option} label={yesNoUnknownLabels[option]} />
          ))}
        </div>
      </Radio.Group>
      {given.success && given.data !== 'no' && (
        <Notice tone="needs" title={given.data === 'unknown' ? 'Not known counts as a yes.' : ''}>
          <p>It opens the hold “{holdKindLabels[question.hold]}” where that does not stand open already.</p>
        </Notice>
      )}
      {question.hasDates && (
        <FieldRow>
          <CivilDateField label="When it was" value={happenedOn} onChange={(day) => draft.set({ happenedOn: day })} />
          <CivilDateField label="When those who decide learned of it" value={knownOn} onChange={(day) => draft.set({ knownOn: day })} />
        </FieldRow>
      )}
      {!question.takesNoNote && (
        <Textarea label="Note" autosize minRows={2} value={note} onChange={(event) => draft.set({ note: event.currentTarget.value })} />
      )}
    </RecordForm>
  );
}
