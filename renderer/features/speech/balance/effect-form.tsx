import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId, ExpressionId } from '#shared/domain/ids.ts';
import { DisruptionEffect, type EffectInput } from '#shared/domain/speech/speech.ts';
import { affiliationLabels, causedByLabels, effectNatureLabels } from '#shared/domain/speech/speech-labels.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../../ui/workspace/exhibit-picker.tsx';

type EffectFormProps = { caseId: CaseId; expressionId: ExpressionId; onClose: () => void };
type Typing = EffectInput;

const { nature: Nature, affiliation: Affiliation, causedBy: CausedBy } = DisruptionEffect.shape;

const nothing: Typing = {
  nature: 'actual',
  occurredOn: null,
  effect: '',
  experiencedBy: '',
  affiliation: 'student',
  causedBy: 'not-known',
  source: '',
  exhibitIds: [],
  occurredAt: '',
  effectType: 'not-said',
  firstHand: 'not-known',
  cost: '',
  duration: '',
  people: 1,
  repeats: null,
  affiliationDisputed: '',
};

/** One line of the ledger: what, when, who felt it, what caused it, and how it is known. */
export function EffectForm({ caseId, expressionId, onClose }: EffectFormProps) {
  const draft = useDraft<Typing>(`effect:${expressionId}`, nothing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.speech.recordEffect.mutationOptions({
      onSuccess: () => {
        clear();
        saySo('The effect is entered in the ledger.');
        onClose();
      },
    }),
  );
  const isMissing = (text: string) => wasTried && text.trim() === '';
  return (
    <RecordForm
      label="New effect"
      submit="Record effect"
      isComplete={value.effect.trim() !== '' && value.experiencedBy.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ expressionId, effect: value })}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <Radio.Group label="The effect" value={value.nature} onChange={(nature) => set({ nature: Nature.parse(nature) })}>
        <div className="row factor-choices">
          {Nature.options.map((nature) => (
            <Radio key={nature} value={nature} label={effectNatureLabels[nature]} />
          ))}
        </div>
      </Radio.Group>
      <ProseField
        label="What"
        required
        minRows={2}
        value={value.effect}
        error={isMissing(value.effect) ? 'Say what happened or what is predicted.' : undefined}
        onChange={(text) => set({ effect: text })}
      />
      <FieldRow>
        <CivilDateField
          label="On"
          help={value.nature === 'actual' ? 'The day it happened.' : 'May stay empty.'}
          value={value.occurredOn ?? ''}
          onChange={(date) => set({ occurredOn: date === '' ? null : date })}
        />
        <TextInput
          label="Felt by"
          description="Students by pseudonym."
          required
          value={value.experiencedBy}
          error={isMissing(value.experiencedBy) ? 'Say who felt it.' : undefined}
          onChange={(event) => set({ experiencedBy: event.currentTarget.value })}
        />
        <NativeSelect
          label="Who that is"
          description="Their tie to the schools."
          data={Affiliation.options.map((one) => ({ value: one, label: affiliationLabels[one] }))}
          value={value.affiliation}
          onChange={(event) => set({ affiliation: Affiliation.parse(event.currentTarget.value) })}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect
          label="Caused by"
          data={CausedBy.options.map((one) => ({ value: one, label: causedByLabels[one] }))}
          value={value.causedBy}
          onChange={(event) => set({ causedBy: CausedBy.parse(event.currentTarget.value) })}
        />
        <TextInput label="Source" value={value.source} onChange={(event) => set({ source: event.currentTarget.value })} />
      </FieldRow>
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
