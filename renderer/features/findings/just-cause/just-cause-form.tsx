import { Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { justCauseAnswerLabels, justCauseQuestions } from '#shared/domain/findings/findings-labels.ts';
import { JustCauseAnswer, type JustCauseEntry, type JustCausePin, type JustCauseQuestionId } from '#shared/domain/findings/just-cause.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker, useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';

export const justCauseKey = (caseId: CaseId, question: JustCauseQuestionId): string => `just-cause:${caseId}:${question}`;

type Typing = { answer: JustCauseAnswer | null; reason: string; pins: JustCausePin[] };

type JustCauseFormProps = { caseId: CaseId; entry: JustCauseEntry; lookAt: string; onClose: () => void };

/** The answer to one question of just cause, always with a reason. The answer before stays in the record. */
export function JustCauseForm({ caseId, entry, lookAt, onClose }: JustCauseFormProps) {
  const { question, answer, reason, pins } = entry;
  const standing = entry.standing?.id ?? null;
  const draft = useDraft<Typing>(justCauseKey(caseId, question), { answer, reason, pins }, standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const labelsOf = useExhibitLabels(caseId);
  const tell = (typed: Typing): ToldFields => [
    { label: 'Answer', text: typed.answer === null ? '' : justCauseAnswerLabels[typed.answer] },
    { label: 'Reason', text: typed.reason },
    { label: 'Exhibits', text: typed.pins.map((pin) => [labelsOf([pin.exhibitId]), pin.locator].filter(Boolean).join(' ')).join('; ') },
  ];
  const record = useMutation(
    api.findings.answerJustCause.mutationOptions({
      onSuccess: (entries) => {
        clear();
        onClose();
        const now = entries.find((one) => one.question === question)?.standing?.id ?? null;
        const back = answer === null ? null : { caseId, question, answer, reason, pins, basedOn: now };
        saySo(
          `Answered: ${justCauseQuestions[question].asked}`,
          back === null ? null : undoBy(() => client.findings.answerJustCause(back), 'The answer before stands again.'),
        );
      },
    }),
  );
  const withPins = (exhibitIds: JustCausePin['exhibitId'][]) =>
    exhibitIds.map((exhibitId) => value.pins.find((pin) => pin.exhibitId === exhibitId) ?? { exhibitId, locator: '', note: '' });
  return (
    <RecordForm
      label={justCauseQuestions[question].asked}
      submit="Record answer"
      isComplete={value.answer !== null && value.reason.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => {
        if (value.answer === null) return;
        record.mutate({ caseId, question, answer: value.answer, reason: value.reason, pins: value.pins, basedOn: draft.basedOn });
      }}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={entry.standing ? { fields: tell({ answer, reason, pins }), by: entry.standing.by, at: entry.standing.at } : null}
        tell={tell}
      />
      <Radio.Group
        label="Answer"
        description={`Look at: ${lookAt}`}
        value={value.answer}
        error={wasTried && value.answer === null ? 'Choose an answer.' : undefined}
        onChange={(chosen) => set({ answer: JustCauseAnswer.parse(chosen) })}
      >
        <div className="row clause-outcomes">
          {JustCauseAnswer.options.map((option) => (
            <Radio key={option} value={option} label={justCauseAnswerLabels[option]} aria-invalid={wasTried && value.answer === null} />
          ))}
        </div>
      </Radio.Group>
      <ProseField
        label="Reason"
        description="What the answer rests on, in facts."
        required
        minRows={2}
        value={value.reason}
        error={wasTried && value.reason.trim() === '' ? 'Give the reason for this answer.' : undefined}
        onChange={(text) => set({ reason: text })}
      />
      <ExhibitPicker
        caseId={caseId}
        label="Exhibits"
        description="That bear it out. May stay empty."
        value={value.pins.map(({ exhibitId }) => exhibitId)}
        onChange={(exhibitIds) => set({ pins: withPins(exhibitIds) })}
      />
      {value.pins.map((pin) => (
        <TextInput
          key={pin.exhibitId}
          label={`Where in ${labelsOf([pin.exhibitId])}`}
          description="Page, line or time. May stay empty."
          value={pin.locator}
          onChange={(event) =>
            set({ pins: value.pins.map((one) => (one.exhibitId === pin.exhibitId ? { ...one, locator: event.currentTarget.value } : one)) })
          }
        />
      ))}
    </RecordForm>
  );
}
