import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { ReceivedHow } from '#shared/domain/cases.ts';
import { receivedHowLabels } from '#shared/domain/labels.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { PersonField } from '../../../ui/workspace/person-field.tsx';
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
export function RespondentFields({ draft, onChange }: IntakeFieldProps) {
  const { isRespondentKnown } = draft;
  return (
    <div className="stack stack-tight">
      {isRespondentKnown ? (
        <PersonField
          label="Whom it is about"
          description="The respondent’s name alone; position and building have fields of their own. Empty: not known yet."
          caseId={null}
          value={draft.respondent}
          onChange={(respondent) => onChange({ respondent })}
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

/** Others who are named in the same report: each gets a case of their own, and the report is typed once. */
export function OtherRespondents({ draft, onChange }: IntakeFieldProps) {
  const others = draft.otherRespondents;
  const change = (place: number, part: Partial<(typeof others)[number]>) =>
    onChange({ otherRespondents: others.map((other, index) => (index === place ? { ...other, ...part } : other)) });
  return (
    <div className="stack stack-tight">
      {others.map((other, place) => (
        <FieldRow key={other.key}>
          <TextInput
            label={`Respondent ${place + 2}`}
            value={other.name}
            onChange={(event) => change(place, { name: event.currentTarget.value })}
          />
          <TextInput
            label={`Position of respondent ${place + 2}`}
            value={other.position}
            onChange={(event) => change(place, { position: event.currentTarget.value })}
          />
        </FieldRow>
      ))}
      <div className="row">
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onChange({ otherRespondents: [...others, { key: `respondent-${others.length + 2}`, name: '', position: '' }] })}
        >
          Add another respondent
        </Button>
        {others.length > 0 && (
          <Button variant="subtle" size="compact-md" onClick={() => onChange({ otherRespondents: others.slice(0, -1) })}>
            Take respondent {others.length + 1} off
          </Button>
        )}
        <span className="quiet small">Each gets a case of their own; the report is typed once.</span>
      </div>
    </div>
  );
}
