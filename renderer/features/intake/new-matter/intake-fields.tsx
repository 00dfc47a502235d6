import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { ReceivedHow } from '#shared/domain/cases.ts';
import { receivedHowLabels } from '#shared/domain/labels.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import type { MatterDraft } from './matter-draft.ts';

export type IntakeFieldProps = { draft: MatterDraft; onChange: (part: Partial<MatterDraft>) => void };

const howChoices = [
  { value: '', label: 'Not known' },
  ...ReceivedHow.options.map((how) => ({ value: how, label: receivedHowLabels[how] })),
];

/** The day on which the report came in; empty is not known. */
export function ReceivedOnField({ draft, onChange }: IntakeFieldProps) {
  return <CivilDateField label="Received on" value={draft.receivedOn} onChange={(receivedOn) => onChange({ receivedOn })} />;
}

export function ReceivedHowField({ draft, onChange }: IntakeFieldProps) {
  return (
    <NativeSelect
      label="How it came in"
      data={howChoices}
      value={draft.receivedHow}
      onChange={(event) => onChange({ receivedHow: event.currentTarget.value as MatterDraft['receivedHow'] })}
    />
  );
}

type SummaryFieldProps = IntakeFieldProps & { label: string; isMissing: boolean; ref?: Ref<HTMLTextAreaElement> };

/** The one thing that a matter cannot be saved without. */
export function SummaryField({ draft, onChange, label, isMissing, ref }: SummaryFieldProps) {
  return (
    <Textarea
      {...(ref ? { ref } : {})}
      className="serif-field"
      label={label}
      required
      description="Plainly, as it was told. It prints in a report."
      autosize
      minRows={3}
      maxRows={12}
      value={draft.summary}
      error={isMissing ? 'Say in a few words what was reported. Everything else can wait.' : undefined}
      onChange={(event) => onChange({ summary: event.currentTarget.value })}
    />
  );
}

/** Whom the report is about: by name, by an account, or not known yet. */
export function RespondentFields({ draft, onChange, ref }: IntakeFieldProps & { ref?: Ref<HTMLInputElement> }) {
  const { isRespondentKnown } = draft;
  return (
    <div className="stack stack-tight">
      {isRespondentKnown ? (
        <TextInput
          {...(ref ? { ref } : {})}
          label="Whom it is about"
          description="The respondent’s name. Empty: not known yet."
          value={draft.respondentName}
          onChange={(event) => onChange({ respondentName: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          label="Account"
          description="As it shows where it was seen. The case then reads “Unknown (account …)”."
          value={draft.respondentAccount}
          onChange={(event) => onChange({ respondentAccount: event.currentTarget.value })}
        />
      )}
      <Checkbox
        label="Only an account is known"
        checked={!isRespondentKnown}
        onChange={(event) => onChange({ isRespondentKnown: !event.currentTarget.checked })}
      />
    </div>
  );
}
