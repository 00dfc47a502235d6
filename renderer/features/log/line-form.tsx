import { Autocomplete, Checkbox, NativeSelect, Select, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useState } from 'react';
import { LogHow } from '#shared/domain/log.ts';
import { logHowLabels } from '#shared/domain/log-labels.ts';
import { PeopleInMatterContext, usePeopleInMatter } from '../../ui/display/people-in-matter.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import type { Draft } from '../../ui/form/use-draft.ts';
import { aboutsByKind } from './abouts-by-kind.ts';
import { type Choices, howOf, type LineDraft, peopleToMention } from './line-draft.ts';
import './log.css';

type LineFormProps = {
  label: string;
  submit: string;
  draft: Draft<LineDraft>;
  choices: Choices;
  onRecord: () => void;
  isBusy: boolean;
  error: unknown;
  cancel?: { label: string; onCancel: () => void };
  /** Takes the focus as it appears. */
  isFirst?: boolean;
  /** A line that is being put right: its time stays unless another is given, and its mark of privilege is changed elsewhere, with a reason. */
  isCorrection?: boolean;
  /** Stands before the fields: which case. */
  above?: ReactNode;
  /** False while something outside these fields is missing. */
  isComplete?: boolean;
};

const hows = LogHow.options.map((how) => ({ value: how, label: logHowLabels[how] }));

/** Enter records, Shift+Enter begins a new line, as in a chat; while the people to mention are offered, Enter chooses one. */
function recordOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (event.currentTarget.hasAttribute('aria-activedescendant')) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** The fields of a line: the text first, everything else within reach by Tab and none of it needed. */
export function LineForm(props: LineFormProps) {
  const {
    label,
    submit,
    draft,
    choices,
    onRecord,
    isBusy,
    error,
    cancel,
    isFirst = false,
    isCorrection = false,
    above,
    isComplete = true,
  } = props;
  const { value, set } = draft;
  // Around a case its own people are known, those who left it too.
  const around = usePeopleInMatter();
  const [isMissing, setMissing] = useState(false);
  const isUntold = value.text.trim() === '';
  const names = [...new Set([...choices.people.map((person) => person.displayName), ...choices.names])];
  return (
    <PeopleInMatterContext value={around.length > 0 ? around : peopleToMention(choices.people)}>
      <RecordForm
        label={label}
        submit={submit}
        draft={draft}
        isBusy={isBusy}
        error={error}
        cancel={cancel}
        isComplete={isComplete && !isUntold && !(value.isElsewhen && value.date === '')}
        onIncomplete={() => setMissing(true)}
        onRecord={onRecord}
      >
        {above}
        <ProseField
          label="What was done"
          placeholder="called the union president, left a message"
          required
          minRows={2}
          {...(isFirst ? { 'data-autofocus': true, autoFocus: true } : {})}
          error={isMissing && isUntold ? 'Write what was done.' : undefined}
          value={value.text}
          onChange={(text) => set({ text })}
          onKeyDown={recordOnEnter}
        />
        <div className="line-form-fields">
          <NativeSelect
            label="How"
            data={hows}
            value={howOf(value)}
            onChange={(event) => set({ how: LogHow.parse(event.currentTarget.value) })}
          />
          <Autocomplete
            label="With whom"
            data={names}
            limit={12}
            value={value.who}
            onChange={(who) => set({ who })}
            {...(names.length === 0 ? { 'aria-autocomplete': 'none' } : {})}
          />
          <Select
            label="About"
            placeholder="nothing in particular"
            data={aboutsByKind(choices)}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'About nothing in particular' }}
            nothingFoundMessage="Nothing of this name in the case."
            value={value.about === '' ? null : value.about}
            onChange={(about) => set({ about: about ?? '' })}
          />
        </div>
        <div className="line-form-marks">
          <Checkbox
            label={isCorrection ? 'Change when it happened' : 'At another time than now'}
            checked={value.isElsewhen}
            onChange={(event) => set({ isElsewhen: event.currentTarget.checked })}
          />
          {!isCorrection && (
            <Checkbox
              label="Privileged: withhold it from every printed log"
              checked={value.isPrivileged}
              onChange={(event) => set({ isPrivileged: event.currentTarget.checked })}
            />
          )}
        </div>
        {value.isElsewhen && (
          <FieldRow>
            <CivilDateField
              label="Day"
              isRequired
              value={value.date}
              onChange={(date) => set({ date })}
              error={isMissing && value.date === '' ? 'Enter the day.' : undefined}
            />
            <TextInput
              label="Time, where it is known"
              type="time"
              value={value.time}
              onChange={(event) => set({ time: event.currentTarget.value })}
            />
          </FieldRow>
        )}
      </RecordForm>
    </PeopleInMatterContext>
  );
}
