import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseId, ExpressionId } from '#shared/domain/ids.ts';
import { sevenFactors } from '#shared/domain/speech/seven-factors.ts';
import { FactorDirection, type FactorEntry, FactorState } from '#shared/domain/speech/speech.ts';
import { factorDirectionLabels, factorStateLabels } from '#shared/domain/speech/speech-labels.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker, useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { StudentTestNote } from '../student-test-note.tsx';

type FactorFormProps = { caseId: CaseId; expressionId: ExpressionId; entry: FactorEntry; onClose: () => void };

type Typing = Omit<FactorEntry, 'question' | 'standing'>;

const typedOf = ({ factor, state, direction, reason, exhibitIds }: FactorEntry): Typing => ({
  factor,
  state,
  direction,
  reason,
  exhibitIds,
});

/** One factor: what there is, which way a person reads it, and why. */
export function FactorForm({ caseId, expressionId, entry, onClose }: FactorFormProps) {
  const standing = entry.standing?.id ?? null;
  const draft = useDraft<Typing>(`factor:${expressionId}:${entry.factor}`, typedOf(entry), standing);
  const { value, set, clear } = draft;
  const labelsOf = useExhibitLabels(caseId);
  const tell = (typed: Typing): ToldFields => [
    { label: 'Evidence', text: factorStateLabels[typed.state] },
    { label: 'Cuts', text: factorDirectionLabels[typed.direction] },
    { label: 'Exhibits', text: labelsOf(typed.exhibitIds) },
    { label: 'Reason', text: typed.reason },
  ];
  const record = useMutation(
    api.speech.recordFactor.mutationOptions({
      onSuccess: ({ factors }) => {
        clear();
        const basedOn = factors.find(({ factor }) => factor === entry.factor)?.standing?.id ?? null;
        saySo(
          `Factor ${entry.factor} is recorded.`,
          undoBy(
            () => client.speech.recordFactor({ expressionId, entry: typedOf(entry), basedOn }),
            `Factor ${entry.factor} stands as before again.`,
          ),
        );
        onClose();
      },
    }),
  );
  const prompts = sevenFactors.find(({ factor }) => factor === entry.factor)?.evidencePrompts ?? [];
  return (
    <RecordForm
      label={`Factor ${entry.factor}`}
      submit="Record factor"
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ expressionId, entry: value, basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(typedOf(entry)), by: entry.standing?.by, at: entry.standing?.at }}
        tell={tell}
      />
      <p className="quiet">Look for: {prompts.join('; ')}.</p>
      <Radio.Group label="Evidence" value={value.state} onChange={(state) => set({ state: FactorState.parse(state) })}>
        <div className="row factor-choices">
          {FactorState.options.map((state) => (
            <Radio key={state} value={state} label={factorStateLabels[state]} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label="Cuts" value={value.direction} onChange={(direction) => set({ direction: FactorDirection.parse(direction) })}>
        <div className="row factor-choices">
          {FactorDirection.options.map((direction) => (
            <Radio key={direction} value={direction} label={factorDirectionLabels[direction]} />
          ))}
        </div>
      </Radio.Group>
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
      <ProseField
        label="Reason"
        description="Needed where the factor is not reached."
        minRows={2}
        value={value.reason}
        onChange={(text) => set({ reason: text })}
      />
      <StudentTestNote text={value.reason} />
    </RecordForm>
  );
}
