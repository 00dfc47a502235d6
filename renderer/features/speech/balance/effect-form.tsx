import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { effectTypeLabels, firstHandLabels } from '#shared/domain/speech/cause-labels.ts';
import { DisruptionEffect, EffectInput, EffectType, type Expression } from '#shared/domain/speech/speech.ts';
import { affiliationLabels, causedByLabels, effectNatureLabels } from '#shared/domain/speech/speech-labels.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../../ui/workspace/exhibit-picker.tsx';
import { Choices } from '../choices.tsx';
import { StudentTestNote } from '../student-test-note.tsx';

const { nature: Nature, affiliation: Affiliation, causedBy: CausedBy } = DisruptionEffect.shape;
const FirstHand = EffectInput.shape.firstHand.unwrap();

const nothing: EffectInput = {
  nature: 'actual',
  occurredOn: null,
  occurredAt: '',
  effect: '',
  effectType: 'not-said',
  experiencedBy: '',
  affiliation: 'student',
  affiliationDisputed: '',
  people: 1,
  repeats: null,
  causedBy: 'not-known',
  firstHand: 'not-known',
  cost: '',
  duration: '',
  source: '',
  exhibitIds: [],
};

const typedOf = ({ id: _, standing: __, ...typed }: DisruptionEffect): EffectInput => typed;

const tell = (typed: EffectInput): ToldFields => [
  { label: 'The effect', text: effectNatureLabels[typed.nature] },
  { label: 'What', text: typed.effect },
  { label: 'Felt by', text: typed.experiencedBy },
  { label: 'Who that is', text: affiliationLabels[typed.affiliation] },
  { label: 'Source', text: typed.source },
];

type EffectFormProps = { caseId: CaseId; expression: Expression; effect: DisruptionEffect | null; onClose: () => void };

/** One line of the ledger: what, when, who felt it, what caused it, and how it is known. Correcting a line keeps the words before. */
export function EffectForm({ caseId, expression, effect, onClose }: EffectFormProps) {
  const key = effect === null ? `effect:${expression.id}` : `effect-change:${effect.id}`;
  const standing = effect?.standing?.id ?? null;
  const draft = useDraft<EffectInput>(key, effect === null ? nothing : typedOf(effect), effect === null ? undefined : standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.speech.recordEffect.mutationOptions({
      onSuccess: ({ effects }) => {
        const before = new Set(expression.effects.map(({ id }) => id));
        const added = effects.find(({ id }) => !before.has(id));
        clear();
        saySo(
          'The effect is entered in the ledger.',
          added &&
            undoBy(
              () => client.speech.takeBackEffect({ effectId: added.id, reason: 'Taken back right after it was entered.' }),
              'The line is taken back.',
            ),
        );
        onClose();
      },
    }),
  );
  const correct = useMutation(
    api.speech.correctEffect.mutationOptions({
      onSuccess: ({ effects }) => {
        clear();
        const now = effects.find(({ id }) => id === effect?.id);
        saySo(
          'The line is corrected. The words before it are kept.',
          effect === null
            ? null
            : undoBy(
                () => client.speech.correctEffect({ effectId: effect.id, effect: typedOf(effect), basedOn: now?.standing?.id ?? null }),
                'The line reads as before again.',
              ),
        );
        onClose();
      },
    }),
  );
  const isMissing = (text: string) => wasTried && text.trim() === '';
  const repeatable = expression.effects.filter((one) => one.id !== effect?.id && one.repeats === null);
  return (
    <RecordForm
      label={effect === null ? 'New effect' : 'Change the effect'}
      submit={effect === null ? 'Record effect' : 'Record the change'}
      isComplete={value.effect.trim() !== '' && value.experiencedBy.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending || correct.isPending}
      error={record.error ?? correct.error}
      onRecord={() =>
        effect === null
          ? record.mutate({ expressionId: expression.id, effect: value })
          : correct.mutate({ effectId: effect.id, effect: value, basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      {effect?.standing && (
        <ChangedMeanwhile
          draft={draft}
          standing={standing}
          recorded={{ fields: tell(typedOf(effect)), by: effect.standing.by, at: effect.standing.at }}
          tell={tell}
        />
      )}
      <Choices
        label="The effect"
        values={Nature.options}
        labels={effectNatureLabels}
        value={value.nature}
        onChange={(nature) => set({ nature })}
      />
      <ProseField
        label="What"
        required
        minRows={2}
        value={value.effect}
        error={isMissing(value.effect) ? 'Say what happened or what is predicted.' : undefined}
        onChange={(text) => set({ effect: text })}
      />
      <StudentTestNote text={value.effect} />
      <FieldRow>
        <NativeSelect
          label="Kind"
          description="What kind of effect it is."
          data={EffectType.options.map((one) => ({ value: one, label: effectTypeLabels[one] }))}
          value={value.effectType}
          onChange={(event) => set({ effectType: EffectType.parse(event.currentTarget.value) })}
        />
        <CivilDateField
          label="On"
          help={value.nature === 'actual' ? 'The day it happened.' : 'May stay empty.'}
          value={value.occurredOn ?? ''}
          onChange={(date) => set({ occurredOn: date === '' ? null : date })}
        />
        <TextInput
          label="At"
          description="Such as 14:30; may stay empty."
          value={value.occurredAt}
          onChange={(event) => set({ occurredAt: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
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
        <NumberInput
          label="How many people"
          description="More than one for a stack of letters."
          min={1}
          max={100_000}
          allowDecimal={false}
          value={value.people}
          onChange={(people) => set({ people: typeof people === 'number' ? people : 1 })}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          label="Tie disputed"
          description="Who says otherwise, and what."
          value={value.affiliationDisputed}
          onChange={(event) => set({ affiliationDisputed: event.currentTarget.value })}
        />
        <NativeSelect
          label="The same people as in"
          description="They are counted once."
          data={[
            { value: '', label: 'No earlier line' },
            ...repeatable.map((one) => ({
              value: one.id,
              label: `Line ${expression.effects.indexOf(one) + 1}: ${one.experiencedBy}`,
            })),
          ]}
          value={value.repeats ?? ''}
          onChange={(event) => set({ repeats: repeatable.find(({ id }) => id === event.currentTarget.value)?.id ?? null })}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect
          label="Caused by"
          data={CausedBy.options.map((one) => ({ value: one, label: causedByLabels[one] }))}
          value={value.causedBy}
          onChange={(event) => set({ causedBy: CausedBy.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          label="Known how"
          data={FirstHand.options.map((one) => ({ value: one, label: firstHandLabels[one] }))}
          value={value.firstHand}
          onChange={(event) => set({ firstHand: FirstHand.parse(event.currentTarget.value) })}
        />
      </FieldRow>
      <FieldRow>
        <TextInput label="Lasted" value={value.duration} onChange={(event) => set({ duration: event.currentTarget.value })} />
        <TextInput label="Cost" value={value.cost} onChange={(event) => set({ cost: event.currentTarget.value })} />
      </FieldRow>
      <TextInput label="Source" value={value.source} onChange={(event) => set({ source: event.currentTarget.value })} />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
