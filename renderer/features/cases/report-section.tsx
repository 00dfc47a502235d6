import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { ReceivedHow } from '#shared/domain/cases.ts';
import { firstHourQuestion, StopCard } from '#shared/domain/first-hour.ts';
import { receivedHowLabels } from '#shared/domain/labels.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldGroup, FieldRow, FormSection } from '../../ui/form/form-parts.tsx';
import type { MatterDraft, MatterProblems } from './new-matter.ts';
import { StopCardNotice } from './stop-card-notice.tsx';

export type SectionProps = { draft: MatterDraft; problems: MatterProblems; onChange: (part: Partial<MatterDraft>) => void };

const howChoices = [{ value: '', label: 'Choose …' }, ...ReceivedHow.options.map((how) => ({ value: how, label: receivedHowLabels[how] }))];

/** How the report came in, what it says, and the three things that stop intake with a card. */
export function ReportSection({ draft, problems, onChange }: SectionProps) {
  const toggle = (card: StopCard, isMentioned: boolean): void =>
    onChange({ mentions: StopCard.options.filter((other) => (other === card ? isMentioned : draft.mentions.includes(other))) });
  return (
    <FormSection title="The report" help="As it came in. What is alleged in detail follows in the workspace.">
      <FieldRow>
        <CivilDateField
          label="Received on"
          isRequired
          value={draft.receivedOn}
          error={problems.receivedOn}
          onChange={(receivedOn) => onChange({ receivedOn })}
        />
        <NativeSelect
          label="How it came in"
          required
          data={howChoices}
          value={draft.receivedHow}
          error={problems.receivedHow}
          onChange={(event) => onChange({ receivedHow: event.currentTarget.value as MatterDraft['receivedHow'] })}
        />
      </FieldRow>
      <Textarea
        className="serif-field"
        label="What was reported"
        required
        description="Plainly and in the complainant’s sense. Printed in the report."
        minRows={4}
        value={draft.summary}
        error={problems.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
      <FieldGroup label="Does the report mention any of these?" help="Leave all empty if it does not.">
        <div className="stack stack-tight">
          {StopCard.options.map((card) => (
            <div key={card} className="stack stack-tight">
              <Checkbox
                label={firstHourQuestion(card).name}
                checked={draft.mentions.includes(card)}
                onChange={(event) => toggle(card, event.currentTarget.checked)}
              />
              {draft.mentions.includes(card) && <StopCardNotice card={card} />}
            </div>
          ))}
        </div>
      </FieldGroup>
    </FormSection>
  );
}
