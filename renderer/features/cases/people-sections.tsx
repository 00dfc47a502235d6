import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { complainantRoleLabels, employmentStatusLabels } from '#shared/domain/labels.ts';
import { EmploymentStatus } from '#shared/domain/people.ts';
import { FieldRow, FormSection } from '../../ui/form/form-parts.tsx';
import type { MatterDraft } from './new-matter.ts';
import type { SectionProps } from './report-section.tsx';

const roleChoices = [
  { value: '', label: 'Choose …' },
  ...Object.entries(complainantRoleLabels).map(([value, label]) => ({ value, label })),
];
const employmentChoices = EmploymentStatus.options.map((status) => ({ value: status, label: employmentStatusLabels[status] }));

/** Who made the report; an empty name is an anonymous report, a student gets a pseudonym. */
export function ComplainantSection({ draft, problems, onChange }: SectionProps) {
  const isStudent = draft.complainantRole === 'student';
  return (
    <FormSection title="The complainant" help="Who made the report.">
      <FieldRow>
        <NativeSelect
          label="Who made the report"
          required
          data={roleChoices}
          value={draft.complainantRole}
          error={problems.complainantRole}
          onChange={(event) => onChange({ complainantRole: event.currentTarget.value as MatterDraft['complainantRole'] })}
        />
        {isStudent ? (
          <p className="quiet" style={{ alignSelf: 'flex-end', margin: 0 }}>
            A student is given a pseudonym, such as Student A. No name is asked.
          </p>
        ) : (
          <TextInput
            label="Complainant’s name"
            placeholder="Empty: anonymous"
            value={draft.complainantName}
            onChange={(event) => onChange({ complainantName: event.currentTarget.value })}
          />
        )}
      </FieldRow>
    </FormSection>
  );
}

/** Whom the report is about: a person, or an account whose owner is not known yet. */
export function RespondentSection({ draft, problems, onChange }: SectionProps) {
  return (
    <FormSection title="The respondent" help="Whom the report is about. Someone unknown can be identified later.">
      {draft.isRespondentKnown ? (
        <TextInput
          label="Respondent’s name"
          required
          value={draft.respondentName}
          error={problems.respondentName}
          onChange={(event) => onChange({ respondentName: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          label="Account"
          required
          description="As it shows where it was seen. The case then reads “Unknown (account …)”."
          value={draft.respondentAccount}
          error={problems.respondentAccount}
          onChange={(event) => onChange({ respondentAccount: event.currentTarget.value })}
        />
      )}
      <Checkbox
        label="The name is not known yet, only an account"
        checked={!draft.isRespondentKnown}
        onChange={(event) => onChange({ isRespondentKnown: !event.currentTarget.checked })}
      />
      <FieldRow>
        <TextInput
          label="Position"
          required
          placeholder="Mathematics teacher"
          value={draft.position}
          error={problems.position}
          onChange={(event) => onChange({ position: event.currentTarget.value })}
        />
        <TextInput
          label="Building"
          required
          placeholder="Lincoln Middle School"
          value={draft.building}
          error={problems.building}
          onChange={(event) => onChange({ building: event.currentTarget.value })}
        />
      </FieldRow>
      <NativeSelect
        label="Employment status"
        description="Decides which steps must come before corrective action."
        data={employmentChoices}
        value={draft.employmentStatus}
        onChange={(event) => onChange({ employmentStatus: event.currentTarget.value as EmploymentStatus })}
      />
    </FormSection>
  );
}
