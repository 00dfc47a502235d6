import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseId, ExpressionId } from '#shared/domain/ids.ts';
import { sevenFactors } from '#shared/domain/seven-factors.ts';
import { FactorDirection, type FactorEntry, FactorState } from '#shared/domain/speech.ts';
import { factorDirectionLabels, factorStateLabels } from '#shared/domain/speech-labels.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../../ui/workspace/exhibit-picker.tsx';

type FactorFormProps = { caseId: CaseId; expressionId: ExpressionId; entry: FactorEntry; onClose: () => void };

/** One factor: what there is, which way a person reads it, and why. */
export function FactorForm({ caseId, expressionId, entry, onClose }: FactorFormProps) {
  const { value, set, clear } = useDraft<Omit<FactorEntry, 'question'>>(`factor:${expressionId}:${entry.factor}`, {
    factor: entry.factor,
    state: entry.state,
    direction: entry.direction,
    reason: entry.reason,
    exhibitIds: entry.exhibitIds,
  });
  const record = useMutation(
    api.speech.recordFactor.mutationOptions({
      onSuccess: () => {
        clear();
        saySo(`Factor ${entry.factor} is recorded.`);
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
      onRecord={() => record.mutate({ expressionId, entry: value })}
      cancel={{
        label: 'Close',
        onCancel: () => {
          clear();
          onClose();
        },
      }}
    >
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
      <Textarea
        label="Reason"
        description="Needed where the factor is not reached."
        minRows={2}
        value={value.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
