import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type AfterDecisionKind, AfterStepKind } from '#shared/domain/after/after-decision.ts';
import { afterDecisionWords, afterStepKindLabels } from '#shared/domain/after/after-decision-kinds.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { missingInStep, type StepTyping } from './step-words.ts';

type StepFieldsProps = { kind: AfterDecisionKind; value: StepTyping; set: (part: Partial<StepTyping>) => void; wasTried: boolean };

/** One dated step: which one, when it is due and why, whom it waits for, when it was done and what came of it. */
export function StepFields({ kind, value, set, wasTried }: StepFieldsProps) {
  const words = afterDecisionWords[kind];
  const missing = wasTried ? missingInStep(value) : [];
  const error = (name: string, sentence: string) => (missing.includes(name) ? sentence : undefined);
  const isExpiry = value.kind === 'expires';
  return (
    <>
      <FieldRow>
        <NativeSelect
          label="Step"
          data={words.steps.map((step) => ({ value: step, label: afterStepKindLabels[step] }))}
          value={value.kind}
          onChange={(event) => set({ kind: AfterStepKind.parse(event.currentTarget.value) })}
        />
        {words.hasStages && (
          <NumberInput
            label="Number of the step"
            min={1}
            max={20}
            allowDecimal={false}
            value={value.stage ?? 1}
            onChange={(number) => set({ stage: Math.max(1, Math.trunc(Number(number) || 1)) })}
          />
        )}
      </FieldRow>
      <FieldRow>
        <CivilDateField
          label={isExpiry ? 'Expires on' : 'Due on'}
          help={isExpiry ? 'As the agreement says.' : 'Empty where it has no date.'}
          value={value.dueOn}
          error={error('dueOn', 'Enter when it is due, or when it was done.')}
          onChange={(dueOn) => set({ dueOn })}
        />
        <TextInput
          label="Why on that day"
          description="The article, law or order."
          value={value.dueBecause}
          error={error('dueBecause', 'Say why it is due on that day.')}
          onChange={(event) => set({ dueBecause: event.currentTarget.value })}
        />
        {!isExpiry && (
          <TextInput
            label="Waits for"
            description="By name and office."
            value={value.waitsFor}
            error={error('waitsFor', 'Say whom it waits for.')}
            onChange={(event) => set({ waitsFor: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <FieldRow>
        <CivilDateField
          label={isExpiry ? 'Noted on' : 'Done on'}
          help="Empty means not yet."
          value={value.doneOn}
          onChange={(doneOn) => set({ doneOn })}
        />
        <TextInput
          label={value.kind === 'checked' ? 'Checked by' : 'By'}
          description="May stay empty until it is done."
          value={value.doneBy}
          error={error('doneBy', 'Say who checked it.')}
          onChange={(event) => set({ doneBy: event.currentTarget.value })}
        />
      </FieldRow>
      <ProseField
        label="What came of it"
        description="The answer, the outcome, the proof and where it lies. May stay empty."
        minRows={1}
        value={value.note}
        onChange={(note) => set({ note })}
      />
    </>
  );
}
