import { NativeSelect, TextInput } from '@mantine/core';
import type { StudentConditions } from '#shared/domain/interviews/conditions.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';

type StudentFieldsProps = { value: StudentConditions; set: (part: Partial<StudentConditions>) => void };

/** Notice to a parent or the reason against it, and the clearance of an agency that may be at work. */
export function StudentFields({ value, set }: StudentFieldsProps) {
  return (
    <fieldset className="interview-fieldset">
      <legend>Student</legend>
      <NativeSelect
        label="Notice to a parent or guardian"
        data={[
          { value: '', label: 'Not settled' },
          { value: 'given', label: 'Given' },
          { value: 'not-given', label: 'Not given, for a reason' },
        ]}
        value={value.parentNotice ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          set({ parentNotice: chosen === 'given' || chosen === 'not-given' ? chosen : null });
        }}
      />
      {value.parentNotice === 'given' && (
        <FieldRow>
          <TextInput label="To whom" value={value.noticeTo} onChange={(event) => set({ noticeTo: event.currentTarget.value })} />
          <CivilDateField
            label="Notice given on"
            value={value.noticeOn ?? ''}
            onChange={(noticeOn) => set({ noticeOn: noticeOn === '' ? null : noticeOn })}
          />
        </FieldRow>
      )}
      {value.parentNotice === 'not-given' && (
        <ProseField
          label="Reason against notice"
          required
          minRows={2}
          value={value.reasonAgainst}
          onChange={(reasonAgainst) => set({ reasonAgainst })}
        />
      )}
      <NativeSelect
        label="Clearance of the agency"
        description="Where abuse is possible the interview of a child waits for those who were called in (105 ILCS 5/22-85)."
        data={[
          { value: '', label: 'Not settled' },
          { value: 'given', label: 'The agency has cleared it' },
          { value: 'not-needed', label: 'No agency is at work' },
        ]}
        value={value.clearance ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          set({ clearance: chosen === 'given' || chosen === 'not-needed' ? chosen : null });
        }}
      />
      {value.clearance === 'given' && (
        <FieldRow>
          <TextInput
            label="Cleared by"
            description="Name and agency."
            value={value.clearedBy}
            onChange={(event) => set({ clearedBy: event.currentTarget.value })}
          />
          <CivilDateField
            label="Cleared on"
            value={value.clearedOn ?? ''}
            onChange={(clearedOn) => set({ clearedOn: clearedOn === '' ? null : clearedOn })}
          />
        </FieldRow>
      )}
      {value.clearance !== null && (
        <ProseField
          label={value.clearance === 'given' ? 'What was agreed' : 'Why none is needed'}
          minRows={2}
          value={value.clearanceNote}
          onChange={(clearanceNote) => set({ clearanceNote })}
        />
      )}
    </fieldset>
  );
}
